/**
 * Columns without a single figure, told by their headings: where figures end at the right of their columns and headings stand in the
 * middle, each of two headings between the ends of neighbouring columns has a column of its own.
 */
import { type Column, type Item, overlap } from "./items.ts";

/** White between figures and the edge of their column. */
const WHITE = 5;

interface Extent {
  readonly x0: number;
  readonly x1: number;
  readonly items: readonly Item[];
}

/**
 * Adds the columns of headings that stand over nothing; `lowest` are headings with none below them. Beside columns of zeros
 * alone, which may be set from the left, nothing is told.
 */
export function addBareColumns(lowest: readonly Extent[], columns: Column[], amounts: ReadonlySet<Column>): boolean {
  const added: Column[] = [];
  const sorted = [...lowest].sort((a, b) => a.x0 - b.x0);
  if (sorted.some((heading, index) => index > 0 && overlap(heading, sorted[index - 1] ?? heading) > 0)) return false;
  for (let index = 0; index <= columns.length; index++) {
    const [left, right] = [columns[index - 1], columns[index]];
    if (right && !amounts.has(right)) continue;
    if (left?.figures === true && !amounts.has(left)) continue;
    const from = left?.x1 ?? -Infinity;
    const to = right ? right.x1 + WHITE : Infinity;
    const between = sorted.filter((heading) => middleOf(heading) > from && middleOf(heading) < to);
    if (!left?.figures && !sorted.some((heading) => left && isWithin(heading, left))) between.shift();
    const own = right ? between.pop() : undefined;
    const before = between.at(-1);
    if (!before || (right && own && 2 * middleOf(own) - to < before.x1)) continue;
    const bare = between.filter((heading) => columns.every((column) => overlap(heading, column) <= 0));
    added.push(...bare.map(({ x0, x1 }) => ({ x0, x1, figures: true })));
  }
  columns.push(...added);
  columns.sort((a, b) => a.x0 - b.x0);
  return added.length > 0;
}

function middleOf({ x0, x1 }: Extent): number {
  return (x0 + x1) / 2;
}

function isWithin(heading: Extent, column: Column): boolean {
  return middleOf(heading) > column.x0 && middleOf(heading) <= column.x1;
}
