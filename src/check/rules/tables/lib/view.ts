/** Tables as the rules look at them: each with its figures, its cells, its notes in words, and whether it says anything at all. */

import { grouped } from "../../../../codes/collections.ts";
import { type TableKey, tableKeyOf } from "../../../../codes/index.ts";
import type { Cell, Figure, Statement, Table } from "../../../../statement/model.ts";

/**
 * `amounts`: a figure other than zero; `zeros`: figures, all of them 0 or 0.00; `dashes`: no figure, but a dash or 无 that says so;
 * `blank`: nothing.
 */
export type TableState = "amounts" | "zeros" | "dashes" | "blank";

export interface Words {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface TableView {
  readonly table: Table;
  readonly key: TableKey | null;
  readonly figures: readonly Figure[];
  readonly cells: readonly Cell[];
  readonly state: TableState;
  readonly notes: readonly Words[];
}

const NONE = /^(?:[-－—–―/／]{1,4}|无|没有|(?:本)?(?:部门|单位|年度)?(?:暂)?无.{0,30})$/;
/** How far from its beginning the title of a table is looked for. */
const HEAD_REACH = 300;
const NUMBER = /\d[.,，．]\d|^\d{1,12}$/;

const known = new WeakMap<Statement["figures"], Pick<Statement, "tables"> & { readonly views: readonly TableView[] }>();

/** All tables, in document order. Put together once for the same figures and tables, whatever relations a statement has. */
export function viewsOf(statement: Statement): readonly TableView[] {
  const before = known.get(statement.figures);
  if (before?.tables === statement.tables) return before.views;
  const figures = grouped(statement.figures, ({ position }) => position?.table);
  const views = statement.tables.map((table) => viewOf(statement, table, figures.get(table.id) ?? []));
  known.set(statement.figures, { tables: statement.tables, views });
  return views;
}

function viewOf(statement: Statement, table: Table, figures: readonly Figure[]): TableView {
  const cells = table.grids.flatMap((index) => {
    const block = statement.blocks[index];
    return block?.kind === "grid" ? block.cells : [];
  });
  const notes = table.notes.map(({ start, end }) => ({ text: statement.text.slice(start, end), start, end }));
  const key = table.key ?? tableKeyOf(table.title);
  return { table, key, figures, cells, state: stateOf(figures, cells), notes };
}

function stateOf(figures: readonly Figure[], cells: readonly Cell[]): TableState {
  if (figures.length > 0) return figures.some(({ value }) => value.digits !== 0n) ? "amounts" : "zeros";
  return cells.some(({ text }) => NONE.test(text.replace(/\s/g, ""))) ? "dashes" : "blank";
}

/** True when a cell holds what looks like a number, whether or not it was read as a figure. */
export function holdsNumbers({ figures, cells, table }: TableView): boolean {
  const codes = new Set(table.rows.map(({ code }) => code));
  return figures.length > 0 || cells.some(({ text }) => NUMBER.test(text.trim()) && !isCode(text.trim(), codes));
}

function isCode(text: string, codes: ReadonlySet<string | null>): boolean {
  return codes.has(text) || /^\d{1,3}$/.test(text);
}

/** Tables of amounts that the classification or a unit line shows to be such; lists of units, targets and assets are others. */
export function isOfAmounts({ key, table }: TableView): boolean {
  if (key !== null) return !/^(?:performance|units|assets)/.test(key);
  return table.unit !== null && /元$/.test(table.unit) && /表/.test(table.title);
}

/** The table by its title, for a message. */
export function nameOf({ table }: TableView): string {
  return table.title === "" ? "没有标题的表" : `“${table.title.slice(0, 50)}”`;
}

/** Where the title of the table is printed, or else the beginning of the table. */
export function headOf({ table }: TableView, { text }: Statement): { start: number; end: number } {
  const from = Math.max(0, table.start - HEAD_REACH);
  const at = table.title === "" ? -1 : text.slice(from, table.start + HEAD_REACH).lastIndexOf(table.title);
  if (at >= 0) return { start: from + at, end: from + at + table.title.length };
  const line = text.indexOf("\n", table.start);
  const end = line < 0 ? table.end : Math.min(line, table.end, table.start + 80);
  return { start: table.start, end: Math.max(end, table.start) };
}
