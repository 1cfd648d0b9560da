/**
 * Workbooks as the ledger sees them: raw grids that whoever reads files hands in, plain descriptions of sheets that whoever writes files
 * takes, and what is wrong with a cell. The ledger neither reads nor writes files itself.
 */
import type { Budget } from "../model.ts";

/** A cell as it is stored: numbers as plain decimals, exact to the digits that a spreadsheet keeps. Rows and columns count from 0. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** A formula whose result was never stored. */
  readonly uncalculated?: true;
}

export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** By rows, then columns; cells without content may be left out. */
  readonly cells: readonly RawCell[];
  /** Merged areas, all four ends included, where the reader tells them. */
  readonly layout?: {
    readonly merges: readonly {
      readonly top: number;
      readonly left: number;
      readonly bottom: number;
      readonly right: number;
    }[];
  };
}

/** What is wrong with a cell: where, what, why, and what to do. */
export interface CellFault {
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  /** Heading of the column, or label of the row. */
  readonly heading: string;
  /** What stands there. */
  readonly seen: string;
  /** Why that is wrong, a Chinese clause. */
  readonly why: string;
  readonly advice: string;
}

/** Where a budget belongs in a ledger: what a `Budget` itself does not tell. Empty texts where it is not known. */
export interface BudgetPlace {
  readonly department: { readonly code: string; readonly name: string };
  readonly region: { readonly code: string; readonly name: string };
}

/** A budget out of a workbook, a folder or a published statement. Its units go by their codes: `id` is the code. */
export interface PlacedBudget {
  readonly budget: Budget;
  readonly place: BudgetPlace;
  /** Kinds of rows that the source says all about; of the others nothing is changed in the ledger. Absent: all. */
  readonly told?: ReadonlySet<string>;
}

/** How a cell looks and what may be written in it. */
export type CellLook = "title" | "note" | "heading" | "required" | "text" | "amount" | "whole" | "fixed";

export interface PlainCell {
  readonly text: string;
  readonly look: CellLook;
  /** Plain decimal digits: the cell holds a number. */
  readonly number?: string;
}

/** A rule for the cells of an area: one of a list, or a kind of number. */
export interface PlainValidation {
  /** A1:B9. */
  readonly area: string;
  readonly rule:
    | { readonly is: "list"; readonly from: string }
    | { readonly is: "amount" }
    | { readonly is: "whole"; readonly from: number; readonly to: number };
  /** Shown while the cell is chosen. */
  readonly help: { readonly title: string; readonly text: string };
  /** Whether other values are refused; else the program only warns. */
  readonly strict: boolean;
}

export interface PlainSheet {
  readonly name: string;
  /** Width in characters, and how the empty cells of the column look. */
  readonly columns: readonly { readonly width: number; readonly look: CellLook }[];
  readonly rows: readonly (readonly (PlainCell | null)[])[];
  readonly headRows: number;
  readonly validations: readonly PlainValidation[];
}
