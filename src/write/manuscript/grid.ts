/** Cells laid out so that every place of the grid is covered exactly once, whatever spans and gaps the file had. */
import type { Cell } from "../../statement/model.ts";
import { countBelow } from "../../statement/sorted.ts";

/** Most places of one grid; what is larger is not laid out. */
const MOST_PLACES = 2_000_000;

export interface PlacedCell {
  /** null for a place where the file has no cell. */
  readonly cell: Cell | null;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface CompleteGrid {
  readonly columns: number;
  readonly rows: readonly (readonly PlacedCell[])[];
}

/** The grid with its empty rows and columns left out and its gaps filled; null when it is too large to lay out. */
export function completeGrid(cells: readonly Cell[]): CompleteGrid | null {
  const columnOf = ranked(cells.flatMap(({ column, columnSpan }) => [column, column + columnSpan]));
  const rowOf = ranked(cells.map(({ row }) => row));
  const columns = Math.max(1, columnOf.length - 1);
  if (rowOf.length * columns > MOST_PLACES) return null;
  const places = new Places(rowOf.length, columns);
  const wanted = cells.map((cell) => wantedPlace(cell, rowOf, columnOf));
  for (const place of wanted) places.reserve(place);
  for (const place of wanted) places.take(place);
  return { columns, rows: places.filled() };
}

function ranked(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

function wantedPlace(cell: Cell, rowOf: readonly number[], columnOf: readonly number[]): PlacedCell {
  const [row, column] = [countBelow(rowOf, cell.row), countBelow(columnOf, cell.column)];
  return {
    cell,
    row,
    column,
    rowSpan: Math.max(1, countBelow(rowOf, cell.row + cell.rowSpan) - row),
    columnSpan: Math.max(1, countBelow(columnOf, cell.column + cell.columnSpan) - column),
  };
}

const FREE = 0;
const RESERVED = 1;
const TAKEN = 2;

/** Which places are covered. A cell's own corner is its own; spans give way to it. */
class Places {
  readonly #state: Uint8Array;
  readonly #rows: PlacedCell[][];
  readonly #height: number;
  readonly #width: number;

  constructor(height: number, width: number) {
    this.#height = height;
    this.#width = width;
    this.#state = new Uint8Array(height * width);
    this.#rows = Array.from({ length: height }, () => []);
  }

  reserve({ row, column }: PlacedCell): void {
    this.#state[row * this.#width + column] = RESERVED;
  }

  take(place: PlacedCell): void {
    const { row, column } = place;
    if (this.#state[row * this.#width + column] === TAKEN) return;
    let columnSpan = 1;
    while (columnSpan < place.columnSpan && this.#isFree(row, column + columnSpan)) columnSpan += 1;
    let rowSpan = 1;
    while (rowSpan < place.rowSpan && this.#isRowFree(row + rowSpan, column, columnSpan)) rowSpan += 1;
    this.#cover(row, column, rowSpan, columnSpan);
    this.#rows[row]?.push({ cell: place.cell, row, column, rowSpan, columnSpan });
  }

  /** All rows from the left, the places that nothing covers as cells of their own. */
  filled(): PlacedCell[][] {
    for (let row = 0; row < this.#height; row += 1) {
      for (let column = 0; column < this.#width; column += 1) {
        if (this.#state[row * this.#width + column] === TAKEN) continue;
        this.#rows[row]?.push({ cell: null, row, column, rowSpan: 1, columnSpan: 1 });
      }
    }
    return this.#rows.map((row) => row.sort((a, b) => a.column - b.column));
  }

  #isFree(row: number, column: number): boolean {
    return row < this.#height && column < this.#width && this.#state[row * this.#width + column] === FREE;
  }

  #isRowFree(row: number, column: number, span: number): boolean {
    for (let at = column; at < column + span; at += 1) if (!this.#isFree(row, at)) return false;
    return true;
  }

  #cover(row: number, column: number, rowSpan: number, columnSpan: number): void {
    for (let r = row; r < row + rowSpan; r += 1) {
      this.#state.fill(TAKEN, r * this.#width + column, r * this.#width + column + columnSpan);
    }
  }
}
