/**
 * The text of ruled tables, as rows and cells of lines. The lattice of rules gives the cells; a band without rules between its rows
 * is cut by the baselines of its figures. Tables without rules are in columns.ts.
 */
import { isPiece, isSpacedNumber } from "./amounts.ts";
import { mendBroken } from "./broken.ts";
import { captionRows, trimRegion } from "./captions.ts";
import { type Lattice, latticeOf } from "./lattice.ts";
import { buildLines, type Line, withoutBlanks } from "./lines.ts";
import { moveOverflow } from "./overflow.ts";
import { middleX, middleY, type PdfPage } from "./page.ts";
import { closeSlits, type Region } from "./regions.ts";
import { cutBand } from "./rows.ts";
import type { Table, TableCell } from "./table.ts";

/** A table, and the glyphs of its frame that are no part of it: title, unit and notes. */
export interface Found {
  readonly table: Table;
  readonly outside: readonly number[];
}

/** Reads a ruled region; `glyphs` are those that stand in it. Empty cells are kept: a blank is a statement too. */
export function ruledTable(page: PdfPage, drawn: Region, glyphs: readonly number[]): Found {
  const region = closeSlits(drawn, page, glyphs);
  const cells = fillCells(page, region, latticeOf(region), glyphs);
  const lifted = captionRows(cells, region.rows.length - 1, region.columns.length - 1);
  if (lifted.top + lifted.bottom === 0) return { table: toTable(page, region, cells), outside: [] };
  const inner = trimRegion(region, lifted);
  const middle = (glyph: number) => middleY(page.glyphs, glyph);
  const isInside = (glyph: number) => middle(glyph) >= inner.y0 && middle(glyph) <= inner.y1;
  const inside = glyphs.filter(isInside);
  const outside = glyphs.filter((glyph) => !isInside(glyph));
  const kept = closeSlits(inner, page, inside);
  return { table: toTable(page, kept, fillCells(page, kept, latticeOf(kept), inside)), outside };
}

function toTable(page: PdfPage, region: Region, cells: readonly TableCell[]): Table {
  return { page, y0: region.y0, y1: region.y1, cells: cutBands(mendBroken(cells), region.loose) };
}

function fillCells(page: PdfPage, region: Region, lattice: Lattice, glyphs: readonly number[]): TableCell[] {
  const held = lattice.cells.map((): number[] => []);
  const owners = new Map<number, number>();
  for (const glyph of glyphs) {
    owners.set(glyph, lattice.cellAt(middleX(page.glyphs, glyph), middleY(page.glyphs, glyph)));
  }
  moveOverflow(page, region, lattice, owners);
  for (const [glyph, cell] of owners) held[cell]?.push(glyph);
  return lattice.cells.map((cell, index): TableCell => {
    const frame = {
      x0: region.columns[cell.column] ?? 0,
      y0: region.rows[cell.row] ?? 0,
      x1: region.columns[cell.column + cell.columnSpan] ?? 0,
      y1: region.rows[cell.row + cell.rowSpan] ?? 0,
    };
    return { ...cell, lines: cellLines(page, held[index] ?? []), frame };
  });
}

/** The lines of a cell; the blanks that only space out a number are dropped. */
function cellLines(page: PdfPage, glyphs: readonly number[]): Line[] {
  return buildLines(page, glyphs).map((line) => (isSpacedNumber(line.text) ? withoutBlanks(line) : line));
}

/** Cuts bands whose rows have no rules between them, and numbers the rows anew; cells that pass through a cut band grow with it. */
function cutBands(cells: readonly TableCell[], loose = false): TableCell[] {
  const bands = new Map<number, TableCell[]>();
  for (const cell of cells) {
    const band = bands.get(cell.row);
    if (band) band.push(cell);
    else bands.set(cell.row, [cell]);
  }
  const numbers = [...bands.keys()].sort((a, b) => a - b);
  const cuts = new Map(numbers.map((row) => [row, rowsOf(bands.get(row) ?? [], loose)]));
  const before = [0];
  const last = cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0);
  for (let row = 0; row < last; row++) before.push((before[row] ?? 0) + Math.max(1, cuts.get(row)?.length ?? 1));
  const result: TableCell[] = [];
  for (const row of numbers) {
    const parts = cuts.get(row) ?? [];
    const first = before[row] ?? row;
    for (const cell of bands.get(row) ?? []) {
      const end = before[row + cell.rowSpan] ?? row + cell.rowSpan;
      if (cell.rowSpan > 1 || parts.length < 2) result.push({ ...cell, row: first, rowSpan: end - first });
    }
    if (parts.length < 2) continue;
    parts.forEach((part, index) => {
      for (const cell of part) result.push({ ...cell, row: first + index });
    });
  }
  return result.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The rows of a band: its heading, where no rule parts that from the figures, and the rows of its figures. */
function rowsOf(all: readonly TableCell[], loose: boolean): TableCell[][] {
  const band = all.filter((cell) => cell.rowSpan === 1);
  const foot = headingFoot(band, loose);
  if (foot === null) return bodyRows(band);
  const part = (keep: (line: Line) => boolean) =>
    band.map((cell) => ({ ...cell, lines: cell.lines.filter((line) => keep(line)) }));
  const body = part((line) => line.base > foot);
  const rows = bodyRows(body);
  return [part((line) => line.base <= foot), ...(rows.length > 0 ? rows : [body])];
}

function bodyRows(band: readonly TableCell[]): TableCell[][] {
  const cut = cutBand(band.map(({ frame, lines }) => ({ x0: frame.x0, x1: frame.x1, lines })));
  if (!cut) return [];
  return cut.map((parts, row) =>
    band.map((cell, index) => {
      const { x0, x1, y0, y1 } = cell.frame;
      const step = (y1 - y0) / cut.length;
      const frame = { x0, x1, y0: y0 + row * step, y1: y0 + (row + 1) * step };
      return { ...cell, lines: parts[index] ?? [], frame };
    }),
  );
}

/**
 * The lowest baseline of headings that stand in one band with the figures under them, as two columns or more show; else null. Between
 * level rules a heading and one figure are one cell.
 */
function headingFoot(band: readonly TableCell[], loose: boolean): number | null {
  const feet: number[] = [];
  let most = 0;
  for (const { lines } of band) {
    let head = lines.length;
    while (head > 0 && isPiece(lines[head - 1]?.text ?? "")) head--;
    if (head === 0 || head === lines.length) continue;
    most = Math.max(most, lines.length - head);
    feet.push(lines[head - 1]?.base ?? 0);
  }
  if (feet.length < 2 || (most < 2 && !loose)) return null;
  return Math.max(...feet) + (band[0]?.lines[0]?.size ?? 10) * 0.3;
}
