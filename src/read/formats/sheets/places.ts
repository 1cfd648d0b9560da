/** Every place of a grid, blank ones included, counted from its upper left corner. Long runs of blank rows are left out. */
import { countBelow } from "../../../statement/sorted.ts";
import { MAX_BLOCKS } from "../refusal.ts";
import type { SheetRow } from "./layout.ts";
import type { VisibleCell, VisibleSheet } from "./visible.ts";

/** Blank cells are kept while a grid has no more than this many places for each cell that prints. */
const PLACES_PER_CELL = 40;
const SMALL_AREA = 5000;
/** From this many on, blank rows one below the other are left out. */
const GAP = 3;

interface Frame {
  /** The rows of the sheet that the grid keeps, and the index of the first at or after a row. */
  readonly rows: readonly number[];
  readonly left: number;
  readonly width: number;
}

/** The places by rows, then columns. A grid that is hardly filled is given without its blank cells. */
export function placesOf(rows: readonly SheetRow[], visible: VisibleSheet): VisibleCell[] {
  const filled = rows.flatMap((row) => row.cells);
  const frame = frameOf(rows, filled);
  const places = filled.flatMap((cell) => inFrame(cell, frame));
  const area = frame.rows.length * frame.width;
  if (area > SMALL_AREA && (area > filled.length * PLACES_PER_CELL || area > MAX_BLOCKS)) return places;
  const taken = new Uint8Array(area);
  for (const place of places) take(taken, place, frame.width);
  const top = frame.rows[0] ?? 0;
  const bottom = frame.rows.at(-1) ?? 0;
  for (const cell of visible.cells) {
    if (cell.text !== "" || cell.row < top || cell.row > bottom) continue;
    for (const place of inFrame(cell, frame)) {
      if (taken[place.row * frame.width + place.column] === 1) continue;
      take(taken, place, frame.width);
      places.push(place);
    }
  }
  for (let index = 0; index < area; index++) {
    if (taken[index] === 1) continue;
    const [row, column] = [Math.floor(index / frame.width), index % frame.width];
    const origin = visible.address(frame.rows[row] ?? 0, frame.left + column);
    const blank = { cell: null, text: "", row, column, rowSpan: 1, columnSpan: 1 };
    places.push({ ...blank, fileRow: origin.row, fileColumn: origin.column });
  }
  return places.sort((one, other) => one.row - other.row || one.column - other.column);
}

function frameOf(rows: readonly SheetRow[], filled: readonly VisibleCell[]): Frame {
  let [left, right] = [Number.POSITIVE_INFINITY, 0];
  for (const { column } of filled) [left, right] = [Math.min(left, column), Math.max(right, column)];
  const kept: number[] = [];
  let reached = -1;
  for (const { row, cells } of rows) {
    const next = (kept.at(-1) ?? row - 1) + 1;
    const free = Math.max(next, reached);
    for (let between = next; between < (row - free < GAP ? row : Math.min(free, row)); between++) kept.push(between);
    kept.push(row);
    if (kept.length > MAX_BLOCKS) break;
    for (const cell of cells) reached = Math.max(reached, Math.min(cell.row + cell.rowSpan, row + MAX_BLOCKS));
  }
  return { rows: kept, left, width: right - left + 1 };
}

/** The cell counted within the frame and cut to it; nothing when it lies outside. */
function inFrame(cell: VisibleCell, { rows, left, width }: Frame): VisibleCell[] {
  const first = countBelow(rows, cell.row);
  const end = countBelow(rows, cell.row + cell.rowSpan);
  const column = cell.column - left;
  if (rows[first] !== cell.row || column < 0 || column >= width) return [];
  const columnSpan = Math.min(cell.columnSpan, width - column);
  return [{ ...cell, row: first, column, rowSpan: Math.max(1, end - first), columnSpan }];
}

function take(taken: Uint8Array, { row, column, rowSpan, columnSpan }: VisibleCell, width: number): void {
  for (let y = row; y < row + rowSpan; y++) taken.fill(1, y * width + column, y * width + column + columnSpan);
}
