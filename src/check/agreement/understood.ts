/**
 * Which figures of a table print the whole of the fact that they are resolved to. In a table that goes through the budget units one
 * after another a class is that of one unit; in tables that split an economic class over several tables each has a part of it.
 */
import type { Figure, Statement, Table } from "../../statement/model.ts";
import type { Fact } from "./fact.ts";

/** A functional class: 201, 20103, 2010301. */
const FUNCTION = /^2\d{2}(?:\d{2}){0,2}$/;
/** The government's economic classes for institutions hold wages and goods together; these tables hold one of the two. */
const SPLIT_TABLES = /^gpb-basic-.*-gov$/;
const CARRIED = /^(?:carryover|surplus)\./;

export class Understood {
  readonly #tables: ReadonlyMap<string, Table>;
  /** Rows under which functional classes stand though they are none themselves, in tables with several such rows. */
  readonly #units = new Map<string, ReadonlySet<number>>();

  constructor({ tables, figures }: Pick<Statement, "tables" | "figures">) {
    this.#tables = new Map(tables.map((table) => [table.id, table]));
    const printed = new Map<string, string>();
    for (const { position, printed: print } of figures) {
      const key = position === null ? "" : `${position.table} ${position.row}`;
      if (!printed.has(key)) printed.set(key, print);
    }
    for (const table of tables) {
      const foreign = foreignRoots(table);
      const [only] = foreign;
      if (foreign.size > 1 || (only !== undefined && !isAll(only, table, printed))) this.#units.set(table.id, foreign);
    }
  }

  isWhole({ position }: Figure, fact: Fact): boolean {
    if (position === null) return true;
    const table = this.#tables.get(position.table);
    if (table === undefined) return true;
    if (CARRIED.test(fact.concept)) return false;
    if (fact.economic !== null) return !(SPLIT_TABLES.test(table.key ?? "") && fact.economic.length < 5);
    const units = this.#units.get(table.id);
    if (fact.unit !== null || fact.function === null) return true;
    return units === undefined || !units.has(rootOf(table, position.row));
  }
}

/** Whether a row is all of the table: it prints what the total row prints, or there is no total row. */
function isAll(root: number, table: Table, printed: ReadonlyMap<string, string>): boolean {
  const total = table.rows.findIndex(({ role, level }) => role === "total" && level === 0);
  if (total < 0) return true;
  return printed.get(`${table.id} ${root}`) === printed.get(`${table.id} ${total}`);
}

function foreignRoots(table: Table): Set<number> {
  const roots = new Set<number>();
  for (const [index, { code }] of table.rows.entries()) {
    if (code === null || !FUNCTION.test(code)) continue;
    const root = rootOf(table, index);
    const row = table.rows[root];
    if (row === undefined || row.role === "total" || (row.code !== null && FUNCTION.test(row.code))) continue;
    roots.add(root);
  }
  return roots;
}

/** The row at the top of the tree above a row. */
function rootOf({ rows }: Table, index: number): number {
  let root = index;
  for (let steps = 0; steps < mostLevels; steps += 1) {
    const parent = rows[root]?.parent ?? null;
    if (parent === null) break;
    root = parent;
  }
  return root;
}

const mostLevels = 32;
