/** Base rows of a budget that comes in: what units have, duties, offices, projects, targets, plans and words, held against the ledger's. */
import type { BudgetUnit, Project } from "../../model.ts";
import type { BaseRow, Reader, Schema } from "../../storage/index.ts";
import { rowsOf } from "../../storage/index.ts";
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

const countOf = (count: number | null): bigint | null => (count === null ? null : BigInt(count));
const flagOf = (flag: boolean): bigint => (flag ? 1n : 0n);

export const unitIdOf = ({ organisations }: Pick<Frame, "organisations">, code: string): string =>
  organisations.unitIds.get(code) ?? code;

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
  const each = <T>(make: (unit: BudgetUnit, id: string) => readonly T[]): T[] =>
    placed.budget.units.flatMap((unit) => make(unit, unitIdOf(frame, unit.code)));
  const staff = each(({ staff: heads }, unit): BaseRow<"staff">[] => {
    const { established, onPayroll, onDuty, lixiu, retired } = heads;
    const counted = { established: countOf(established), on_payroll: countOf(onPayroll), on_duty: countOf(onDuty) };
    return [{ unit, year, ...counted, lixiu: countOf(lixiu), retired: countOf(retired) }];
  });
  const vehicles = each(({ vehicles: all }, unit) =>
    all.map(({ kind, owned, toBuy }) => ({ unit, year, kind, owned: BigInt(owned), to_buy: BigInt(toBuy) })),
  );
  const equipment = each(({ equipment: all }, unit) =>
    all.map(({ kind, fromFen, owned, toBuy }) => {
      const counts = { owned: countOf(owned), to_buy: BigInt(toBuy) };
      return { unit, year, kind: kind as string, from_fen: fromFen, ...counts };
    }),
  );
  const changes: RowChanges[] = [];
  if (tells(frame, "units")) changes.push(rowChanges("staff", await rowsOf(db, "staff", of, ["unit"]), staff, true));
  if (tells(frame, "vehicles"))
    changes.push(rowChanges("vehicles", await rowsOf(db, "vehicles", of, ["unit"]), vehicles));
  if (tells(frame, "equipment"))
    changes.push(rowChanges("equipment", await rowsOf(db, "equipment", of, ["unit"]), equipment));
  return changes;
}

const ofStatement = ({ organisations, year }: Frame) => ({
  department: organisations.department,
  unit: organisations.unit,
  year,
});

async function dutyChanges(frame: Frame): Promise<RowChanges[]> {
  const { db, placed } = frame;
  const of = ofStatement(frame);
  const changes: RowChanges[] = [];
  if (tells(frame, "duties")) {
    const wanted = placed.budget.duties.map(({ id, text }, index) => ({
      ...{ id: frame.duties.get(id) ?? id, ...of },
      ...{ position: BigInt(index + 1), text },
    }));
    changes.push(rowChanges("duties", await rowsOf(db, "duties", of, ["id"]), wanted));
  }
  if (tells(frame, "offices")) {
    const wanted = placed.budget.offices.map(({ name, kind }, index) => ({
      ...of,
      ...{ name, kind: kind as string, position: BigInt(index + 1) },
    }));
    changes.push(rowChanges("offices", await rowsOf(db, "offices", of, ["name"]), wanted));
  }
  return changes;
}

