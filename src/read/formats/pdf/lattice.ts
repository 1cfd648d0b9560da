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
  const uprights = coverage(region.columns, region.rows, region.vertical, false);
  const levels = coverage(region.rows, region.columns, region.horizontal, true);
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      const square = row * across + column;
      const height = (region.rows[row + 1] ?? 0) - (region.rows[row] ?? 0);
      const width = (region.columns[column + 1] ?? 0) - (region.columns[column] ?? 0);
      if (column + 1 < across && (uprights[column + 1]?.[row] ?? 0) < height / 2) join(square, square + 1);
      if (row + 1 < down && (levels[row + 1]?.[column] ?? 0) < width / 2) join(square, square + across);
    }
  }
}

/** For each border how much of it rules cover, band by band of the other direction. */
function coverage(
  borders: readonly number[],
  bands: readonly number[],
  rules: readonly Rule[],
  across: boolean,
): Float32Array[] {
  const covered = borders.map(() => new Float32Array(bands.length - 1));
  for (const rule of rules) {
    const place = across ? rule.y0 : rule.x0;
    const from = across ? rule.x0 : rule.y0;
    const to = across ? rule.x1 : rule.y1;
    const below = bandOf(borders, place);
    const near = place - (borders[below] ?? 0) <= (borders[below + 1] ?? Infinity) - place ? below : below + 1;
    const border = covered[near];
    if (!border || Math.abs((borders[near] ?? 0) - place) > 3.5) continue;
    for (let band = bandOf(bands, from); band < border.length && (bands[band] ?? 0) < to; band++) {
      const length = Math.min(bands[band + 1] ?? 0, to) - Math.max(bands[band] ?? 0, from);
      border[band] = (border[band] ?? 0) + Math.max(0, length);
    }
  }
  return covered;
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
