/**
 * How large the letters of a table are and how open its rows, from an estimate of its height: letting Typst measure it costs as much as
 * setting it. An estimate that is off costs white space, never a figure. Lengths are in pt, or in em where it is said.
 */
import type { SetCell, SetRow, TablePart } from "../manuscript/index.ts";

/** Room for a table under its title, by sheet. */
export const ROOM = {
  upright: { width: 441, height: 570 },
  turned: { width: 672, height: 380 },
  large: { width: 1020, height: 610 },
} as const;

/** 五号, and the least that can be read in print. */
const LARGEST = 10.5;
const SMALLEST = 5.5;
/** Room beside the text of a cell, and between its lines, in em; height of a capital, by which Typst tells that of a line. */
export const PADDING = 0.4;
const LEADING = 0.4;
const CAPITAL = 0.733;
/** Above and below the text of a row, in em, the most open first. */
const INSETS = [0.48, 0.4, 0.32, 0.26, 0.2] as const;
/** No page should have less than this share of itself filled. */
const LEAST_FILLED = 0.14;
/** A row higher than this share of a page may go on overleaf. */
const WHOLE_ROW = 0.5;

export interface Fit {
  readonly size: number;
  /** Above and below the text of a row, in em. */
  readonly inset: number;
  /** For each row, whether it may be cut by the end of a page. */
  readonly breakable: readonly boolean[];
}

export function fitOf(part: TablePart, room: { readonly width: number; readonly height: number }): Fit {
  const total = part.widths.reduce((sum, width) => sum + width + 2 * PADDING, 0);
  const size = Math.max(SMALLEST, Math.min(LARGEST, room.width / total));
  const em = room.width / size;
  const columns = part.widths.map((width) => ((width + 2 * PADDING) / total) * em);
  const heights = part.rows.map((row) => textHeight(row, columns) * size);
  const higher = (inset: number) => heights.map((height) => height + 2 * inset * size);
  const inset = INSETS.find((each) => fillsItsPages(higher(each), part.headerRows, room.height)) ?? INSETS[0];
  return { size, inset, breakable: higher(inset).map((height) => height > room.height * WHOLE_ROW) };
}

/** Whether its last page has more than a row or two. */
function fillsItsPages(heights: readonly number[], headerRows: number, page: number): boolean {
  const sum = (rows: readonly number[]) => rows.reduce((all, height) => all + height, 0);
  const header = sum(heights.slice(0, headerRows));
  const body = sum(heights.slice(headerRows));
  const room = Math.max(page - header, page / 2);
  return body <= room || body % room > page * LEAST_FILLED;
}

/** In em, of the highest cell that belongs to this row alone. */
function textHeight({ cells }: SetRow, columns: readonly number[]): number {
  let lines = 1;
  for (const cell of cells) if (cell.rowSpan === 1) lines = Math.max(lines, linesOf(cell, columns));
  return lines * CAPITAL + (lines - 1) * LEADING;
}

function linesOf({ text, column, columnSpan, indent }: SetCell, columns: readonly number[]): number {
  let width = -2 * PADDING - indent / 2;
  for (let at = column; at < column + columnSpan; at += 1) width += columns[at] ?? 0;
  const room = Math.max(1, width);
  let lines = 0;
  for (const line of text.split("\n")) lines += Math.max(1, Math.ceil(widthOf(line) / room));
  return lines;
}

/** In em: digits and letters take about half of a Chinese character. */
function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) < 0x2e80 ? 0.55 : 1;
  return width;
}
