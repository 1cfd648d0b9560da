/**
 * Draft (文稿): a document under composition, before it is text. Whoever composes says what each number is; `read/draft` lays the draft
 * out as text and reads it like any file, so that what is published has passed our own reader. Plain data; nothing here judges.
 */
import type { Concept, TableKey } from "../codes/model.ts";
import type { Decimal } from "../figures/model.ts";
import type { Basis, Facets } from "./model.ts";

/** A number that the document prints, and what it is. In prose its unit follows it; in a table the unit stands above. */
export interface FigureReference {
  /** Without its unit: 5311.92, 53,119,200.00. */
  readonly printed: string;
  /** What `printed` says, exactly. */
  readonly value: Decimal;
  /** The amount of which `printed` is the rounded form, in 分; absent for what is no amount of money. */
  readonly exactFen?: bigint;
  /** Canonical unit: 元, 万元, %, 人, 辆, 台（套）, 万元/人. */
  readonly unit: string;
  /** null: no concept of the vocabulary (a count, a rate, a change); then the reader's own word stands. */
  readonly concept: Concept | null;
  readonly facets: Facets;
  readonly year: number | null;
  readonly basis: Basis | null;
  /** What it measures, in words, for messages: 公务接待费. */
  readonly label: string;
}

/** A piece of running text. */
export type Run = string | FigureReference;

export interface DraftHeading {
  readonly kind: "heading";
  /** From 1. */
  readonly level: number;
  /** As printed, with what parts it from the title: 一、, （一）, 第一部分; "" for none. */
  readonly number: string;
  readonly title: string;
}

export interface DraftParagraph {
  readonly kind: "paragraph";
  readonly runs: readonly Run[];
}

/** A heading of a column, with those under it; a leaf is a column. */
export interface DraftColumn {
  readonly heading: string;
  readonly columns?: readonly DraftColumn[];
}

/** null is an empty cell. */
export type DraftCell = Run | null;

export interface DraftRow {
  /** One for each leaf of the heading, from the left. */
  readonly cells: readonly DraftCell[];
  readonly role: "item" | "total" | "subtotal";
  /** Depth of its label among the rows, from 0. */
  readonly level: number;
  /** How many of the first cells are one cell, in which the first stands: 合计 over the columns of codes. */
  readonly merged?: number;
}

export interface DraftTable {
  readonly kind: "table";
  readonly key: TableKey;
  /** As printed: 2024年部门收入预算总表. */
  readonly title: string;
  /** 表1, 部门公开表1; "" where tables are not numbered. */
  readonly number: string;
  /** Line above the table beside its unit: 编制部门：…; "" for none. */
  readonly signed: string;
  /** Unit of its amounts: 元, 万元. */
  readonly unit: string;
  readonly columns: readonly DraftColumn[];
  readonly rows: readonly DraftRow[];
  /** Each a line below the table. */
  readonly notes: readonly string[];
}

export type DraftBlock = DraftHeading | DraftParagraph | DraftTable;

export interface Draft {
  readonly year: number;
  readonly organisation: string;
  /** Id of the profile (口径). */
  readonly profile: string;
  /** Lines of the cover, the title first. */
  readonly cover: readonly string[];
  /** Whether a table of contents follows the cover. It is made from headings and titles of tables. */
  readonly contents: boolean;
  readonly blocks: readonly DraftBlock[];
}

/** True for a figure among the runs or cells. */
export function isFigureReference(run: DraftCell): run is FigureReference {
  return run !== null && typeof run !== "string";
}

/** The leaves of a heading tree, from the left. */
export function leavesOf(columns: readonly DraftColumn[]): DraftColumn[] {
  return columns.flatMap((column) => (column.columns === undefined ? [column] : leavesOf(column.columns)));
}

/** How many rows the heading takes. */
export function headingDepth(columns: readonly DraftColumn[]): number {
  return columns.reduce(
    (most, { columns: under }) => Math.max(most, under === undefined ? 1 : 1 + headingDepth(under)),
    0,
  );
}
