/** What the sheets of our workbooks have in common: cells of text, heading rows, and lists under one heading row. */
import { showable } from "../report/wellFormed.ts";
import type { Sheet, SheetCell, SheetRow } from "./workbook.ts";

/** Of the heading row of a list, in points. */
const HEADING_HEIGHT = 22;

/** Text of a document as a boxed cell. */
export const textCell = (value: string): SheetCell => ({ text: showable(value), style: "text" });

export const headRow = (names: readonly string[]): SheetRow => ({
  cells: names.map((text) => ({ text, style: "heading" })),
});

/** A sheet that is one list. `columns`: the heading of each and its width in characters. */
export function listSheet(
  name: string,
  columns: readonly (readonly [heading: string, width: number])[],
  rows: readonly SheetRow[],
): Sheet {
  const heads = headRow(columns.map(([heading]) => heading));
  return {
    name,
    columns: columns.map(([, width]) => width),
    rows: [{ ...heads, height: HEADING_HEIGHT }, ...rows],
    merges: [],
    pictures: [],
    headRows: 1,
  };
}
