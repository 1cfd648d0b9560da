/**
 * The pieces of lines that make a table without rules, and the columns in which they stand.
 */
import { isSpacedNumber, isWhole } from "./amounts.ts";
import { type Line, sliceLine, withoutBlanks } from "./lines.ts";

/** A piece of a line that stands in one column. */
export interface Item {
  readonly line: Line;
  readonly x0: number;
  readonly x1: number;
  readonly figure: boolean;
}

export interface Column {
  x0: number;
  x1: number;
  figures: boolean;
}

/** The pieces of a line; figures that stand close together are parted, for they are of different columns. */
export function itemsOf(line: Line): Item[] {
  return line.pieces.flatMap((piece): Item[] => {
    const whole = sliceOf(line, piece.start, piece.start + piece.text.length);
    const tidy = isSpacedNumber(piece.text) ? withoutBlanks(whole) : whole;
    const words = [...piece.text.matchAll(/\S+/g)];
    if (tidy === whole && words.length > 1 && words.length < 60 && words.every(([word]) => isWhole(word))) {
      return words.map((word) =>
        toItem(sliceOf(line, piece.start + word.index, piece.start + word.index + word[0].length)),
      );
    }
    let names = words.length;
    while (names > 1 && isAmount(words[names - 1]?.[0] ?? "")) names--;
    if (tidy !== whole || names === words.length) return [toItem(tidy)];
    const first = piece.start + (words[names]?.index ?? 0);
    const amounts = words.slice(names).map((word) => {
      const at = piece.start + word.index;
      return sliceOf(line, at, at + word[0].length);
    });
    return [sliceOf(line, piece.start, first), ...amounts].map(toItem);
  });
}

/** A line that only numbers the columns: 栏次 1 2 3. */
export function isColumnNumbers(items: readonly Item[]): boolean {
  const numbers = items.filter((item) => item.figure).map((item) => item.line.text);
  return numbers.length >= 3 && numbers.every((text, at) => text === `${at + 1}`) && items.length - numbers.length <= 2;
}

/** How many figures stand in a row; none where it numbers the columns or tells their years. */
export function figuresIn(items: readonly Item[]): number {
  const figures = items.filter((item) => item.figure);
  const years = figures.length > 1 && figures.every((item) => /^(?:19|20)\d\d$/.test(item.line.text));
  return years || isColumnNumbers(items) ? 0 : figures.length;
}

/** A number with decimals or groups: beside a name it stands in a column of its own. */
function isAmount(word: string): boolean {
  return isWhole(word) && /\d[.,]\d{2,3}/.test(word);
}

export function toItem(line: Line): Item {
  return { line, x0: line.x0, x1: line.x1, figure: isWhole(line.text) };
}

/** A part of a line without the blanks at its end. */
function sliceOf(line: Line, start: number, end: number): Line {
  let stop = end;
  while (stop > start && line.text[stop - 1] === " ") stop--;
  return sliceLine(line, start, stop);
}

/** Columns of figures are where figures stand; columns of names lie between them and end where the next figures begin. */
export function columnsOf(rows: readonly Item[][]): Column[] {
  const all = rows.flat();
  const figures = union(all.filter((item) => item.figure));
  const names: Column[] = [];
  for (const item of all) {
    if (item.figure || figures.some((column) => overlap(item, column) > 0.5 * (item.x1 - item.x0))) continue;
    const next = figures.find((column) => column.x0 > item.x0);
    names.push({ x0: item.x0, x1: Math.min(item.x1, next?.x0 ?? Infinity), figures: false });
  }
  const columns = [...figures.map((column) => ({ ...column, figures: true })), ...union(names)];
  return oneOfTwo(
    columns.sort((a, b) => a.x0 - b.x0),
    rows,
  );
}

/** Names side by side that share no row are one column: 合计 in the middle of it, the others at its left. */
function oneOfTwo(columns: readonly Column[], rows: readonly Item[][]): Column[] {
  const inColumn = (column: Column, row: readonly Item[]) =>
    row.some((item) => !item.figure && item.x0 >= column.x0 && item.x0 < column.x1);
  const kept: Column[] = [];
  for (const column of columns) {
    const left = kept.at(-1);
    const both = (row: readonly Item[]) => left && inColumn(left, row) && inColumn(column, row);
    if (!left || left.figures || column.figures || rows.some(both)) kept.push(column);
    else kept[kept.length - 1] = { ...left, x1: Math.max(left.x1, column.x1) };
  }
  return kept;
}

export function overlap(a: { x0: number; x1: number }, b: { x0: number; x1: number }): number {
  return Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
}

/** Extents that overlap, put together. */
function union(extents: readonly { x0: number; x1: number }[]): Column[] {
  const joined: Column[] = [];
  for (const { x0, x1 } of [...extents].sort((a, b) => a.x0 - b.x0)) {
    const open = joined.at(-1);
    if (open && x0 < open.x1) open.x1 = Math.max(open.x1, x1);
    else joined.push({ x0, x1, figures: false });
  }
  return joined;
}

/** The column that an item overlaps most, else the nearest. */
export function columnFor(columns: readonly Column[], item: { x0: number; x1: number; figure?: boolean }): number {
  let best = 0;
  let most = -Infinity;
  columns.forEach((column, index) => {
    const begins = item.figure !== true && !column.figures && item.x0 >= column.x0 - 1 && item.x0 < column.x1;
    const shared = overlap(item, column) + (begins ? 1000 : 0);
    if (shared > most) {
      most = shared;
      best = index;
    }
  });
  return best;
}
