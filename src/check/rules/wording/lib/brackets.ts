/** Pairing of brackets and quotation marks over passages, with their widths, their order, and what wraps into the next block. */
import { nextMatch, type Passage, type Span, spanOf } from "./passages.ts";

export interface Mark {
  readonly passage: Passage;
  readonly at: number;
  readonly mark: string;
}

export interface Pairing {
  readonly pairs: readonly { readonly opening: Mark; readonly closing: Mark }[];
  readonly unclosed: readonly Mark[];
  readonly unopened: readonly Mark[];
}

/** Marks of one alphabet: what opens, what closes, and which belong together whatever their width. */
export interface Alphabet {
  /** A global pattern for one mark, of one character. */
  readonly marks: RegExp;
  readonly kindOf: (mark: string) => string;
  readonly opens: (mark: string) => boolean;
  /** A mark that is none: the bracket of a list number 1）, an apostrophe. */
  readonly skip: (text: string, at: number, mark: string) => boolean;
}

/** Into how many of the following blocks a torn sentence may run. */
const TORN_INTO = 3;
const DEEPEST = 30;

/** The pairing within each passage; an opening left over may be closed by one of the next passages. Linear. */
export function pairMarks(passages: readonly Passage[], alphabet: Alphabet): Pairing[] {
  const found = passages.map((passage) => pairOne(passage, alphabet));
  found.forEach((pairing, index) => {
    if (pairing.unclosed.length === 0) return;
    for (const next of found.slice(index + 1, index + 1 + TORN_INTO)) carryOver(pairing, next, alphabet);
  });
  return found;
}

interface Growing {
  pairs: { opening: Mark; closing: Mark }[];
  unclosed: Mark[];
  unopened: Mark[];
}

function pairOne(passage: Passage, alphabet: Alphabet): Growing {
  const result: Growing = { pairs: [], unclosed: [], unopened: [] };
  const open: Mark[] = [];
  const { text } = passage;
  for (
    let match = nextMatch(text, alphabet.marks, 0);
    match;
    match = nextMatch(text, alphabet.marks, match.index + 1)
  ) {
    const mark: Mark = { passage, at: match.index, mark: match[0] };
    if (alphabet.skip(text, mark.at, mark.mark)) continue;
    if (alphabet.opens(mark.mark)) {
      open.push(mark);
      continue;
    }
    const partner = partnerOf(open, mark, alphabet);
    const opening = open[partner];
    if (opening === undefined) {
      result.unopened.push(mark);
      continue;
    }
    result.pairs.push({ opening, closing: mark });
    for (const mark of open.splice(partner).slice(1)) result.unclosed.push(mark);
  }
  for (const mark of open) result.unclosed.push(mark);
  return result;
}

/** The nearest opening of the same kind, −1 when none is near: nobody nests deeper, and the search stays bounded. */
function partnerOf(open: readonly Mark[], closing: Mark, alphabet: Alphabet): number {
  for (let index = open.length - 1; index >= Math.max(0, open.length - DEEPEST); index -= 1) {
    if (alphabet.kindOf(open[index]?.mark ?? "") === alphabet.kindOf(closing.mark)) return index;
  }
  return -1;
}

/** A sentence that a page break tore in two: its bracket opens in one block and closes in the next. */
function carryOver(pairing: Growing, next: Growing, alphabet: Alphabet): void {
  for (const opening of pairing.unclosed.slice(-DEEPEST).reverse()) {
    const partner = next.unopened
      .slice(0, DEEPEST)
      .findIndex((mark) => alphabet.kindOf(mark.mark) === alphabet.kindOf(opening.mark));
    const closing = next.unopened[partner];
    if (closing === undefined) continue;
    next.unopened.splice(partner, 1);
    pairing.unclosed.splice(pairing.unclosed.indexOf(opening), 1);
    pairing.pairs.push({ opening, closing });
  }
}

export function markSpan({ passage, at, mark }: Mark): Span {
  return spanOf(passage, at, at + mark.length);
}
