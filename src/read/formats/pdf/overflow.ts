/**
 * Text that runs over the border of its cell into an empty neighbour, as sheets print long names: it is one text of one cell, though
 * a rule is drawn through it.
 */
import type { Lattice } from "./lattice.ts";
import type { Glyphs, PdfPage } from "./page.ts";
import type { Region } from "./regions.ts";

/** The share of a glyph's width that must stand on either side of a rule; less is a loose box. */
const ASTRIDE = 0.25;
/** Gaps wider than this, in sizes, end the run. */
const LOOSE = 0.35;
const LONGEST = 400;

/** For each glyph of such a text the cell it belongs to. */
export function overflowing(
  page: PdfPage,
  region: Region,
  lattice: Lattice,
  glyphs: readonly number[],
): Map<number, number> {
  const owners = new Map<number, number>();
  const inner = region.columns.slice(1, -1);
  const { x0, x1 } = page.glyphs;
  const inside = new Set(glyphs);
  for (const glyph of glyphs) {
    if (owners.has(glyph)) continue;
    const [left = 0, right = 0] = [x0[glyph], x1[glyph]];
    const slack = ASTRIDE * (right - left);
    const border = inner[firstAbove(inner, left + slack)];
    if (border === undefined || border > right - slack) continue;
    const y = middleOf(page.glyphs, glyph);
    const [before, after] = [lattice.cellAt(border - 0.5, y), lattice.cellAt(border + 0.5, y)];
    if (before === after) continue;
    const run = runAround(page.glyphs, glyph, inside);
    const owner = ownerOf(page.glyphs, run, lattice, region);
    for (const member of run) owners.set(member, owner);
  }
  return owners;
}

function middleOf(glyphs: Glyphs, glyph: number): number {
  return ((glyphs.y0[glyph] ?? 0) + (glyphs.y1[glyph] ?? 0)) / 2;
}

/** The index of the first value above `least`. */
function firstAbove(values: readonly number[], least: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) > least) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The glyphs set without a gap before and after this one, in the order of the file. */
function runAround(glyphs: Glyphs, glyph: number, inside: ReadonlySet<number>): number[] {
  const run = [glyph];
  const goesOn = (a: number, b: number) => {
    const size = glyphs.size[a] ?? 10;
    const gap = (glyphs.x0[b] ?? 0) - (glyphs.x1[a] ?? 0);
    const level = Math.abs((glyphs.base[a] ?? 0) - (glyphs.base[b] ?? 0)) < 0.3 * size;
    return inside.has(a) && inside.has(b) && level && gap < LOOSE * size && gap > -0.5 * size;
  };
  for (let at = glyph; run.length < LONGEST && goesOn(at - 1, at); at--) run.unshift(at - 1);
  for (let at = glyph; run.length < LONGEST && goesOn(at, at + 1); at++) run.push(at + 1);
  return run;
}

/** Left-aligned text belongs to the cell in which it begins, figures to the one in which they end, else the middle tells. */
function ownerOf(glyphs: Glyphs, run: readonly number[], lattice: Lattice, region: Region): number {
  const first = run[0] ?? 0;
  const last = run.at(-1) ?? first;
  const y = middleOf(glyphs, first);
  const [left, right] = [glyphs.x0[first] ?? 0, glyphs.x1[last] ?? 0];
  const isFigure = run.every((glyph) => (glyphs.code[glyph] ?? 0) < 0x3a);
  if (isFigure) return lattice.cellAt(right - 1, y);
  const begins = lattice.cellAt(left + 1, y);
  const border = region.columns[lattice.cells[begins]?.column ?? 0] ?? 0;
  if (left - border < 1.2 * (glyphs.size[first] ?? 10)) return begins;
  return lattice.cellAt((left + right) / 2, y);
}
