/**
 * A workbook that cannot be changed in place (.xls) written anew as .xlsx, with its faulty cells marked: every value, number format,
 * border, merged area, width, and what is hidden. Letters, colours, charts and formulas (but for their results) are not in it.
 */
import { columnName, type Sheet, type SheetCell, type StyleData, workbook } from "../office/workbook.ts";
import { markedXlsx } from "./index.ts";
import { EXPLANATION, type Mark } from "./model.ts";

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const areaOf = ({ top, left, bottom, right }: Area): string =>
  `${columnName(left)}${top + 1}:${columnName(right)}${bottom + 1}`;

interface Range {
  readonly first: number;
  readonly last: number;
}

export interface StoredGrid {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: readonly StoredCell[];
  readonly layout: {
    readonly merges: readonly Area[];
    readonly hiddenRows: ReadonlySet<number>;
    readonly hiddenColumns: readonly Range[];
    readonly widths?: readonly (Range & { readonly width: number })[];
  };
}

interface StoredCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly isNumber: boolean;
  readonly look: {
    readonly format: string;
    readonly indent: number;
    readonly alignment: "left" | "centre" | "right" | "general";
    readonly size: number;
    readonly bordered: boolean;
  };
}

const WIDTH = 12;
const SIZE = 11;
/** Rows and columns of a sheet that are written, at most. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 500;
const NUMBER = /^-?\d{1,300}(?:\.\d{1,300})?$/;

/** The workbook, as .xlsx. */
export function writtenAnew(grids: readonly StoredGrid[], marks: readonly Mark[]): Uint8Array {
  const sheets = grids.filter((grid) => grid.name !== EXPLANATION).map(sheetOf);
  const plain = workbook(sheets.length === 0 ? [sheetOf(EMPTY)] : sheets);
  return markedXlsx(plain, marks) ?? plain;
}

const EMPTY: StoredGrid = {
  ...{ name: "空白", hidden: false, cells: [] },
  layout: { merges: [], hiddenRows: new Set(), hiddenColumns: [] },
};

function sheetOf({ name, hidden, cells, layout }: StoredGrid): Sheet {
  const rows: (SheetCell | null)[][] = [];
  let columns = 0;
  for (const cell of cells) {
    if (cell.row >= MOST_ROWS || cell.column >= MOST_COLUMNS) continue;
    const row = rows[cell.row] ?? [];
    rows[cell.row] = row;
    row[cell.column] = cellOf(cell);
    columns = Math.max(columns, cell.column + 1);
  }
  const widths = columnsIn(layout.widths ?? [], columns);
  const inSight = layout.merges.filter(({ bottom, right }) => bottom < MOST_ROWS && right < MOST_COLUMNS);
  return {
    ...{ name, hidden, pictures: [], merges: inSight.map(areaOf) },
    columns: Array.from({ length: columns }, (_, column) => widths.get(column)?.width || WIDTH),
    hiddenColumns: new Set(columnsIn(layout.hiddenColumns, columns).keys()),
    rows: Array.from(rows, (row = [], index) => ({
      cells: Array.from(row, (cell) => cell ?? null),
      ...(layout.hiddenRows.has(index) ? { hidden: true } : {}),
    })),
  };
}

/** What is said of each column, up to the last that is written. */
function columnsIn<T extends Range>(ranges: readonly T[], columns: number): Map<number, T> {
  const found = new Map<number, T>();
  for (const range of ranges)
    for (let column = range.first; column <= Math.min(range.last, columns - 1); column++) found.set(column, range);
  return found;
}

function cellOf({ text, isNumber, look }: StoredCell): SheetCell {
  const { format, indent, alignment, size, bordered } = look;
  const across =
    alignment === "centre" ? "center" : alignment === "general" ? (isNumber ? "right" : "left") : alignment;
  const style: StyleData = {
    ...{ size: size || SIZE, across, boxed: bordered, indent: across === "center" ? 0 : indent },
    ...(isNumber ? { format } : {}),
  };
  return { text, style, ...(isNumber && NUMBER.test(text) ? { number: text } : {}) };
}
