/** What reading a table works with between the grid and the Table: squares, columns with a role, rows with a stub. */
import type { Quantity } from "../../figures/model.ts";
import type { Basis, Cell, ItemNumber, Measure, RowRole, TableColumn } from "../../statement/model.ts";

/** A grid laid out so that every square names the cell that covers it; squares that no cell covers are undefined. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): Cell | undefined;
  /** Cells that begin in the row, from left to right. */
  inRow(row: number): readonly Cell[];
  /** The number that is the whole of a cell of this matrix; null when it is blank, a dash or words. */
  numberIn(cell: Cell): Quantity | null;
}

/** A part of a table: one grid with how its columns map to those of the table. */
export interface Part {
  /** Index of the grid among the document's blocks. */
  readonly block: number;
  readonly matrix: Matrix;
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** For each column of the table, the column of this grid. */
  readonly columnAt: (column: number) => number;
}

/** `name` and `code` make the stub; `serial` (行次, 序号) and `note` (备注) hold no figures. */
export type ColumnRole = "name" | "code" | "serial" | "note" | "figure";

/** A column of the table, with what its heading says. */
export interface ReadColumn extends TableColumn {
  readonly index: number;
  readonly role: ColumnRole;
  /** Its headings without those that tell only year and basis: what the tree of columns is built of. */
  readonly branch: readonly string[];
  /** Identity of the heading cell at each step of `branch`, so that two headings of the same words are told apart. */
  readonly nodes: readonly string[];
  readonly measure: Measure;
}

/** The stub and figure columns of one side of a table. */
export interface Side {
  readonly index: number;
  readonly stub: readonly ReadColumn[];
  readonly figures: readonly ReadColumn[];
}

/** A number in a cell, with the column it stands in. */
export interface ReadCell {
  readonly cell: Cell;
  readonly quantity: Quantity;
  readonly column: number;
  /** Which of the figure columns of its side it stands in: sides that read on from one another have the same slots. */
  readonly slot: number;
  /** False for rates and shares: they are never summed down a column. */
  readonly additive: boolean;
}

/** A row of the body on one side. */
export interface ReadRow {
  readonly index: number;
  readonly side: number;
  /** Row of the whole table in which it stands: rows of two sides that stand beside each other share it. */
  readonly line: number;
  readonly label: string;
  readonly number: ItemNumber | null;
  readonly code: string | null;
  readonly indent: number | null;
  readonly ofWhich: boolean;
  readonly isTotal: boolean;
  /** First and last table column that the stub's words cover. */
  readonly reach: readonly [number, number];
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
  readonly cells: readonly ReadCell[];
}

/** A row with its place in the stub tree. */
export interface PlacedRow extends ReadRow {
  readonly level: number;
  readonly parent: number | null;
  readonly role: RowRole;
  /** By what the parent was found: surer for codes than for indentation. */
  readonly by: "code" | "number" | "indent" | "of-which" | "sequel" | null;
}

export interface Period {
  readonly year: number | null;
  readonly basis: Basis | null;
}
