/**
 * Glyphs to lines, by position alone: the order in the file means nothing. Glyphs on about one baseline are a line, sorted from
 * left to right; gaps become blanks only where they are wide for this line, so that justified text comes out without gaps.
 */
import { isMark, isWide } from "./codes.ts";
import { type Glyphs, median, type PdfPage } from "./page.ts";

export interface Line {
  readonly page: PdfPage;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly base: number;
  readonly size: number;
  /** The line as text; a column gap is two blanks, a word gap one. */
  readonly text: string;
  /** The glyph behind each UTF-16 unit of `text`; -1 for a blank. */
  readonly glyphAt: readonly number[];
  /** The pieces between column gaps. */
  readonly pieces: readonly Piece[];
}

/** A run of a line without a column gap. */
export interface Piece {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Where the piece starts in the line's text. */
  readonly start: number;
}

/** Baselines this far apart, in sizes, are still one line: raised figures, mixed fonts. */
const SAME_BASELINE = 0.4;
/** A gap this wide, in sizes, beyond the line's usual gap parts columns. */
const COLUMN_GAP = 1.5;

/** The lines of a page from top to bottom, or of the glyphs given. */
export function buildLines(page: PdfPage, chosen?: readonly number[]): Line[] {
  const { glyphs } = page;
  const order = chosen ? [...chosen] : everyGlyph(glyphs);
  sortBy(order, glyphs.base);
  const lines: Line[] = [];
  let start = 0;
  let tallest = 0;
  for (let index = 0; index <= order.length; index++) {
    const glyph = order[index];
    const first = order[start];
    if (glyph !== undefined && first !== undefined) {
      const size = Math.max(tallest, at(glyphs.size, glyph));
      if (at(glyphs.base, glyph) - at(glyphs.base, first) <= size * SAME_BASELINE) {
        tallest = size;
        continue;
      }
    }
    if (index > start) lines.push(buildLine(page, order.slice(start, index)));
    start = index;
    tallest = glyph === undefined ? 0 : at(glyphs.size, glyph);
  }
  return lines;
}

function everyGlyph(glyphs: Glyphs): number[] {
  const order: number[] = [];
  for (let index = 0; index < glyphs.count; index++) order.push(index);
  return order;
}

/** Sorts glyphs by a column. Most runs are in order already. */
function sortBy(order: number[], column: Float32Array): void {
  for (let index = 1; index < order.length; index++) {
    if (at(column, order[index - 1] ?? 0) <= at(column, order[index] ?? 0)) continue;
    order.sort((a, b) => at(column, a) - at(column, b) || a - b);
    return;
  }
}

function at(column: Float32Array, index: number): number {
  return column[index] ?? 0;
}

function buildLine(page: PdfPage, order: number[]): Line {
  const { glyphs } = page;
  sortBy(order, glyphs.x0);
  const kept = withoutDoubles(glyphs, order);
  const size = median(kept.map((glyph) => at(glyphs.size, glyph)));
  const { text, glyphAt, pieces } = setText(glyphs, kept, size);
  let y0 = Infinity;
  let y1 = -Infinity;
  let x1 = -Infinity;
  for (const glyph of kept) {
    y0 = Math.min(y0, at(glyphs.y0, glyph));
    y1 = Math.max(y1, at(glyphs.y1, glyph));
    x1 = Math.max(x1, at(glyphs.x1, glyph));
  }
  const base = median(kept.map((glyph) => at(glyphs.base, glyph)));
  return { page, x0: at(glyphs.x0, kept[0] ?? 0), x1, y0, y1, base, size, text, glyphAt, pieces };
}

const DASH = 0x2014;
const ELLIPSIS = 0x2026;

/** Bold is sometimes made by printing a character twice, a hair apart. */
function withoutDoubles(glyphs: Glyphs, order: number[]): number[] {
  const kept: number[] = [];
  for (const glyph of order) {
    if (!isTwin(glyphs, kept, glyph)) kept.push(glyph);
  }
  return kept;
}

function isTwin(glyphs: Glyphs, kept: readonly number[], glyph: number): boolean {
  const reach = at(glyphs.x0, glyph) - 0.25 * (at(glyphs.x1, glyph) - at(glyphs.x0, glyph));
  for (let index = kept.length - 1; index >= 0 && index >= kept.length - 3; index--) {
    const other = kept[index] ?? 0;
    if (at(glyphs.x0, other) <= reach) continue;
    if (glyphs.code[other] === glyphs.code[glyph] && !isLigature(glyphs, other, glyph)) return true;
  }
  return false;
}

