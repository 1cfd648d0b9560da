/**
 * The Statement (说明书): a published budget document as the rest of the house sees it. Readers make it, checking and writing
 * use it; nobody asks where it came from. All offsets are UTF-16 units of `Statement.text`.
 */
import type { Concept, Fund, TableKey } from "../codes/model.ts";
import type { Decimal, Dimension, Hedge } from "../figures/model.ts";
import type { LayoutMark, LeftOut } from "./layoutMark.ts";
import type { Relation, StatedChange, ZeroStatement } from "./relations.ts";

export type * from "./relations.ts";

/** `json`: our own form of a Statement; `draft`: composed here, and in no file yet. */
export type Format = "text" | "docx" | "doc" | "html" | "pdf" | "xlsx" | "xls" | "csv" | "json" | "draft";

/** x0, y0, x1, y1 in PDF points, origin at the top left of the page. */
export type Box = readonly [number, number, number, number];

/** Text together with where each of its characters stands in the document text. */
export interface LocatedText {
  readonly text: string;
  /** `at[i]` is the offset in the document text of character `i`; strictly increasing. Same length as `text`. */
  readonly at: Int32Array;
}

/** 一、 `han-comma`; （一） `han-paren`; 1. 1、 1． `arabic`; （1） `arabic-paren`; ① `circled`; 第一部分 `part`; 第一章/条/节 `article`. */
export type Numbering = "part" | "article" | "han-comma" | "han-paren" | "arabic" | "arabic-paren" | "circled";

/** A heading or list number as printed, and what it counts to: （十二） is 12. */
export interface ItemNumber {
  readonly style: Numbering;
  readonly ordinal: number;
  readonly printed: string;
}

interface BlockBase {
  /** The block's extent in the document text. */
  readonly start: number;
  readonly end: number;
  /** 1-based page on which the block begins; null where the format has no pages. */
  readonly page: number | null;
  /** Number path of the headings and numbered paragraphs it stands under, its own number included: 四（一）. */
  readonly section: string | null;
}

/** A heading that stands alone: 四、部门收支总体情况. `level` counts from 1. */
export interface Heading extends BlockBase {
  readonly kind: "heading";
  readonly level: number;
  readonly number: ItemNumber | null;
  /** The heading without its number. */
  readonly title: string;
  readonly content: LocatedText;
}

/** Running text. `number` where the paragraph opens with one: （一）基本支出：2024年年初预算为…. */
export interface Paragraph extends BlockBase {
  readonly kind: "paragraph";
  readonly number: ItemNumber | null;
  /** Nesting depth of `number` among the numbered blocks around it, from 1; headings count too. 0 when not numbered. */
  readonly level: number;
  readonly content: LocatedText;
}

export interface Cell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
  readonly box: Box | null;
  /** How far the text is set in from the left of its cell, in character widths, where the format can tell; else absent. */
  readonly indent?: number;
  /** The cell's address in its sheet, B7, for spreadsheets. */
  readonly address?: string;
}

/** A table. Its cells' text is part of the document text; it is never read as prose. */
export interface Grid extends BlockBase {
  readonly kind: "grid";
  readonly cells: readonly Cell[];
  /** Name of the worksheet, for spreadsheets. */
  readonly sheet?: string;
  readonly leftOut?: LeftOut;
}

/** Front matter, running heads, page numbers, tables of contents: kept for the text, never read as prose. */
export interface Furniture extends BlockBase {
  readonly kind: "furniture";
  readonly role: "contents" | "running-head" | "page-number" | "cover";
  readonly content: LocatedText;
}

export type Block = Heading | Paragraph | Grid | Furniture;

export interface Message {
  readonly code: string;
  /** Chinese, for the user: what, where, what to do. */
  readonly text: string;
}

export type DocumentKind = "budget" | "final" | "unknown";

export interface DocumentFacts {
  readonly kind: DocumentKind;
  readonly year: number | null;
  readonly organisation: string | null;
}

export type Measure = "amount" | "count" | "percent" | "rate" | "change" | "share";
export type Basis = "budget" | "adjusted" | "ceiling" | "execution" | "final";

export interface Place {
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
  readonly box: Box | null;
  /** Number path of the heading above: 四（一）; null before the first. */
  readonly section: string | null;
  /** Title of the table, and the labels of row and column, for a figure in a table: 支出预算总表, 行政运行, 支出预算›基本支出. */
  readonly table: string | null;
  readonly row: string | null;
  readonly column: string | null;
  /** Worksheet and address of the cell, for spreadsheets. */
  readonly sheet?: string;
  readonly cell?: string;
}

