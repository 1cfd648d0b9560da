/** Which characters a font file has glyphs for, from its cmap table. Source: OpenType 1.9, cmap, formats 4 and 12. */
import { closeSync, openSync, readSync } from "node:fs";
import { lastAtMost } from "../../statement/sorted.ts";

/** Ranges of code points, ends included, sorted. */
export type Coverage = readonly (readonly [first: number, last: number])[];

/** Reads only the table it needs. Throws for a file that is no font: the fonts are ours. */
export function coverageOf(path: string): Coverage {
  const file = openSync(path, "r");
  try {
    const bytes = (offset: number, length: number) => {
      const buffer = Buffer.alloc(length);
      readSync(file, buffer, 0, length, offset);
      return buffer;
    };
    const directory = bytes(12, bytes(4, 2).readUInt16BE() * 16);
    const at = directory.indexOf("cmap", 0, "latin1");
    if (at < 0) throw new Error(`${path} has no cmap table`);
    return rangesOf(bytes(directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12)));
  } finally {
    closeSync(file);
  }
}

export function covers(coverage: Coverage, code: number): boolean {
  const range = coverage[lastAtMost(coverage, code, ([first]) => first)];
  return range !== undefined && code <= range[1];
}

/** Of the largest subtable: the format for all of Unicode where there is one. */
function rangesOf(cmap: Buffer): Coverage {
  const tables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + 8 * index));
  const full = tables.find((offset) => cmap.readUInt16BE(offset) === 12);
  if (full !== undefined) return groupsOf(cmap, full);
  const basic = tables.find((offset) => cmap.readUInt16BE(offset) === 4);
  return basic === undefined ? [] : segmentsOf(cmap, basic);
}

function groupsOf(cmap: Buffer, offset: number): Coverage {
  return Array.from({ length: cmap.readUInt32BE(offset + 12) }, (_, index) => {
    const at = offset + 16 + 12 * index;
    return [cmap.readUInt32BE(at), cmap.readUInt32BE(at + 4)] as const;
  });
}

function segmentsOf(cmap: Buffer, offset: number): Coverage {
  const count = cmap.readUInt16BE(offset + 6) / 2;
  return Array.from({ length: count }, (_, index) => {
    const at = offset + 14 + 2 * index;
    return [cmap.readUInt16BE(at + 2 * count + 2), cmap.readUInt16BE(at)] as const;
  });
}
