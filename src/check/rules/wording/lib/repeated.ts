/** Finds words printed twice in a row, on text without its blanks: justified lines set blanks between all characters. */
import { nextMatch } from "./passages.ts";
import { COMPOUNDS, NEVER_TWICE, PLACES, REDUPLICATIONS } from "./repeated.data.ts";

export interface Repeat {
  /** The word that stands twice, and where the pair begins and ends in the text given. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
  readonly sure: boolean;
}

/** Up to two blanks in a row are the setting of the line and left out; more part two columns and stay, as one blank. */
const BLANKS = /[ \t\n\r\u00a0\u3000]+/g;
/** The longest word of two to twelve characters that stands twice from here on. */
const TWICE = /([\u3400-\u9fff]{2,12})\1/g;
const NUMERALS = /^[零〇一二三四五六七八九十百千万亿两]+$/;

/** Every word of two characters or more that is repeated at once, the longest reading of each. Linear. */
export function repeatsIn(text: string): Repeat[] {
  const squeezed = text.replace(BLANKS, (blanks) => (blanks.length > 2 ? " " : ""));
  const found: Repeat[] = [];
  for (let match = nextMatch(squeezed, TWICE, 0); match; match = nextMatch(squeezed, TWICE, TWICE.lastIndex)) {
    const { 0: pair, 1: word = "", index } = match;
    if (isRightful(word, squeezed, index)) continue;
    found.push({ word, from: index, to: index + pair.length, sure: word.length >= 3 || NEVER_TWICE.has(word) });
  }
  return found.length === 0 || squeezed.length === text.length ? found : placedIn(text, squeezed, found);
}

/** What was found in the text without its blanks, as it stands in the text with them. */
function placedIn(text: string, squeezed: string, found: readonly Repeat[]): Repeat[] {
  const at = new Int32Array(squeezed.length);
  for (let index = 0, length = 0; length < squeezed.length; index += 1) {
    if (text.charCodeAt(index) !== squeezed.charCodeAt(length)) continue;
    at[length] = index;
    length += 1;
  }
  return found.map((repeat) => ({ ...repeat, from: at[repeat.from] ?? 0, to: (at[repeat.to - 1] ?? 0) + 1 }));
}

/** Reduplication, numerals, and two names that meet in a word they share. */
function isRightful(word: string, text: string, index: number): boolean {
  if (NUMERALS.test(word) || new Set(word).size === 1) return true;
  if (word.startsWith("一") && word.length === 2) return true;
  if (REDUPLICATIONS.has(word) || PLACES.has(word)) return true;
  const behind = text.slice(index + 2 * word.length, index + 2 * word.length + 4);
  return COMPOUNDS[word]?.some((second) => behind.startsWith(second)) ?? false;
}
