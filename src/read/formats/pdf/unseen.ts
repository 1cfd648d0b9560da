/**
 * What a page sets and does not show: glyphs beyond their clip path or the edge of the page, and lines of which a clip path leaves
 * only a part. They are not read as text; where nothing else shows their words, the reader of the page misses something.
 */

export interface UnseenGlyph {
  readonly code: number;
  readonly x0: number;
  readonly x1: number;
  readonly base: number;
  readonly size: number;
  /** How much of its height shows, 0…1. */
  readonly shown: number;
  readonly outside: boolean;
  /** Where the clip path begins on the left: texts of two cells differ in it. */
  readonly edge: number;
}

export interface UnseenLine {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly base: number;
  readonly size: number;
  /** How much of most of its glyphs shows, 0…1. */
  readonly shown: number;
  readonly outside: boolean;
}

/** More of a page's unseen glyphs are not kept: a page that hides so many is no printed page. */
export const MOST_UNSEEN = 20_000;
/** A gap this wide, in sizes, parts two texts. */
const GAP = 1.5;
const SAME_BASELINE = 0.4;

/** Lines from top to bottom. What is wholly hidden, partly hidden and outside the page are lines of their own. */
export function unseenLines(glyphs: readonly UnseenGlyph[]): UnseenLine[] {
  const sorted = [...glyphs].sort((a, b) => a.base - b.base || a.x0 - b.x0);
  const lines: UnseenGlyph[][] = [];
  let row: UnseenGlyph[] = [];
  for (const glyph of [...sorted, null]) {
    const first = row[0];
    if (glyph !== null && (first === undefined || glyph.base - first.base <= SAME_BASELINE * first.size)) {
      row.push(glyph);
      continue;
    }
    lines.push(...piecesOf(row));
    row = glyph === null ? [] : [glyph];
  }
  return lines.map(lineOf);
}

/** A row of glyphs cut where a wide gap is, or where other glyphs are hidden in another way. */
function piecesOf(row: readonly UnseenGlyph[]): UnseenGlyph[][] {
  const pieces: UnseenGlyph[][] = [];
  let last: UnseenGlyph | undefined;
  for (const glyph of [...row].sort((a, b) => a.x0 - b.x0)) {
    const piece = pieces.at(-1);
    const joins = last !== undefined && glyph.x0 - last.x1 < GAP * glyph.size && hiddenAlike(last, glyph);
    if (piece !== undefined && joins) piece.push(glyph);
    else pieces.push([glyph]);
    last = glyph;
  }
  return pieces;
}

function hiddenAlike(a: UnseenGlyph, b: UnseenGlyph): boolean {
  return a.outside === b.outside && a.edge === b.edge && showsPart(a) === showsPart(b);
}

/** Enough shows to be noticed on the page. */
export function showsPart({ shown }: Pick<UnseenGlyph, "shown">): boolean {
  return shown > 0.12;
}

function lineOf(glyphs: readonly UnseenGlyph[]): UnseenLine {
  const [first] = glyphs as [UnseenGlyph];
  const shown = glyphs.map((glyph) => glyph.shown).sort((a, b) => a - b)[glyphs.length >> 1] ?? 0;
  return {
    text: glyphs.map(({ code }) => String.fromCodePoint(code)).join(""),
    x0: first.x0,
    x1: glyphs.reduce((right, { x1 }) => Math.max(right, x1), first.x1),
    base: first.base,
    size: first.size,
    shown,
    outside: first.outside,
  };
}
