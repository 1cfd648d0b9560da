/**
 * The text of tables, as rows and cells of lines. Ruled tables take their cells from the lattice of rules; a band without
 * rules between its rows is cut by baselines. Tables without rules take rows from lines and columns from gaps (columns.ts).
 */
import { latticeOf } from "./lattice.ts";
import { buildLines, type Line } from "./lines.ts";
import { isNumeric } from "./numbering.ts";
import type { PdfPage } from "./page.ts";
import type { Region } from "./regions.ts";

export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly lines: readonly Line[];
}

export interface Table {
  readonly page: PdfPage;
  readonly y0: number;
  readonly y1: number;
  readonly cells: readonly TableCell[];
}

/** Reads a ruled region; `glyphs` are those that stand in it. Empty cells are kept: a blank is a statement too. */
export function ruledTable(page: PdfPage, region: Region, glyphs: readonly number[]): Table {
  const lattice = latticeOf(region);
  const held = lattice.cells.map((): number[] => []);
  const columns = page.glyphs;
  for (const glyph of glyphs) {
    const x = ((columns.x0[glyph] ?? 0) + (columns.x1[glyph] ?? 0)) / 2;
    const y = ((columns.y0[glyph] ?? 0) + (columns.y1[glyph] ?? 0)) / 2;
    held[lattice.cellAt(x, y)]?.push(glyph);
  }
  const cells = lattice.cells.map(
    (cell, index): TableCell => ({ ...cell, lines: buildLines(page, held[index] ?? []) }),
  );
  return { page, y0: region.y0, y1: region.y1, cells: cutBands(cells) };
}

/** Cuts bands whose rows have no rules between them, and numbers the rows anew. */
function cutBands(cells: readonly TableCell[]): TableCell[] {
  const bands = new Map<number, TableCell[]>();
  for (const cell of cells) bands.set(cell.row, [...(bands.get(cell.row) ?? []), cell]);
  const result: TableCell[] = [];
  let shift = 0;
  for (const [, band] of [...bands].sort(([a], [b]) => a - b)) {
    const bases = bandBases(band);
    if (bases.length < 2) {
      result.push(...band.map((cell) => ({ ...cell, row: cell.row + shift })));
      continue;
    }
    for (const cell of band) result.push(...cutCell(cell, bases, shift));
    shift += bases.length - 1;
  }
  return result.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The baselines of a band's rows, when at least two of its cells have several lines of figures on common baselines. */
function bandBases(band: readonly TableCell[]): number[] {
  const figures = band.filter((cell) => cell.lines.length > 1 && cell.lines.every((line) => isNumeric(line.text)));
  const first = figures[0];
  if (!first || figures.length < 2 || band.some((cell) => cell.rowSpan > 1)) return [];
  const bases: number[] = [];
  for (const line of figures.flatMap((cell) => cell.lines).sort((a, b) => a.base - b.base)) {
    const last = bases.at(-1);
    if (last === undefined || line.base - last > line.size * 0.5) bases.push(line.base);
  }
  return bases;
}

function cutCell(cell: TableCell, bases: readonly number[], shift: number): TableCell[] {
  return bases.map((base, index) => {
    const next = bases[index + 1] ?? Infinity;
    const lines = cell.lines.filter((line) => {
      const above = index === 0 || line.base > base - line.size * 0.5;
      return above && line.base <= next - line.size * 0.5;
    });
    return { ...cell, row: cell.row + shift + index, lines };
  });
}
