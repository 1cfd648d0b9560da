/**
 * Which characters the bytes of a text stand for: UTF-8, UTF-16, GB18030 or Big5, told by content. Bytes that make no
 * character become U+FFFD and are counted; nothing here throws.
 */

import { isUtf8 } from "node:buffer";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5";

export interface Decoded {
  /** The text without its byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Characters that could not be made out (each stands as U+FFFD). */
  readonly malformed: number;
}

const SAMPLE_BYTES = 64 * 1024;
/** Characters that hardly any Chinese budget text lacks, simplified and traditional. */
const FREQUENT = new Set(
  "的一是和年月日万萬元市部门門预預算收入支出财財政经經费費会會理公用人项項目为為有在中国國二三四、。，：（）%",
);

/** Decodes bytes by content. `hint` (a charset the file names itself) decides only where the content leaves it open. */
export function decode(bytes: Uint8Array, hint?: string): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked) return decodeAs(bytes.subarray(marked.length), marked.encoding);
  if (isUtf8(bytes) && !bytes.includes(0)) return decodeAs(bytes, "utf-8");
  const wide = utf16ByStatistics(bytes.subarray(0, SAMPLE_BYTES));
  if (wide) return decodeAs(bytes, wide);
  const utf8 = decodeAs(bytes, "utf-8");
  if (utf8.malformed === 0) return utf8;
  const legacy = decodeAs(bytes, legacyEncoding(bytes, hint));
  return damagedUtf8(utf8, legacy) ? utf8 : legacy;
}

function byteOrderMark(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: "utf-8", length: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: "utf-16be", length: 2 };
  return null;
}

/**
 * UTF-16 without a mark: nearly every unit is then a plausible character, in one byte order only. ASCII text also makes
 * Han characters when paired up, so a text without a single plausible ASCII unit does not count.
 */
function utf16ByStatistics(sample: Uint8Array): Encoding | null {
  const units = sample.length >> 1;
  if (units < 2) return null;
  let little = 0;
  let big = 0;
  let narrowLittle = 0;
  let narrowBig = 0;
  for (let index = 0; index + 1 < sample.length; index += 2) {
    const low = sample[index] ?? 0;
    const high = sample[index + 1] ?? 0;
    if (plausible(high, low)) little++;
    if (plausible(low, high)) big++;
    if (high === 0 && low !== 0) narrowLittle++;
    if (low === 0 && high !== 0) narrowBig++;
  }
  const needed = units * 0.9;
  if (little >= needed && little > big && narrowLittle > 0) return "utf-16le";
  if (big >= needed && big > little && narrowBig > 0) return "utf-16be";
  return null;
}

function plausible(high: number, low: number): boolean {
  if (high === 0) return low >= 0x20 ? low !== 0x7f : low === 9 || low === 10 || low === 12 || low === 13;
  return (
    (high >= 0x4e && high <= 0x9f) || high === 0x30 || high === 0xff || high === 0x20 || high === 0x22 || high === 0x24
  );
}

/** GB18030 or Big5: the one that gives fewer broken and more frequent characters. */
function legacyEncoding(bytes: Uint8Array, hint: string | undefined): Encoding {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const difference = familiarity(sample, "gb18030") - familiarity(sample, "big5");
  if (difference !== 0) return difference > 0 ? "gb18030" : "big5";
  return hint?.toLowerCase().startsWith("big5") ? "big5" : "gb18030";
}

function familiarity(sample: Uint8Array, encoding: Encoding): number {
  let score = 0;
  for (const character of new TextDecoder(encoding).decode(sample)) {
    if (FREQUENT.has(character)) score++;
    else if (character === "\ufffd") score -= 2;
  }
  return score;
}

/** UTF-8 with a few broken bytes, rather than text in another encoding: broken places are rare among good ones. */
function damagedUtf8(utf8: Decoded, legacy: Decoded): boolean {
  let wide = 0;
  for (let index = 0; index < Math.min(utf8.text.length, SAMPLE_BYTES * 4); index++) {
    const code = utf8.text.charCodeAt(index);
    if (code > 0x7f && code !== 0xfffd) wide++;
  }
  return utf8.malformed * 10 <= wide || (legacy.malformed > utf8.malformed && utf8.malformed <= wide);
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return { text, encoding, malformed: count(text, "\ufffd") };
}

/** How often a character occurs. */
export function count(text: string, character: string): number {
  let found = 0;
  for (let index = text.indexOf(character); index >= 0; index = text.indexOf(character, index + 1)) found++;
  return found;
}
