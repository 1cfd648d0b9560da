/**
 * Headings of a table without rules: each belongs to the column that it stands over, lines of one heading are put together, and a
 * heading over several columns spans them.
 */

import { addBareColumns } from "./bareColumns.ts";
import type { Frame } from "./frames.ts";
import { type Column, type Item, overlap } from "./items.ts";
import type { Rule } from "./page.ts";
import type { TableCell } from "./table.ts";

/** Lines of one heading are closer than this, in sizes; headings of different levels are farther apart. */
const PITCH = 1.6;
/** Of two runs of columns with one middle the wider is meant, also when its middle is so much farther off for each column. */
const WIDER = 1.5;

interface Heading {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  readonly items: Item[];
  from: number;
  to: number;
}

/** What is known of the columns under a heading. */
export interface Under {
  readonly columns: Column[];
  /** Those that hold amounts, not only zeros or names. */
  readonly amounts: ReadonlySet<Column>;
  /** The frames of the columns as they are now: some may be added. */
  readonly frames: () => readonly Frame[];
  /** Rules inside the heading: each stands under a heading over the columns along it. */
  readonly spans: readonly Rule[];
}

/** The cells of the heading. Columns under no heading are left empty there; columns are added for headings over no figures. */
export function headingCells(items: readonly Item[], { columns, amounts, frames, spans }: Under): TableCell[] {
  if (items.length === 0) return [];
  let stacks = stacksOf(items);
  let known = frames();
  const isUnder = (lower: Heading, upper: Heading) =>
    lower.y0 > upper.y0 + 2 && lower.y1 > upper.y1 + 2 && share(lower, upper, known);
  const top = Math.min(...stacks.map((stack) => stack.y0));
  const isBelow = (lower: Heading, upper: Heading) =>
    upper.y0 < top + 3
      ? isUnder(lower, upper) && !isClear(lower, upper, columns, known)
      : lower.y0 > upper.y0 + 2 && overlap(lower, upper) > 0;
  const lowest = stacks.filter((stack) => !stacks.some((other) => other !== stack && isBelow(other, stack)));
  if (addBareColumns(lowest, columns, amounts)) known = frames();
  const leaves = stacks.filter((stack) => !stacks.some((other) => other !== stack && isUnder(other, stack)));
  if (addColumns(leaves, columns)) known = frames();
  const upper = stacks.filter((stack) => !leaves.includes(stack));
  const spreading = { stacks, leaves, columns, frames: known };
  for (const stack of stacks) stack.from = stack.to = nearestFrame(known, stack);
  for (const stack of leaves) spreadLeaf(stack, spreading);
  const ruled = upper.filter((stack) => spreadAlong(stack, known, spans));
  for (const stack of upper) if (!ruled.includes(stack)) spreadOver(stack, spreading);
  stacks = foldSingles(stacks, leaves);
  const above = stacks.filter((stack) => !leaves.includes(stack)).sort((a, b) => a.y0 - b.y0);
  const levels: number[] = [];
  for (const stack of above) if (!levels.some((y) => Math.abs(y - stack.y0) < 5)) levels.push(stack.y0);
  const cells: TableCell[] = [];
  const taken = new Set<string>();
  const add = (row: number, rowSpan: number, stack: Heading | null, column: number) => {
    const [from, to] = stack ? [stack.from, stack.to] : [column, column];
    for (let r = row; r < row + rowSpan; r++) for (let c = from; c <= to; c++) taken.add(`${r},${c}`);
    const lines = (stack?.items ?? []).map((item) => item.line);
    const frame = {
      x0: columns[from]?.x0 ?? 0,
      x1: columns[to]?.x1 ?? 0,
      y0: stack?.y0 ?? items[0]?.line.y0 ?? 0,
      y1: stack?.y1 ?? items[0]?.line.y1 ?? 0,
    };
    cells.push({ row, column: from, rowSpan, columnSpan: to - from + 1, lines, frame });
  };
  const free = (row: number, { from, to }: Heading) => {
    for (let c = from; c <= to; c++) if (taken.has(`${row},${c}`)) return false;
    return true;
  };
  for (const stack of above) {
    let row = levels.findIndex((y) => Math.abs(y - stack.y0) < 5);
    while (row < levels.length && !free(row, stack)) row++;
    if (row < levels.length) add(row, 1, stack, 0);
    else leaves.push(stack);
  }
  const bottom = levels.length;
  for (const stack of leaves) {
    const other = cells.find((cell) => covers(cell, bottom, stack.from));
    if (other) {
      cells[cells.indexOf(other)] = { ...other, lines: [...other.lines, ...stack.items.map((item) => item.line)] };
      continue;
    }
    while (stack.to > stack.from && !free(bottom, stack)) stack.to--;
    let row = bottom;
    while (row > 0 && free(row - 1, stack) && stack.from === stack.to) row--;
    add(row, bottom - row + 1, stack, 0);
  }
  for (let row = 0; row <= bottom; row++) {
    for (let column = 0; column < columns.length; column++)
      if (!taken.has(`${row},${column}`)) add(row, 1, null, column);
  }
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The lower heading stands over a column that the upper one stands over too. */
function share(lower: Heading, upper: Heading, frames: readonly Frame[]): boolean {
  if (overlap(lower, upper) > 0) return true;
  const middle = (lower.x0 + lower.x1) / 2;
  const frame = frames.find(({ x0, x1 }) => middle >= x0 && middle < x1);
  return frame !== undefined && overlap(upper, frame) > 0.3 * (upper.x1 - upper.x0);
}

/** The lower heading stands in the middle of a column of figures that begins only after the upper one. */
function isClear(lower: Heading, upper: Heading, columns: readonly Column[], frames: readonly Frame[]): boolean {
  const index = nearestFrame(frames, lower);
  const edge = lower.x0 + lower.x1 - (frames[index]?.x1 ?? 0);
  return overlap(lower, upper) <= 0 && columns[index]?.figures === true && edge >= upper.x1;
}

/** A heading over a single other one, in the one column of both, is its upper part. */
function foldSingles(stacks: readonly Heading[], leaves: readonly Heading[]): Heading[] {
  return stacks.filter((stack) => {
    if (leaves.includes(stack) || stack.from !== stack.to) return true;
    const over = stacks.some((other) => other !== stack && other.from < other.to && isOver(stack, other));
    const leaf = leaves.find((other) => other.from === stack.from && other.to === stack.to);
    if (over || !leaf) return true;
    leaf.items.unshift(...stack.items);
    leaf.items.sort((a, b) => a.line.base - b.line.base);
    leaf.y0 = Math.min(leaf.y0, stack.y0);
    return false;
  });
}

function isOver(upper: Heading, lower: Heading): boolean {
  return upper.y0 < lower.y0 && upper.from >= lower.from && upper.from <= lower.to;
}

function covers(cell: TableCell, row: number, column: number): boolean {
  const inRow = row >= cell.row && row < cell.row + cell.rowSpan;
  return inRow && column >= cell.column && column < cell.column + cell.columnSpan;
}

/** Items one below the other, close together, as one heading. */
function stacksOf(items: readonly Item[]): Heading[] {
  const stacks: Heading[] = [];
  for (const item of [...items].sort((a, b) => a.line.base - b.line.base || a.x0 - b.x0)) {
    const { y0, y1, size } = item.line;
    const above = stacks.filter((stack) => {
      const last = stack.items.at(-1);
      const gap = item.line.base - (last?.line.base ?? 0);
      return gap > 0.5 * size && gap <= PITCH * size && alike(stack, item, size);
    });
    const only = above.length === 1 && above[0] && !hasSibling(items, item, above[0]) ? above[0] : undefined;
    if (only) {
      only.items.push(item);
      only.x0 = Math.min(only.x0, item.x0);
      only.x1 = Math.max(only.x1, item.x1);
      only.y1 = Math.max(only.y1, y1);
    } else stacks.push({ x0: item.x0, x1: item.x1, y0, y1, items: [item], from: 0, to: 0 });
  }
  return stacks;
}

/** Another heading stands beside this one under the same heading: that one spans both. */
function hasSibling(items: readonly Item[], item: Item, above: Heading): boolean {
  return items.some(
    (other) => other !== item && Math.abs(other.line.base - item.line.base) < 3 && overlap(other, above) > 0,
  );
}

/** Begins or is centred where the heading above is. */
function alike(stack: Heading, item: Item, size: number): boolean {
  if (overlap(stack, item) <= 0) return false;
  const centred = Math.abs(stack.x0 + stack.x1 - item.x0 - item.x1) < 2 * size;
  return centred || Math.abs(stack.x0 - item.x0) < size || Math.abs(stack.x1 - item.x1) < size;
}

/** A heading that stands in the gap between two columns, each with a heading of its own, has a column without figures under it. */
function addColumns(leaves: readonly Heading[], columns: Column[]): boolean {
  const before = columns.length;
  const alone = leaves.filter((leaf) => columns.every((column) => overlap(leaf, column) <= 0));
  for (const leaf of alone) {
    const gapFrom = Math.max(-Infinity, ...columns.filter((column) => column.x1 <= leaf.x0).map((column) => column.x1));
    const gapTo = Math.min(Infinity, ...columns.filter((column) => column.x0 >= leaf.x1).map((column) => column.x0));
    const sides = columns.filter((column) => column.x1 === gapFrom || column.x0 === gapTo);
    const owned = sides.every((side) => leaves.some((other) => other !== leaf && overlap(other, side) > 0));
    if (!owned) continue;
    columns.push({ x0: leaf.x0, x1: leaf.x1, figures: true });
    columns.sort((a, b) => a.x0 - b.x0);
  }
  return columns.length > before;
}

interface Spreading {
  readonly stacks: readonly Heading[];
  readonly leaves: readonly Heading[];
  readonly columns: readonly Column[];
  readonly frames: readonly Frame[];
}

/** A rule just under a heading tells which columns it is over. */
function spreadAlong(stack: Heading, frames: readonly Frame[], spans: readonly Rule[]): boolean {
  const rule = spans.find((span) => isJustUnder(span, stack));
  const along = frames.flatMap((frame, index) =>
    rule && overlap(rule, frame) > 0.5 * (frame.x1 - frame.x0) ? [index] : [],
  );
  if (along.length < 2) return false;
  stack.from = along[0] ?? stack.from;
  stack.to = along.at(-1) ?? stack.to;
  return true;
}

/** The frame that holds the middle of a heading. */
function nearestFrame(frames: readonly Frame[], { x0, x1 }: Heading): number {
  const middle = (x0 + x1) / 2;
  const within = frames.findIndex((frame) => middle < frame.x1);
  return within < 0 ? frames.length - 1 : within;
}

function isJustUnder(rule: Rule, stack: Heading): boolean {
  const size = stack.items[0]?.line.size ?? 10;
  const centred = Math.abs(rule.x0 + rule.x1 - stack.x0 - stack.x1) < size;
  return centred && rule.y0 > stack.y1 - 0.5 * size && rule.y0 < stack.y1 + size;
}

/** A wide heading over columns that have none of their own. */
function spreadLeaf(stack: Heading, { stacks, columns }: Spreading): void {
  const under = columns.flatMap((column, index) =>
    overlap(stack, column) > 0.6 * (column.x1 - column.x0) ? [index] : [],
  );
  const bare = under.filter(
    (index) => !stacks.some((other) => other !== stack && overlap(other, columns[index] ?? stack) > 0),
  );
  if (bare.length < 2 || !bare.includes(stack.from)) return;
  stack.from = Math.min(...bare);
  stack.to = Math.max(...bare);
}

/** The run of columns with headings of their own in whose middle the heading stands. */
function spreadOver(stack: Heading, { stacks, leaves, columns, frames }: Spreading): void {
  const nearest = stack.from;
  const middle = (stack.x0 + stack.x1) / 2;
  const lower = leaves.filter((leaf) => leaf.y0 > stack.y0 + 2);
  const others = stacks.filter((other) => other !== stack && Math.abs(other.y0 - stack.y0) < 5);
  const isOpen = (index: number) =>
    lower.some((leaf) => leaf.from === index) && !others.some(({ from, to }) => index >= from && index <= to);
  let best = Infinity;
  for (let from = nearest; from >= 0 && isOpen(from); from--) {
    for (let to = nearest; to < columns.length && isOpen(to); to++) {
      const off = Math.abs(((frames[from]?.x0 ?? 0) + (frames[to]?.x1 ?? 0)) / 2 - middle) - WIDER * (to - from);
      const cost = off + (isUneven(lower, stack, from, to) ? (stack.items[0]?.line.size ?? 0) : 0);
      const covers = columns.every((column, index) => overlap(stack, column) <= 0 || (index >= from && index <= to));
      if (!covers || cost >= best) continue;
      best = cost;
      stack.from = from;
      stack.to = to;
    }
  }
}

/** A heading that begins before the line on which those beside it stand has more to it than they: it is not one of them. */
function isUneven(lower: readonly Heading[], stack: Heading, from: number, to: number): boolean {
  const run = lower.filter((leaf) => leaf.from >= from && leaf.to <= to);
  const middles = run.map((leaf) => (leaf.y0 + leaf.y1) / 2);
  const high = Math.min(...middles);
  const size = stack.items[0]?.line.size ?? 10;
  return run.length > 1 && Math.max(...middles) - high > 0.5 * size && high - (stack.y0 + stack.y1) / 2 < 1.2 * size;
}
