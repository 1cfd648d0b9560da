/** Finds words printed twice in a row, on text without its blanks: justified lines set blanks between all characters. */
import { COMPOUNDS, NEVER_TWICE, PLACES, REDUPLICATIONS } from "./repeated.data.ts";

export interface Repeat {
  /** The word that stands twice, and where the pair begins and ends in the text given. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
  readonly sure: boolean;
}

const LONGEST = 12;
const HAN = /^[\u3400-\u9fff]+$/;
const NUMERALS = /^[零〇一二三四五六七八九十百千万亿两]+$/;

/** Every word of two characters or more that is repeated at once, the longest reading of each. Linear. */
export function repeatsIn(text: string): Repeat[] {
  const { squeezed, at } = withoutBlanks(text);
  const found: Repeat[] = [];
  for (let index = 0; index + 4 <= squeezed.length; index += 1) {
    const length = repeatedLength(squeezed, index);
    if (length === 0) continue;
    const word = squeezed.slice(index, index + length);
    const end = index + 2 * length;
    if (!isRightful(word, squeezed, index)) {
      const sure = length >= 3 || NEVER_TWICE.has(word);
      found.push({ word, from: at[index] ?? 0, to: (at[end - 1] ?? 0) + 1, sure });
    }
    index = end - 1;
  }
  return found;
}

/** Up to two blanks in a row are the setting of the line and left out; more part two columns and stay, as one blank. */
function withoutBlanks(text: string): { squeezed: string; at: Int32Array } {
  const at = new Int32Array(text.length);
  let length = 0;
  const squeezed = text.replace(/[ \t\n\r\u00a0\u3000]+/g, (blanks) => (blanks.length > 2 ? " " : ""));
  if (squeezed.length === text.length) return { squeezed, at: at.map((_, index) => index) };
  for (let index = 0; length < squeezed.length; index += 1) {
    if (text.charAt(index) !== squeezed.charAt(length)) continue;
    at[length] = index;
    length += 1;
  }
  return { squeezed, at };
}

function repeatedLength(text: string, index: number): number {
  for (let length = LONGEST; length >= 2; length -= 1) {
    if (text.charCodeAt(index) !== text.charCodeAt(index + length)) continue;
    const word = text.slice(index, index + length);
    if (word.length === length && text.startsWith(word, index + length) && HAN.test(word)) return length;
  }
  return 0;
}

/** Reduplication, numerals, and two names that meet in a word they share. */
function isRightful(word: string, text: string, index: number): boolean {
  if (NUMERALS.test(word) || new Set(word).size === 1) return true;
  if (word.startsWith("一") && word.length === 2) return true;
  if (REDUPLICATIONS.has(word) || PLACES.has(word)) return true;
  const behind = text.slice(index + 2 * word.length, index + 2 * word.length + 4);
  return COMPOUNDS[word]?.some((second) => behind.startsWith(second)) ?? false;
}