/** Where in a Table a figure stands: indexes into its `rows` and `columns`. */
export interface TablePosition {
  readonly table: string;
  readonly row: number;
  readonly column: number;
}

/**
 * What a figure is about beyond its concept; what is not said is absent. Together with concept, year and basis these make the fact:
 * figures of one fact must agree.
 */
export interface Facets {
  /** Which money: absent for all funds together.  */
  readonly fund?: Fund;
  /** Code of the functional class, 类 款 or 项: 201, 20103, 2010301. */
  readonly function?: string;
  /** Code of the economic class, departmental (3…) or government (5…): 301, 30101. */
  readonly economic?: string;
  /** Budget unit, as printed. */
  readonly unit?: string;
  /** Project, as printed. */
  readonly project?: string;
}

/** Figure (数据项): one printed number: exact value, printed precision, unit, what it measures, and where it stands. */
export interface Figure {
  readonly id: string;
  readonly printed: string;
  readonly value: Decimal;
  readonly unit: string;
  readonly unitPrinted: string;
  readonly dimension: Dimension;
  readonly decimals: number;
  readonly hedge: Hedge;
  /** What it measures, in the document's words, without its period: 收入预算, 公务用车运行费. */
  readonly label: string;
  readonly concept: Concept | null;
  readonly facets: Facets;
  readonly year: number | null;
  readonly measure: Measure;
  readonly basis: Basis | null;
  /** The amount of which the printed number is the rounded form, in 分, where the composer of the document handed it on. */
  readonly exactFen?: bigint;
  /** null for a figure of the text. */
  readonly position: TablePosition | null;
  readonly place: Place;
}

/** A column of figures: its headings from the top down, without repeats: 支出预算, 基本支出. */
export interface TableColumn {
  readonly path: readonly string[];
  /** Side of a two-sided table to which it belongs, from 0. */
  readonly side: number;
  readonly year: number | null;
  readonly basis: Basis | null;
  /** Unit of the column where its heading names one (金额（万元）, 占比%); else null, and the table's holds. */
  readonly unit: string | null;
}

/** What a row is to the rows around it. `blank`: no stub (a table of a single row of figures). */
export type RowRole = "item" | "total" | "subtotal" | "of-which" | "blank";

/** A row of figures on one side of a table; a row of a two-sided table gives one for each side that has a stub. */
export interface TableRow {
  readonly side: number;
  /** The stub without numbering and code: 行政运行. */
  readonly label: string;
  /** Labels from the root of the stub tree down to this row, its own last. */
  readonly path: readonly string[];
  /** Code, digits joined over 类/款/项 columns: 2010301; null where none is printed. */
  readonly code: string | null;
  readonly role: RowRole;
  /** Depth in the stub tree, from 0, and the index of the row above it in the tree. */
  readonly level: number;
  readonly parent: number | null;
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
}

/** Table (表): a grid understood. One that goes on over several pages is one table. */
export interface Table {
  /** t1, t2, … in document order. */
  readonly id: string;
  /** Key of the logical table, the same in all jurisdictions: overall, revenue, gpb, three_public …; null when not recognised. */
  readonly key: TableKey | null;
  /** As printed, without year, organisation and number where these stand apart; "" when it has none. */
  readonly title: string;
  /** Canonical unit of its amounts where it is printed (单位：万元) or told by the table it continues; else null. */
  readonly unit: string | null;
  readonly year: number | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Indexes of its grids in `Statement.blocks`. */
  readonly grids: readonly number[];
  /** 注：…: notes under the table, in document offsets. */
  readonly notes: readonly { readonly start: number; readonly end: number }[];
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
}

/** A formula of a spreadsheet whose stored value is not what the formula gives. */
export interface StaleFormula {
  readonly formula: string;
  readonly stored: string;
  readonly computed: string;
  readonly place: Place;
}

export interface Statement {
  readonly format: Format;
  readonly facts: DocumentFacts;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
  /** Figures of the text first, then those of the tables, each in document order. */
  readonly figures: readonly Figure[];
  readonly relations: readonly Relation[];
  readonly staleFormulas: readonly StaleFormula[];
  readonly changes: readonly StatedChange[];
  readonly zeros: readonly ZeroStatement[];
  readonly messages: readonly Message[];
  /** What is amiss with the pages, where the format has pages and something is. */
  readonly marks?: readonly LayoutMark[];
  /** Pages that could not be read: scanned, damaged, or beyond a bound. What is missing may stand there. */
  readonly unreadPages?: readonly number[];
}
