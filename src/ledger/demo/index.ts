/**
 * The fictional city: a ledger filled with departments, units, people and budgets at every stage of 两上两下, the same each time. What is
 * written has gone through the process: permissions, ceilings and balances hold. Nothing in it is of a real place.
 */
import type { Budget } from "../model.ts";
import type { Change, Person, Request } from "../process/model.ts";
import { amountAt, type DepartmentState } from "../process/state.ts";
import { appendRecords, logGenesis } from "../process/storage/log.ts";
import { lineRow, personOf } from "../process/storage/rows.ts";
import { insertRows } from "../storage/bulk.ts";
import {
  appendEntries,
  asNew,
  type Ledger,
  type LedgerTransaction,
  newRows,
  planRows,
  type Schema,
  statementRowsOf,
  unitRow,
  unitRowsOf,
} from "../storage/index.ts";
import { reasonsOf } from "./reasons.ts";
import { type DemoDepartment, PROFILE, type Town } from "./town.ts";
import { STOPS, type Stop, walkYear } from "./way.ts";
import { departmentYear, unitPart } from "./year.ts";

export type { Scale, Town } from "./town.ts";
export { partOfTown, townOf } from "./town.ts";
export { departmentYear, unitPart } from "./year.ts";

/** What has been written so far. */
export interface DemoProgress {
  readonly done: number;
  readonly total: number;
  readonly entries: number;
}

const version = 1n;

/** Last year's budgets have been paid whole, this year's stand at every step, one department after another. */
function stopOf(
  town: Town,
  department: DemoDepartment,
  year: number,
): { readonly stop: Stop; readonly months: number } {
  if (year !== town.years.at(-1)) return { stop: "in-year", months: 12 };
  const index = town.departments.indexOf(department);
  const stop = town.departments.length === 1 ? "in-year" : STOPS[(index * 5 + 11) % STOPS.length];
  return { stop: stop as Stop, months: stop === "in-year" ? 3 : 0 };
}

async function writePeople(tx: LedgerTransaction, town: Town): Promise<void> {
  const users = town.users.map(({ id, login, name }): Schema["users"] => ({
    ...{ id, login, name, active: 1n, password_hash: null, version },
  }));
  const known = new Map(users.map((user) => [user.id, user]));
  await insertRows(tx, "users", [...known.values()]);
  const roles = town.users.map(({ id, role, department, unit }) => ({ user_id: id, role, department, unit, version }));
  await insertRows(tx, "role_assignments", roles);
}

async function writeTown(tx: LedgerTransaction, town: Town): Promise<void> {
  await insertRows(
    tx,
    "regions",
    town.regions.map((region) => ({ ...region, version })),
  );
  const departments = town.departments.map(({ id, region, code, name }) => ({
    ...{ id, region, code, name, profile: PROFILE, version },
  }));
  await insertRows(tx, "departments", departments);
  const units = town.departments.flatMap((department) =>
    asNew(department.units.map((unit) => unitRow({ ...unit, ...NOTHING }, department.id))),
  );
  await insertRows(tx, "units", units);
  await writePeople(tx, town);
}

const NOTHING = {
  budgeted: true,
  staff: { established: null, onPayroll: null, onDuty: null, lixiu: null, retired: null },
  vehicles: [],
  equipment: [],
};

/** All of a town's people with their posts. */
function peopleOf(town: Town): Map<string, Person> {
  const known = new Map<string, Schema["role_assignments"][]>();
  const names = new Map(town.users.map(({ id, name }) => [id, name]));
  for (const { id, role, department, unit } of town.users) {
    const row = { user_id: id, role, department, unit, version };
    known.set(id, [...(known.get(id) ?? []), row]);
  }
  return new Map([...known].map(([id, rows]) => [id, personOf(id, names.get(id) ?? id, rows)]));
}

