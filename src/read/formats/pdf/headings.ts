/**
 * Headings of a table without rules: each belongs to the column that it stands over, lines of one heading are put together, and a
 * heading over several columns spans them.
 */
import { type Column, columnFor, type Item, overlap } from "./items.ts";
import type { TableCell } from "./table.ts";

/** Lines of one heading are closer than this, in sizes; headings of different levels are farther apart. */
const PITCH = 1.6;

interface Heading {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  readonly items: Item[];
  from: number;
  to: number;
}

/** The cells of the heading. Columns under no heading are left empty there; columns are added for headings over no figures. */
export function headingCells(items: readonly Item[], columns: Column[]): TableCell[] {
  if (items.length === 0) return [];
  const stacks = stacksOf(items);
  const share = (a: Heading, b: Heading) =>
    overlap(a, b) > 0 || columns.some((column) => overlap(a, column) > 0 && overlap(b, column) > 0);
  const isUnder = (lower: Heading, upper: Heading) =>
    lower.y0 > upper.y0 + 2 && lower.y1 > upper.y1 + 2 && share(lower, upper);
  const leaves = stacks.filter((stack) => !stacks.some((other) => other !== stack && isUnder(other, stack)));
  addColumns(leaves, columns);
  for (const stack of stacks) spread(stack, stacks, leaves, columns);
  const upper = stacks.filter((stack) => !leaves.includes(stack)).sort((a, b) => a.y0 - b.y0);
  const levels: number[] = [];
  for (const stack of upper) if (!levels.some((y) => Math.abs(y - stack.y0) < 5)) levels.push(stack.y0);
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
  for (const stack of upper) {
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
function addColumns(leaves: readonly Heading[], columns: Column[]): void {
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
}

/** The columns that a heading stands over: those it overlaps; a heading over others spans those that it is in the middle of. */
function spread(stack: Heading, all: readonly Heading[], leaves: readonly Heading[], columns: readonly Column[]): void {
  const nearest = columnFor(columns, { x0: stack.x0, x1: stack.x1, figure: true });
  stack.from = nearest;
  stack.to = nearest;
  if (leaves.includes(stack)) {
    const under = columns.flatMap((column, index) =>
      overlap(stack, column) > 0.6 * (column.x1 - column.x0) ? [index] : [],
    );
    const bare = under.filter(
      (index) => !all.some((other) => other !== stack && overlap(other, columns[index] ?? stack) > 0),
    );
    if (bare.length > 1 && bare.includes(nearest)) {
      stack.from = Math.min(...bare);
      stack.to = Math.max(...bare);
    }
    return;
  }
  const lower = leaves.filter((leaf) => leaf.y0 > stack.y0 + 2);
  const extents = columns.map((column) => {
    const own = lower.filter((leaf) => overlap(leaf, column) > 0);
    const x0 = Math.min(column.x0, ...own.map((leaf) => leaf.x0));
    return { x0, x1: Math.max(column.x1, ...own.map((leaf) => leaf.x1)), own: own.length > 0 };
  });
  const others = all.filter((other) => other !== stack && Math.abs(other.y0 - stack.y0) < 5);
  let best = Infinity;
  for (let from = nearest; from >= 0 && isOpen(from); from--) {
    for (let to = nearest; to < columns.length && isOpen(to); to++) {
      const middle = ((extents[from]?.x0 ?? 0) + (extents[to]?.x1 ?? 0)) / 2;
      const off = Math.abs(middle - (stack.x0 + stack.x1) / 2) - 0.01 * (to - from);
      const covers = columns.every((column, index) => overlap(stack, column) <= 0 || (index >= from && index <= to));
      if (!covers || off >= best) continue;
      best = off;
      stack.from = from;
      stack.to = to;
    }
  }
  function isOpen(index: number): boolean {
    const extent = extents[index];
    return extent?.own === true && !others.some((other) => overlap(other, extent) > 0.3 * (other.x1 - other.x0));
  }
}