/** The letters of a ligature (ff), and the halves of a dash that is one glyph (——), come one after the other in the very same box. */
function isLigature(glyphs: Glyphs, a: number, b: number): boolean {
  const code = glyphs.code[a] ?? 0;
  const letter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === DASH || code === ELLIPSIS;
  return letter && b === a + 1 && glyphs.x0[a] === glyphs.x0[b] && glyphs.x1[a] === glyphs.x1[b];
}

function setText(glyphs: Glyphs, order: readonly number[], size: number) {
  const usual = usualGaps(glyphs, order, size);
  let text = "";
  const glyphAt: number[] = [];
  const pieces: Piece[] = [];
  let piece = { start: 0, x0: at(glyphs.x0, order[0] ?? 0) };
  let reach = -Infinity;
  const closePiece = () => pieces.push({ ...piece, text: text.slice(piece.start), x1: reach });
  for (let index = 0; index < order.length; index++) {
    const glyph = order[index] ?? 0;
    const blanks = index === 0 ? 0 : blankBetween(glyphs, order[index - 1] ?? 0, glyph, reach, usual, size);
    if (blanks === 2) closePiece();
    for (let count = 0; count < blanks; count++) text += " ";
    if (blanks === 2) piece = { start: text.length, x0: at(glyphs.x0, glyph) };
    while (glyphAt.length < text.length) glyphAt.push(-1);
    text += characterOf(glyphs.code[glyph] ?? 0x20);
    while (glyphAt.length < text.length) glyphAt.push(glyph);
    reach = Math.max(reach, at(glyphs.x1, glyph));
  }
  closePiece();
  return { text, glyphAt, pieces };
}

/** A code point as text. */
function characterOf(code: number): string {
  return code <= 0xffff ? String.fromCharCode(code) : String.fromCodePoint(Math.min(code, 0x10ffff));
}

interface UsualGaps {
  readonly wide: number;
  readonly narrow: number;
}

/** The usual gap between neighbours of this line: more than nothing where a line is justified or letter-spaced. */
function usualGaps(glyphs: Glyphs, order: readonly number[], size: number): UsualGaps {
  const wide: number[] = [];
  const narrow: number[] = [];
  for (let index = 1; index < order.length; index++) {
    const a = order[index - 1] ?? 0;
    const b = order[index] ?? 0;
    const gap = at(glyphs.x0, b) - at(glyphs.x1, a);
    if (gap > 3 * size) continue;
    if (isWide(glyphs.code[a] ?? 0) && isWide(glyphs.code[b] ?? 0)) wide.push(gap);
    else if (!isWide(glyphs.code[a] ?? 0) && !isWide(glyphs.code[b] ?? 0)) narrow.push(gap);
  }
  const usual = (gaps: number[]) => (gaps.length < 4 ? 0 : Math.max(0, median(gaps)));
  return { wide: usual(wide), narrow: usual(narrow) };
}

/** How many blanks stand between two neighbours: 0, 1 between words, 2 between columns. */
function blankBetween(glyphs: Glyphs, a: number, b: number, reach: number, usual: UsualGaps, size: number): 0 | 1 | 2 {
  const gap = at(glyphs.x0, b) - reach;
  const wideA = isWide(glyphs.code[a] ?? 0);
  const wideB = isWide(glyphs.code[b] ?? 0);
  const spare = gap - (wideA || wideB ? usual.wide : usual.narrow);
  if (spare > COLUMN_GAP * size) return 2;
  if (isMark(glyphs.code[a] ?? 0) || isMark(glyphs.code[b] ?? 0)) return 0;
  const word = wideA && wideB ? 0.42 : wideA || wideB ? 0.8 : 0.18;
  return spare > word * size ? 1 : 0;
}

/** A part of a line, from `start` to `end` of its text. */
export function sliceLine(line: Line, start: number, end: number): Line {
  const glyphAt = line.glyphAt.slice(start, end);
  const { glyphs } = line.page;
  let x0 = Infinity;
  let x1 = -Infinity;
  for (const glyph of glyphAt) {
    if (glyph < 0) continue;
    x0 = Math.min(x0, at(glyphs.x0, glyph));
    x1 = Math.max(x1, at(glyphs.x1, glyph));
  }
  const text = line.text.slice(start, end);
  return { ...line, x0, x1, text, glyphAt, pieces: [{ text, x0, x1, start: 0 }] };
}

/** The line as one piece without its blanks. */
export function withoutBlanks(line: Line): Line {
  const kept = line.glyphAt.flatMap((glyph, index) => (glyph < 0 ? [] : [index]));
  const text = kept.map((index) => line.text[index] ?? "").join("");
  const glyphAt = kept.map((index) => line.glyphAt[index] ?? -1);
  return { ...line, text, glyphAt, pieces: [{ text, x0: line.x0, x1: line.x1, start: 0 }] };
}
