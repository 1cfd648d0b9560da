/** Figures of a table: what their row, their column and the table together say they measure. */
import type { Concept } from "../../codes/index.ts";
import { fundOfTitle } from "../../codes/index.ts";
import type { Facets, Figure, Table } from "../../statement/model.ts";
import { type ColumnSaid, columnSaid } from "./columns.ts";
import { type Layout, layouts } from "./data/layouts.ts";
import { narrowerFund, type Said, together } from "./merge.ts";
import { type RowSaid, rowsSaid } from "./rows.ts";
import { sidedRowsSaid, sideKinds } from "./sides.ts";

export interface Meaning {
  readonly concept: Concept;
  readonly facets: Facets;
}

/** Tells what a figure of the table measures; null where that is not certain. */
export function tableMeanings(table: Table): (figure: Figure) => Meaning | null {
  const known = table.key === null ? undefined : layouts[table.key];
  if (known === undefined) return () => null;
  const layout = withFundOfTitle(known, table.title);
  const columns = table.columns.map((column) => columnSaid(column, layout));
  const rows = layout.rows === "sides" ? sidedRowsSaid(table, sideKinds(table)) : rowsSaid(table, layout);
  const carries = columns.some(
    (column) => column?.concept === "carryover.opening" || column?.concept === "surplus.used",
  );
  return ({ position, measure }) => {
    if (position === null || measure !== "amount") return null;
    const row = rows[position.row];
    const column = columns[position.column];
    if (!row?.said || !column) return null;
    return meaningOf(row, column, layout, carries);
  };
}

/** A title may confine a table further than its key: 一般公共预算项目支出表. */
function withFundOfTitle(layout: Layout, title: string): Layout {
  const fund = fundOfTitle(title);
  if (layout.rows === "concept" || fund === null) return layout;
  return { ...layout, fund: narrowerFund(layout.fund ?? undefined, fund) ?? layout.fund };
}

function meaningOf(row: RowSaid, column: ColumnSaid, layout: Layout, carries: boolean): Meaning | null {
  const both = together(row.said as Said, withoutWhole(column));
  if (both === null) return null;
  const concept = conceptOf(both, column, layout, carries);
  if (concept === null) return null;
  const fund = narrowerFund(layout.fund ?? undefined, both.fund);
  if (fund === null) return null;
  return { concept, facets: facetsOf(both, fund) };
}

function withoutWhole({ whole: _, ...said }: ColumnSaid): Said {
  return said;
}

function conceptOf(both: Said, column: ColumnSaid, layout: Layout, carries: boolean): Concept | null {
  const { base } = layout;
  if (base === null) return both.concept ?? sideBase(both);
  if (both.concept === undefined) return column.whole && carries && base === "revenue.current" ? "revenue.total" : base;
  const { concept } = both;
  if (concept === base || concept.startsWith(`${base}.`)) return concept;
  if (base.startsWith(`${concept}.`)) return base;
  return layout.also?.includes(concept) ? concept : null;
}

/** In a table of two sides a row that names a class is expenditure. */
function sideBase(said: Said): Concept | null {
  return said.function !== undefined || said.economic !== undefined ? "expenditure.current" : null;
}

function facetsOf(said: Said, fund: Said["fund"]): Facets {
  return {
    ...(fund === undefined ? {} : { fund }),
    ...(said.function === undefined ? {} : { function: said.function }),
    ...(said.economic === undefined ? {} : { economic: said.economic }),
    ...(said.unit === undefined ? {} : { unit: said.unit }),
    ...(said.project === undefined ? {} : { project: said.project }),
  };
}
