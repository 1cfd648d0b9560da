/** The cells of a workbook that cannot be changed in place (.xls) written anew as .xlsx: values, red cells, and their explanations. */
import { type Sheet, type StyleData, workbook } from "../office/workbook.ts";
import { EXPLANATION_SHEET, rowOf } from "./explanation.ts";
import { MARK_FILL, type Mark } from "./model.ts";

export interface PlainGrid {
  readonly name: string;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

const PLAIN: StyleData = { size: 11, across: "left" };
const AMOUNT: StyleData = { size: 11, across: "right", format: "General" };
const WIDTH = 16;
/** Rows of a sheet that are written, at most. */
const MOST_ROWS = 20_000;

/** The workbook. Layout and formulas of the original are not in it. */
export function writtenAnew(grids: readonly PlainGrid[], marks: readonly Mark[]): Uint8Array {
  const { name, heads, widths } = EXPLANATION_SHEET;
  const texts = [heads, ...marks.map((mark, index) => rowOf(mark, index))];
  const explanation: Sheet = {
    ...{ name, columns: widths, merges: [], pictures: [], headRows: 1 },
    rows: texts.map((cells) => ({ cells: cells.map((text) => ({ text, style: PLAIN })) })),
  };
  const sheets = grids.filter((grid) => grid.name !== name).map((grid) => sheetOf(grid, marks));
  return workbook([...sheets, explanation]);
}

function sheetOf({ name, cells }: PlainGrid, marks: readonly Mark[]): Sheet {
  const marked = new Set(marks.filter(({ sheet }) => sheet === name).map(({ row, column }) => `${row} ${column}`));
  const texts = new Map(cells.map(({ row, column, text }) => [`${row} ${column}`, { row, column, text }]));
  for (const { sheet, row, column } of marks)
    if (sheet === name && !texts.has(`${row} ${column}`)) texts.set(`${row} ${column}`, { row, column, text: "" });
  const rows: Map<number, string>[] = [];
  for (const { row, column, text } of texts.values()) {
    if (row >= MOST_ROWS) continue;
    const cellsOfRow = rows[row] ?? new Map<number, string>();
    rows[row] = cellsOfRow.set(column, text);
  }
  const width = rows.reduce((most, row) => Math.max(most, ...(row?.keys() ?? []), 0), 0) + 1;
  return {
    ...{ name, columns: Array.from({ length: width }, () => WIDTH), merges: [], pictures: [] },
    rows: Array.from(rows, (row, index) => ({
      cells: Array.from({ length: row === undefined ? 0 : width }, (_, column) => {
        const text = row?.get(column);
        return text === undefined ? null : cellOf(text, marked.has(`${index} ${column}`));
      }),
    })),
  };
}

const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/;

function cellOf(text: string, isMarked: boolean) {
  const number = NUMBER.test(text) ? text : undefined;
  const look = number === undefined ? PLAIN : AMOUNT;
  return { text, style: isMarked ? { ...look, fill: MARK_FILL } : look, ...(number === undefined ? {} : { number }) };
}
