/**
 * Tables without rules between their columns: figures stand one below the other, names begin at one place, headings belong to the
 * column that they stand over. Rows are the baselines of the figures; names of several lines go with their figures (rows.ts).
 */

import { countBelow } from "../../../statement/sorted.ts";
import { type Frame, framesOf } from "./frames.ts";
import { headingCells } from "./headings.ts";
import { type Column, columnFor, columnsOf, figuresIn, type Item, isColumnNumbers, itemsOf } from "./items.ts";
import type { Line } from "./lines.ts";
import { partHeadings, partMelted } from "./melted.ts";
import { isNil, withNils } from "./nils.ts";
import { isNumbered } from "./numbering.ts";
import { median, type Rule } from "./page.ts";
import { baselines, placeNames } from "./rows.ts";
import type { Table, TableCell } from "./table.ts";
import { joinWrapped } from "./wrapped.ts";

/** What rules say of a table without vertical ones: where the heading ends, and borders between rows. */
export interface Hints {
  readonly foot: number | null;
  readonly borders: readonly number[];
  /** Shorter rules inside the heading. */
  readonly spans?: readonly Rule[];
  /** From where to where the level rules go. */
  readonly bounds?: Frame;
}

/** More pieces above the first figures are no heading. */
const MOST_HEADINGS = 300;

const NO_HINTS: Hints = { foot: null, borders: [] };

/** Rows and cells of lines that are a table; null when no two columns are found. */
export function unruledTable(lines: readonly Line[], hints: Hints = NO_HINTS): Table | null {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return null;
  const items = joinWrapped(partMelted(lines.map(itemsOf)));
  const head = bodyStart(lines, items, hints.foot);
  const start = items.slice(0, head).flat().length > MOST_HEADINGS ? 0 : head;
  const counted = [start - 1, start].find((at) => isColumnNumbers(items[at] ?? [])) ?? -1;
  const counts = items[counted] ?? [];
  const body = items.slice(Math.max(start, counted + 1));
  const found = columnsOf(body);
  if (found.length < 2) return null;
  const above = partHeadings(items.slice(0, counts.length > 0 ? counted : start).flat(), found);
  const columns = withNils(found, body, above);
  const frames = () => framesOf(columns, body.flat(), above, hints.bounds ?? null);
  const heading = headingCells(above, {
    columns,
    amounts: columnsOfAmounts(columns, body.flat()),
    frames,
    spans: hints.spans ?? [],
  });
  const rows = bodyRows(body.flat(), columns, hints.borders);
  const shift = heading.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0);
  const rooms = frames();
  if (counts.length > 0) rows.unshift(columnNumbers(counts, rooms));
  const cells = rows.flatMap((row, index) => {
    const all = row.flat();
    const y0 = all.reduce((least, line) => Math.min(least, line.y0), Infinity);
    const y1 = all.reduce((most, line) => Math.max(most, line.y1), -Infinity);
    return row.map((cell, column): TableCell => {
      const frame = { x0: rooms[column]?.x0 ?? 0, x1: rooms[column]?.x1 ?? 0, y0, y1 };
      return { row: shift + index, column, rowSpan: 1, columnSpan: 1, lines: cell, frame };
    });
  });
  return { page: first.page, y0: first.y0, y1: last.y1, cells: [...heading, ...cells] };
}

/** The columns that hold amounts other than zero. */
function columnsOfAmounts(columns: readonly Column[], items: readonly Item[]): Set<Column> {
  const found = new Set<Column>();
  for (const item of items) {
    const column = columns[columnFor(columns, item)];
    if (column?.figures === true && item.figure && !isNil(item)) found.add(column);
  }
  return found;
}

/** The numbers of the columns stand in the middle of their columns. */
function columnNumbers(items: readonly Item[], rooms: readonly Frame[]): Line[][] {
  const row = rooms.map((): Line[] => []);
  for (const { line, x0, x1 } of items) {
    const middle = (x0 + x1) / 2;
    const own = rooms.findIndex((room, index) => middle < room.x1 && (row[index]?.length ?? 0) === 0);
    row[own < 0 ? rooms.length - 1 : own]?.push(line);
  }
  return row;
}

/** The first line of the body: of figures, or of a name that begins just above its figures. */
function bodyStart(lines: readonly Line[], items: readonly Item[][], foot: number | null): number {
  if (foot !== null) {
    const below = lines.findIndex((line) => (line.y0 + line.y1) / 2 > foot);
    return below < 0 ? lines.length : below;
  }
  const counts = items.map((row) => (isColumnNumbers(row) ? row.length : figuresIn(row)));
  const least = Math.min(2, Math.max(...counts));
  const named = (row: readonly Item[]) =>
    row.length > 1 && row.some((item) => item.figure && /\d[.,]\d{2}/.test(item.line.text));
  const start = counts.findIndex((count, index) => (count >= least && least > 0) || named(items[index] ?? []));
  const row = lines[start];
  const above = lines[start - 1];
  if (!row || !above || start < 2) return Math.max(0, start);
  const close = row.base - above.base < 1.05 * row.size && items[start - 1]?.length === 1;
  return close && Math.abs(above.x0 - row.x0) < 3 * row.size ? start - 1 : start;
}

