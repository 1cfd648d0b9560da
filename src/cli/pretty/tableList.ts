/** The tables that were read: a list of them, and any of them in aligned text. */
import type { Statement, Table } from "../../statement/model.ts";
import type { Paper } from "../outcome.ts";
import { figureCounts } from "../relations.ts";
import { TABLE } from "./tableKeyData.ts";
import { type TableView, TableViews, tableLines } from "./tableView.ts";
import { clip, displayWidth, pad, printable } from "./width.ts";
import { paint } from "./words.ts";

const HEADING = ["", "名称", "识别为", "单位", "行×列", "数据项", "位置"];
const WIDEST_TITLE = 44;

export const tableName = (table: Table) => printable(table.title) || "（无表名）";
export const recognised = ({ key }: Table) => (key === null ? "（未识别）" : TABLE[key]);

function where(table: Table, statement: Statement): string {
  if (table.page !== null) return `第 ${table.page} 页`;
  const grid = statement.blocks[table.grids[0] ?? -1];
  return grid?.kind === "grid" && grid.sheet !== undefined ? printable(grid.sheet) : "";
}

/** 编号、名称、识别为、单位、行×列、数据项, one table a line. */
export function tableListLines(statement: Statement, paper: Paper): string[] {
  const counts = figureCounts(statement.figures);
  const rows = statement.tables.map((table) => [
    table.id,
    clip(tableName(table), WIDEST_TITLE),
    recognised(table),
    table.unit ?? "",
    `${table.rows.length}×${table.columns.length}`,
    `${counts.get(table.id) ?? 0}`,
    where(table, statement),
  ]);
  const all = [HEADING, ...rows];
  const widths = HEADING.map((_, i) => all.reduce((most, row) => Math.max(most, displayWidth(row[i] ?? "")), 0));
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, i) => pad(cell, widths[i] ?? 0, i === 4 || i === 5 ? "start" : "end")).join("  ")}`.trimEnd();
  return [paint(paper, ["dim"], line(HEADING)), ...rows.map(line)];
}

/** Row and column numbers of each side of a table, sides one below the other. */
function sidesOf({ table, columns }: TableView): { rows: number[]; columns: number[] }[] {
  const sides = [...new Set([...table.columns, ...table.rows].map(({ side }) => side))].sort((a, b) => a - b);
  const rows = (side: number) => [...table.rows.keys()].filter((row) => table.rows[row]?.side === side);
  return sides.map((side) => ({ rows: rows(side), columns: columns(side) }));
}

/** The whole of a table: its name, then headings and rows. A line may be wider than the paper, as a table is. */
export function wholeTableLines(statement: Statement, table: Table, paper: Paper): string[] {
  const view = new TableViews(statement).view(table.id);
  if (view === null) return [];
  const parts = sidesOf(view).map((side) => tableLines(view, { ...side, indented: true, mark: () => null }, paper));
  return [
    paint(paper, ["cyan"], `  ${table.id}  ${tableName(table)} · ${recognised(table)}`),
    ...parts.flatMap((lines, i) => [...(i > 0 ? [""] : []), ...lines.map((line) => `    ${line}`.trimEnd())]),
  ];
}
