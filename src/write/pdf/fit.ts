/**
 * How large the letters of a table are and how open its rows, from an estimate of its height: letting Typst measure it costs as much as
 * setting it. An estimate that is off costs white space, never a figure. Lengths are in pt, or in em where it is said.
 */
import { characters, PADDING, type SetCell, type SetRow, type TablePart } from "../manuscript/index.ts";

/** Room for a table under its title, by sheet. */
export const ROOM = {
  upright: { width: 441, height: 570 },
  turned: { width: 672, height: 380 },
  large: { width: 1020, height: 610 },
} as const;

/** 五号, and the least: columns of words have given way already, and smaller letters keep numbers from running into one another. */
const LARGEST = 10.5;
const SMALLEST = 3;
/** 小五号: letters are made as small as this, by half points, where that saves a page with only a few rows on it. */
const COMFORTABLE = 9;
/** Room between the lines of a cell, in em; height of a capital, by which Typst tells that of a line. */
const LEADING = 0.4;
const CAPITAL = 0.733;
/** Above and below the text of a row, in em, the most open first. */
const INSETS = [0.48, 0.4, 0.32, 0.26, 0.2] as const;
/** No page should have less than this share of itself filled. */
const LEAST_FILLED = 0.2;
/** A row higher than this share of a page may go on overleaf. */
const WHOLE_ROW = 0.5;

interface Room {
  readonly width: number;
  readonly height: number;
}

export interface Fit {
  readonly size: number;
  /** Above and below the text of a row, in em. */
  readonly inset: number;
  /** For each row, whether it may be cut by the end of a page. */
  readonly breakable: readonly boolean[];
}

export function fitOf(part: TablePart, room: Room): Fit {
  const total = part.widths.reduce((sum, width) => sum + width + PADDING, 0);
  const largest = Math.max(SMALLEST, Math.min(LARGEST, room.width / total));
  const settings = sizesFrom(largest).flatMap((size) => {
    const em = room.width / size;
    const columns = part.widths.map((width) => ((width + PADDING) / total) * em);
    const heights = part.rows.map((row) => textHeight(row, columns) * size);
    return INSETS.map((inset) => ({ size, inset, heights: heights.map((height) => height + 2 * inset * size) }));
  });
  const pages = settings.map((each) => lengthOf(each.heights, part.headerRows, room.height));
  const [open] = settings;
  const best =
    settings[pages.findIndex(({ whole }) => whole)] ?? settings[pages.findIndex(({ filled }) => filled)] ?? open;
  const { size, inset, heights } = best ?? { size: largest, inset: INSETS[0], heights: [] };
  return { size, inset, breakable: heights.map((height) => height > room.height * WHOLE_ROW) };
}

/** The largest that the width gives, and smaller ones that can be read as well. */
function sizesFrom(largest: number): number[] {
  const sizes = [largest];
  for (let size = largest - 0.5; size >= COMFORTABLE; size -= 0.5) sizes.push(size);
  return sizes;
}

/** Whether it stands on one page; whether its last page has more than a row or two. */
function lengthOf(heights: readonly number[], headerRows: number, page: number) {
  const sum = (rows: readonly number[]) => rows.reduce((all, height) => all + height, 0);
  const header = sum(heights.slice(0, headerRows));
  const body = sum(heights.slice(headerRows));
  const room = Math.max(page - header, page / 2);
  return { whole: body <= room, filled: body % room > page * LEAST_FILLED };
}

/** In em, of the highest cell that belongs to this row alone. */
function textHeight({ cells }: SetRow, columns: readonly number[]): number {
  let lines = 1;
  for (const cell of cells) if (cell.rowSpan === 1) lines = Math.max(lines, linesOf(cell, columns));
  return lines * CAPITAL + (lines - 1) * LEADING;
}

function linesOf({ text, column, columnSpan, indent }: SetCell, columns: readonly number[]): number {
  let width = -PADDING - indent / 2;
  for (let at = column; at < column + columnSpan; at += 1) width += columns[at] ?? 0;
  const room = Math.max(1, width);
  let lines = 0;
  for (const line of text.split("\n")) lines += Math.max(1, Math.ceil(characters(line) / room));
  return lines;
}
