/**
 * A column pasted some rows off: from one row to another, what the failing relations ask of each cell is what the cell some rows
 * further prints. One finding for the run, whatever number of rows it breaks.
 */
import type { Figure } from "../../../statement/model.ts";
import type { Desk, Failing } from "./desk.ts";
import { computedValue, stepsOf } from "./values.ts";

export interface Shift {
  /** The cells of the run from the top down. */
  readonly cells: readonly Figure[];
  /** By how many rows the amounts stand too low (positive) or too high (negative). */
  readonly rows: number;
  readonly failing: readonly Failing[];
}

const most = { rows: 6, columns: 400 };
/** Fewer cells that fit are no run. */
const fewest = 3;

interface Wanted {
  readonly figure: Figure;
  readonly row: number;
  /** What the failing relations of the cell ask of it, each value once. */
  readonly steps: ReadonlySet<bigint>;
}

/** The shifted columns of all tables. */
export function findShifts(desk: Desk): Shift[] {
  const columns = failingColumns(desk);
  if (columns.length > most.columns) return [];
  const found = columns.flatMap((cells) => shiftOf(cells, desk) ?? []);
  return found.sort((a, b) => b.failing.length - a.failing.length);
}

/** The cells that fail, by table and column, from the top down; only columns with enough of them. */
function failingColumns(desk: Desk): Figure[][] {
  const columns = new Map<string, Figure[]>();
  for (const [id] of desk.suspects()) {
    const figure = desk.figure(id);
    if (figure === undefined || figure.position === null) continue;
    const key = `${figure.position.table} ${figure.position.column}`;
    const cells = columns.get(key);
    if (cells === undefined) columns.set(key, [figure]);
    else cells.push(figure);
  }
  const enough = [...columns.values()].filter((cells) => cells.length > fewest);
  for (const cells of enough) cells.sort((a, b) => (a.position?.row ?? 0) - (b.position?.row ?? 0));
  return enough;
}

function shiftOf(cells: readonly Figure[], desk: Desk): Shift | null {
  const byRow = new Map(cells.map((figure) => [figure.position?.row ?? 0, desk.amount(figure.id)?.steps]));
  const wanted = cells.flatMap((figure) => wantedOf(figure, desk) ?? []);
  let best: Wanted[] = [];
  let rows = 0;
  for (let by = -most.rows; by <= most.rows; by += 1) {
    if (by === 0) continue;
    const fitting = wanted.filter(({ row, steps }) => {
      const there = byRow.get(row + by);
      return there !== undefined && there !== 0n && steps.has(there);
    });
    if (fitting.length > best.length) [best, rows] = [fitting, by];
  }
  return best.length < fewest ? null : runOf(cells, best, rows, desk);
}

function wantedOf(figure: Figure, desk: Desk): Wanted | null {
  const steps = new Set<bigint>();
  for (const each of desk.failingOf(figure.id).slice(0, 8)) {
    const value = computedValue(figure, each, desk);
    const one = value === null ? null : stepsOf(figure.id, value, desk.room.amounts);
    if (one !== null) steps.add(one);
  }
  return steps.size === 0 || figure.position === null ? null : { figure, row: figure.position.row, steps };
}

/** The failing cells between the first and the last that fit; most of them must fit. */
function runOf(cells: readonly Figure[], fitting: readonly Wanted[], rows: number, desk: Desk): Shift | null {
  const all = fitting.map(({ row }) => row);
  const [top, bottom] = [Math.min(...all), Math.max(...all)];
  const reach = rows > 0 ? [top, bottom + rows] : [top + rows, bottom];
  const run = cells.filter(({ position }) => position !== null && position.row >= top && position.row <= bottom);
  if (fitting.length * 2 <= run.length) return null;
  const touched = cells.filter(({ position }) => {
    const row = position?.row ?? -1;
    return row >= (reach[0] ?? 0) && row <= (reach[1] ?? 0);
  });
  const failing = [...new Set(touched.flatMap(({ id }) => desk.failingOf(id)))];
  return { cells: run, rows, failing };
}
