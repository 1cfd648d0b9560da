/**
 * The old Office container (OLE compound file): a small file system of streams. Every chain is bounded by the number of sectors,
 * so that a broken or hostile file ends in a shorter stream and never in a loop.
 */

const FREE = 0xfffffffa;
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const MAX_ENTRIES = 4096;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly first: number;
  readonly size: number;
}

export function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte);
}

/** An opened compound file. Opening never throws; a damaged one simply has fewer streams. */
export class CompoundFile {
  private readonly view: DataView;
  private readonly bytes: Uint8Array;
  private readonly sectorBytes: number;
  private readonly table: Uint32Array;
  private readonly entries: readonly Entry[];
  private readonly smallLimit: number;
  private small: { readonly table: Uint32Array; readonly content: Uint8Array } | null = null;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.u16(30);
    this.sectorBytes = 1 << (shift >= 7 && shift <= 12 ? shift : 9);
    this.smallLimit = this.u32(56);
    this.table = words(this.sectors(this.tableSectors()));
    this.entries = this.directory();
  }

  /** Names of the streams and storages, wherever they are nested. */
  get names(): readonly string[] {
    return this.entries.map((entry) => entry.name);
  }

  /** A stream's bytes; null when there is none of that name. May be shorter than it says when the file is cut off. */
  stream(name: string): Uint8Array | null {
    const entry = this.entries.find((candidate) => candidate.name === name && candidate.type === 2);
    if (!entry) return null;
    if (entry.size >= this.smallLimit) return this.sectors(this.chain(entry.first, entry.size)).subarray(0, entry.size);
    return this.smallStream(entry);
  }

  private smallStream(entry: Entry): Uint8Array {
    this.small ??= this.openSmall();
    const { table, content } = this.small;
    const parts: Uint8Array[] = [];
    let sector = entry.first;
    for (let steps = Math.ceil(Math.min(entry.size, content.length) / 64); sector < FREE && steps > 0; steps--) {
      parts.push(content.subarray(sector * 64, sector * 64 + 64));
      sector = table[sector] ?? FREE;
    }
    return concat(parts).subarray(0, entry.size);
  }

  private openSmall(): { table: Uint32Array; content: Uint8Array } {
    const root = this.entries.find((entry) => entry.type === 5);
    return {
      table: words(this.sectors(this.chain(this.u32(60)))),
      content: root ? this.sectors(this.chain(root.first)) : new Uint8Array(),
    };
  }

  /** The sectors that hold the allocation table: 109 of them named in the header, the rest in a chain of their own. */
  private tableSectors(): number[] {
    const most = Math.ceil(this.bytes.length / this.sectorBytes);
    const found: number[] = [];
    for (let index = 0; index < 109; index++) {
      const sector = this.u32(76 + index * 4);
      if (sector < FREE) found.push(sector);
    }
    let next = this.u32(68);
    for (let steps = 0; next < FREE && steps < most && found.length < most; steps++) {
      const start = this.offset(next);
      for (let at = start; at < start + this.sectorBytes - 4; at += 4)
        if (this.u32(at) < FREE) found.push(this.u32(at));
      next = this.u32(start + this.sectorBytes - 4);
    }
    return found.slice(0, most);
  }

  private directory(): Entry[] {
    const content = this.sectors(this.chain(this.u32(48)));
    const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
    const entries: Entry[] = [];
    for (let at = 0; at + ENTRY_BYTES <= content.length && entries.length < MAX_ENTRIES; at += ENTRY_BYTES) {
      const type = content[at + 66] ?? 0;
      const nameBytes = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2));
      if (type === 0) continue;
      const name = new TextDecoder("utf-16le").decode(content.subarray(at, at + nameBytes));
      entries.push({ name, type, first: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) });
    }
    return entries;
  }

  /** A chain of sectors; never more than the stream needs or the file has. */
  private chain(first: number, bytes = this.bytes.length): number[] {
    const most = Math.ceil(Math.min(bytes, this.bytes.length) / this.sectorBytes);
    const sectors: number[] = [];
    let sector = first;
    while (sector < FREE && sectors.length < most) {
      sectors.push(sector);
      sector = this.table[sector] ?? FREE;
    }
    return sectors;
  }

  private sectors(numbers: readonly number[]): Uint8Array {
    return concat(
      numbers.map((sector) => this.bytes.subarray(this.offset(sector), this.offset(sector) + this.sectorBytes)),
    );
  }

  private offset(sector: number): number {
    return Math.max(HEADER_BYTES, this.sectorBytes) + sector * this.sectorBytes;
  }

  private u16(at: number): number {
    return at + 2 <= this.bytes.length ? this.view.getUint16(at, true) : 0;
  }

  private u32(at: number): number {
    return at + 4 <= this.bytes.length ? this.view.getUint32(at, true) : 0xffffffff;
  }
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let filled = 0;
  for (const part of parts) {
    whole.set(part, filled);
    filled += part.length;
  }
  return whole;
}

function words(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(index * 4, true));
}
