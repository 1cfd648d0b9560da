/**
 * Whether the lines of a text file were broken at a fixed width (as `pdftotext` does), and which line continues the one before.
 * In a file of one paragraph a line nothing is joined.
 */
import { openingNumber } from "../../outline/numbering.ts";
import type { Line } from "./lines.ts";

/** Columns at which lines are broken; null when every line is a paragraph. */
export type WrapWidth = number | null;

const TERMINAL = /[。！？：；!?:;…]["'”’）)》]?$/;
const NARROWEST = 40;
const WIDEST = 240;
/** A line is full when it ends this close to the width: a number or a word may not have fitted on it. */
const SLACK = 0.85;

/**
 * The width that lines are broken at. Broken lines end near one width, none goes far beyond it, and most of those
 * that reach it stop in mid-sentence; paragraphs of one line each have any length and end with a full stop.
 */
export function wrapWidth(text: string, lines: readonly Line[]): WrapWidth {
  const rights = lines.map((line) => line.right).sort((one, other) => one - other);
  const width = rights[Math.floor(rights.length * 0.9)] ?? 0;
  const widest = rights.at(-1) ?? 0;
  if (width < NARROWEST || width > WIDEST || widest > width * 1.5) return null;
  const full = lines.filter((line) => isFull(line, width));
  const broken = full.filter((line) => !endsSentence(text, line));
  return broken.length >= 2 && broken.length * 2 >= full.length ? width : null;
}

function isFull(line: Line, width: number): boolean {
  return line.right >= width * SLACK;
}

function endsSentence(text: string, line: Line): boolean {
  return TERMINAL.test(text.slice(Math.max(line.start, line.end - 2), line.end));
}

/**
 * Whether `next` goes on with the paragraph that `first` begins and `last` ends so far. `margin` is the least indent of
 * the page's lines: where paragraphs are indented, a line that is not goes on even after a full stop.
 */
export function continues(
  text: string,
  lines: { first: Line; last: Line; next: Line },
  width: number,
  margin: number,
): boolean {
  const { first, last, next } = lines;
  if (isTorn(text, last, next)) return true;
  if (!isFull(last, width) || next.tokens.length > 2) return false;
  if (openingNumber(text.slice(next.start, Math.min(next.end, next.start + 40)))) return false;
  const indented = next.indent >= margin + 2;
  if (endsSentence(text, last)) return !indented && first.indent >= margin + 2;
  return !indented || last.indent >= next.indent;
}

/** What no line begins with, and numbers and units that a line break has torn apart. */
const CLOSING = /^[；，。、：）》”％%]/;
const TORN_END = /[0-9.,万亿]$/;
const TORN_START = /^(?:[0-9]{1,3}(?:[.,0-9]|万|元|亿|%|％)|\.[0-9]|[万亿]?元|万|亿)/;
/** Prose has so many Chinese characters in a line at least; a row of figures has not. */
const PROSE = 8;

/** 比上年的851. | 2万元; 增长3.45% | ；公用经费: the break stands within a number or before a mark that ends something. */
function isTorn(text: string, last: Line, next: Line): boolean {
  if (last.page !== next.page || next.tokens.length > 2) return false;
  const before = text.slice(last.start, last.end);
  if ((before.match(/\p{Script=Han}/gu) ?? []).length < PROSE) return false;
  const after = text.slice(next.start, Math.min(next.end, next.start + 12));
  return CLOSING.test(after) || (TORN_END.test(before) && TORN_START.test(after));
}
