/**
 * The cells of a ruled region: squares between neighbouring borders, joined where no rule parts them. So merged headings come
 * out as one cell with its spans, and a line of text is cut exactly where a rule is drawn.
 */
import type { Rule } from "./page.ts";
import type { Region } from "./regions.ts";

export interface LatticeCell {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
}

export interface Lattice {
  readonly cells: readonly LatticeCell[];
  /** The index into `cells` of the cell at a point; -1 outside. */
  cellAt(x: number, y: number): number;
}

/** Builds the cells of a region. */
export function latticeOf(region: Region): Lattice {
  const across = region.columns.length - 1;
  const down = region.rows.length - 1;
  const owner = Int32Array.from({ length: across * down }, (_, index) => index);
  joinSquares(region, across, down, owner);
  const cells: LatticeCell[] = [];
  const number = new Map<number, number>();
  for (let square = 0; square < owner.length; square++) {
    const root = rootOf(owner, square);
    const row = Math.floor(square / across);
    const column = square % across;
    const known = number.get(root);
    const cell = known === undefined ? undefined : cells[known];
    if (!cell) {
      number.set(root, cells.length);
      cells.push({ row, column, rowSpan: 1, columnSpan: 1 });
      continue;
    }
    cell.rowSpan = Math.max(cell.rowSpan, row - cell.row + 1);
    cell.columnSpan = Math.max(cell.columnSpan, column - cell.column + 1);
  }
  const cellAt = (x: number, y: number) => {
    const column = bandOf(region.columns, x);
    const row = bandOf(region.rows, y);
    return number.get(rootOf(owner, row * across + column)) ?? -1;
  };
  return { cells, cellAt };
}

function rootOf(owner: Int32Array, square: number): number {
  let root = square;
  while ((owner[root] ?? root) !== root) root = owner[root] ?? root;
  return root;
}

/** Squares side by side belong together when the border between them is not drawn; the first square of a cell owns it. */
function joinSquares(region: Region, across: number, down: number, owner: Int32Array): void {
  const join = (a: number, b: number) => {
    const first = rootOf(owner, a);
    const second = rootOf(owner, b);
    owner[Math.max(first, second)] = Math.min(first, second);
  };
  const uprights = region.columns.map((x) => region.vertical.filter((rule) => Math.abs(rule.x0 - x) <= 3));
  const levels = region.rows.map((y) => region.horizontal.filter((rule) => Math.abs(rule.y0 - y) <= 3));
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      const square = row * across + column;
      const top = region.rows[row] ?? 0;
      const bottom = region.rows[row + 1] ?? 0;
      const left = region.columns[column] ?? 0;
      const right = region.columns[column + 1] ?? 0;
      if (column + 1 < across && !covers(uprights[column + 1] ?? [], top, bottom, false)) join(square, square + 1);
      if (row + 1 < down && !covers(levels[row + 1] ?? [], left, right, true)) join(square, square + across);
    }
  }
}

/** Whether rules on a border cover at least half of it between `from` and `to`. */
function covers(rules: readonly Rule[], from: number, to: number, across: boolean): boolean {
  let covered = 0;
  for (const rule of rules) {
    const start = across ? rule.x0 : rule.y0;
    const end = across ? rule.x1 : rule.y1;
    covered += Math.max(0, Math.min(end, to) - Math.max(start, from));
  }
  return covered >= (to - from) / 2;
}

/** The band between two borders that holds `value`; the outer bands take what lies beyond. */
function bandOf(borders: readonly number[], value: number): number {
  let low = 0;
  let high = borders.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((borders[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
