/**
 * Cuts a band of cells without rules between its rows into the rows that its figures make. Numbers on one baseline are a row; a name
 * that wraps over several lines goes with the number above, beside or below it, whichever fits the whole band best.
 */
import { numbersOf } from "./amounts.ts";
import type { Line } from "./lines.ts";

/** A cell of the band: its lines from top to bottom, and where it may be written on. */
export interface BandCell {
  readonly x0: number;
  readonly x1: number;
  readonly lines: readonly Line[];
}

/** A name of more lines than this is taken apart. */
const MOST_WRAPPED = 6;
const MOST_WORK = 400_000;

/** For each row of the band, from the top down, the lines of each cell; null when the band is one row. */
export function cutBand(cells: readonly BandCell[]): (readonly Line[])[][] | null {
  const figures = cells.map((cell) => numbersIn(cell));
  const anchors = anchorsOf(cells, figures);
  if (anchors.length < 2) return null;
  const parts = cells.map((cell, index) => {
    const numbers = figures[index];
    return numbers ? placeNumbers(numbers, anchors) : placeNames(cell.lines, anchors);
  });
  return anchors.map((_, row) => parts.map((rows) => rows[row] ?? []));
}

/** The numbers of a cell, each with its lines; null when the cell holds other text. */
export function numbersIn(cell: BandCell): Line[][] | null {
  const { lines } = cell;
  const room = cell.x1 - cell.x0;
  const full = (index: number) => {
    const line = lines[index];
    return line !== undefined && room - (line.x1 - line.x0) < 1.5 * line.size;
  };
  const sizes = numbersOf(
    lines.map((line) => line.text),
    full,
  );
  if (!sizes) return null;
  let at = 0;
  return sizes.map((size) => {
    at += size;
    return lines.slice(at - size, at);
  });
}

/** The baselines of the rows. One column of numbers is enough when the names beside it have as many lines. */
function anchorsOf(cells: readonly BandCell[], figures: readonly (Line[][] | null)[]): number[] {
  const columns = figures.filter((numbers) => numbers !== null && numbers.length > 1) as Line[][][];
  const most = Math.max(0, ...columns.map((numbers) => numbers.length));
  const names = cells.some((cell, index) => figures[index] === null && cell.lines.length >= most);
  if (most < 2 || (columns.length < 2 && !names)) return [];
  const all = figures.flatMap((numbers) => numbers ?? []).flatMap((number) => number.slice(0, 1));
  return baselines(all);
}

/** Baselines of lines, those that are about the same taken together. */
export function baselines(lines: readonly Line[]): number[] {
  const bases: number[] = [];
  for (const line of [...lines].sort((a, b) => a.base - b.base)) {
    const last = bases.at(-1);
    if (last === undefined || line.base - last > line.size * 0.5) bases.push(line.base);
  }
  return bases;
}

function placeNumbers(numbers: readonly Line[][], anchors: readonly number[]): Line[][] {
  const rows = anchors.map((): Line[] => []);
  for (const number of numbers) rows[nearest(anchors, number[0]?.base ?? 0)]?.push(...number);
  return rows;
}

function nearest(anchors: readonly number[], base: number): number {
  let best = 0;
  anchors.forEach((anchor, index) => {
    if (Math.abs(anchor - base) < Math.abs((anchors[best] ?? 0) - base)) best = index;
  });
  return best;
}

/** How a name of several lines stands to its number: the number is beside its first line, its middle or its last. */
type Stand = "first" | "middle" | "last";

/** Parts lines of text among the rows, each row a run of neighbouring lines, so that all stand to their numbers alike. */
export function placeNames(lines: readonly Line[], anchors: readonly number[]): Line[][] {
  const rows = anchors.map((): Line[] => []);
  if (lines.length * anchors.length * MOST_WRAPPED > MOST_WORK) {
    for (const line of lines) rows[nearest(anchors, line.base)]?.push(line);
    return rows;
  }
  let best: { cost: number; sizes: number[] } | null = null;
  for (const stand of ["first", "middle", "last"] as const) {
    const found = bestParts(lines, anchors, stand);
    if (best === null || found.cost < best.cost - 0.01) best = found;
  }
  if (best === null || best.cost === Infinity) {
    for (const line of lines) rows[nearest(anchors, line.base)]?.push(line);
    return rows;
  }
  let at = 0;
  best.sizes.forEach((size, row) => {
    rows[row] = lines.slice(at, at + size);
    at += size;
  });
  return rows;
}

/** The cheapest parting for one stand: how far each run is from its number, and something for a row left without a name. */
function bestParts(
  lines: readonly Line[],
  anchors: readonly number[],
  stand: Stand,
): { cost: number; sizes: number[] } {
  const width = lines.length + 1;
  const costs = new Float64Array((anchors.length + 1) * width).fill(Infinity);
  const taken = new Int16Array((anchors.length + 1) * width);
  costs[0] = 0;
  const size = lines[0]?.size ?? 10;
  for (let row = 0; row < anchors.length; row++) {
    const anchor = anchors[row] ?? 0;
    for (let at = 0; at < width; at++) {
      const before = costs[row * width + at] ?? Infinity;
      if (before === Infinity) continue;
      for (let count = 0; count <= Math.min(MOST_WRAPPED, lines.length - at); count++) {
        const cost = before + (count === 0 ? 0.7 * size : runCost(lines, at, count, anchor, stand));
        const to = (row + 1) * width + at + count;
        if (cost >= (costs[to] ?? Infinity)) continue;
        costs[to] = cost;
        taken[to] = count;
      }
    }
  }
  const sizes: number[] = [];
  let at = lines.length;
  for (let row = anchors.length; row > 0; row--) {
    const count = taken[row * width + at] ?? 0;
    sizes.unshift(count);
    at -= count;
  }
  return { cost: costs[anchors.length * width + lines.length] ?? Infinity, sizes };
}

function runCost(lines: readonly Line[], at: number, count: number, anchor: number, stand: Stand): number {
  const first = lines[at];
  const last = lines[at + count - 1];
  if (!first || !last) return Infinity;
  let torn = 0;
  for (let index = at + 1; index < at + count; index++) {
    const gap = (lines[index]?.base ?? 0) - (lines[index - 1]?.base ?? 0);
    if (gap > 2 * first.size) torn += gap;
  }
  const place = stand === "first" ? first.base : stand === "last" ? last.base : (first.base + last.base) / 2;
  return Math.abs(place - anchor) + torn;
}
