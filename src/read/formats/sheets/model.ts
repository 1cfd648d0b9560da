/**
 * A workbook as the readers of xlsx and xls give it: cells with what they print and what is stored, merged areas, and what is
 * hidden. Rows and columns count from 0 as in the file. `sheets/source.ts` makes a Source of it.
 */
import type { Message } from "../../../statement/model.ts";
import type { Formula } from "../formula/model.ts";

export interface CellStyle {
  /** The number format's code: #,##0.00. */
  readonly format: string;
  /** Steps that the alignment sets the text in. */
  readonly indent: number;
  readonly alignment: "left" | "centre" | "right" | "general";
  /** In points; 0 when not known. */
  readonly size: number;
  /** The cell has a line on at least two of its sides. */
  readonly bordered: boolean;
  /** The file says that it is a heading of columns. */
  readonly heads?: boolean;
}

export const PLAIN: CellStyle = { format: "General", indent: 0, alignment: "general", size: 0, bordered: false };

/** What is stored: a number, a text, a truth value; an error or nothing is null. */
export type Stored = number | string | boolean | null;

export interface SheetCell {
  /** What the sheet shows, white space around it included; "" shows nothing. */
  readonly text: string;
  readonly value: Stored;
  readonly style: CellStyle;
  readonly formula: Formula | null;
}

/** A merged area, all four ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** By `cellKey`. Cells without a value are left out. */
  readonly cells: ReadonlyMap<number, SheetCell>;
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[];
  /** Widths of columns in characters, where the file gives them and the reader tells them. */
  readonly widths?: readonly { readonly first: number; readonly last: number; readonly width: number }[];
  /** Row of the file of a row here, where they differ. */
  readonly rowInFile?: (row: number) => number;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly messages: readonly Message[];
  /** The program that wrote the file did not calculate: stored results of formulas mean nothing. */
  readonly uncalculated: boolean;
}

export const MAX_COLUMNS = 16_384;
export const MAX_ROWS = 1_048_576;

export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

export function rowOf(key: number): number {
  return Math.floor(key / MAX_COLUMNS);
}

export function columnOf(key: number): number {
  return key % MAX_COLUMNS;
}
