/** A rectangular block pasted from a spreadsheet: text with tabs becomes the cells of one edit, or every faulty cell with its reason. */
import { parseDecimal, powerOfTen } from "../../figures/index.ts";
import type { Cell } from "./model.ts";

/** Where a block goes: for each row and column the line whose amount stands there; null where there is none (headings, sums). */
export interface Grid {
  readonly rows: readonly (readonly (GridCell | null)[])[];
}

export interface GridCell {
  readonly line: string;
  /** Version of the line that the user sees. */
  readonly version: number;
}

export interface PasteFault {
  /** Row and column within the grid, from 0. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly message: string;
}

export type Paste =
  | { readonly outcome: "cells"; readonly cells: readonly Cell[] }
  | { readonly outcome: "faults"; readonly faults: readonly PasteFault[] };

/** Units in which sheets are kept, and how many 分 one is, as a power of ten. */
const UNITS = { 元: 2, 千元: 5, 万元: 6 } as const;
export type PasteUnit = keyof typeof UNITS;

/** Longest text of a cell that is read. */
const LONGEST = 40;
/** Longest block, in UTF-16 units. */
const LONGEST_BLOCK = 4_000_000;

/**
 * Reads a block as spreadsheets put it on the clipboard (rows by line breaks, cells by tabs) and lays it on the grid with its upper left
 * cell at `row`, `column`. All or nothing: with one fault there are no cells. An empty cell is nought; one over a heading or a sum must be
 * empty. Amounts finer than a 分 are a fault, never rounded.
 */
export function readPaste(
  text: string,
  grid: Grid,
  at: { readonly row: number; readonly column: number },
  unit: PasteUnit,
): Paste {
  if (text.length > LONGEST_BLOCK)
    return { outcome: "faults", faults: [{ ...at, text: "", message: "粘贴的内容过大，请分批粘贴。" }] };
  const rows = text.replace(/\r?\n$/, "").split(/\r?\n/);
  const faults: PasteFault[] = [];
  const cells: Cell[] = [];
  for (const [down, line] of rows.entries()) {
    for (const [right, raw] of line.split("\t").entries()) {
      const place = { row: at.row + down, column: at.column + right };
      const read = cellAt(raw.trim(), grid.rows[place.row]?.[place.column], UNITS[unit]);
      if (typeof read === "string") faults.push({ ...place, text: raw.slice(0, LONGEST), message: read });
      else if (read !== null) cells.push(read);
    }
  }
  return faults.length > 0 ? { outcome: "faults", faults } : { outcome: "cells", cells };
}

function cellAt(text: string, target: GridCell | null | undefined, power: number): Cell | string | null {
  if (target === undefined) return text === "" ? null : "超出了表格的范围，请核对粘贴的起始位置。";
  if (target === null) return text === "" ? null : "此格是标题或合计，不能写入，请只粘贴明细。";
  const amountFen = amountOf(text, power);
  return typeof amountFen === "string" ? amountFen : { line: target.line, amountFen, expected: target.version };
}

function amountOf(text: string, power: number): bigint | string {
  if (text === "" || /^[-–—]$/.test(text)) return 0n;
  if (text.length > LONGEST || !/^[+-]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?$/.test(text))
    return `“${text.slice(0, LONGEST)}”不是金额，请改为数字。`;
  const value = parseDecimal(text.replace(/[,，+]/g, ""));
  if (value === null) return `“${text}”不是金额，请改为数字。`;
  const { digits, scale } = value;
  if (scale <= power) return digits * powerOfTen(power - scale);
  const divisor = powerOfTen(scale - power);
  return digits % divisor === 0n ? digits / divisor : `“${text}”精确到了分以下，请四舍五入到分后再粘贴。`;
}
