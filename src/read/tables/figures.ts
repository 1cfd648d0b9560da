/** Cells with numbers → figures, with what heading, stub and unit line say of them. */
import { dimensionOf } from "../../figures/units.ts";
import type { Cell, Figure, Place, Table } from "../../statement/model.ts";
import type { PlacedRow, ReadCell, ReadColumn } from "./model.ts";

export type Locate = (start: number, end: number) => Pick<Place, "page" | "box">;

/** What all figures of a table share. */
export interface TableFacts {
  readonly table: Table;
  readonly sheet: string | null;
  readonly section: string | null;
  readonly locate: Locate;
}

/** The figure of a cell; `id` is its number in the document. */
export function figureOf(id: string, read: ReadCell, row: PlacedRow, column: ReadColumn, facts: TableFacts): Figure {
  const { quantity } = read;
  const unit = quantity.unit || unitFor(column, facts.table);
  return {
    id,
    printed: quantity.printed,
    value: quantity.value,
    unit,
    unitPrinted: quantity.unitPrinted,
    dimension: dimensionOf(unit),
    decimals: quantity.decimals,
    hedge: "none",
    label: row.label || column.branch.at(-1) || column.path.at(-1) || facts.table.title,
    concept: null,
    facets: {},
    year: column.year,
    measure: column.measure,
    basis: column.basis,
    position: { table: facts.table.id, row: row.index, column: column.index },
    place: placeOf(read, row, column, facts),
  };
}

function unitFor(column: ReadColumn, table: Table): string {
  if (column.unit !== null) return column.unit;
  if (column.measure === "rate" || column.measure === "share" || column.measure === "percent") return "%";
  if (column.measure === "count") return "";
  return table.unit ?? "";
}

function placeOf(read: ReadCell, row: PlacedRow, column: ReadColumn, facts: TableFacts): Place {
  const { cell, quantity } = read;
  const exact = quantity.end <= cell.text.length && cell.end - cell.start === cell.text.length;
  const start = exact ? cell.start + quantity.start : cell.start;
  const end = exact ? cell.start + quantity.end : cell.end;
  const { page, box } = cell.box === null ? facts.locate(start, end) : cell;
  const table = facts.table.title || null;
  const heading = column.path.join("›") || null;
  const { section } = facts;
  const label = row.label || null;
  if (facts.sheet === null && cell.address === undefined)
    return { start, end, page, box, section, table, row: label, column: heading };
  return { start, end, page, box, ...inSheet(cell, facts), section, table, row: label, column: heading };
}

function inSheet(cell: Cell, { sheet }: TableFacts): Pick<Place, "sheet" | "cell"> {
  return {
    ...(sheet === null ? {} : { sheet }),
    ...(cell.address === undefined ? {} : { cell: cell.address }),
  };
}
