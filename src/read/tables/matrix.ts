/** A grid's cells laid out in squares, so that merged cells are found from any square that they cover. */
import type { Quantity } from "../../figures/model.ts";
import type { Cell, Grid } from "../../statement/model.ts";
import { numberIn } from "./cells.ts";
import type { Matrix } from "./model.ts";

/** Larger grids are no tables of a budget; they are left alone. */
const MOST_SQUARES = 4_000_000;

/** Lays out a grid; null when it is empty or too large. */
export function matrixOf(grid: Pick<Grid, "cells">): Matrix | null {
  let rows = 0;
  let columns = 0;
  for (const cell of grid.cells) {
    rows = Math.max(rows, cell.row + Math.max(1, cell.rowSpan));
    columns = Math.max(columns, cell.column + Math.max(1, cell.columnSpan));
  }
  if (rows === 0 || rows * columns > MOST_SQUARES) return null;
  const squares: (Cell | undefined)[] = new Array(rows * columns).fill(undefined);
  const beginning: Cell[][] = Array.from({ length: rows }, () => []);
  for (const cell of grid.cells) {
    beginning[cell.row]?.push(cell);
    for (let row = cell.row; row < cell.row + Math.max(1, cell.rowSpan); row += 1) {
      for (let column = cell.column; column < cell.column + Math.max(1, cell.columnSpan); column += 1) {
        squares[row * columns + column] ??= cell;
      }
    }
  }
  for (const row of beginning) inOrder(row);
  const numbers = new Array<Quantity | null | undefined>(rows * columns).fill(undefined);
  return {
    rows,
    columns,
    at: (row, column) => (column < 0 || column >= columns ? undefined : squares[row * columns + column]),
    inRow: (row) => beginning[row] ?? [],
    numberIn: (cell) => {
      const at = cell.row * columns + cell.column;
      if (squares[at] !== cell) return numberIn(cell.text);
      const known = numbers[at];
      return known === undefined ? (numbers[at] = numberIn(cell.text)) : known;
    },
  };
}

/** From left to right; formats hand on most rows so. */
function inOrder(row: Cell[]): void {
  for (let at = 1; at < row.length; at += 1) {
    if ((row[at] as Cell).column < (row[at - 1] as Cell).column) {
      row.sort((a, b) => a.column - b.column);
      return;
    }
  }
}