/** For each row of the body the lines of each column. */
function bodyRows(items: readonly Item[], columns: readonly Column[], borders: readonly number[]): Line[][][] {
  const bands: Item[][] = [];
  const edges = [...borders].sort((a, b) => a - b);
  for (const item of items) {
    const middle = (item.line.y0 + item.line.y1) / 2;
    const band = countBelow(edges, middle);
    const held = bands[band];
    if (held) held.push(item);
    else bands[band] = [item];
  }
  return bands.flatMap((band) => bandRows(band, columns));
}

function bandRows(items: readonly Item[], columns: readonly Column[]): Line[][][] {
  const held = columns.map((): Item[] => []);
  for (const item of items) held[columnFor(columns, item)]?.push(item);
  const anchors = anchorsOf(items, columns, held);
  const parts = held.map((column) => placeNames(inOrder(column), anchors));
  return anchors.map((_, row) => parts.map((rows) => rows[row] ?? []));
}

/** The lines of a column from top to bottom. */
function inOrder(items: readonly Item[]): Line[] {
  return items.map((item) => item.line).sort((a, b) => a.base - b.base || a.x0 - b.x0);
}

/** Columns of codes, left of the first names: they may be set higher or lower than the amounts of their row. */
function codeItems(columns: readonly Column[], held: readonly Item[][]): Set<Item> {
  const names = columns.findIndex((column) => !column.figures);
  const codes = held
    .slice(0, Math.max(0, names))
    .filter((column) => column.every((item) => /^\d{2,7}$/.test(item.line.text)));
  return new Set(codes.flat());
}

/** The baselines of rows: of figures, and of names that have no figures but stand as rows of their own. */
function anchorsOf(items: readonly Item[], columns: readonly Column[], held: readonly Item[][]): number[] {
  const codes = codeItems(columns, held);
  const figures = items.filter((item) => item.figure);
  const amounts = figures.filter((item) => !codes.has(item));
  const firm = (amounts.length > 0 ? amounts : figures).map((item) => item.line);
  const anchors = baselines(firm);
  if (anchors.length === 0) return baselines(items.map((item) => item.line)).slice(0, 1);
  const steps = anchors.slice(1).map((base, index) => base - (anchors[index] ?? 0));
  const pitch = steps.length > 0 ? Math.min(median(steps), ...steps.map((step) => step * 1.6)) : Infinity;
  const closest = Math.min(...steps);
  const own = [...codes]
    .map((item) => item.line)
    .filter((line) => anchors.every((base) => Math.abs(base - line.base) >= 0.8 * pitch));
  held.forEach((column, index) => {
    if (columns[index]?.figures === true) return;
    const lines = column.map((item) => item.line);
    const right = Math.max(...lines.map((line) => line.x1));
    lines.forEach((line, at) => {
      const alone = standsAlone(line, lines[at - 1], lines[at + 1], anchors, pitch, right);
      if (alone || isUnlike(line, lines[at - 1], anchors, closest)) own.push(line);
    });
  });
  if (own.length === 0) return anchors;
  return baselines([...firm, ...own]);
}

/** A name without figures is a row when it is numbered, or a row's distance from its neighbours and no end of a full line. */
function standsAlone(
  line: Line,
  above: Line | undefined,
  below: Line | undefined,
  anchors: readonly number[],
  pitch: number,
  right: number,
): boolean {
  if (anchors.some((base) => Math.abs(base - line.base) <= 0.5 * line.size)) return false;
  const numbered = isNumbered(line.text);
  const near = anchors.some((base) => Math.abs(base - line.base) < 0.8 * pitch);
  if (near && !numbered) return false;
  if (numbered && anchors.some((base) => Math.abs(base - line.base) < 0.45 * pitch && base > line.base)) return false;
  const apart = (other: Line | undefined) => !other || Math.abs(other.base - line.base) >= 0.8 * pitch;
  const full = above !== undefined && right - above.x1 < 1.2 * line.size;
  const follows = full && beginsAlike(above, line);
  return numbered || (apart(above) && apart(below) && !follows);
}

/** A name set in another way than the one above, no closer to any row than the closest two rows are: 结转下年 under a centred total. */
function isUnlike(line: Line, above: Line | undefined, anchors: readonly number[], closest: number): boolean {
  if (!above || beginsAlike(above, line) || closest < 1.3 * line.size) return false;
  return anchors.every((base) => Math.abs(base - line.base) > 0.95 * closest);
}

/** The second line of a name begins where the first does, or is set in its middle. */
function beginsAlike(above: Line, line: Line): boolean {
  const centred = Math.abs(above.x0 + above.x1 - line.x0 - line.x1) < 2 * line.size;
  return centred || Math.abs(above.x0 - line.x0) < 3 * line.size;
}