async function projectChanges(frame: Frame): Promise<RowChanges[]> {
  const { db, placed, year } = frame;
  const { projects } = placed.budget;
  const id = (project: Project) => frame.projects.get(project.id) ?? project.id;
  const ids = projects.map(id);
  const rows = projects.map(
    (project): BaseRow<"projects"> => ({
      ...{ id: id(project), unit: unitIdOf(frame, project.unit), name: project.name, class: project.class },
      ...{ nature: project.nature, purpose: project.purpose, basis: project.basis, goal: project.goal },
      ...{ first_year: BigInt(project.firstYear), last_year: countOf(project.lastYear) },
      published: flagOf(project.published),
    }),
  );
  const changes: RowChanges[] = [];
  if (tells(frame, "projects"))
    changes.push(rowChanges("projects", await rowsOf(db, "projects", { id: ids }, ["id"]), rows, true));
  changes.push(await servedDuties(frame));
  if (tells(frame, "targets")) {
    const wanted = projects.flatMap((project) =>
      project.targets.map(
        ({ kind, name, direction, value, unit }, index): BaseRow<"targets"> => ({
          ...{ project: id(project), year, position: BigInt(index + 1) },
          ...{ kind, name, direction, value, measure: unit },
        }),
      ),
    );
    changes.push(rowChanges("targets", await rowsOf(db, "targets", { project: ids, year }, ["project"]), wanted));
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
  const wanted = placed.budget.projects.flatMap((project) =>
    [...new Set(project.duties)].map((duty) => ({
      project: frame.projects.get(project.id) ?? project.id,
      duty: frame.duties.get(duty) ?? duty,
    })),
  );
  return rowChanges("project_duties", are, wanted);
}

const linksOf = (rows: readonly Schema["project_duties"][]): BaseRow<"project_duties">[] =>
  rows.map(({ project, duty }) => ({ project, duty }));

/** Places that ids of plans have: they sort as the rows stand. */
const PLACES = 5;

async function spendingPlans(frame: Frame): Promise<RowChanges[]> {
  const { db, placed, year } = frame;
  const of = { unit: [...frame.organisations.unitIds.values()], year };
  const counts = new Map<string, number>();
  const idOf = (unit: string, mark: string) => {
    const n = (counts.get(`${mark}${unit}`) ?? 0) + 1;
    counts.set(`${mark}${unit}`, n);
    return `${unit}-${year}-${mark}${String(n).padStart(PLACES, "0")}`;
  };
  const lineOf = (line: string | null) => (line === null ? null : (frame.lines.get(line) ?? null));
  const procurement = placed.budget.procurement.map((item): BaseRow<"procurement"> => {
    const unit = unitIdOf(frame, item.unit);
    return {
      ...{ id: idOf(unit, "p"), unit, year, line: lineOf(item.line), kind: item.kind, name: item.name },
      ...{
        quantity: item.quantity === "" ? null : item.quantity,
        unit_price_fen: item.unitPriceFen,
        amount_fen: item.amountFen,
      },
      ...{ reserved_medium_fen: item.reservedMediumFen, reserved_micro_fen: item.reservedMicroFen },
    };
  });
  const events = placed.budget.events.map((event): BaseRow<"events"> => {
    const unit = unitIdOf(frame, event.unit);
    return {
      ...{ id: idOf(unit, "e"), unit, year, line: lineOf(event.line), kind: event.kind, name: event.name },
      ...{ times: countOf(event.times), people: countOf(event.people) },
      ...{ per_head_fen: event.perHeadFen, amount_fen: event.amountFen },
    };
  });
  const changes: RowChanges[] = [];
  if (tells(frame, "procurement"))
    changes.push(rowChanges("procurement", await rowsOf(db, "procurement", of, ["id"]), procurement));
  if (tells(frame, "events")) changes.push(rowChanges("events", await rowsOf(db, "events", of, ["id"]), events));
  return changes;
}

async function wordChanges(frame: Frame): Promise<RowChanges[]> {
  const { db, placed } = frame;
  const of = ofStatement(frame);
  const { texts, reasons, previous } = placed.budget;
  const changes: RowChanges[] = [];
  if (tells(frame, "texts")) {
    const wanted = texts.map(({ section, text }) => ({ ...of, section, text }));
    changes.push(rowChanges("texts", await rowsOf(db, "texts", of, ["section"]), wanted));
  }
  if (tells(frame, "reasons")) {
    const wanted = reasons.map(({ concept, fund, text }) => ({
      ...of,
      concept: concept as string,
      fund: fund ?? "",
      text,
    }));
    changes.push(rowChanges("reasons", await rowsOf(db, "reasons", of, ["concept"]), wanted));
  }
  if (tells(frame, "previous")) {
    const wanted = previous.map((known) => ({
      ...{ ...of, concept: known.concept as string, fund: known.fund ?? "", amount_fen: known.amountFen },
      ...{ function_code: known.function ?? "", economic_code: known.economic ?? "" },
    }));
    changes.push(rowChanges("previous_amounts", await rowsOf(db, "previous_amounts", of, ["concept"]), wanted));
  }
  return changes;
}
