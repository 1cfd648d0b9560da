/** What the recognisers of a scan share: the folded text, the result so far, and small questions about characters. */
import type { NotFigure, Period, Quantity } from "../model.ts";

export interface Reader {
  /** As handed to `scan`: what `printed` is cut from. */
  readonly source: string;
  /** The same text folded: what the recognisers look at. */
  readonly text: string;
  readonly quantities: Quantity[];
  readonly periods: Period[];
  readonly notFigures: NotFigure[];
  /** End of the last thing recognised; a dash standing there is a range, not a sign. */
  lastEnd: number;
}

export function isDigitCode(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isDigitAt(text: string, at: number): boolean {
  return isDigitCode(text.charCodeAt(at));
}

export function isLetterCode(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

export function isHanCode(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}

/** End of a run of digits starting at `at`. */
export function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigitAt(text, end)) end++;
  return end;
}

const MOST_SPACES = 2;

/** Skips at most two spaces: number and unit may stand apart, but not across a column of a table. */
export function skipSpaces(text: string, at: number): number {
  let end = at;
  while (end - at < MOST_SPACES && text.charCodeAt(end) === 0x20) end++;
  return end;
}

/** The character before `at`, spaces skipped; "" at the start of a line. */
export function characterBefore(text: string, at: number): string {
  let before = at - 1;
  while (before >= 0 && at - before <= 40 && text.charCodeAt(before) === 0x20) before--;
  const found = text.charAt(before);
  return found === "\n" || found === "\r" ? "" : found;
}

/** True where nothing, or something that is no word, follows: end of text, punctuation, line end. */
export function endsClause(text: string, at: number): boolean {
  const code = text.charCodeAt(skipSpaces(text, at));
  return Number.isNaN(code) || !(isHanCode(code) || isLetterCode(code) || isDigitCode(code) || code === 0x25);
}

export function addNotFigure(reader: Reader, start: number, end: number, why: NotFigure["why"]): number {
  reader.notFigures.push({ start, end, why });
  reader.lastEnd = end;
  return end;
}

export function addPeriod(
  reader: Reader,
  start: number,
  end: number,
  what: Pick<Period, "year" | "relative" | "within">,
): number {
  reader.periods.push({ start, end, printed: reader.source.slice(start, end), ...what });
  reader.lastEnd = end;
  return end;
}

/** A run of digits: where it starts and ends, and the character behind it (spaces skipped; "" at the end of the text). */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly next: string;
}

export function runAt(text: string, start: number): Run {
  const end = digitsEnd(text, start);
  return { start, end, next: text.charAt(skipSpaces(text, end)) };
}

/** The end of the match of a sticky pattern at `at`, or −1. */
export function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
