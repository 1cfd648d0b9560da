/**
 * Zeros and dashes that stand at the left edge of their column while its amounts end at the right: they look like a column of their own,
 * which shares no row with the next. Where columns begin is told by them.
 */
import { type Column, columnFor, type Item } from "./items.ts";

/** Edges closer than this are one. */
const SAME = 1.5;

/** Zero, or a dash for it. */
export function isNil(item: Item): boolean {
  return item.figure && /^(?:0(?:\.0+)?|[-－—–]{1,2})$/.test(item.line.text);
}

/** The columns, those of nils put together with the amounts that they belong to; headings stand in the middle of both. */
export function withNils(columns: readonly Column[], rows: readonly Item[][], above: readonly Item[]): Column[] {
  const held = columns.map((): { item: Item; row: number }[] => []);
  rows.forEach((row, index) => {
    for (const item of row) held[columnFor(columns, item)]?.push({ item, row: index });
  });
  const kept: Column[] = [];
  for (let index = 0; index < columns.length; index++) {
    const [left, right] = [columns[index], columns[index + 1]];
    if (!left) continue;
    const [nils, amounts] = [held[index] ?? [], held[index + 1] ?? []];
    const lines = new Set(nils.map(({ row }) => row));
    const one =
      right?.figures === true &&
      areNils(nils.map(({ item }) => item)) &&
      areAmounts(amounts.map(({ item }) => item)) &&
      !amounts.some(({ row }) => lines.has(row)) &&
      isUnderOne(left.x0, right.x1, above);
    if (!one || !right) {
      kept.push(left);
      continue;
    }
    kept.push({ x0: left.x0, x1: right.x1, figures: true });
    index++;
  }
  return kept;
}

function areNils(items: readonly Item[]): boolean {
  return items.length > 0 && items.every(isNil) && spread(items.map(({ x0 }) => x0)) <= SAME;
}

/** Amounts that end at one place. */
function areAmounts(items: readonly Item[]): boolean {
  return (
    items.length > 0 && items.every((item) => item.figure && !isNil(item)) && spread(items.map(({ x1 }) => x1)) <= SAME
  );
}

/** All headings over the two stand in their middle; where there are no headings at all, nothing speaks against it. */
function isUnderOne(x0: number, x1: number, above: readonly Item[]): boolean {
  const over = above.filter((item) => item.x0 + item.x1 > 2 * x0 && item.x0 + item.x1 < 2 * x1);
  if (over.length === 0) return above.length === 0;
  return over.every((item) => Math.abs(item.x0 + item.x1 - x0 - x1) < 1.6 * item.line.size);
}

/** The nils of the table begin at the left edges of their columns: told by columns in which nils are of several widths. */
export function nilsBegin(body: readonly (readonly Item[])[]): boolean {
  let [left, right] = [0, 0];
  for (const items of body) {
    const nils = items.filter(isNil);
    const amounts = items.filter((item) => item.figure && !isNil(item));
    if (nils.length === 0) continue;
    const end = Math.max(...nils.map(({ x1 }) => x1));
    const begins = spread(nils.map(({ x0 }) => x0)) <= SAME;
    const ends = spread(nils.map(({ x1 }) => x1)) <= SAME;
    const short = amounts.length > 0 && amounts.every(({ x1 }) => x1 > end + 2 * SAME);
    if (begins && (!ends || short)) left++;
    else if (ends && (!begins || amounts.length > 0)) right++;
  }
  return left > right;
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}
