/**
 * A PDF page as the engine hands it on: glyphs with boxes and the straight rules drawn on it. Units are PDF points, the origin
 * is the top left corner of the page as shown, y grows downwards. Glyphs are kept in columns, so that 2000 pages fit in memory.
 */
import type { UnseenGlyph } from "./unseen.ts";

export interface Glyphs {
  readonly count: number;
  /** Unicode code points; never white space. */
  readonly code: Uint32Array;
  readonly x0: Float32Array;
  readonly y0: Float32Array;
  readonly x1: Float32Array;
  readonly y1: Float32Array;
  /** The y on which the glyph stands. */
  readonly base: Float32Array;
  /** Font size as shown. */
  readonly size: Float32Array;
}

/** A straight horizontal or vertical line of a table or frame. */
export interface Rule {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface Rectangle {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface PdfPage {
  /** 1-based. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: Glyphs;
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
  /** Coloured rectangles: backgrounds of cells, where no rules are drawn. */
  readonly fills?: readonly Rectangle[];
  /** Share of the page covered by its largest picture, 0…1. */
  readonly picture: number;
  /** What the page holds, characters and drawn objects, also those left out: the work that it makes. */
  readonly work: number;
  /** The page holds more glyphs than are read. */
  readonly cut: boolean;
  /** What is set on the page and cannot be seen, or only in part. */
  readonly unseen?: readonly UnseenGlyph[];
}

/** Room for `capacity` glyphs; `trimGlyphs` gives back what was not used. */
export function makeGlyphs(capacity: number): Glyphs {
  const column = () => new Float32Array(capacity);
  return {
    count: capacity,
    code: new Uint32Array(capacity),
    x0: column(),
    y0: column(),
    x1: column(),
    y1: column(),
    base: column(),
    size: column(),
  };
}

export function trimGlyphs(glyphs: Glyphs, count: number): Glyphs {
  if (count > 0.7 * glyphs.count) return { ...glyphs, count };
  return {
    count,
    code: glyphs.code.slice(0, count),
    x0: glyphs.x0.slice(0, count),
    y0: glyphs.y0.slice(0, count),
    x1: glyphs.x1.slice(0, count),
    y1: glyphs.y1.slice(0, count),
    base: glyphs.base.slice(0, count),
    size: glyphs.size.slice(0, count),
  };
}

/** About the middle of what is printed of a glyph; loose boxes of some fonts reach far above and below it. */
export function middleY({ base, size, y0, y1 }: Glyphs, glyph: number): number {
  const middle = (base[glyph] ?? 0) - 0.35 * (size[glyph] ?? 0);
  return Math.min(Math.max(middle, y0[glyph] ?? 0), y1[glyph] ?? 0);
}

export function middleX({ x0, x1 }: Glyphs, glyph: number): number {
  return ((x0[glyph] ?? 0) + (x1[glyph] ?? 0)) / 2;
}

/** The middle value; 0 of nothing. */
export function median(values: readonly number[]): number {
  const first = values[0] ?? 0;
  if (values.every((value) => value === first)) return first;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
