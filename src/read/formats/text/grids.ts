/** Tables in plain text: successive lines of pieces set apart by wide gaps become a grid, one cell a piece. */
import type { Cell } from "../../../statement/model.ts";
import type { RawGrid } from "../../source.ts";
import { isBlank, type Line, type Token } from "./lines.ts";

const NUMBER = /^[-－+(（]?[\d,，.．]{1,30}[%％)）]?$/;
const SENTENCE = /[。；]/;
const MAX_CELL = 60;

/** Ranges of line indexes, end not included, that are tables. */
export function tableRanges(text: string, lines: readonly Line[]): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  let from = 0;
  while (from < lines.length) {
    const to = tableEnd(text, lines, from);
    if (to > from && isTable(text, lines.slice(from, to))) ranges.push({ from, to });
    from = Math.max(from + 1, to);
  }
  return ranges;
}

/** The run of table-like lines from `from` on; a single blank line or lone piece between two such lines belongs to it. */
function tableEnd(text: string, lines: readonly Line[], from: number): number {
  let end = from;
  for (let index = from; index < lines.length && index <= end + 1; index++) {
    const line = lines[index];
    if (line && line.page === lines[from]?.page && isRow(text, line)) end = index + 1;
    else if (end === from) return from;
  }
  return end;
}

function isRow(text: string, line: Line): boolean {
  if (line.tokens.length < 2) return false;
  return !line.tokens.some((token) => token.end - token.start > MAX_CELL && SENTENCE.test(slice(text, token)));
}

/** Columns of words alone may be a spaced-out title or a signature: numbers, or several rows of one shape, make a table. */
function isTable(text: string, lines: readonly Line[]): boolean {
  const rows = lines.filter((line) => line.tokens.length >= 2);
  const withNumber = rows.filter((line) => line.tokens.some((token) => NUMBER.test(slice(text, token)))).length;
  const widest = Math.max(...rows.map((line) => line.tokens.length));
  if (rows.length === 1) return widest >= 3 && withNumber === 1;
  return withNumber * 2 >= rows.length || (rows.length >= 3 && widest >= 3);
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
  const most = Math.max(...rows.map((line) => line.tokens.length));
  const tokens = rows.filter((line) => line.tokens.length === most).flatMap((line) => line.tokens);
  const bands: { left: number; right: number }[] = [];
  for (const { left, right } of tokens.toSorted((one, other) => one.left - other.left)) {
    const last = bands.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else bands.push({ left, right });
  }
  return bands;
}

function slice(text: string, token: Token): string {
  return text.slice(token.start, token.end);
}
