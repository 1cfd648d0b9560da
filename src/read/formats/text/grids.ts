/** Tables in plain text: successive lines of pieces set apart by wide gaps become a grid, one cell a piece. */
import type { Cell } from "../../../statement/model.ts";
import { openingNumber } from "../../outline/numbering.ts";
import type { RawGrid } from "../../source.ts";
import { isBlank, type Line, type Token } from "./lines.ts";

const NUMBER = /^[-－+(（]?[\d,，.．]{1,30}[%％)）]?$/;
const SENTENCE = /[。；]/;
const TITLE = /表$/;
const MAX_CELL = 60;

/** Lines of one piece that a table may have between its rows: a group heading, a cell that was broken. */
const MAX_LONE = 2;
const LONE_COLUMNS = 40;
/** Fewest numbers, one a line, that are taken for a table whose cells were written one below the other. */
const LISTED_NUMBERS = 6;

/** Ranges of line indexes, end not included, that are tables. */
export function tableRanges(text: string, lines: readonly Line[]): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  let from = 0;
  while (from < lines.length) {
    let to = runEnd(text, lines, from, isRow, MAX_LONE);
    let found = to > from && isTable(text, lines.slice(from, to));
    if (!found) {
      to = Math.max(to, runEnd(text, lines, from, isLone, 0));
      found = isListedTable(text, lines.slice(from, to));
    }
    if (found) ranges.push({ from, to });
    from = Math.max(from + 1, to);
  }
  return ranges;
}

type LineTest = (text: string, line: Line) => boolean;

/** Where the run of lines of a kind that begins at `from` ends; at most `lone` short lines of another kind may stand in it together. */
function runEnd(text: string, lines: readonly Line[], from: number, isOne: LineTest, lone: number): number {
  let end = from;
  for (let index = from; index < lines.length && index <= end + lone; index++) {
    const line = lines[index];
    if (!line || line.page !== lines[from]?.page) break;
    if (isOne(text, line)) end = index + 1;
    else if (end === from || !isShort(text, line) || opensAnew(text, line)) break;
  }
  return end;
}

/** A heading, or the title of the next table. */
function opensAnew(text: string, line: Line): boolean {
  const printed = text.slice(line.start, line.end);
  return TITLE.test(printed) || openingNumber(printed) !== null;
}

function isRow(text: string, line: Line): boolean {
  if (line.tokens.length < 2) return false;
  return !line.tokens.some((token) => token.end - token.start > MAX_CELL && SENTENCE.test(slice(text, token)));
}

function isShort(text: string, line: Line): boolean {
  return line.right - line.indent <= LONE_COLUMNS && !SENTENCE.test(text.slice(line.start, line.end));
}

function isLone(text: string, line: Line): boolean {
  return line.tokens.length <= 1 && isShort(text, line);
}

/** Columns of words alone may be a spaced-out title or a signature: numbers, or several rows of one shape, make a table. */
function isTable(text: string, lines: readonly Line[]): boolean {
  const rows = lines.filter((line) => line.tokens.length >= 2);
  const withNumber = rows.filter((line) => line.tokens.some((token) => NUMBER.test(slice(text, token)))).length;
  const widest = most(rows);
  if (rows.length === 1) return widest >= 3 && withNumber === 1;
  return withNumber * 2 >= rows.length || (rows.length >= 3 && widest >= 3);
}

/** A table of which every cell has its own line: many numbers alone among short lines, and no sentence. */
function isListedTable(text: string, lines: readonly Line[]): boolean {
  const printed = lines.filter((line) => !isBlank(line));
  const numbers = printed.filter((line) => NUMBER.test(text.slice(line.start, line.end))).length;
  return numbers >= LISTED_NUMBERS && numbers * 3 >= printed.length;
}

/** The grid of a table's lines. Columns are the bands that the pieces of the fullest rows cover. */
export function gridOf(text: string, lines: readonly Line[], paged: boolean): RawGrid {
  const rows = lines.filter((line) => !isBlank(line));
  const bands = bandsOf(rows);
  const page = paged ? (rows[0]?.page ?? null) : null;
  const cells: Cell[] = [];
  rows.forEach((line, row) => {
    let next = 0;
    for (const token of line.tokens) {
      const first = bands.findIndex((band) => token.left < band.right && token.right > band.left);
      const column = Math.max(next, first);
      let last = column;
      while ((bands[last + 1]?.left ?? Number.POSITIVE_INFINITY) < token.right) last++;
      const { start, end } = token;
      cells.push({
        text: slice(text, token),
        row,
        column,
        rowSpan: 1,
        columnSpan: last - column + 1,
        start,
        end,
        page,
        box: null,
      });
      next = last + 1;
    }
  });
  return { kind: "grid", cells, start: rows[0]?.start ?? 0, end: rows.at(-1)?.end ?? 0, page };
}

function bandsOf(rows: readonly Line[]): { left: number; right: number }[] {
  const fullest = most(rows);
  const tokens = rows.filter((line) => line.tokens.length === fullest).flatMap((line) => line.tokens);
  const bands: { left: number; right: number }[] = [];
  for (const { left, right } of tokens.toSorted((one, other) => one.left - other.left)) {
    const last = bands.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else bands.push({ left, right });
  }
  return bands;
}

/** The most pieces on a line. */
function most(lines: readonly Line[]): number {
  return lines.reduce((pieces, line) => Math.max(pieces, line.tokens.length), 0);
}

function slice(text: string, token: Token): string {
  return text.slice(token.start, token.end);
}