/** The budget with the amounts that its lines have where it stands: wishes that nobody has refused yet are in it. */
function asItStands(budget: Budget, { lines }: DepartmentState): Budget {
  const now = <T extends { readonly id: string; readonly amountFen: bigint }>(each: T): T => {
    const line = lines.get(each.id);
    return line === undefined ? each : { ...each, amountFen: amountAt(line, "second-down") };
  };
  return { ...budget, lines: budget.lines.map(now), revenue: budget.revenue.map(now) };
}

/** Rows of all statements of a department's year, the department's own and those of its units. */
async function writeBase(
  tx: LedgerTransaction,
  department: DemoDepartment,
  budget: Budget,
  before: Budget | null,
  projects: Set<string>,
): Promise<void> {
  const { lines: _, ...rows } = newRows(unitRowsOf(budget));
  const fresh = rows.projects.filter(({ id }) => !projects.has(id));
  for (const { id } of fresh) projects.add(id);
  const statements = [
    statementRowsOf({ ...budget, reasons: reasonsOf(budget, before) }, { department: department.id, unit: "" }),
    ...department.units.map((unit) => {
      const part = unitPart(department, unit, budget);
      const partBefore = before === null ? null : unitPart(department, unit, before);
      const owner = { department: department.id, unit: unit.id };
      return statementRowsOf({ ...part, reasons: reasonsOf(part, partBefore) }, owner);
    }),
  ];
  const all = <Table extends keyof (typeof statements)[number]>(table: Table) =>
    statements.flatMap((each) => newRows(each)[table] as Schema[Table][]);
  await insertRows(tx, "staff", rows.staff);
  await insertRows(tx, "vehicles", rows.vehicles);
  await insertRows(tx, "equipment", rows.equipment);
  for (const table of ["duties", "offices", "texts", "reasons"] as const) await insertRows(tx, table, all(table));
  await insertRows(tx, "projects", fresh);
  await insertRows(tx, "project_duties", all("project_duties"));
  await insertRows(tx, "targets", rows.targets);
}

async function writeChanges(
  tx: LedgerTransaction,
  ledger: Ledger,
  department: DemoDepartment,
  budget: Budget,
  changes: readonly Change[],
): Promise<number> {
  const { year } = budget;
  const lines = changes.flatMap((change) => change.lines).map((info) => ({ ...lineRow(info, year), version }));
  await insertRows(tx, "lines", lines);
  const { procurement, events } = newRows(planRows(budget));
  await insertRows(tx, "procurement", procurement);
  await insertRows(tx, "events", events);
  const drafts = changes.flatMap(({ entries, record: { actor, at, transaction } }) =>
    entries.map((entry) => ({ ...entry, actor, at, transaction })),
  );
  await appendEntries(tx, drafts);
  const genesis = logGenesis(ledger.facts, department.id, year);
  await appendRecords(
    tx,
    ledger.facts,
    genesis,
    changes.map(({ record }) => record),
  );
  return drafts.length;
}

/**
 * Fills a new ledger with a city (`townOf` a scale, or a part of it): one transaction a department and year, told after each.
 * @param digest the text that the process takes for a request's (`requestDigest` of its storage)
 * @returns how many entries were written
 */
export async function buildCity(
  ledger: Ledger,
  town: Town,
  digest: (request: Request) => string,
  onProgress: (progress: DemoProgress) => void = () => {},
): Promise<number> {
  const people = peopleOf(town);
  const total = town.years.length * town.departments.length;
  const projects = new Set<string>();
  let [done, entries] = [0, 0];
  await ledger.transaction((tx) => writeTown(tx, town));
  for (const year of town.years) {
    for (const department of town.departments) {
      const budget = departmentYear(department, year);
      const before = year === town.years[0] ? null : departmentYear(department, year - 1);
      const options = { ...stopOf(town, department, year), digest, person: (id: string) => people.get(id) ?? null };
      const { changes, state } = walkYear(department, budget, options);
      const standing = asItStands(budget, state);
      entries += await ledger.transaction(async (tx) => {
        await writeBase(tx, department, standing, before, projects);
        return writeChanges(tx, ledger, department, budget, changes);
      });
      done += 1;
      onProgress({ done, total, entries });
    }
  }
  return entries;
}
