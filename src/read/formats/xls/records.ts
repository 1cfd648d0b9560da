/**
 * The records of a BIFF8 workbook stream (.xls): a type, a length, and that many bytes. Reading never runs past the end, and a
 * record with its continuations is one run of bytes that knows where the seams are, as strings start anew at each.
 */
import { Bytes } from "../doc/bytes.ts";

export interface Record8 {
  readonly type: number;
  readonly body: Bytes;
  /** Offsets in `body` at which a continuation begins. */
  readonly seams: readonly number[];
  /** Where the record stands in the stream. */
  readonly position: number;
}

export const RECORD = {
  formula: 0x06,
  endOfFile: 0x0a,
  externSheet: 0x17,
  date1904: 0x22,
  filePass: 0x2f,
  font: 0x31,
  continued: 0x3c,
  columnInfo: 0x7d,
  boundSheet: 0x85,
  mulRk: 0xbd,
  mergeCells: 0xe5,
  xf: 0xe0,
  sharedStrings: 0xfc,
  labelSst: 0xfd,
  supBook: 0x1ae,
  number: 0x203,
  label: 0x204,
  boolOrError: 0x205,
  string: 0x207,
  row: 0x208,
  sharedFormula: 0x4bc,
  array: 0x221,
  rk: 0x27e,
  format: 0x41e,
  begin: 0x809,
} as const;

/** Most continuations that are put together: as much as the shared strings of a very large workbook take. */
const MAX_CONTINUED = 8000;

/** The records of one substream, from its begin record at `position` to its end; nested ones (charts) are left out. */
export function* substream(stream: Uint8Array, position: number): Generator<Record8> {
  let at = position;
  let depth = 0;
  while (at + 4 <= stream.length) {
    const type = (stream[at] ?? 0) | ((stream[at + 1] ?? 0) << 8);
    const length = (stream[at + 2] ?? 0) | ((stream[at + 3] ?? 0) << 8);
    const parts = [stream.subarray(at + 4, at + 4 + length)];
    const start = at;
    at += 4 + length;
    if (type === RECORD.begin) depth++;
    if (type === RECORD.endOfFile && --depth <= 0) return;
    while (type === RECORD.sharedStrings && parts.length < MAX_CONTINUED && isContinued(stream, at)) {
      const more = (stream[at + 2] ?? 0) | ((stream[at + 3] ?? 0) << 8);
      parts.push(stream.subarray(at + 4, at + 4 + more));
      at += 4 + more;
    }
    if (depth <= 1) yield recordOf(type, parts, start);
  }
}

function isContinued(stream: Uint8Array, at: number): boolean {
  return at + 4 <= stream.length && stream[at] === RECORD.continued && stream[at + 1] === 0;
}

function recordOf(type: number, parts: readonly Uint8Array[], position: number): Record8 {
  const [only] = parts;
  if (parts.length === 1 && only) return { type, body: new Bytes(only), seams: [], position };
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  const seams: number[] = [];
  let filled = 0;
  for (const part of parts) {
    if (filled > 0) seams.push(filled);
    whole.set(part, filled);
    filled += part.length;
  }
  return { type, body: new Bytes(whole), seams, position };
}
