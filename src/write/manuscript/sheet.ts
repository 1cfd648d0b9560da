/**
 * How wide the columns of a table are and which sheet it needs: A4 upright, A4 turned, or A3 turned, folded in as GB/T 9704 provides for
 * tables that A4 cannot hold. Columns are never parted over several sheets: a row is read, and adds up, from end to end.
 */
import type { SetRow, TablePart } from "./model.ts";
import { squeezedWidths } from "./squeeze.ts";

export type Sheet = Pick<TablePart, "widths" | "landscape" | "large">;

/** Characters of all columns together beyond which a table goes on a turned page, and, with room beside each text, on A3. */
const UPRIGHT_CHARACTERS = 44;
const TURNED_CHARACTERS = 103;
/** Room beside the text of a cell, in characters. */
const PADDING = 0.8;
/** No column is wider than this, in characters: longer text is set on several lines. */
const WIDEST_COLUMN = 22;
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
  return { widths: squeezedWidths(narrow, rows), landscape: true, large: true };
}

function fitsTurned(widths: readonly number[]): boolean {
  return sum(widths) + widths.length * PADDING <= TURNED_CHARACTERS;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, width) => all + width, 0);
}

/** Characters that each column needs, long text broken into lines. */
function widthsOf(rows: readonly SetRow[], columns: number, headerLines: number): number[] {
  const widths = new Array<number>(columns).fill(NARROWEST_COLUMN);
  for (const { cells } of rows) {
    for (const { column, columnSpan, text, header, indent } of cells) {
      if (columnSpan !== 1) continue;
      const lines = header ? headerLines : 1;
      const need = Math.min(WIDEST_COLUMN, Math.ceil((characters(text) + indent) / lines) + 1);
      widths[column] = Math.max(widths[column] ?? 0, need);
    }
  }
  return widths;
}

/** Width in Chinese characters: digits and letters count half. */
function characters(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.55 : 1;
  return width;
}
