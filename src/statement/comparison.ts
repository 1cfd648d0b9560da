/**
 * Comparison (对比): two statements side by side, as plain data. `check` makes it, `write` and `cli` print it. A is the first document
 * named (the earlier draft or year, the department), B the second; every change is B less A.
 */

import type { TableKey } from "../codes/model.ts";
import type { Interval } from "../figures/interval.ts";
import type { Rational } from "../figures/rational.ts";
import type { Direction, DocumentFacts, Figure, Format, Place } from "./model.ts";

/**
 * What the two are to one another: two drafts of one document, two years of one organisation, its budget and its final accounts, a
 * department and a unit of it; `other` where they are of different organisations, or it cannot be told.
 */
export type Kinship = "drafts" | "years" | "budget-and-final" | "department-and-unit" | "other";

export type Side = "a" | "b";

export interface ComparedDocument {
  /** As named by the user; `-` for standard input. */
  readonly path: string;
  readonly format: Format;
  readonly facts: DocumentFacts;
  readonly level: "department" | "unit" | null;
}

/** `same`: one value; `within-print`: the prints differ, but one amount may print as both (万元 and 元, 约); else `changed`. */
export type Standing = "same" | "within-print" | "changed";

/** How B stands to A. */
export interface Change {
  readonly standing: Standing;
  /** B less A as printed, in `unit`. */
  readonly amount: Rational;
  readonly unit: string;
  /** Decimals that show the amount whole. */
  readonly decimals: number;
  /** What B less A may be, as far as the prints leave it open, in `unit`. */
  readonly bounds: Interval;
  /** The amount ÷ A; null where A is no positive amount, or the figures are percentages. */
  readonly rate: Rational | null;
  readonly rateBounds: Interval | null;
}

/** One fact, or one named figure, in both documents. */
export interface FigurePair {
  readonly name: string;
  readonly a: Figure;
  readonly b: Figure;
  /** null where the two are of different units, so that nothing can be worked out. */
  readonly change: Change | null;
}

export interface FigureAlone {
  readonly name: string;
  readonly figure: Figure;
}

/** Figures by what they measure, each fact once, wherever it is printed. */
export interface FigureComparison {
  /** What changed first, the largest amounts of money before all. */
  readonly pairs: readonly FigurePair[];
  readonly onlyA: readonly FigureAlone[];
  readonly onlyB: readonly FigureAlone[];
}

export interface ComparedTable {
  readonly id: string;
  readonly title: string;
  readonly page: number | null;
}

/** A row or a column that only one of the two tables has. */
export interface Line {
  readonly code: string | null;
  readonly label: string;
}

/** A table of both documents, or of one: then the other side is null and nothing more is told. */
export interface TableComparison {
  readonly key: TableKey | null;
  readonly title: string;
  readonly a: ComparedTable | null;
  readonly b: ComparedTable | null;
  /** In the order of the rows. A cell that is empty on one side stands in `cellsOnlyA` or `cellsOnlyB`. */
  readonly cells: readonly FigurePair[];
  readonly cellsOnlyA: readonly FigureAlone[];
  readonly cellsOnlyB: readonly FigureAlone[];
  readonly rowsOnlyA: readonly Line[];
  readonly rowsOnlyB: readonly Line[];
  readonly columnsOnlyA: readonly Line[];
  readonly columnsOnlyB: readonly Line[];
}

/** A piece of a paragraph: in both documents, or in one of them. */
export interface Piece {
  readonly side: Side | "both";
  readonly text: string;
}

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
}

/**
 * `words`: other words; `figures`: only numbers and years differ; `only-a`, `only-b`: the paragraph stands in one document;
 * `moved`: the same words in another section.
 */
export type ParagraphKind = "words" | "figures" | "only-a" | "only-b" | "moved";

export interface ParagraphChange {
  readonly kind: ParagraphKind;
  readonly pieces: readonly Piece[];
  readonly a: Span | null;
  readonly b: Span | null;
  /** Title of the section in A from which a paragraph moved. */
  readonly from?: string;
}

/** A section of both documents, or of one, with what differs in it. */
export interface SectionComparison {
  /** Titles from the outermost down. */
  readonly title: string;
  readonly titleA: string | null;
  readonly titleB: string | null;
  readonly changes: readonly ParagraphChange[];
  /** Paragraphs that are the same in both; years count from each document's own. */
  readonly same: number;
}

/**
 * `lost`: A gives a reason for a change, B gives none for its own; `gone`: B, a later draft or of another year, no longer tells of a
 * change that A explains; `copied-against`: the reason is A's word for word, though the change now goes the other way; `copied`: it is
 * A's word for word.
 */
export type ReasonKind = "lost" | "gone" | "copied-against" | "copied";

export interface ReasonSide {
  readonly direction: Direction;
  readonly reason: string | null;
  readonly start: number;
  readonly end: number;
  readonly place: Pick<Place, "page" | "section">;
}

export interface ReasonComparison {
  readonly kind: ReasonKind;
  readonly subject: string;
  readonly a: ReasonSide;
  readonly b: ReasonSide | null;
}

/** What the two documents say of the same amount, against one another (上年数 against what was published then). */
export interface CrossFinding {
  readonly side: Side;
  readonly message: string;
  readonly suggestion: string | null;
}

export interface Comparison {
  readonly kinship: Kinship;
  /** Chinese: why it is taken for that, and what is to be kept in mind (of different organisations, in the wrong order). */
  readonly remarks: readonly string[];
  readonly a: ComparedDocument;
  readonly b: ComparedDocument;
  readonly figures: FigureComparison;
  readonly tables: readonly TableComparison[];
  readonly sections: readonly SectionComparison[];
  readonly reasons: readonly ReasonComparison[];
  readonly cross: readonly CrossFinding[];
}
