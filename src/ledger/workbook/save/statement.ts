/** Base rows of a budget that comes in: what units have, duties, offices, projects, targets, plans and words, held against the ledger's. */
import type { BaseRow, Ids, Reader, Schema } from "../../storage/index.ts";
import { assetRows, dutyRows, planRows, projectRows, rowsOf, wordRows } from "../../storage/index.ts";
import type { PlacedBudget } from "../model.ts";
import type { Organisations } from "./organisations.ts";
import { type RowChanges, rowChanges } from "./rows.ts";

/** Where the rows belong, and by which ids the ledger knows what the budget names. */
export interface Frame {
  readonly db: Reader;
  readonly placed: PlacedBudget;
  readonly organisations: Organisations;
  readonly year: bigint;
  /** Ids of the ledger by those of the budget. */
  readonly duties: ReadonlyMap<string, string>;
  readonly projects: ReadonlyMap<string, string>;
  readonly lines: ReadonlyMap<string, string>;
}

/** Units go by their codes. A plan is known by its place among those of its unit. */
export function idsOf({ organisations, duties, projects, lines }: Frame): Ids {
  return {
    unit: (code) => organisations.unitIds.get(code) ?? code,
    duty: (id) => duties.get(id) ?? id,
    project: (id) => projects.get(id) ?? id,
    line: (id) => lines.get(id) ?? null,
    procurement: () => null,
  };
}

/** Whether the source says all about the rows of a sheet. */
export const tells = ({ placed }: Pick<Frame, "placed">, sheet: string): boolean =>
  placed.told === undefined || placed.told.has(sheet);

/** Changes of everything but organisations and lines, in an order in which every row finds what it refers to. */
export async function statementChanges(frame: Frame): Promise<RowChanges[]> {
  return [...(await unitChanges(frame)), ...(await dutyChanges(frame)), ...(await projectChanges(frame))];
}

/** Changes of rows that refer to lines, and of words and known amounts. */
export async function planChanges(frame: Frame): Promise<RowChanges[]> {
  return [...(await spendingPlans(frame)), ...(await wordChanges(frame))];
}

async function unitChanges(frame: Frame): Promise<RowChanges[]> {
  const { db, placed, year } = frame;
  const of = { unit: [...frame.organisations.unitIds.values()], year };
  const { staff, vehicles, equipment } = assetRows(placed.budget, idsOf(frame));
  const changes: RowChanges[] = [];
  if (tells(frame, "units")) changes.push(rowChanges("staff", await rowsOf(db, "staff", of, ["unit"]), staff, true));
  if (tells(frame, "vehicles"))
    changes.push(rowChanges("vehicles", await rowsOf(db, "vehicles", of, ["unit"]), vehicles));
  if (tells(frame, "equipment"))
    changes.push(rowChanges("equipment", await rowsOf(db, "equipment", of, ["unit"]), equipment));
  return changes;
}

const ownerOf = ({ organisations: { department, unit } }: Frame) => ({ department, unit });
const ofStatement = (frame: Frame) => ({ ...ownerOf(frame), year: frame.year });

async function dutyChanges(frame: Frame): Promise<RowChanges[]> {
  const { db, placed } = frame;
  const of = ofStatement(frame);
  const { duties, offices } = dutyRows(placed.budget, ownerOf(frame), idsOf(frame));
  const changes: RowChanges[] = [];
  if (tells(frame, "duties")) changes.push(rowChanges("duties", await rowsOf(db, "duties", of, ["id"]), duties));
  if (tells(frame, "offices")) changes.push(rowChanges("offices", await rowsOf(db, "offices", of, ["name"]), offices));
  return changes;
}

async function projectChanges(frame: Frame): Promise<RowChanges[]> {
  const { db, placed, year } = frame;
  const { projects, targets } = projectRows(placed.budget, idsOf(frame));
  const id = projects.map((project) => project.id);
  const changes: RowChanges[] = [];
  if (tells(frame, "projects"))
    changes.push(rowChanges("projects", await rowsOf(db, "projects", { id }, ["id"]), projects, true));
  changes.push(await servedDuties(frame));
  if (tells(frame, "targets")) {
    const are = await rowsOf(db, "targets", { project: id, year }, ["project"]);
    changes.push(rowChanges("targets", are, targets));
  }
  return changes;
}

/** Which projects serve which of the statement's duties; links to duties of other years stay. */
async function servedDuties(frame: Frame): Promise<RowChanges> {
  const { db, placed } = frame;
  const own = (await rowsOf(db, "duties", ofStatement(frame), ["id"])).map(({ id }) => id);
  const are = await rowsOf(db, "project_duties", { duty: own }, ["project", "duty"]);
  if (!tells(frame, "projects")) {
    const stay = new Set(tells(frame, "duties") ? frame.duties.values() : own);
    return rowChanges("project_duties", are, linksOf(are.filter(({ duty }) => stay.has(duty))));
  }
  const { project_duties: wanted } = dutyRows(placed.budget, ownerOf(frame), idsOf(frame));
  return rowChanges("project_duties", are, wanted);
}

const linksOf = (rows: readonly Schema["project_duties"][]): BaseRow<"project_duties">[] =>
  rows.map(({ project, duty }) => ({ project, duty }));

async function spendingPlans(frame: Frame): Promise<RowChanges[]> {
  const { db, placed, year } = frame;
  const of = { unit: [...frame.organisations.unitIds.values()], year };
  const { procurement, events } = planRows(placed.budget, idsOf(frame));
  const changes: RowChanges[] = [];
  if (tells(frame, "procurement"))
    changes.push(rowChanges("procurement", await rowsOf(db, "procurement", of, ["id"]), procurement));
  if (tells(frame, "events")) changes.push(rowChanges("events", await rowsOf(db, "events", of, ["id"]), events));
  return changes;
}

async function wordChanges(frame: Frame): Promise<RowChanges[]> {
  const { db, placed } = frame;
  const of = ofStatement(frame);
  const { texts, reasons, previous_amounts: previous } = wordRows(placed.budget, ownerOf(frame));
  const changes: RowChanges[] = [];
  if (tells(frame, "texts")) changes.push(rowChanges("texts", await rowsOf(db, "texts", of, ["section"]), texts));
  if (tells(frame, "reasons"))
    changes.push(rowChanges("reasons", await rowsOf(db, "reasons", of, ["concept"]), reasons));
  if (tells(frame, "previous"))
    changes.push(rowChanges("previous_amounts", await rowsOf(db, "previous_amounts", of, ["concept"]), previous));
  return changes;
}
