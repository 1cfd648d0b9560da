/** Strings of a BIFF8 workbook: characters of one or two bytes, with formatting runs that are skipped. */
import type { Bytes } from "../doc/bytes.ts";
import type { Record8 } from "./records.ts";

const WIDE = 1;
const PHONETIC = 4;
const RICH = 8;

/** A string whose length in characters takes `lengthBytes`, and where it ends. */
export function stringAt(body: Bytes, at: number, lengthBytes: 1 | 2): { text: string; end: number } {
  const length = lengthBytes === 1 ? body.u8(at) : body.u16(at);
  const flags = body.u8(at + lengthBytes);
  let start = at + lengthBytes + 1;
  if (flags & RICH) start += 2;
  if (flags & PHONETIC) start += 4;
  const wide = (flags & WIDE) !== 0;
  const text = wide ? body.utf16(start, length) : body.latin(start, length);
  return { text, end: start + length * (wide ? 2 : 1) };
}

/** The shared strings. A string that runs over a seam goes on with a byte that says how wide its characters now are. */
export function sharedStrings({ body, seams }: Record8): string[] {
  const count = body.u32(4);
  const strings: string[] = [];
  let at = 8;
  let seam = 0;
  while (strings.length < count && at + 3 <= body.length) {
    let left = body.u16(at);
    const flags = body.u8(at + 2);
    let wide = (flags & WIDE) !== 0;
    at += 3;
    const runs = flags & RICH ? body.u16(at) : 0;
    if (flags & RICH) at += 2;
    const phonetic = flags & PHONETIC ? body.u32(at) : 0;
    if (flags & PHONETIC) at += 4;
    const pieces: string[] = [];
    while (left > 0 && at < body.length) {
      while ((seams[seam] ?? body.length) <= at && seam < seams.length) seam++;
      const room = (seams[seam] ?? body.length) - at;
      const taken = Math.min(left, wide ? room >> 1 : room);
      pieces.push(wide ? body.utf16(at, taken) : body.latin(at, taken));
      left -= taken;
      at += taken * (wide ? 2 : 1);
      if (left === 0) break;
      if (at !== seams[seam]) return strings;
      wide = (body.u8(at++) & WIDE) !== 0;
    }
    strings.push(pieces.join("").replace(/\r\n?/g, "\n"));
    at += runs * 4 + phonetic;
  }
  return strings;
}
