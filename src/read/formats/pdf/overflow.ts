/**
 * Text that runs over the border of its cell into an empty neighbour, as sheets print long names: it is one text of one cell, though
 * a rule is drawn through it.
 */
import { isWhole } from "./amounts.ts";
import { isWide } from "./codes.ts";
import type { Lattice } from "./lattice.ts";
import { type Glyphs, middleY, type PdfPage } from "./page.ts";
import type { Region } from "./regions.ts";

/** Neighbours closer than this, in sizes, on both sides of a rule: texts of two cells have more white between them. */
const TIGHT = 0.12;
/** Gaps wider than this, in sizes, end the run. */
const LOOSE = 0.35;
const LONGEST = 400;

/** Moves the glyphs of such texts to the cell that they belong to; `owners` holds the cell in which each glyph stands. */
export function moveOverflow(page: PdfPage, region: Region, lattice: Lattice, owners: Map<number, number>): void {
  const { glyphs } = page;
  const seen = new Set<number>();
  for (const [glyph, cell] of [...owners]) {
    const after = owners.get(glyph + 1);
    if (after === undefined || after === cell || seen.has(glyph)) continue;
    if (!areNeighbours(glyphs, glyph, glyph + 1, TIGHT) || !areAlike(glyphs, glyph, glyph + 1)) continue;
    const run = runAround(glyphs, glyph, owners);
    if (!isOneText(glyphs, run)) continue;
    const owner = ownerOf(glyphs, run, lattice, region);
    for (const member of run) {
      seen.add(member);
      owners.set(member, owner);
    }
  }
}

/** Both Chinese or neither: a name and the figure beside it are two texts however close. */
function areAlike(glyphs: Glyphs, a: number, b: number): boolean {
  return isWide(glyphs.code[a] ?? 0) === isWide(glyphs.code[b] ?? 0);
}

/** Figures run over a border only as one whole number. */
function isOneText(glyphs: Glyphs, run: readonly number[]): boolean {
  const text = run.map((glyph) => String.fromCodePoint(glyphs.code[glyph] ?? 0x20)).join("");
  return !/^[\d,.]{2,}/.test(text) || isWhole(text);
}

/** Two glyphs one after the other on one baseline, with a gap of at most `loose` sizes. */
function areNeighbours(glyphs: Glyphs, a: number, b: number, loose: number): boolean {
  const size = glyphs.size[a] ?? 10;
  const gap = (glyphs.x0[b] ?? 0) - (glyphs.x1[a] ?? 0);
  const level = Math.abs((glyphs.base[a] ?? 0) - (glyphs.base[b] ?? 0)) < 0.3 * size;
  return level && gap < loose * size && gap > -0.5 * size;
}

/** The glyphs set without a gap before and after this one, in the order of the file. */
function runAround(glyphs: Glyphs, glyph: number, inside: ReadonlyMap<number, number>): number[] {
  let [first, last] = [glyph, glyph];
  const goesOn = (a: number, b: number) => inside.has(a) && inside.has(b) && areNeighbours(glyphs, a, b, LOOSE);
  while (last - first < LONGEST && goesOn(first - 1, first)) first--;
  while (last - first < LONGEST && goesOn(last, last + 1)) last++;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Left-aligned text belongs to the cell in which it begins, figures to the one in which they end, else the middle tells. */
function ownerOf(glyphs: Glyphs, run: readonly number[], lattice: Lattice, region: Region): number {
  const first = run[0] ?? 0;
  const last = run.at(-1) ?? first;
  const y = middleY(glyphs, first);
  const [left, right] = [glyphs.x0[first] ?? 0, glyphs.x1[last] ?? 0];
  const isFigure = run.every((glyph) => (glyphs.code[glyph] ?? 0) < 0x3a);
  if (isFigure) return lattice.cellAt(right - 1, y);
  const begins = lattice.cellAt(left + 1, y);
  const border = region.columns[lattice.cells[begins]?.column ?? 0] ?? 0;
  if (left - border < 1.2 * (glyphs.size[first] ?? 10)) return begins;
  return lattice.cellAt((left + right) / 2, y);
}
