/** The lines of a text file with what tells paragraphs, pages and tables apart: width in columns, indent, wide gaps. */

import { checkBlocks } from "../refusal.ts";

export interface Token {
  readonly start: number;
  readonly end: number;
  /** Display columns: a Han character takes two. */
  readonly left: number;
  readonly right: number;
}

export interface Line {
  /** The printed part, without white space around it, in offsets of the file text. */
  readonly start: number;
  readonly end: number;
  /** First column printed, and the column after the last. */
  readonly indent: number;
  readonly right: number;
  /** 1-based; pages end at form feeds. */
  readonly page: number;
  /** Pieces set apart by tabs or by two and more spaces. */
  readonly tokens: readonly Token[];
}

/** Tokens kept of one line; more make no table that a person could read. */
const MAX_TOKENS = 200;

const NONE: Token[] = [];

/** Cuts a text into its lines; of blank ones in a row only the first is kept. Linear in the text; throws Refused on too many. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let page = 1;
  let start = 0;
  for (let index = 0; index <= text.length; index++) {
    const code = index < text.length ? text.charCodeAt(index) : 0x0a;
    if (!isLineEnd(code)) continue;
    const line = measure(text, start, index, page);
    const last = lines.at(-1);
    if (!isBlank(line) || (last && !isBlank(last))) lines.push(line);
    checkBlocks(lines.length);
    if (code === 0x0c) page++;
    if (code === 0x0d && text.charCodeAt(index + 1) === 0x0a) index++;
    start = index + 1;
  }
  return lines;
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x0c || code === 0x2028 || code === 0x2029 || code === 0x85;
}

export function isBlank(line: Line): boolean {
  return line.start === line.end;
}

function measure(text: string, start: number, end: number, page: number): Line {
  let tokens: Token[] = NONE;
  let column = 0;
  let open: { start: number; left: number } | null = null;
  let last = { end: start, right: 0 };
  let gap = 0;
  const shut = (): void => {
    if (open && tokens.length === 0) tokens = [];
    if (open && tokens.length < MAX_TOKENS)
      tokens.push({ start: open.start, end: last.end, left: open.left, right: last.right });
    open = null;
  };
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    const wide = columnsOf(code, column);
    if (isSpace(code)) {
      gap += code === 0x09 ? 2 : wide;
      if (gap >= 2 && code !== 0x3000) shut();
    } else {
      open ??= { start: index, left: column };
      last = { end: index + 1, right: column + wide };
      gap = 0;
    }
    column += wide;
  }
  shut();
  const first = tokens[0];
  if (!first) return { start, end: start, indent: 0, right: 0, page, tokens };
  return { start: first.start, end: last.end, indent: first.left, right: last.right, page, tokens };
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x3000 || code === 0xa0 || code === 0xfeff;
}

function columnsOf(code: number, column: number): number {
  if (code === 0x09) return 8 - (column % 8);
  if (code < 0x1100) return 1;
  if (code >= 0xdc00 && code <= 0xdfff) return 0;
  return (code >= 0x2000 && code <= 0x2dff) || (code >= 0xff61 && code <= 0xffdc) ? 1 : 2;
}
