/** Columns of two grids held against one another by where they stand on the page: for tables without rules that go on over it. */
import { isBlank, numberIn } from "./cells.ts";
import type { Matrix } from "./model.ts";

/** Edges this many points apart are one. */
const NEAR = 6;

interface Column {
  readonly index: number;
  /** The right edge of its figures, or the left edge of its words. */
  readonly edge: number;
  readonly figures: boolean;
}

/** For each column of `first` the one of `next` at the same place (−1 where there is none); null when not all of `next` fit. */
export function columnsByPlace(first: Matrix, next: Matrix): ((column: number) => number) | null {
  const [above, below] = [columnsOf(first), columnsOf(next)];
  if (above === null || below === null || below.length < 2) return null;
  const map = new Map<number, number>();
  for (const column of below) {
    const same = above.filter(
      ({ edge, figures }) => figures === column.figures && Math.abs(edge - column.edge) <= NEAR,
    );
    const [only] = same;
    if (only === undefined || same.length > 1 || map.has(only.index)) return null;
    map.set(only.index, column.index);
  }
  return (column) => map.get(column) ?? -1;
}

/** The columns that hold anything; null where cells do not know their place. */
function columnsOf(matrix: Matrix): Column[] | null {
  const columns: Column[] = [];
  for (let index = 0; index < matrix.columns; index += 1) {
    const edges = edgesOf(matrix, index);
    if (edges === null) return null;
    const { left, right } = edges;
    if (right.length > 0 && right.length >= left.length) columns.push({ index, edge: middle(right), figures: true });
    else if (left.length > 0) columns.push({ index, edge: Math.min(...left), figures: false });
  }
  return columns;
}

/** Right edges of the numbers and left edges of the words that stand in one column alone. */
function edgesOf(matrix: Matrix, column: number): { left: number[]; right: number[] } | null {
  const left: number[] = [];
  const right: number[] = [];
  for (let row = 0; row < matrix.rows; row += 1) {
    const cell = matrix.at(row, column);
    if (cell === undefined || cell.row !== row || cell.columnSpan > 1 || isBlank(cell.text)) continue;
    if (cell.box === null) return null;
    if (numberIn(cell) !== null) right.push(cell.box[2]);
    else left.push(cell.box[0]);
  }
  return { left, right };
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}
