/**
 * How wide the columns of a table are and which sheet it needs: A4 upright, A4 turned, or A3 turned, folded in as GB/T 9704 provides for
 * tables that A4 cannot hold. Columns are never parted over several sheets: a row is read, and adds up, from end to end.
 */
import { characters, PADDING } from "./lines.ts";
import type { SetRow, TablePart } from "./model.ts";
import { squeezedWidths } from "./squeeze.ts";

export type Sheet = Pick<TablePart, "widths" | "landscape" | "large">;

/** Characters of all columns together beyond which a table goes on a turned page, and, with room beside each text, on A3. */
const UPRIGHT_CHARACTERS = 44;
const TURNED_CHARACTERS = 103;
/** Characters of A3 in the same letters; beyond it, columns of words give way. */
const LARGE_CHARACTERS = 157;
/** No column is wider than this, in characters: longer text is set on several lines. */
const WIDEST_COLUMN = 22;
/** Text that would take more lines than this gets more room, and all other columns of its table less. */
const MOST_LINES = 8;
const WIDEST_OF_LONG = { single: 36, several: 28 } as const;
const WIDEST_BESIDE_LONG = 14;
/** Narrowest column, in characters. */
const NARROWEST_COLUMN = 3;
/** Lines of a heading; of the heading of a table that would not go on A4 otherwise. */
const HEADER_LINES = 2;
const MOST_HEADER_LINES = 4;

/** Widths and sheet of a table; `rows` as they are set. */
export function sheetOf(rows: readonly SetRow[], columns: number): Sheet {
  const wide = widthsOf(rows, columns, HEADER_LINES);
  if (sum(wide) <= UPRIGHT_CHARACTERS) return { widths: wide, landscape: false };
  if (fitsTurned(wide)) return { widths: wide, landscape: true };
  const narrow = widthsOf(rows, columns, MOST_HEADER_LINES);
  if (fitsTurned(narrow)) return { widths: narrow, landscape: true };
  return { widths: squeezedWidths(narrow, rows, LARGE_CHARACTERS), landscape: true, large: true };
}

function fitsTurned(widths: readonly number[]): boolean {
  return sum(widths) + widths.length * PADDING <= TURNED_CHARACTERS;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, width) => all + width, 0);
}

/** Characters that each column needs, long text broken into lines. */
function widthsOf(rows: readonly SetRow[], columns: number, headerLines: number): number[] {
  const needs = new Array<number>(columns).fill(NARROWEST_COLUMN);
  for (const { cells } of rows) {
    for (const { column, columnSpan, text, header, indent } of cells) {
      if (columnSpan !== 1) continue;
      const need = Math.ceil((characters(text) + indent) / (header ? headerLines : 1)) + 1;
      needs[column] = Math.max(needs[column] ?? 0, need);
    }
  }
  const long = needs.filter(isLong).length;
  if (long === 0) return needs.map((need) => Math.min(WIDEST_COLUMN, need));
  const most = long === 1 ? WIDEST_OF_LONG.single : WIDEST_OF_LONG.several;
  return needs.map((need) => Math.min(isLong(need) ? most : WIDEST_BESIDE_LONG, need));
}

function isLong(need: number): boolean {
  return need > WIDEST_COLUMN * MOST_LINES;
}
