/**
 * Office files are zip archives of parts. A package that is changed keeps every part that was not touched exactly as it was packed;
 * a new one has no times of day in it, so that the same content gives the same bytes.
 */
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";

interface Part {
  readonly name: Uint8Array;
  /** General purpose flags; only the one for names in UTF-8 is kept. */
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAME = 0x0800;
const DEFLATED = 8;
/** 1980-01-01, the first day that zip knows. */
const NO_TIME = 0x00210000;
const MOST_PARTS = 20_000;
/** Most bytes that one part may inflate to. */
const MOST_BYTES = 128 * 1024 * 1024;

/** The parts of an Office file, by name. */
export class Package {
  private readonly parts = new Map<string, Part>();

  /** The package in `bytes`; null where they are no sound zip archive. */
  static open(bytes: Uint8Array): Package | null {
    try {
      return Package.parse(bytes);
    } catch {
      return null;
    }
  }

  private static parse(bytes: Uint8Array): Package | null {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = endRecord(view);
    if (end === null) return null;
    const opened = new Package();
    const total = Math.min(view.getUint16(end + 10, true), MOST_PARTS);
    let at = view.getUint32(end + 16, true);
    for (let count = 0; count < total; count++) {
      if (view.getUint32(at, true) !== ENTRY) return null;
      const nameLength = view.getUint16(at + 28, true);
      const name = bytes.subarray(at + 46, at + 46 + nameLength);
      const part = partAt(bytes, view, at, name);
      if (part === null) return null;
      // Names that are no UTF-8 may look alike: none of the parts may get lost for that.
      let key = new TextDecoder().decode(name);
      while (opened.parts.has(key)) key += "\0";
      opened.parts.set(key, part);
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return opened;
  }

  get names(): readonly string[] {
    return [...this.parts.keys()];
  }

  /** The text of a part; null where there is none, or none that can be unpacked. A byte order mark stays in the text. */
  text(name: string): string | null {
    const content = this.content(name);
    return content === null ? null : new TextDecoder("utf-8", { ignoreBOM: true }).decode(content);
  }

  content(name: string): Uint8Array | null {
    const part = this.parts.get(name);
    if (!part) return null;
    if (part.method === 0) return part.packed;
    if (part.method !== DEFLATED) return null;
    try {
      return inflateRawSync(part.packed, { maxOutputLength: MOST_BYTES });
    } catch {
      return null;
    }
  }

  /** Puts a part in, or another in its place. */
  put(name: string, content: string | Uint8Array): void {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const common = { name: new TextEncoder().encode(name), flags: UTF8_NAME, time: NO_TIME, method: DEFLATED };
    this.parts.set(name, { ...common, crc: crc32(bytes), size: bytes.length, packed: deflateRawSync(bytes) });
  }

  /** Takes a part out. */
  drop(name: string): void {
    this.parts.delete(name);
  }

  /** The archive, its parts in the order in which they came. */
  bytes(): Uint8Array {
    const pieces: Uint8Array[] = [];
    const entries: Uint8Array[] = [];
    let offset = 0;
    for (const part of this.parts.values()) {
      const header = headerOf(part, null);
      pieces.push(header, part.name, part.packed);
      entries.push(headerOf(part, offset), part.name);
      offset += header.length + part.name.length + part.packed.length;
    }
    const directory = entries.reduce((sum, { length }) => sum + length, 0);
    return concatenated([...pieces, ...entries, endOf(this.parts.size, directory, offset)]);
  }
}

function partAt(bytes: Uint8Array, view: DataView, entry: number, name: Uint8Array): Part | null {
  const header = view.getUint32(entry + 42, true);
  const packedSize = view.getUint32(entry + 20, true);
  if (view.getUint32(header, true) !== LOCAL) return null;
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const flags = view.getUint16(entry + 8, true);
  if (start + packedSize > bytes.length || (flags & 1) === 1) return null;
  return {
    name,
    flags: flags & UTF8_NAME,
    method: view.getUint16(entry + 10, true),
    time: view.getUint32(entry + 12, true),
    crc: view.getUint32(entry + 16, true),
    size: view.getUint32(entry + 24, true),
    packed: bytes.subarray(start, start + packedSize),
  };
}

/** Where the end record stands: within the last 64 kB, after which only a comment may come. */
function endRecord(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return null;
}

/** The header before a part (`offset` null), or its entry in the directory. */
function headerOf(part: Part, offset: number | null): Uint8Array {
  const entry = offset !== null;
  const view = new DataView(new ArrayBuffer(entry ? 46 : 30));
  view.setUint32(0, entry ? ENTRY : LOCAL, true);
  if (entry) view.setUint16(4, 20, true);
  const at = entry ? 6 : 4;
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, part.flags, true);
  view.setUint16(at + 4, part.method, true);
  view.setUint32(at + 6, part.time, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.packed.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, part.name.length, true);
  if (entry) view.setUint32(42, offset, true);
  return new Uint8Array(view.buffer);
}

function endOf(parts: number, size: number, offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, END, true);
  view.setUint16(8, parts, true);
  view.setUint16(10, parts, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return new Uint8Array(view.buffer);
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
