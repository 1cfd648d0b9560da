/** Loads the state of a department's year, and brings a state that was kept up to date with what others have written since. */
import { entryOf, type LedgerFacts, type Reader } from "../../storage/index.ts";
import type { Person } from "../model.ts";
import { type DepartmentState, emptyState, foldEntry, foldLine, foldRecord } from "../state.ts";
import { logGenesis, readRecords } from "./log.ts";
import { lineOf, personOf } from "./rows.ts";

/** A state with how far it has read. */
export interface Kept {
  readonly state: DepartmentState;
  /** Sequence of the last entry of the whole chain that it takes into account. */
  lastEntry: number;
  /** Hash of the last record. */
  lastHash: string;
}

async function unitsOf(db: Reader, department: string) {
  return db
    .selectFrom("units")
    .select(["id", "name"])
    .where("department", "=", department)
    .where("budgeted", "=", 1n)
    .orderBy("code")
    .execute();
}

/** The state as the database has it; null where there is no such department. `head`: sequence of the chain's last entry. */
export async function loadState(
  db: Reader,
  facts: LedgerFacts,
  department: string,
  year: number,
  head: number,
): Promise<Kept | null> {
  const row = await db.selectFrom("departments").select(["id", "name"]).where("id", "=", department).executeTakeFirst();
  if (row === undefined) return null;
  const state = emptyState(year, row, await unitsOf(db, department));
  const kept = { state, lastEntry: 0, lastHash: logGenesis(facts, department, year) };
  await catchUp(db, kept, head);
  if (state.lines.size === 0) await refreshLines(db, kept);
  return kept;
}

/** Takes in lines that are new. */
export async function refreshLines(db: Reader, { state }: Kept): Promise<void> {
  const units = [...state.units.keys()];
  if (units.length === 0) return;
  const rows = await db
    .selectFrom("lines")
    .selectAll()
    .where("unit", "in", units)
    .where("year", "=", BigInt(state.year))
    .orderBy("id")
    .execute();
  for (const line of rows) foldLine(state, lineOf(line));
}

/** Takes in the records and entries written since. */
export async function catchUp(db: Reader, kept: Kept, head: number): Promise<void> {
  const { state, lastEntry } = kept;
  const { records, lastHash } = await readRecords(db, state.department.id, state.year, state.version);
  if (head > lastEntry || records.length > 0) {
    await refreshLines(db, kept);
    for (const row of await entriesSince(db, state, lastEntry)) foldEntry(state, row);
    kept.lastEntry = head;
  }
  for (const record of records) foldRecord(state, record);
  if (lastHash !== null) kept.lastHash = lastHash;
}

async function entriesSince(db: Reader, state: DepartmentState, after: number) {
  const units = [...state.units.keys()];
  if (units.length === 0) return [];
  const rows = await db
    .selectFrom("entries")
    .innerJoin("lines", "lines.id", "entries.line")
    .selectAll("entries")
    .where("lines.unit", "in", units)
    .where("lines.year", "=", BigInt(state.year))
    .where("entries.sequence", ">", BigInt(after))
    .orderBy("entries.sequence")
    .execute();
  return rows.map(entryOf);
}

/** Whether the units with a budget of their own are still those of the state. */
export async function hasSameUnits(db: Reader, { state }: Kept): Promise<boolean> {
  const units = await unitsOf(db, state.department.id);
  return units.length === state.units.size && units.every(({ id, name }) => state.units.get(id)?.info.name === name);
}

/** People by id, with the posts they hold now; who is not active holds none. */
export async function readPeople(db: Reader, ids: readonly string[]): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map();
  const users = await db
    .selectFrom("users")
    .select(["id", "name", "active"])
    .where("id", "in", [...ids])
    .execute();
  const rows = await db
    .selectFrom("role_assignments")
    .selectAll()
    .where("user_id", "in", [...ids])
    .execute();
  return new Map(
    users.map(({ id, name, active }) => [
      id,
      personOf(id, name, active === 1n ? rows.filter((row) => row.user_id === id) : []),
    ]),
  );
}
