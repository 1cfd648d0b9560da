/**
 * Where the budgets of a year stand, read from what moves them: neither lines nor entries, nor the edits and payments that make up most of
 * the log. What the state has of amounts is therefore empty, and whose hands a budget was in is not told.
 */
import { sql } from "kysely";
import type { Reader, Schema } from "../../storage/index.ts";
import { MOVES_NOTHING } from "../../storage/migrations/0004-process-moves.ts";
import { type DepartmentState, emptyState, foldRecord } from "../state.ts";
import { recordOf } from "./rows.ts";

/** A department's year without amounts: steps, frozen stages, days due and dates, applications, ceilings that wait. */
export type Standing = Omit<DepartmentState, "lines">;

/** Standings of the departments named, or of all, by code. */
export async function readStandings(db: Reader, year: number, departments?: readonly string[]): Promise<Standing[]> {
  const known = await db
    .selectFrom("departments")
    .select((eb) => [
      "id",
      "name",
      eb
        .selectFrom("process_log")
        .select((log) => log.fn.max<bigint | null>("sequence").as("last"))
        .whereRef("process_log.department", "=", "departments.id")
        .where("process_log.year", "=", BigInt(year))
        .as("last"),
    ])
    .$if(departments !== undefined, (query) => query.where("id", "in", [...(departments ?? []), ""]))
    .orderBy("code")
    .execute();
  const ids = known.map(({ id }) => id);
  if (ids.length === 0) return [];
  const units = await unitsOf(db, ids);
  const log = await movesOf(db, year, ids);
  return known.map(({ id, name, last }) => {
    const own = (units.get(id) ?? []).map((unit) => ({ id: unit.id, name: unit.name }));
    const state = emptyState(year, { id, name }, own);
    for (const row of log.get(id) ?? []) foldRecord(state, recordOf(row));
    state.version = Number(last ?? 0n);
    return state;
  });
}

/** Versions of a department's units by id: what a request has to name as seen. Counts what a standing leaves out of the log. */
export async function unitVersions(db: Reader, standing: Standing): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("process_log")
    .select((eb) => ["unit", eb.fn.countAll<bigint>().as("count")])
    .where("department", "=", standing.department.id)
    .where("year", "=", BigInt(standing.year))
    .where(sql<boolean>`${sql.raw(MOVES_NOTHING)}`)
    .groupBy("unit")
    .execute();
  const left = new Map(rows.map(({ unit, count }) => [unit, Number(count)]));
  return new Map([...standing.units].map(([id, { version }]) => [id, version + (left.get(id) ?? 0)]));
}

async function unitsOf(db: Reader, departments: readonly string[]) {
  const rows = await db
    .selectFrom("units")
    .select(["id", "name", "department"])
    .where("department", "in", [...departments])
    .where("budgeted", "=", 1n)
    .orderBy("code")
    .execute();
  return byDepartment(rows);
}

async function movesOf(db: Reader, year: number, departments: readonly string[]) {
  const rows: Schema["process_log"][] = await db
    .selectFrom("process_log")
    .selectAll()
    .where("department", "in", [...departments])
    .where("year", "=", BigInt(year))
    .where(sql<boolean>`not (${sql.raw(MOVES_NOTHING)})`)
    .orderBy("department")
    .orderBy("sequence")
    .execute();
  return byDepartment(rows);
}

function byDepartment<Row extends { readonly department: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const list = found.get(row.department);
    if (list === undefined) found.set(row.department, [row]);
    else list.push(row);
  }
  return found;
}
