/** The cells of a sheet by row and column, as a reader of rows wants them: what is merged stands in every row that it covers. */
import type { RawCell, RawSheet } from "./model.ts";

export type GridRow = ReadonlyMap<number, RawCell>;
/** Rows by their number; those with nothing in them are left out. */
export type Grid = readonly (GridRow | undefined)[];

/** Most rows of a sheet that are read; a sheet with more is no budget. */
const MOST_ROWS = 200_000;
/** Most rows that a merged area passes its text on to, and most areas. */
const MOST_MERGED = 2_000;

/** Cells by row and column. Merged areas are not spread yet: `spread` does that for the columns that it is asked for. */
export function gridOf(sheet: RawSheet): Map<number, RawCell>[] {
  const grid: Map<number, RawCell>[] = [];
  for (const cell of sheet.cells) {
    if (cell.row >= MOST_ROWS || (cell.text.trim() === "" && cell.uncalculated === undefined)) continue;
    const row = grid[cell.row] ?? new Map<number, RawCell>();
    row.set(cell.column, cell);
    grid[cell.row] = row;
  }
  return grid;
}

/** Puts the text of areas that are merged downwards into every row that they cover and that has something of its own. */
export function spread(
  grid: Map<number, RawCell>[],
  { layout }: RawSheet,
  columns: ReadonlySet<number>,
  from: number,
): void {
  for (const { top, left, bottom, right } of (layout?.merges ?? []).slice(0, MOST_MERGED)) {
    const cell = grid[top]?.get(left);
    if (cell === undefined || left !== right || top < from || !columns.has(left)) continue;
    for (let row = top + 1; row <= Math.min(bottom, top + MOST_MERGED); row++) {
      const cells = grid[row];
      if (cells !== undefined && !cells.has(left)) cells.set(left, { ...cell, row });
    }
  }
}
