/**
 * Numbers that are too wide for their column and go on below: 46586.1 and 9 under it. Told by their decimals: with the piece below they
 * have as many as most amounts of the table, without it fewer.
 */
import { decimalsOf, isPiece, isWhole } from "./amounts.ts";
import { type Item, overlap, toItem } from "./items.ts";
import type { Line } from "./lines.ts";

/** Lines of one number are closer than this, in sizes. */
const PITCH = 2;
/** Lines of names beside the number may stand between its own. */
const MOST_BETWEEN = 3;
const LONGEST = 24;

/** The items of rows, with broken numbers put together in the row of their first line. */
export function joinWrapped(rows: readonly Item[][]): Item[][] {
  const usual = usualDecimals(rows.flat());
  if (usual === 0) return [...rows];
  const joined = rows.map((row) => [...row]);
  for (let index = 1; index < joined.length; index++) {
    const row = joined[index] ?? [];
    const rowsAbove = joined.slice(Math.max(0, index - MOST_BETWEEN), index).reverse();
    joined[index] = row.filter((item) => !rowsAbove.some((above) => takeIn(above, item, usual)));
  }
  return joined.filter((row) => row.length > 0);
}

/** Puts the item to the number above it, when it goes on with one of that row. */
function takeIn(above: Item[], item: Item, usual: number): boolean {
  const at = above.findIndex((upper) => goesOn(upper, item, usual));
  const upper = above[at];
  if (!upper) return false;
  above[at] = toItem(together(upper.line, item.line));
  return true;
}

function goesOn(upper: Item, item: Item, usual: number): boolean {
  const [head, tail] = [upper.line.text, item.line.text];
  if (head.length > LONGEST || !/^\d{1,3}$/.test(tail) || !/\d[.,]\d*$/.test(head) || !isPiece(head)) return false;
  const step = item.line.base - upper.line.base;
  if (step <= 0 || step > PITCH * item.line.size || overlap(upper, item) <= 0) return false;
  if (item.x1 - item.x0 >= upper.x1 - upper.x0) return false;
  return decimalsOf(head) < usual && isWhole(head + tail) && decimalsOf(head + tail) === usual;
}

/** The decimals that most amounts have; 0 where there is no such number of them. */
function usualDecimals(items: readonly Item[]): number {
  const counts = new Map<number, number>();
  for (const { line } of items) {
    const decimals = isWhole(line.text) ? decimalsOf(line.text) : 0;
    if (decimals > 0) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const most = [...counts].find(([, count]) => 2 * count > all);
  return most?.[0] ?? 0;
}

/** Both lines as one, in the place of the first. */
function together(upper: Line, lower: Line): Line {
  const text = upper.text + lower.text;
  const [x0, x1] = [Math.min(upper.x0, lower.x0), Math.max(upper.x1, lower.x1)];
  return {
    ...upper,
    x0,
    x1,
    text,
    glyphAt: [...upper.glyphAt, ...lower.glyphAt],
    pieces: [{ text, x0, x1, start: 0 }],
  };
}
