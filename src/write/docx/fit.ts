/** How large a table is set: letters as its width asks, and rows as open as they can be without leaving a few of them alone on a page. */
import { linesOf, PADDING, type TablePart } from "../manuscript/index.ts";

/** Of the page that a table has, without what stands there beside it; in twentieths of a point. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

export interface Fit {
  /** Of the letters, in half points. */
  readonly size: number;
  /** Above and below the text of a cell, in twentieths of a point. */
  readonly padding: number;
  /** Height of a line, in twentieths of a point; null leaves it to the font. */
  readonly line: number | null;
}

/** Half points: 五号, 小五号, and the least: smaller letters rather than a number broken over two lines. */
const LARGEST = 21;
const COMFORTABLE = 18;
const SMALLEST = 6;
/** Padding of rows, the most open first; tight rows have lines of exact height. */
const OPEN = 40;
const TIGHT: readonly number[] = [40, 30, 20, 10];
/** Line to letter. Programs give fonts 1.3 and more where they are let. */
const OPEN_LINE = 1.4;
const TIGHT_LINE = 1.22;
/** Lines between rows. */
const RULE = 10;

export function fitOf(part: TablePart, { width, height }: Room): Fit {
  const total = part.widths.reduce((sum, each) => sum + each + PADDING, 0);
  const size = Math.max(SMALLEST, Math.min(LARGEST, Math.floor(width / 10 / total)));
  const open = { size, padding: OPEN, line: null };
  if (heightOf(part, width, open) <= height) return open;
  const tight = [size, size - 1, size - 2, size - 3]
    .filter((each) => each === size || each >= COMFORTABLE)
    .flatMap((each) => TIGHT.map((padding) => ({ size: each, padding, line: Math.round(each * 10 * TIGHT_LINE) })));
  return tight.find((fit) => heightOf(part, width, fit) <= height) ?? open;
}

function heightOf({ widths, rows }: TablePart, width: number, { size, padding, line }: Fit): number {
  const total = widths.reduce((sum, each) => sum + each + PADDING, 0);
  const inside = width / (size * 10) / total;
  const room = widths.map((each) => (each + PADDING) * inside - PADDING / 2);
  const lines = linesOf(rows, room).reduce((sum, each) => sum + each, 0);
  return lines * (line ?? size * 10 * OPEN_LINE) + rows.length * (2 * padding + RULE);
}
