/**
 * Slips of wording that may be mended in the text itself, as tracked changes: a mark of punctuation that stands twice, a half-width
 * comma between Chinese words. Nothing is ever changed that holds or touches a digit.
 */
import type { Remark } from "../remark.ts";

export interface Correction {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

const DOUBLED = /^([。，、；：])\1$/;
const HAN = /[\u3400-\u9fff]/;
const DIGIT = /[\d０-９.．]/;

const MENDED: Readonly<Record<string, (found: string, before: string, after: string) => string | null>> = {
  "punctuation-doubled": (found, before, after) =>
    DOUBLED.test(found) && ![before, after].some((next) => DIGIT.test(next)) ? (found[0] ?? null) : null,
  "half-width-comma": (found, before, after) => (found === "," && HAN.test(before) && HAN.test(after) ? "，" : null),
};

/** The corrections that the remarks allow, in the order of the text, none over another. */
export function correctionsOf(text: string, remarks: readonly Remark[]): Correction[] {
  const all = remarks.flatMap(({ rule, places }) => {
    const mended = MENDED[rule];
    if (!mended) return [];
    return places.flatMap(({ start, end }) => {
      const word = mended(text.slice(start, end), text[start - 1] ?? "", text[end] ?? "");
      return word === null ? [] : [{ start, end, word }];
    });
  });
  all.sort((a, b) => a.start - b.start);
  return all.filter((each, index) => index === 0 || (all[index - 1] as Correction).end <= each.start);
}
