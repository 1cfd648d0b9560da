/** Bounds on what is taken of a workbook. */
import { Refused } from "../refusal.ts";

/** Most cells with content, all sheets together, hidden ones included. */
const MAX_CELLS = 1_000_000;
/** Most formulas of a sheet that are looked at. */
export const MAX_FORMULAS = 200_000;
/** Most merged areas of a sheet. */
export const MAX_MERGES = 65_536;

/** Throws Refused when a workbook has more cells than can be meant. */
export function checkCells(cells: number): void {
  if (cells <= MAX_CELLS) return;
  throw new Refused(
    "too-many-blocks",
    `表格里有内容的单元格超过 ${MAX_CELLS / 10_000} 万个，远多于正常的预算表，没有继续读取。请只提交其中的预算表。`,
  );
}
