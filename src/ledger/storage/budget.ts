/** Loads a `Budget`: a department's or a unit's, of one year at one stage, its amounts summed from the entries. */
import type { Concept, Fund } from "../../codes/model.ts";
import { SUMMED_STAGES } from "../entries/index.ts";
import type { Budget, BudgetUnit, Project, Stage } from "../model.ts";
import { type MoneyLine, sidesOf } from "../sides.ts";
import {
  type Assets,
  eventOf,
  knownConcept,
  officeOf,
  procurementOf,
  projectOf,
  unitOf,
  usesOf,
} from "./budgetParts.ts";
import type { Reader } from "./reader.ts";
import { rowsOf } from "./rows.ts";
import type { LineTable, UnitTable } from "./schema.ts";
import { wholeSum } from "./totals.ts";

/** Which budget. Without a unit: the department's, with all its units. */
export interface BudgetQuery {
  readonly department: string;
  readonly unit?: string;
  readonly year: number;
  readonly stage: Stage;
}

/** Lines that have entries at the stage, with their amounts. */
async function linesOf(db: Reader, units: readonly string[], query: BudgetQuery): Promise<Amount[]> {
  if (units.length === 0) return [];
  return db
    .selectFrom("lines")
    .innerJoin("entries", "entries.line", "lines.id")
    .selectAll("lines")
    .select((eb) => wholeSum(eb.ref("entries.amount_fen")).as("amount"))
    .where("lines.unit", "in", [...units])
    .where("lines.year", "=", BigInt(query.year))
    .where("entries.stage", "in", [...SUMMED_STAGES[query.stage]])
    .groupBy("lines.id")
    .orderBy("lines.unit")
    .orderBy("lines.fund")
    .orderBy("lines.function_code")
    .orderBy("lines.economic_code")
    .orderBy("lines.id")
    .execute();
}

type Amount = LineTable & { readonly amount: bigint };

function moneyLine(row: Amount): MoneyLine {
  const uses = usesOf(row.uses);
  return {
    id: row.id,
    unit: row.unit,
    side: row.side,
    fund: row.fund as Fund,
    function: row.function_code,
    economic: row.economic_code === "" ? null : row.economic_code,
    project: row.project,
    carried: row.carried === 1n,
    ...(uses === undefined ? {} : { uses }),
    amountFen: row.amount,
  };
}

async function assetsOf(db: Reader, unit: readonly string[], year: bigint): Promise<Assets> {
  return {
    staff: await rowsOf(db, "staff", { unit, year }, ["unit"]),
    vehicles: await rowsOf(db, "vehicles", { unit, year }, ["unit", "kind"]),
    equipment: await rowsOf(db, "equipment", { unit, year }, ["unit", "kind", "from_fen"]),
  };
}

async function unitsOf(db: Reader, rows: readonly UnitTable[], year: bigint): Promise<BudgetUnit[]> {
  const ids = rows.map(({ id }) => id);
  const assets = await assetsOf(db, ids, year);
  return rows.map((row) => unitOf(row, assets));
}

/** Projects that are under way in the year, in order of their ids, with the duties they serve and the year's targets. */
async function projectsOf(db: Reader, unit: readonly string[], year: bigint): Promise<Project[]> {
  const all = await rowsOf(db, "projects", { unit }, ["id"]);
  const rows = all.filter(({ first_year, last_year }) => first_year <= year && (last_year ?? year) >= year);
  const project = rows.map(({ id }) => id);
  const duties = await rowsOf(db, "project_duties", { project }, ["project", "duty"]);
  const targets = await rowsOf(db, "targets", { project, year }, ["project", "position"]);
  return rows.map((row) => projectOf(row, duties, targets));
}

/** What belongs to the statement as a whole: duties, offices, texts, reasons, last year's amounts. */
async function statementParts(db: Reader, query: BudgetQuery) {
  const of = { department: query.department, unit: query.unit ?? "", year: BigInt(query.year) };
  const duties = await rowsOf(db, "duties", of, ["position", "id"]);
  const reasons = await rowsOf(db, "reasons", of, ["concept", "fund"]);
  const previous = await rowsOf(db, "previous_amounts", of, ["concept", "fund", "function_code", "economic_code"]);
  return {
    duties: duties.map(({ id, text }) => ({ id, text })),
    offices: (await rowsOf(db, "offices", of, ["position", "name"])).map(officeOf),
    texts: (await rowsOf(db, "texts", of, ["section"])).map(({ section, text }) => ({ section, text })),
    reasons: reasons.map(({ concept, fund, text }) => ({ concept: concept as Concept, ...fundOf(fund), text })),
    previous: previous.map((row) => ({
      ...knownConcept(row.concept),
      ...fundOf(row.fund),
      ...(row.function_code === "" ? {} : { function: row.function_code }),
      ...(row.economic_code === "" ? {} : { economic: row.economic_code }),
      amountFen: row.amount_fen,
    })),
  };
}

const fundOf = (fund: string) => (fund === "" ? {} : { fund: fund as Fund });

type BudgetParts = Omit<Budget, "lines" | "revenue" | "closing">;

/** All of a budget but its lines and revenue, so that no entries are summed; null where there is no such department or unit. */
export async function loadBudgetParts(db: Reader, query: BudgetQuery): Promise<BudgetParts | null> {
  const department = await db
    .selectFrom("departments")
    .innerJoin("regions", "regions.id", "departments.region")
    .select(["departments.name", "departments.profile", "regions.level"])
    .where("departments.id", "=", query.department)
    .executeTakeFirst();
  if (department === undefined) return null;
  const named = query.unit === undefined ? {} : { id: query.unit };
  const unitRows = await rowsOf(db, "units", { department: query.department, ...named }, ["code"]);
  const only = query.unit === undefined ? undefined : unitRows[0];
  if (query.unit !== undefined && only === undefined) return null;
  const ids = unitRows.map(({ id }) => id);
  const year = BigInt(query.year);
  return {
    year: query.year,
    profile: only !== undefined && only.profile !== "" ? only.profile : department.profile,
    scope: only === undefined ? "department" : "unit",
    organisation: only?.name ?? department.name,
    level: department.level,
    units: await unitsOf(db, unitRows, year),
    projects: await projectsOf(db, ids, year),
    procurement: (await rowsOf(db, "procurement", { unit: ids, year }, ["id"])).map(procurementOf),
    events: (await rowsOf(db, "events", { unit: ids, year }, ["id"])).map(eventOf),
    ...(await statementParts(db, query)),
  };
}

/**
 * The budget as plain data; null where there is no such department or unit. Lines without an entry at the stage are left out, those
 * whose entries come to nothing are in it with 0. Run it in `ledger.snapshot` where others write meanwhile.
 */
export async function loadBudget(db: Reader, query: BudgetQuery): Promise<Budget | null> {
  const parts = await loadBudgetParts(db, query);
  if (parts === null) return null;
  const ids = parts.units.map(({ id }) => id);
  const lines = await linesOf(db, ids, query);
  return { ...parts, ...sidesOf(lines.map(moneyLine)) };
}
