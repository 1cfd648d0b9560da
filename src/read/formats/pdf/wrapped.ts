/**
 * Numbers that are too wide for their column and go on below: 46586.1 and 9 under it. Told by their decimals: with the piece below they
 * have as many as other amounts of the table, without it as none has.
 */
import { decimalsOf, isPiece, isWhole } from "./amounts.ts";
import { type Item, overlap, toItem } from "./items.ts";
import type { Line } from "./lines.ts";

/** Lines of one number are closer than this, in sizes. */
const PITCH = 2;
/** Lines of names beside the number may stand between its own. */
const MOST_BETWEEN = 3;
const LONGEST = 24;
const MOST_ITEMS = 5000;

/** The items of rows, with broken numbers put together in the row of their first line. */
export function joinWrapped(rows: readonly Item[][]): Item[][] {
  const usual = decimalsAmong(rows);
  const all = rows.flat();
  if (usual.size === 0 || all.length > MOST_ITEMS) return [...rows];
  const joined = rows.map((row) => [...row]);
  for (let index = 1; index < joined.length; index++) {
    const row = joined[index] ?? [];
    const rowsAbove = joined.slice(Math.max(0, index - MOST_BETWEEN), index).reverse();
    joined[index] = row.filter((item) => !rowsAbove.some((above) => takeIn(above, item, usual, all)));
  }
  return joined.filter((row) => row.length > 0);
}

/** Puts the item to the number above it, when it goes on with one of that row. */
function takeIn(above: Item[], item: Item, usual: ReadonlyMap<number, number>, all: readonly Item[]): boolean {
  const at = above.findIndex((upper) => goesOn(upper, item, usual) && isFull(upper, item, all));
  const upper = above[at];
  if (!upper) return false;
  above[at] = toItem(together(upper.line, item.line));
  return true;
}

/** The decimals of the whole number are known, those of its first line alone are not. */
function goesOn(upper: Item, item: Item, usual: ReadonlyMap<number, number>): boolean {
  const [head, tail] = [upper.line.text, item.line.text];
  return isBroken(upper, item) && (usual.get(decimalsOf(head + tail)) ?? 0) > 1 && !usual.has(decimalsOf(head));
}

/** With one more digit the first line would be wider than any whole number of its column. */
function isFull(upper: Item, tail: Item, all: readonly Item[]): boolean {
  const digit = (tail.x1 - tail.x0) / tail.line.text.length;
  const width = upper.x1 - upper.x0 + digit;
  return all.every((other) => !other.figure || overlap(other, upper) <= 0 || other.x1 - other.x0 < width);
}

/** The item may be the end of the number above it. */
function isBroken(upper: Item, item: Item): boolean {
  const [head, tail] = [upper.line.text, item.line.text];
  if (head.length > LONGEST || !/^\d{1,3}$/.test(tail) || !/\d\.\d*$/.test(head) || !isPiece(head)) return false;
  const step = item.line.base - upper.line.base;
  if (step <= 0 || step > PITCH * item.line.size || overlap(upper, item) <= 0) return false;
  return item.x1 - item.x0 < upper.x1 - upper.x0 && isWhole(head + tail);
}

/** How often each count of decimals is printed: by amounts with nothing under them; where there are none, by those put together. */
function decimalsAmong(rows: readonly Item[][]): Map<number, number> {
  const [whole, broken] = [new Map<number, number>(), new Map<number, number>()];
  rows.forEach((row, index) => {
    const below = rows.slice(index + 1, index + 1 + MOST_BETWEEN).flat();
    for (const item of row) {
      const tail = below.find((other) => isBroken(item, other));
      const decimals = decimalsOf(item.line.text + (tail?.line.text ?? ""));
      if (decimals === 0 || (!tail && !isWhole(item.line.text))) continue;
      const counts = tail ? broken : whole;
      counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
    }
  });
  return whole.size > 0 || [...broken.keys()].some((decimals) => decimals !== 2) ? whole : broken;
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
