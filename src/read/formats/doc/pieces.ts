/** The text of a Word 97 document: its pieces in order, and the properties that belong to the bytes they stand in. */
import { Refused } from "../refusal.ts";
import type { Bytes } from "./bytes.ts";

interface Piece {
  /** Character positions, and the byte of the first in the main stream. */
  readonly from: number;
  readonly to: number;
  readonly at: number;
  /** 1 for code page 1252, 2 for UTF-16. */
  readonly width: 1 | 2;
}

/** Properties of the bytes from `start` to `end` of the main stream. */
export interface Run<T> {
  readonly start: number;
  readonly end: number;
  readonly properties: T;
}

const PAGE = 512;
const MAX_PIECES = 1_000_000;

export class PieceTable {
  private readonly main: Bytes;
  readonly pieces: readonly Piece[];

  /** `position` and `length` of the piece table in the table stream, as the file's header gives them. */
  constructor(main: Bytes, table: Bytes, position: number, length: number) {
    this.main = main;
    this.pieces = readPieces(table, position, Math.min(table.length, position + length));
  }

  /** The characters from the start up to `length`. */
  text(length: number): string {
    const parts: string[] = [];
    for (const piece of this.pieces) {
      if (piece.from >= length) break;
      parts.push(this.pieceText(piece, Math.min(piece.to, length) - piece.from));
    }
    return parts.join("");
  }

  /** Finds the byte of a character position. Positions must be asked for in rising order. */
  locator(): (position: number) => number {
    let index = 0;
    return (position) => {
      while (index < this.pieces.length - 1 && (this.pieces[index]?.to ?? 0) <= position) index++;
      const piece = this.pieces[index];
      return piece ? piece.at + (position - piece.from) * piece.width : 0;
    };
  }

  private pieceText(piece: Piece, length: number): string {
    const missing = piece.at + length * piece.width > this.main.length;
    if (missing)
      throw new Refused("damaged", "文件不完整：正文的一部分缺失，多半是下载或拷贝中断。请重新下载或索取完整文件。");
    if (piece.width === 2) return this.main.utf16(piece.at, length);
    return new TextDecoder("windows-1252").decode(this.main.bytes.subarray(piece.at, piece.at + length));
  }
}

function readPieces(table: Bytes, position: number, end: number): Piece[] {
  let at = position;
  while (at < end && table.u8(at) === 1) at += 3 + table.u16(at + 1);
  if (at >= end || table.u8(at) !== 2)
    throw new Refused(
      "damaged",
      "文件内部结构已损坏（找不到正文的位置）。请用 Word 或 WPS 打开后另存为 .docx 再提交。",
    );
  const bytes = Math.min(table.u32(at + 1), table.length - at - 5);
  const count = Math.min(MAX_PIECES, Math.floor((bytes - 4) / 12));
  const positions = at + 5;
  const descriptors = positions + (count + 1) * 4;
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index++) {
    const from = table.u32(positions + index * 4);
    const to = table.u32(positions + index * 4 + 4);
    const place = table.u32(descriptors + index * 8 + 2);
    const narrow = (place & 0x40000000) !== 0;
    const offset = place & 0x3fffffff;
    if (to > from && from === (pieces.at(-1)?.to ?? 0)) {
      pieces.push({ from, to, at: narrow ? offset >> 1 : offset, width: narrow ? 1 : 2 });
    }
  }
  return pieces;
}

/**
 * Property runs from the pages that the bin table at `position` names, in file order. `read` makes the properties
 * of entry `index` on a page; null when it has none of interest.
 */
export function propertyRuns<T>(
  main: Bytes,
  table: Bytes,
  bin: { position: number; length: number },
  read: (page: Bytes, count: number, index: number) => T | null,
): Run<T>[] {
  const count = Math.min(Math.floor((bin.length - 4) / 8), Math.ceil(main.length / PAGE));
  const runs: Run<T>[] = [];
  for (let index = 0; index < count; index++) {
    const page = main.part((table.u32(bin.position + (count + 1) * 4 + index * 4) & 0x3fffff) * PAGE, PAGE);
    const entries = Math.min(page.u8(PAGE - 1), 101);
    for (let entry = 0; entry < entries; entry++) {
      const properties = read(page, entries, entry);
      if (properties !== null) runs.push({ start: page.u32(entry * 4), end: page.u32(entry * 4 + 4), properties });
    }
  }
  return runs.sort((one, other) => one.start - other.start);
}

/** The properties of the run that holds a byte; null when none does. */
export function propertiesAt<T>(runs: readonly Run<T>[], byte: number): T | null {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) return null;
    if (byte < run.start) high = middle - 1;
    else if (byte >= run.end) low = middle + 1;
    else return run.properties;
  }
  return null;
}
