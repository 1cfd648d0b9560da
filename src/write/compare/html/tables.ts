/** Tables side by side on the page of a comparison: each with the cells that changed and the rows and columns that one side lacks. */
import type { Line, TableComparison } from "../../../statement/comparison.ts";
import { escaped } from "../../report/html/escape.ts";
import { isChanged, tableCounts, tableSummary } from "../words.ts";
import { aloneHtml, pairsHtml } from "./figures.ts";

/** Names of one list that are printed. */
const MOST_NAMES = 200;
/** With more changed cells a table is folded up at first. */
const MOST_OPEN = 60;

function linesHtml(title: string, lines: readonly Line[]): string {
  if (lines.length === 0) return "";
  const names = lines
    .slice(0, MOST_NAMES)
    .map(({ code, label }) => escaped(`${code ?? ""} ${label}`.trim() || "（无名）"));
  const more = lines.length > MOST_NAMES ? `等 ${lines.length} 项` : "";
  return `<p><b>${title}：</b>${names.join("、")}${more}</p>`;
}

function tableHtml(table: TableComparison): string {
  const name = `<span class="tb-name">${escaped(table.title || "（无表名）")}</span>`;
  const head = `${name} <span class="wh">${escaped(tableSummary(table))}</span>`;
  if (table.a === null || table.b === null || !tableCounts(table).any) return `<p>${head}</p>`;
  const changed = table.cells.filter(isChanged);
  const open = changed.length <= MOST_OPEN ? " open" : "";
  return [
    `<details${open}><summary>${head}</summary>`,
    linesHtml("只在 A 的行", table.rowsOnlyA),
    linesHtml("只在 B 的行", table.rowsOnlyB),
    linesHtml("只在 A 的列", table.columnsOnlyA),
    linesHtml("只在 B 的列", table.columnsOnlyB),
    changed.length === 0 ? "" : pairsHtml(table.title || "表", changed, false),
    aloneHtml("B 空白的格", table.cellsOnlyA),
    aloneHtml("A 空白的格", table.cellsOnlyB),
    "</details>",
  ].join("");
}

const weight = (table: TableComparison) => (table.a === null || table.b === null ? 0 : tableCounts(table).any ? 1 : 2);

/** Tables that vanished or are new, then those that changed, then the rest. */
export function tablesHtml(tables: readonly TableComparison[]): string {
  const sorted = tables.map((table, index) => ({ table, index }));
  sorted.sort((x, y) => weight(x.table) - weight(y.table) || x.index - y.index);
  const body =
    sorted.length === 0 ? "<p>两份文件都没有读到表。</p>" : sorted.map(({ table }) => tableHtml(table)).join("\n");
  return `<section class="cmp" id="tables"><h2>表格对比</h2>${body}</section>`;
}
