/** Columns of two grids held against one another by where they stand on the page: for tables without rules that go on over it. */
import type { Cell } from "../../statement/model.ts";
import { isBlank, isDash } from "./cells.ts";
import type { Part } from "./model.ts";

/** Edges this many points apart are one. */
const NEAR = 6;

interface Column extends Edges {
  readonly index: number;
}

interface Edges {
  /** The left edges of words. */
  readonly words: number[];
  /** The right edges of amounts. */
  readonly amounts: number[];
  /** Both edges of zeros and dashes. */
  readonly nils: number[];
  readonly nilEnds: number[];
}

/** A grid without its headings and notes. */
type Body = Pick<Part, "matrix" | "bodyStart" | "bodyEnd">;

/** For each column of `first` the one of `next` at the same place (−1 where there is none); null when not all of `next` fit. */
export function columnsByPlace(first: Body, next: Body): ((column: number) => number) | null {
  const [above, below] = [columnsOf(first), columnsOf(next)];
  if (above === null || below === null || below.length < 2) return null;
  const map = new Map<number, number>();
  for (const column of below) {
    const same = above.filter((other) => isAt(other, column));
    const [only] = same;
    if (only === undefined || same.length > 1 || map.has(only.index)) return null;
    map.set(only.index, column.index);
  }
  const inOrder = [...map]
    .sort(([a], [b]) => a - b)
    .every(([, to], at, all) => at === 0 || to > (all[at - 1]?.[1] ?? -1));
  return inOrder ? (column) => map.get(column) ?? -1 : null;
}

/** Words begin at one place; amounts end at one; zeros do either, and where only one side has amounts they end where those do. */
function isAt(a: Column, b: Column): boolean {
  const [wordsA, wordsB] = [isOfWords(a), isOfWords(b)];
  if (wordsA || wordsB) return wordsA && wordsB && isNear([Math.min(...a.words)], [Math.min(...b.words)]);
  if (a.amounts.length > 0 && b.amounts.length > 0) return isNear(a.amounts, b.amounts);
  if (isNear(a.nils, b.nils) || isNear(a.nilEnds, b.nilEnds)) return true;
  return isNear(a.amounts, b.nilEnds) || isNear(a.nilEnds, b.amounts);
}

function isNear(a: readonly number[], b: readonly number[]): boolean {
  return a.length > 0 && b.length > 0 && Math.abs(middle(a) - middle(b)) <= NEAR;
}

function isOfWords({ words, amounts, nils }: Edges): boolean {
  return words.length > amounts.length + nils.length;
}

/** The columns that hold anything; null where cells do not know their place. */
function columnsOf(body: Body): Column[] | null {
  const columns: Column[] = [];
  for (let index = 0; index < body.matrix.columns; index += 1) {
    const edges = edgesOf(body, index);
    if (edges === null) return null;
    if (edges.words.length + edges.amounts.length + edges.nils.length > 0) columns.push({ index, ...edges });
  }
  return columns;
}

/** Right edges of the amounts, both of zeros and dashes, and left edges of the words that stand in one column alone. */
function edgesOf({ matrix, bodyStart, bodyEnd }: Body, column: number): Edges | null {
  const edges: Edges = { words: [], amounts: [], nils: [], nilEnds: [] };
  for (let row = bodyStart; row < bodyEnd; row += 1) {
    const cell = matrix.at(row, column);
    if (cell === undefined || cell.row !== row || cell.columnSpan > 1 || isBlank(cell.text)) continue;
    if (cell.box === null) return null;
    if (isNil(cell)) {
      edges.nils.push(cell.box[0]);
      edges.nilEnds.push(cell.box[2]);
    } else if (matrix.numberIn(cell) !== null) edges.amounts.push(cell.box[2]);
    else edges.words.push(cell.box[0]);
  }
  return edges;
}

function isNil(cell: Cell): boolean {
  return isDash(cell.text) || /^0(?:\.0+)?$/.test(cell.text.trim());
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}
