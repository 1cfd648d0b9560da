/** Files a budget of plain data in a ledger: rows for all it tells, one entry for each amount. */
import type { Budget } from "../../model.ts";
import { insertRows } from "../bulk.ts";
import {
  appendEntries,
  asNew,
  type LedgerTransaction,
  newRows,
  statementRowsOf,
  unitRow,
  unitRowsOf,
} from "../index.ts";
import { TABLES_IN_ORDER } from "../kinds.ts";
import { draft } from "./town.ts";

/** The budget with ids that no other in the ledger has, and that sort as the lists did. */
function withIdsOf(prefix: string, budget: Budget): Budget {
  const renamed = new Map<string, string>();
  const rename = (id: string, index: number, kind: string) => {
    renamed.set(`${kind} ${id}`, `${prefix}-${kind}${String(index).padStart(4, "0")}`);
    return renamed.get(`${kind} ${id}`) as string;
  };
  const named = (kind: string, id: string): string => renamed.get(`${kind} ${id}`) ?? id;
  const units = budget.units.map((unit, index) => ({ ...unit, id: rename(unit.id, index, "u") }));
  const duties = budget.duties.map((duty, index) => ({ ...duty, id: rename(duty.id, index, "d") }));
  const of = <T extends { readonly unit: string }>(each: T): T => ({ ...each, unit: named("u", each.unit) });
  const projects = budget.projects.map((project, index) => ({
    ...of(project),
    id: rename(project.id, index, "p"),
    duties: project.duties.map((id) => named("d", id)),
  }));
  const lines = budget.lines.map((line, index) => ({
    ...of(line),
    id: rename(line.id, index, "l"),
    project: line.project === null ? null : named("p", line.project),
  }));
  const revenue = budget.revenue.map((line, index) => ({ ...of(line), id: rename(line.id, index, "r") }));
  const procurement = budget.procurement.map((item, index) => ({ ...of(item), id: rename(item.id, index, "b") }));
  const closing = budget.closing?.map((line, index) => ({ ...of(line), id: rename(line.id, index, "c") }));
  const money = { lines, revenue, ...(closing === undefined ? {} : { closing }) };
  return { ...budget, ...money, units, duties, projects, procurement, events: budget.events.map(of) };
}

/** Files it as the budget of a department with that code. */
export async function fileBudget(tx: LedgerTransaction, code: string, given: Budget): Promise<void> {
  const budget = withIdsOf(code, given);
  const { organisation: name, profile, level, year } = budget;
  const owner = { department: `d${code}`, unit: "" };
  const rows = {
    regions: [{ id: `r${code}`, code: `r${code}`, name: "某地", level, version: 1n }],
    departments: [{ id: owner.department, region: `r${code}`, code, name, profile, version: 1n }],
    units: asNew(
      budget.units.map((unit) => ({ ...unitRow(unit, owner.department), code: `${code}${unit.code.slice(-3)}` })),
    ),
    ...newRows(unitRowsOf(budget)),
    ...newRows(statementRowsOf(budget, owner)),
  };
  for (const table of TABLES_IN_ORDER) if (table in rows) await insertRows(tx, table, rows[table as keyof typeof rows]);
  const amounts = [...budget.lines, ...budget.revenue, ...(budget.closing ?? [])];
  await appendEntries(
    tx,
    amounts.map(({ id, amountFen }) => draft(id, amountFen, { year, transaction: code })),
  );
}
