/**
 * A statement prepared for setting: cover, headings, paragraphs and tables in order, with the figures in their places. All formats that
 * are published (docx, pdf, html) are set from it, so that they cannot differ in what they say.
 */

/** A stretch of text; `figure` is the id of the figure that it prints. */
export interface Run {
  readonly text: string;
  readonly figure: string | null;
}

export interface HeadingPart {
  readonly kind: "heading";
  /** From 1. */
  readonly level: number;
  /** With its number: 一、收支总体情况. */
  readonly text: string;
  readonly runs: readonly Run[];
  /** Unique in the document, letters, digits and hyphens; stays the same as long as the headings before it do. */
  readonly anchor: string;
  /** Where it begins in the text of the statement; absent for one that is set and does not stand there. */
  readonly start?: number;
}

export interface ParagraphPart {
  readonly kind: "paragraph";
  readonly runs: readonly Run[];
}

/** A cell where it stands, counted from 0; nothing else covers its place. */
export interface SetCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly figure: string | null;
  /** Part of the heading of the table. */
  readonly header: boolean;
  readonly align: "left" | "center" | "right";
  /** How far it is set in, in characters. */
  readonly indent: number;
  /** Anchors whose pages are printed in it, by forms that have pages; its text is empty. Only in the location guide. */
  readonly pagesOf?: readonly string[];
}

export interface SetRow {
  readonly cells: readonly SetCell[];
  /** A 合计 row, which is set bold. */
  readonly total: boolean;
}

export interface TablePart {
  readonly kind: "table";
  /** Id of the Table of the statement; null for a grid that is no table of figures. */
  readonly table: string | null;
  readonly anchor: string;
  /** The headings right above it, which stay with it on one page, its title last: 预算03表, 支出总表. */
  readonly headings: readonly HeadingPart[];
  /** What stands between heading and grid: 编制部门：…, 单位：万元. Set on one line, the first at the left, the last at the right. */
  readonly captions: readonly string[];
  readonly columns: number;
  /** Relative widths of the columns, by what stands in them. */
  readonly widths: readonly number[];
  readonly headerRows: number;
  readonly rows: readonly SetRow[];
  /** 注：…, without figures of their own. */
  readonly notes: readonly ParagraphPart[];
  /** Too wide for an upright page. */
  readonly landscape: boolean;
  /** Too wide for a turned A4 page as well, and so on A3, turned. Only with `landscape`. */
  readonly large?: boolean;
}

export type Part = HeadingPart | ParagraphPart | TablePart;

/** Lines as they stand on the cover. */
export interface Cover {
  /** At least one: the office, then year and kind, where the document says so. */
  readonly title: readonly string[];
  /** Who publishes it, and the day where it is known. */
  readonly foot: readonly string[];
}

export interface Manuscript {
  /** On one line, with the name of the office. */
  readonly title: string;
  readonly organisation: string | null;
  readonly year: number | null;
  readonly cover: Cover;
  readonly parts: readonly Part[];
}
