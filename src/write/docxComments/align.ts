/**
 * From offsets of the document text to the pieces of the XML. The reader trims, joins and numbers paragraphs, but it neither changes nor
 * moves a character that is printed: so the two texts, without blanks, are laid side by side, paragraph by paragraph. A paragraph
 * that is not in the document text (a deleted row) is passed over; automatic numbers are in the document text alone.
 */
import type { PieceParagraph, TextPiece } from "./texts.ts";

/** A character of the XML: its piece, and its index there. */
export interface PiecePlace {
  readonly piece: TextPiece;
  readonly index: number;
  /** Which paragraph of the XML it is in. */
  readonly paragraph: number;
}

/** Longest automatic number that may stand before a paragraph, and most characters that are no text (symbols) between two pieces. */
const LONGEST_NUMBER = 24;
const MOST_SYMBOLS = 3;
/** How far ahead a paragraph is looked for when the two texts have come apart, how long it must be, and how often this is done. */
const AHEAD = { characters: 20_000, shortest: 6, times: 2000 } as const;

export class Alignment {
  private readonly whole: Compact;
  private readonly text: string;
  private readonly pieces: TextPiece[] = [];
  private readonly paragraphs: number[] = [];
  /** By offset of the document text: number of the piece and index in it; -1 where nothing of the XML stands. */
  private readonly pieceAt: Int32Array;
  private readonly indexAt: Int32Array;
  private searches = 0;

  constructor(text: string, paragraphs: readonly PieceParagraph[]) {
    this.text = text;
    this.whole = compact(text);
    this.pieceAt = new Int32Array(text.length).fill(-1);
    this.indexAt = new Int32Array(text.length);
    let from = 0;
    paragraphs.forEach((pieces, paragraph) => {
      const words = pieces.map((piece) => compact(piece.text));
      const starts = this.locate(words, from);
      if (starts === null) return;
      starts.forEach((start, index) => {
        const word = words[index] as Compact;
        this.place(start, pieces[index] as TextPiece, word, paragraph);
        from = start + word.text.length;
      });
    });
  }

  /** Where each piece of a paragraph begins in the text without blanks; null where the paragraph is not there. */
  private locate(words: readonly Compact[], from: number): number[] | null {
    const joined = words.map((word) => word.text).join("");
    if (joined === "") return null;
    const near = this.find(joined, from, LONGEST_NUMBER);
    if (near >= 0) return startsOf(words, near);
    const apart = this.locateApart(words, from);
    if (apart !== null) return apart;
    if (joined.length < AHEAD.shortest || this.searches++ >= AHEAD.times) return null;
    const ahead = this.whole.text.slice(from, from + AHEAD.characters).indexOf(joined);
    return ahead < 0 ? null : startsOf(words, from + ahead);
  }

  /** With symbols between the pieces. */
  private locateApart(words: readonly Compact[], from: number): number[] | null {
    const starts: number[] = [];
    let at = from;
    for (const [index, word] of words.entries()) {
      const start = this.find(word.text, at, index === 0 ? LONGEST_NUMBER : MOST_SYMBOLS);
      if (start < 0) return null;
      starts.push(start);
      at = start + word.text.length;
    }
    return starts;
  }

  /** Where `sought` stands next: at once, or at most `most` characters on, on the same line. */
  private find(sought: string, from: number, most: number): number {
    const { text, at } = this.whole;
    for (let skip = 0; skip <= most; skip++) {
      if (!text.startsWith(sought, from + skip)) continue;
      const passed = this.text.slice(at[from] ?? 0, at[from + skip] ?? 0);
      return passed.includes("\n") ? -1 : from + skip;
    }
    return -1;
  }

  private place(start: number, piece: TextPiece, word: Compact, paragraph: number): void {
    this.pieces.push(piece);
    this.paragraphs.push(paragraph);
    word.at.forEach((within, index) => {
      const offset = this.whole.at[start + index] as number;
      this.pieceAt[offset] = this.pieces.length - 1;
      this.indexAt[offset] = within;
    });
  }

  /** Where the character at an offset stands in the XML; null for an automatic number and for what lies between paragraphs. */
  at(offset: number): PiecePlace | null {
    const number = this.pieceAt[offset] ?? -1;
    const piece = this.pieces[number];
    if (!piece) return null;
    return { piece, index: this.indexAt[offset] as number, paragraph: this.paragraphs[number] as number };
  }

  /** The first and the last character of a range that stand in the XML, within the paragraph of the first; null when none does. */
  range(start: number, end: number): { first: PiecePlace; last: PiecePlace } | null {
    let first: PiecePlace | null = null;
    let last: PiecePlace | null = null;
    for (let offset = Math.max(0, start); offset < Math.min(end, this.pieceAt.length); offset++) {
      const place = this.at(offset);
      if (!place) continue;
      first ??= place;
      if (place.paragraph !== first.paragraph) break;
      last = place;
    }
    return first && last ? { first, last } : null;
  }
}

/** A text without blanks, and where each of its characters stood. */
interface Compact {
  readonly text: string;
  readonly at: Int32Array;
}

const BLANK = /\s/;

function compact(text: string): Compact {
  const at = new Int32Array(text.length);
  let count = 0;
  for (let index = 0; index < text.length; index++) if (!BLANK.test(text[index] as string)) at[count++] = index;
  return { text: text.replace(/\s+/g, ""), at: at.subarray(0, count) };
}

/** Where each word begins when they follow one another from `start` on. */
function startsOf(words: readonly Compact[], start: number): number[] {
  let at = start;
  return words.map((word) => {
    at += word.text.length;
    return at - word.text.length;
  });
}
