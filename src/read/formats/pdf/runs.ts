/**
 * Where tables without rules stand: rows whose pieces stand in columns of figures, with the headings above them and the wrapped names
 * between them. Prose never qualifies: its lines have no column gaps.
 */
import type { Line } from "./lines.ts";
import { isNumbered, isNumeric } from "./numbering.ts";

type RowKind = "strong" | "weak" | "heading" | "none";

/** Rows this many sizes apart belong to different tables. */
const FAR = 6;

/** Codes of a row: 201 06. */
const CODES = /^\d{2,7}(?: +\d{2})*$/;

/** The runs of lines that are tables; each is a slice of `lines`, which are in reading order. */
export function unruledRuns(lines: readonly Line[]): { start: number; end: number }[] {
  const kinds = lines.map(rowKind);
  const runs: { start: number; end: number }[] = [];
  for (let index = 0; index < lines.length; ) {
    if (kinds[index] === "none") {
      index++;
      continue;
    }
    const end = runEnd(lines, kinds, index);
    if (isTable(lines.slice(index, end), kinds.slice(index, end))) {
      runs.push({ start: headStart(lines, index, runs.at(-1)?.end ?? 0), end });
    }
    index = end;
  }
  return runs;
}

function rowKind(line: Line): RowKind {
  const { pieces } = line;
  const tokens = pieces.flatMap((piece) => piece.text.split(" "));
  const numeric = tokens.filter(isNumeric).length;
  if (pieces.length >= 2 && numeric >= 2) return "strong";
  if (pieces.length >= 2 && numeric === 1 && isNumeric(pieces.at(-1)?.text ?? "")) return "weak";
  const short = pieces.every((piece) => piece.text.length <= 14 && !/[。；]/.test(piece.text));
  if (pieces.length >= 3 && short && !/单位[:：]/.test(line.text)) return "heading";
  return "none";
}

/** Takes in the lines of a heading above its last: short pieces, close together. Titles and the line of the unit stay outside. */
function headStart(lines: readonly Line[], start: number, least: number): number {
  let head = start;
  for (let index = start - 1; index >= Math.max(least, start - 8); index--) {
    const line = lines[index];
    const below = lines[index + 1];
    if (!line || !below || below.base - line.base > 2.6 * line.size || !isHeadLine(line)) break;
    if (line.pieces.length > 1) head = index;
    else if (below.base - line.base > 1.9 * line.size || isTitleLine(line)) break;
    else if (line.x0 > (lines[start]?.x0 ?? 0) + line.size) head = index;
  }
  return head;
}

function isHeadLine(line: Line): boolean {
  if (/单位[:：]|[:：]$/.test(line.text) || isNumbered(line.text)) return false;
  return line.pieces.every((piece) => piece.text.length <= 16 && !/[。；，]/.test(piece.text));
}

function isTitleLine(line: Line): boolean {
  const middle = (line.x0 + line.x1) / 2;
  return Math.abs(middle - line.page.width / 2) < 1.5 * line.size || /表$|^[表附图]/.test(line.text);
}

/** The first line after `start` that does not go on with the table. Names wrapped over two lines may stand between rows. */
function runEnd(lines: readonly Line[], kinds: readonly RowKind[], start: number): number {
  let end = start + 1;
  let [x0, x1] = [lines[start]?.x0 ?? 0, lines[start]?.x1 ?? 0];
  for (let index = start + 1; index < lines.length; index++) {
    const line = lines[index];
    const above = lines[index - 1];
    if (!line || !above || line.base - above.base > FAR * line.size) break;
    if (kinds[index] !== "none") {
      end = index + 1;
      x0 = Math.min(x0, line.x0);
      x1 = Math.max(x1, line.x1);
    } else if (((isNameTail(line, above) || isNumberTail(line, above)) && index === end) || isLoneAmount(line, x0, x1))
      end = index + 1;
    else if (index - end >= 3 || !isWrappedName(line, x0, x1)) break;
  }
  return end;
}

/** The second line of a name in the row above, close below where it begins; or the codes of that row, set a little lower. */
function isNameTail(line: Line, above: Line): boolean {
  if (CODES.test(line.text) && line.x1 < above.x1 && line.base - above.base < 1.3 * line.size) return true;
  if (line.pieces.length > 1 || line.base - above.base > 1.7 * line.size || isNumbered(line.text)) return false;
  return above.pieces.some((piece, index) => index > 0 && !isNumeric(piece.text) && Math.abs(piece.x0 - line.x0) < 3);
}

/** The last digits of amounts in the row above, too wide for their columns. */
function isNumberTail(line: Line, above: Line): boolean {
  if (line.base - above.base > 2 * line.size || line.pieces.length > above.pieces.length) return false;
  return line.pieces.every(({ text, x0, x1 }) => {
    const under = (piece: { text: string; x0: number; x1: number }) =>
      Math.min(piece.x1, x1) > Math.max(piece.x0, x0) && /\d\.\d{0,9}$/.test(piece.text);
    return /^\d{1,3}$/.test(text) && above.pieces.some(under);
  });
}

/** An amount whose name stands on lines above and below it. */
function isLoneAmount(line: Line, x0: number, x1: number): boolean {
  return isNumeric(line.text) && /\d[.,]\d{2}/.test(line.text) && line.x0 > x0 && line.x1 <= x1 + line.size;
}

/** A short piece inside the table's width: part of a name or a heading, or a code set lower than its row. */
function isWrappedName(line: Line, x0: number, x1: number): boolean {
  if (line.pieces.length > 2) return false;
  if (CODES.test(line.text)) return line.x1 < x1;
  const short = line.x1 - line.x0 < (x1 - x0) * 0.6 && line.text.length <= 24;
  return short && line.x0 >= x0 - line.size && line.x1 <= x1 + line.size && !/[。；：]/.test(line.text);
}

function isTable(rows: readonly Line[], kinds: readonly RowKind[]): boolean {
  const strong = rows.filter((_, index) => kinds[index] === "strong");
  const weak = rows.filter((_, index) => kinds[index] === "weak");
  if (strong.length >= 2) return true;
  if (strong.length === 1) return rows.length >= 2 || (strong[0]?.pieces.length ?? 0) >= 4;
  return weak.length >= 3 && alignedRight(weak);
}

/** The last pieces end at about one x. */
function alignedRight(rows: readonly Line[]): boolean {
  const ends = rows.map((row) => row.x1).sort((a, b) => a - b);
  const spread = (ends.at(-1) ?? 0) - (ends[0] ?? 0);
  return spread <= 2 * (rows[0]?.size ?? 10);
}
