/**
 * Whether hidden rows or columns of a table hold amounts. They are not read, since print does not show them; but then the rows that are
 * shown need not add up. Hidden rows of zeros, which many forms have, leave nothing out.
 */
import type { LeftOut } from "../../../statement/layoutMark.ts";
import { columnOf, rowOf, type Sheet, type SheetCell } from "./model.ts";
import type { VisibleCell } from "./visible.ts";

interface Amount {
  readonly row: number;
  readonly column: number;
}

/** Finds what is left out of the tables of one sheet; the sheet is gone through once. */
export class HiddenAmounts {
  private readonly sheet: Sheet;
  private readonly inRows: readonly Amount[];
  private readonly inColumns: readonly Amount[];

  constructor(sheet: Sheet) {
    this.sheet = sheet;
    const inRows: Amount[] = [];
    const inColumns: Amount[] = [];
    const { hiddenRows, hiddenColumns } = sheet;
    const entries = hiddenRows.size + hiddenColumns.length > 0 ? sheet.cells : [];
    for (const [key, cell] of entries) {
      const amount = { row: rowOf(key), column: columnOf(key) };
      const byRow = hiddenRows.has(amount.row);
      const byColumn = hiddenColumns.some(({ first, last }) => amount.column >= first && amount.column <= last);
      if (byRow === byColumn || !isAmount(cell, amount.column)) continue;
      (byRow ? inRows : inColumns).push(amount);
    }
    this.inRows = inRows;
    this.inColumns = inColumns;
  }

  /** What is left out of a table with these cells; undefined where nothing is. */
  of(cells: readonly VisibleCell[]): LeftOut | undefined {
    if (cells.length === 0 || this.inRows.length + this.inColumns.length === 0) return undefined;
    const least = (of: (cell: VisibleCell) => number) => cells.reduce((low, cell) => Math.min(low, of(cell)), Infinity);
    const most = (of: (cell: VisibleCell) => number) => cells.reduce((high, cell) => Math.max(high, of(cell)), 0);
    const [top, left, right] = [
      least((cell) => cell.fileRow),
      least((cell) => cell.fileColumn),
      most((cell) => cell.fileColumn),
    ];
    let bottom = most((cell) => cell.fileRow);
    while (this.sheet.hiddenRows.has(bottom + 1)) bottom++;
    const rows = this.inRows.some(({ row }) => row >= top && row <= bottom);
    const columns = this.inColumns.some(
      ({ row, column }) => row >= top && row <= bottom && column >= left && column <= right + 1,
    );
    return rows || columns ? { rows, columns } : undefined;
  }
}

/** A number in the first column is a class or a serial number. */
function isAmount({ value, text }: SheetCell, column: number): boolean {
  return column > 0 && typeof value === "number" && value !== 0 && /[1-9]/.test(text);
}
