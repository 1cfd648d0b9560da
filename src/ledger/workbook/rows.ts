/** Rows of a workbook in our template as they were read, with their places. */
import type { SheetLayout } from "./data/layout.ts";
import type { Row } from "./values.ts";

/** A row with where it stands: the sheet's row, from 0, and each field's column. */
export interface PlacedRow {
  readonly row: number;
  readonly values: Row;
}

export interface ReadSheet {
  readonly layout: SheetLayout;
  readonly name: string;
  readonly rows: readonly PlacedRow[];
  /** By name of the layout's column. */
  readonly columns: ReadonlyMap<string, number>;
}
