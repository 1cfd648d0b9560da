/**
 * Layouts of profiles (口径): the tables that are published there, column by column, and the sequence of sections, as data. {year} and
 * {before} in headings and titles stand for the year and the one before; {self} for 本部门 or 本单位, {scope} for 部门 or 单位,
 * {owner} for 部门 or 预算单位, {name} for the organisation.
 */
import type { Concept, Fund, TableKey } from "../../codes/model.ts";

/** What a column or a row of figures measures. What is absent, the other of the two tells. */
export interface Measured {
  readonly concept?: Concept;
  readonly fund?: Fund;
  readonly economic?: string;
  /** Last year's amount instead of this year's. */
  readonly previous?: true;
  /** What was spent last year (上年执行数), or by how much, or by which part of it, this year's budget differs from it. */
  readonly executed?: "amount" | "change" | "rate";
  /** A place of the form for which a budget has nothing: it stays empty. */
  readonly never?: true;
  /** Its headings alone do not tell what it measures: it claims no concept. */
  readonly unclaimed?: true;
}

export interface ColumnLayout {
  readonly heading: string;
  readonly under?: readonly ColumnLayout[];
  /** Absent: no figures (names, codes), or measured by its row alone. */
  readonly of?: Measured;
  /** Left out where last year is not known. */
  readonly needsPrevious?: true;
  /** Left out where nothing in it has an amount: the form has no such column unless there is need of it. */
  readonly optional?: true;
}

/** A row of a side of a two-sided table. */
export interface SideRow {
  /** "" for a place that stays empty, so that the rows of the sides stand in line. */
  readonly label: string;
  readonly level?: number;
  readonly of?: Measured;
  readonly total?: true;
  /** Printed only where there is an amount. */
  readonly optional?: true;
}

/** One block of columns of a two-sided table: a column of names, then figures. */
export interface SideLayout {
  /** `functions`: the 类 that have an amount, numbered. */
  readonly rows: readonly SideRow[] | "functions";
  /** Above the 类, which then are numbered a step lower: 一、本年支出. */
  readonly head?: SideRow;
  /** Rows that stand at the foot, in line with those of the other sides. */
  readonly foot: readonly SideRow[];
  /** Of the figure columns, from the left. */
  readonly columns: readonly Measured[];
}

interface TableBase {
  readonly key: TableKey;
  readonly title: string;
  readonly number: string;
  readonly unit: "元" | "万元";
  /** All columns, those of names and codes too; of a two-sided table those of all sides. */
  readonly columns: readonly ColumnLayout[];
  /** Note below it when it has no figures. */
  readonly emptyNote: string;
  /** Note below it when it has. */
  readonly note?: string;
  /** Its figures repeat others in a form of their own, whose headings alone do not tell what they measure: they claim no concept. */
  readonly unnamed?: true;
  /** For departments or single units only; absent: both. */
  readonly scope?: "department" | "unit";
  /**
   * Of two forms of a table, the one where all revenue is this year's and spent in it, so that it can be told by what it is spent on, and
   * the one where it is not; absent: always.
   */
  readonly when?: "spent-in-year" | "carried-over";
}

/** `split`: 类, 款, 项 in columns of their own; `joined`: one column with the whole code. */
export type CodeColumns = "split" | "joined";

export type TableLayout = TableBase &
  (
    | { readonly rows: "sides"; readonly of: Measured; readonly sides: readonly SideLayout[] }
    | {
        readonly rows: "functions";
        readonly of: Measured;
        readonly codes: CodeColumns;
        readonly total: "first" | "last";
      }
    | {
        readonly rows: "economic";
        readonly of: Measured;
        readonly codes: CodeColumns;
        readonly total: "first" | "last";
      }
    | { readonly rows: "units"; readonly of: Measured }
    | { readonly rows: "unit-functions"; readonly of: Measured }
    | { readonly rows: "one"; readonly of: Measured }
    | { readonly rows: "projects"; readonly of: Measured }
    | { readonly rows: "project-targets" | "overall-targets"; readonly of: Measured }
  );

/** Names of the sections' writers (`sections/index.ts`). */
export type PartKey =
  | "duties"
  | "organisation"
  | "staff"
  | "units"
  | "revenue"
  | "expenditure"
  | "totals"
  | "fiscal"
  | "gpb"
  | "gpb-basic"
  | "gpb-project"
  | "function-items"
  | "gov-fund"
  | "soe"
  | "special-account"
  | "running-costs"
  | "three-public"
  | "general-expenses"
  | "procurement"
  | "assets"
  | "performance"
  | "projects"
  | "glossary"
  | "tables";

export interface OutlineItem {
  /** 1 for parts (第一部分) where there are any, or 一、; deeper ones below. */
  readonly level: 1 | 2 | 3;
  /** Absent: what the parts write follows the heading before. */
  readonly title?: string;
  readonly parts: readonly PartKey[];
  readonly scope?: "department" | "unit";
}

export interface ProfileLayout {
  /** Id in `codes`. */
  readonly id: string;
  /** Numbering of the levels, from the first. */
  readonly numbering: readonly ("part" | "han-comma" | "han-paren")[];
  readonly cover: readonly string[];
  readonly outline: readonly OutlineItem[];
  readonly tables: readonly TableLayout[];
  /** Above all tables; "" for none. */
  readonly tablesNote: string;
  /** What stands above a table beside its unit, before the name: 编制部门：. */
  readonly signed: string;
  /** Sources of revenue named in the text, in order. */
  readonly sources: readonly { readonly fund: Fund; readonly name: string; readonly always: boolean }[];
  /** Kinds of official vehicles named in the text, in order. */
  readonly vehicles: readonly string[];
  /** At which day of the year before assets are counted: 12月31日. */
  readonly assetsDay: string;
  /** Whether all expenditure is under performance targets, or the projects that have them. */
  readonly targets: "all" | "projects";
  /** Funds that the forms there have no place for, and as which they are shown. */
  readonly fundsAs: Readonly<Partial<Record<Fund, Fund>>>;
  /** Whether amounts in tables have commas between thousands. */
  readonly separators: boolean;
  /** Whether 事业单位经营支出 stands apart from basic and project expenditure. */
  readonly businessApart: boolean;
  /** False where tables and text have no place for 上年结转. */
  readonly carriedApart?: boolean;
  /** False where tables have no place for 使用非财政拨款结余, which is shown as 上年结转. */
  readonly surplusApart?: boolean;
  /** What 结转下年 is called there; absent: the forms have no place for it. */
  readonly closing?: string;
}
