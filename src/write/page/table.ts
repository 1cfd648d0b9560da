/** A table of the manuscript as HTML: real heading cells, its captions, its notes, and a frame that scrolls where the screen is narrow. */
import type { HeadingPart, SetCell, SetRow, TablePart } from "../manuscript/index.ts";
import { escaped } from "../report/html/escape.ts";
import type { FactMarker } from "./facts.ts";

/** Sums of column widths, in characters, from which letters are set smaller on paper. */
const WIDE = 44;
const WIDER = 80;
const WIDEST = 120;
/** Tables of no more rows are not parted between pages. */
const TOGETHER = 16;
/** Rows of which a few more than a turned page takes: set closer on paper, they stand on one. */
const DENSE = { from: 18, to: 30 } as const;

export interface TableSetting {
  readonly facts: FactMarker;
  heading(part: HeadingPart): string;
}

export function tableHtml(part: TablePart, { facts, heading }: TableSetting): string {
  const own = part.headings.some(({ anchor }) => anchor === part.anchor) ? "" : ` id="${part.anchor}"`;
  const title = part.headings.at(-1);
  const name = title === undefined ? 'aria-label="表"' : `aria-labelledby="${title.anchor}"`;
  const head = part.headerRows;
  const rows = part.rows.map((row, index) => rowHtml(row, index < head, facts));
  const notes = part.notes.map(({ runs }) => `<p class="note">${facts.runs(runs)}</p>`).join("");
  return [
    `<section class="t${sizeOf(part)}${isEmpty(part, head) ? " empty" : ""}"${own}>`,
    part.headings.map(heading).join(""),
    `<div class="scroll" role="group" tabindex="0" ${name}><table ${name}>`,
    captionHtml(part.captions),
    head > 0 ? `<thead>${rows.slice(0, head).join("")}</thead>` : "",
    `<tbody>${rows.slice(head).join("")}</tbody>`,
    `</table></div>${notes}</section>`,
  ].join("");
}

function captionHtml(captions: readonly string[]): string {
  if (captions.length === 0) return "";
  return `<caption>${captions.map((text) => `<span>${escaped(text)}</span>`).join(" ")}</caption>`;
}

function isEmpty({ rows }: TablePart, head: number): boolean {
  return rows
    .slice(head)
    .every(({ cells }) => cells.every(({ text, figure }) => figure === null && text.trim() === ""));
}

function sizeOf({ widths, landscape, rows }: TablePart): string {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const size = width > WIDEST ? " s3" : width > WIDER ? " s2" : width > WIDE ? " s1" : "";
  const isDense = rows.length >= DENSE.from && rows.length <= DENSE.to;
  const place = landscape ? (isDense ? " wide dense" : " wide") : rows.length <= TOGETHER ? " short" : "";
  return place + size;
}

function rowHtml({ cells, total }: SetRow, header: boolean, facts: FactMarker): string {
  const names = header ? new Set<SetCell>() : rowNames(cells);
  const inner = cells.map((cell) => cellHtml(cell, header ? "col" : names.has(cell) ? "row" : null, facts));
  return `<tr${total ? ' class="sum"' : ""}>${inner.join("")}</tr>`;
}

/** The cells that name what stands to their right: in a two-sided table one on each side. */
function rowNames(cells: readonly SetCell[]): Set<SetCell> {
  const names = new Set<SetCell>();
  let last: SetCell | null = null;
  for (const cell of cells) {
    if (cell.figure !== null) {
      if (last !== null) names.add(last);
      last = null;
    } else if (/[^\d\s.,，．%－—–-]/.test(cell.text)) last = cell;
  }
  if (names.size === 0 && last !== null) {
    const first = cells.find(({ text }) => /[^\d\s.,，．%－—–-]/.test(text));
    if (first !== undefined) names.add(first);
  }
  return names;
}

function cellHtml(cell: SetCell, scope: "col" | "row" | null, facts: FactMarker): string {
  const { text, figure, rowSpan, columnSpan, align, indent } = cell;
  const isNamed = scope !== null && text.trim() !== "";
  const spans = (rowSpan > 1 ? ` rowspan="${rowSpan}"` : "") + (columnSpan > 1 ? ` colspan="${columnSpan}"` : "");
  const names = [align === "left" ? "" : align[0], indent > 0 ? `i${indent}` : ""].filter(Boolean).join(" ");
  const look = names === "" ? "" : ` class="${names}"`;
  const content = (indent > 0 ? `<span class="in">${"　".repeat(indent)}</span>` : "") + facts.marked(text, figure);
  return isNamed ? `<th scope="${scope}"${spans}${look}>${content}</th>` : `<td${spans}${look}>${content}</td>`;
}
