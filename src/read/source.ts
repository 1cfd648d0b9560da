/**
 * What a format reader hands on: the document's text and its raw blocks in reading order, before headings are recognised.
 * One file a format makes a Source; `outline` turns its raw blocks into the Statement's blocks.
 */
import type { FigureReference } from "../statement/draft.ts";
import type { LayoutMark, LeftOut } from "../statement/layoutMark.ts";
import type { Box, Cell, DocumentFacts, Format, LocatedText, Message, StaleFormula } from "../statement/model.ts";

/** A paragraph or heading as the format has it; soft-wrapped lines are already joined. */
export interface RawText {
  readonly kind: "text";
  readonly content: LocatedText;
  readonly page: number | null;
  /** The format's own heading level (docx style, h1…h6) where it has one. */
  readonly headingLevel: number | null;
  /** Set by formats that see the page: a running head or a page number. */
  readonly furniture: "running-head" | "page-number" | "contents" | null;
  /** Centred on its page, or set larger than the text around it, where the format can tell. */
  readonly prominent: boolean;
}

export interface RawGrid {
  readonly kind: "grid";
  readonly cells: readonly Cell[];
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
  /** Name of the worksheet, for spreadsheets. */
  readonly sheet?: string;
  readonly leftOut?: LeftOut;
}

export type RawBlock = RawText | RawGrid;

/** A figure of which it is known what it is: where its number begins in the text, what it says, and what it measures. */
export interface KnownFigure extends Omit<FigureReference, "printed"> {
  readonly start: number;
}

export interface Source {
  readonly format: Format;
  /** The extracted text. For a text file: the decoded file itself. */
  readonly text: string;
  readonly blocks: readonly RawBlock[];
  readonly messages: readonly Message[];
  /** Formulas whose stored value is not what they give, for spreadsheets. */
  readonly staleFormulas?: readonly StaleFormula[];
  /** What is amiss with the pages, for formats that see them. */
  readonly marks?: readonly LayoutMark[];
  /** Pages that could not be read, in order; the messages say why. */
  readonly unreadPages?: readonly number[];
  /** What is known beforehand of its figures, by those who composed the document. */
  readonly known?: readonly KnownFigure[];
  /** What the format itself tells of the document; it fills in what the text leaves open. */
  readonly facts?: DocumentFacts;
  /** Page and box of a range of `text`; nulls where the format has no pages. */
  locate(start: number, end: number): { page: number | null; box: Box | null };
}

/** A file that could not be read, with a message for the user. Bad documents are values, not exceptions. */
export interface Refusal {
  readonly refused: true;
  readonly format: Format | null;
  readonly message: Message;
}

export type ReadResult = Source | Refusal;

/** Bounds that every format reader keeps. */
export const LIMITS = {
  /** Largest file taken in, in bytes. */
  fileBytes: 200 * 1024 * 1024,
  /** Most bytes that one archive member may inflate to, and all of them together. */
  inflatedBytes: 64 * 1024 * 1024,
  /** Most characters of text kept. */
  textChars: 20_000_000,
  /** Most pages of a PDF. */
  pages: 2000,
} as const;
