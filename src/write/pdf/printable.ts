/** Text as it can be printed: without what prints nothing, and with 〓 for characters that no font has, each of which is told. */
import { canBeSet, fontPath } from "./compiler.ts";
import { type Coverage, coverageOf, covers } from "./coverage.ts";
import { SYMBOLS } from "./data/symbols.ts";

/** What printers set where they have no type for a character. */
export const STAND_IN = "〓";

/** A character without a glyph, and the text in which it was met first. */
export interface Unprintable {
  readonly character: string;
  readonly within: string;
}

/** What nearly all text consists of: ASCII, Chinese, its punctuation, full-width forms, and line ends. Our fonts have it all. */
const COMMON =
  /^[\n\x20-\x7e\u3000-\u3002\u3008-\u3011\u4e00-\u9fa5\uff01\uff05\uff08\uff09\uff0c\uff1a\uff1b\u201c\u201d]*$/;
/** Controls, marks of direction and joining, variation selectors, byte order marks, and halves of surrogate pairs. */
const NOTHING = /[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}]/gu;
const SPACES = /[\t\v\f\u0085]/g;
const LINE_ENDS = /\r\n?|[\u2028\u2029]/g;
const BREAKS_AND_NOTHING = /\n|[^\n]+/g;
const PRIVATE = /[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u;
/** Characters that the main font does not have are tried out one by one, so many a document: more is no text of ours. */
const MOST_TRIED = 200;

let serif: Coverage | null = null;
/** What was tried out, for all documents. */
const tried = new Map<string, boolean>();

/** For one document: makes text printable, and remembers what cannot be printed. */
export class Printer {
  readonly #replaced = new Map<string, Unprintable>();
  readonly #known = new Map<string, string>();
  #tries = 0;

  get unprintable(): readonly Unprintable[] {
    return [...this.#replaced.values()];
  }

  /** Same length or shorter. Line ends stay. */
  printable(text: string): string {
    if (COMMON.test(text)) return text;
    const plain = text.replace(LINE_ENDS, "\n").replace(SPACES, " ");
    const visible = plain.replace(BREAKS_AND_NOTHING, (line) => (line === "\n" ? line : line.replace(NOTHING, "")));
    let printed = "";
    for (const character of visible) printed += this.#glyph(character, visible);
    return printed;
  }

  #glyph(character: string, within: string): string {
    const known = this.#known.get(character);
    if (known !== undefined) return known;
    const symbol = SYMBOLS.get(character);
    const glyph = symbol ?? (this.#hasGlyph(character) ? character : STAND_IN);
    if (glyph === STAND_IN && character !== STAND_IN) this.#replaced.set(character, { character, within });
    this.#known.set(character, glyph);
    return glyph;
  }

  #hasGlyph(character: string): boolean {
    if (character === "\n") return true;
    if (PRIVATE.test(character)) return false;
    serif ??= coverageOf(fontPath("serif"));
    if (covers(serif, character.codePointAt(0) ?? 0)) return true;
    const found = tried.get(character);
    if (found !== undefined) return found;
    this.#tries += 1;
    if (this.#tries > MOST_TRIED) return false;
    const can = canBeSet(character);
    if (tried.size < 10 * MOST_TRIED) tried.set(character, can);
    return can;
  }
}
