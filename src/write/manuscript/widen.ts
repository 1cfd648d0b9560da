/**
 * A page of a table that has fewer columns than the first one, as when only its 合计 row stands there: its figures go into the columns
 * that the table says they are in, and its words stretch up to them.
 */
import type { Figure } from "../../statement/model.ts";
import type { CompleteGrid, PlacedCell } from "./grid.ts";

/** The figure that a cell prints; null for none. */
export type FigureOf = (cell: PlacedCell) => Figure | null;

/** `first` is the grid that has all columns. A grid whose figures are not told apart by columns stays as it is. */
export function widened(grid: CompleteGrid, first: CompleteGrid, figureOf: FigureOf): CompleteGrid {
  if (grid.columns >= first.columns) return grid;
  const columnOf = columnsOfFigures(first, figureOf);
  const rows = grid.rows.map((row) => widenedRow(row, first.columns, columnOf, figureOf));
  return rows.some((row) => row === null)
    ? grid
    : { columns: first.columns, rows: rows.flatMap((row) => (row ? [row] : [])) };
}

/** Column of the grid by column of the table. */
function columnsOfFigures(grid: CompleteGrid, figureOf: FigureOf): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const cell of grid.rows.flat()) {
    const column = figureOf(cell)?.position?.column;
    if (column !== undefined) found.set(column, cell.column);
  }
  return found;
}

/** null when two cells would stand in one place, or a figure's column is not known. */
function widenedRow(
  row: readonly PlacedCell[],
  columns: number,
  columnOf: ReadonlyMap<number, number>,
  figureOf: FigureOf,
): PlacedCell[] | null {
  if (row.some(({ rowSpan }) => rowSpan > 1)) return null;
  const at = new Map<number, PlacedCell>();
  let next = 0;
  for (const cell of row) {
    const position = figureOf(cell)?.position ?? null;
    const column =
      position === null ? (cell.cell === null || cell.cell.text === "" ? null : next) : columnOf.get(position.column);
    if (column === undefined) return null;
    if (column === null) continue;
    if (column < next || column >= columns) return null;
    at.set(column, cell);
    next = column + 1;
  }
  return stretched(at, row[0]?.row ?? 0, columns, figureOf);
}

/** Words reach to the next cell; places without a cell stay empty. */
function stretched(
  at: ReadonlyMap<number, PlacedCell>,
  row: number,
  columns: number,
  figureOf: FigureOf,
): PlacedCell[] {
  const cells: PlacedCell[] = [];
  for (let column = 0; column < columns; ) {
    const found = at.get(column);
    let columnSpan = 1;
    if (found !== undefined && figureOf(found) === null) {
      while (column + columnSpan < columns && !at.has(column + columnSpan)) columnSpan += 1;
    }
    cells.push({ cell: found?.cell ?? null, row, column, rowSpan: 1, columnSpan });
    column += columnSpan;
  }
  return cells;
}
