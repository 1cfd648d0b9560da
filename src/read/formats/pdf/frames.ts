/**
 * The room that each column of a table without upright rules takes: figures end at its right edge, names begin at its left, headings
 * stand in its middle. Headings over several columns are told by it.
 */
import { type Column, columnFor, type Item } from "./items.ts";
import { isNil, nilsBegin } from "./nils.ts";

/** Edges closer than this are one. */
const SAME = 1.5;
/** White between text and the edge of its column, where the table does not tell. */
const WHITE = 4;
const MOST_WHITE = 9;

export interface Frame {
  readonly x0: number;
  readonly x1: number;
}

/** The frames of columns, from the items of their body and of the heading; `bounds` is the extent of the table's level rules. */
export function framesOf(
  columns: readonly Column[],
  items: readonly Item[],
  heading: readonly Item[],
  bounds: Frame | null,
): Frame[] {
  const first = columns[0];
  const last = columns.at(-1);
  if (!first || !last) return [];
  const body = columns.map((): Item[] => []);
  for (const item of items) body[columnFor(columns, item)]?.push(item);
  const nilsLeft = nilsBegin(body);
  const spare = bounds ? bounds.x1 - last.x1 : WHITE;
  const white = spare > 0 && spare <= MOST_WHITE ? spare : WHITE;
  const edges: (number | null)[] = [Math.min(first.x0, bounds?.x0 ?? first.x0 - white)];
  for (let index = 1; index < columns.length; index++) edges.push(edgeBetween(columns, body, index, white, nilsLeft));
  const open = bounds !== null && spare > MOST_WHITE && last.figures;
  edges.push(open ? null : Math.max(last.x1, bounds?.x1 ?? last.x1 + white));
  fillByHeadings(edges, columns, heading, bounds?.x1 ?? last.x1);
  if (bounds === null && first.figures) edges[0] = firstEdge(edges, first, heading);
  return columns.map((column, index) => ({
    x0: edges[index] ?? middleOf(columns[index - 1], column),
    x1: edges[index + 1] ?? (column === last ? (bounds?.x1 ?? last.x1) : middleOf(column, columns[index + 1])),
  }));
}

function middleOf(left: Column | undefined, right: Column | undefined): number {
  return ((left?.x1 ?? right?.x0 ?? 0) + (right?.x0 ?? left?.x1 ?? 0)) / 2;
}

/** The edge before column `index`, when the figures before it end at one place or its names begin at one. */
function edgeBetween(
  columns: readonly Column[],
  body: readonly Item[][],
  index: number,
  white: number,
  nilsLeft: boolean,
): number | null {
  const [left, right] = [columns[index - 1], columns[index]];
  if (!left || !right) return null;
  const [before, after] = [body[index - 1] ?? [], body[index] ?? []];
  const amounts = nilsLeft ? before.filter((item) => !isNil(item)) : before;
  const ends = left.figures && (amounts.length > 0 || !nilsLeft) && endsShared(amounts);
  const begins = right.figures ? nilsLeft && after.some(isNil) : beginShared(after);
  if (!ends && !begins) return null;
  const room = right.x0 - left.x1;
  if (ends && begins) return left.x1 + room / 2;
  const inner = Math.min(white, room);
  return ends ? left.x1 + inner : right.x0 - inner;
}

/** How many of the values are about the least. */
function nearLeast(values: readonly number[]): number {
  const least = Math.min(...values);
  return values.filter((value) => value - least <= SAME).length;
}

/** Figures set from the right: a third of them, two at least, end at one place; and they do not rather begin at one, as codes do. */
function endsShared(items: readonly Item[]): boolean {
  const ends = nearLeast(items.map((item) => -item.x1));
  const begins = nearLeast(items.map((item) => item.x0));
  const enough = ends >= Math.min(2, items.length) && 3 * ends >= items.length;
  return enough && (ends === items.length || begins < 0.8 * items.length);
}

/** Names set from the left: two begin where the first does, others may be set in. */
function beginShared(items: readonly Item[]): boolean {
  return nearLeast(items.map((item) => item.x0)) >= Math.min(2, items.length);
}

/** Where a first column of figures begins, when its heading stands in the middle of it. */
function firstEdge(edges: readonly (number | null)[], first: Column, heading: readonly Item[]): number | null {
  const [known, next] = edges;
  if (known == null || next == null) return known ?? null;
  const low = [...heading].sort((a, b) => b.line.base - a.line.base);
  const own = low.find(({ x0, x1 }) => x1 < next && x0 + x1 - next < first.x0);
  return own ? Math.min(known, own.x0 + own.x1 - next) : known;
}

/** Edges that the body does not tell, from headings in the middle of their columns. */
function fillByHeadings(
  edges: (number | null)[],
  columns: readonly Column[],
  heading: readonly Item[],
  outer: number,
): void {
  const low = [...heading].sort((a, b) => b.line.base - a.line.base);
  const mirror = (index: number, from: number, to: number, known: number) => {
    const [least, most] = [columns[index - 1]?.x1 ?? 0, columns[index]?.x0 ?? outer];
    for (const { x0, x1 } of low) {
      const centre = (x0 + x1) / 2;
      const edge = 2 * centre - known;
      if (centre > from && centre < to && edge >= least && edge <= most) return edge;
    }
    return null;
  };
  for (let index = columns.length - 1; index > 0; index--) {
    const next = edges[index + 1];
    if (edges[index] === null && next != null) edges[index] = mirror(index, columns[index - 1]?.x1 ?? 0, next, next);
  }
  for (let index = 1; index <= columns.length; index++) {
    const before = edges[index - 1];
    const to = columns[index]?.x0 ?? outer;
    if (edges[index] === null && before != null) edges[index] = mirror(index, before, to, before);
  }
}
