/** Figures of a table: what their row, their column and the table together say they measure. */
import { type Concept, type Fund, tableSubjectOf } from "../../codes/index.ts";
import type { Basis, Facets, Figure, Table } from "../../statement/model.ts";
import { type ColumnSaid, columnSaid } from "./columns.ts";
import { type Layout, layouts, otherLayouts } from "./data/layouts.ts";
import { narrowerFund, type Said, together } from "./merge.ts";
import { type RowSaid, rowsSaid } from "./rows.ts";
import { sidedRowsSaid, sideKinds } from "./sides.ts";

export interface Meaning {
  readonly concept: Concept;
  readonly facets: Facets;
  /** Where the row names a period of its own. */
  readonly year?: number;
  readonly basis?: Basis;
}

/** A column of these beside 本年收入 makes the 合计 of both more than the revenue of the year, also where it is empty. */
const CARRIED: ReadonlySet<Concept> = new Set(["carryover.opening", "surplus.used"]);

/** Tells what each of a table's figures measures; null where that is not certain. */
export function tableMeanings(table: Table, figures: readonly Figure[]): (figure: Figure) => Meaning | null {
  const subject = tableSubjectOf(table.title);
  const usual = table.key === null ? otherLayouts[subject.words] : layouts[table.key];
  if (usual === undefined) return () => null;
  const layout = withFund(usual, subject.fund);
  const filled = new Set(figures.map(({ position }) => position?.column));
  const said = withOtherFunds(
    table,
    table.columns.map((column) => columnSaid(column, layout)),
  );
  const known = withoutTwins(
    table,
    said.map((column, index) => (filled.has(index) ? column : null)),
  );
  const columns = known.map((column) => (column === null ? null : { ...column, parts: withoutWhole(column) }));
  const rows = layout.rows === "sides" ? sidedRowsSaid(table, sideKinds(table)) : rowsSaid(table, layout);
  const carries = said.some((column) => CARRIED.has(column?.concept as Concept));
  return ({ position, measure }) => {
    if (position === null || measure !== "amount") return null;
    const row = rows[position.row];
    const column = columns[position.column];
    if (!row?.said || !column) return null;
    const meaning = meaningOf(row, column, layout, carries);
    const ofYear = row.year === undefined && row.basis === undefined;
    return meaning === null || ofYear ? meaning : { ...meaning, ...periodOf(row) };
  };
}

function periodOf({ year, basis }: RowSaid): Pick<Meaning, "year" | "basis"> {
  return { ...(year === undefined ? {} : { year }), ...(basis === undefined ? {} : { basis }) };
}

const BUDGETS: readonly Fund[] = ["gpb", "gov-fund", "soe"];
const OF_UNITS: ReadonlySet<Fund> = new Set(["unit-funds", "service", "business", "superior", "subsidiary", "other"]);

/** 其他资金 of a project, beside its money from each of the budgets and from no source of the unit's own, is that of the unit. */
function withOtherFunds({ columns }: Table, said: readonly (ColumnSaid | null)[]): readonly (ColumnSaid | null)[] {
  const funds = said.flatMap((column) => column?.fund ?? []);
  if (!BUDGETS.every((fund) => funds.includes(fund)) || funds.some((fund) => OF_UNITS.has(fund))) return said;
  return said.map((column, index) => {
    const path = columns[index]?.path ?? [];
    return column === null && path.length === 1 && path[0] === "其他资金"
      ? { fund: "unit-funds", whole: false }
      : column;
  });
}

/**
 * Columns that would mean the same: their headings are not read in full. 合计 beside a 小计 whose heading got lost is still the 合计.
 */
function withoutTwins(table: Table, columns: readonly (ColumnSaid | null)[]): (ColumnSaid | null)[] {
  const keys = columns.map((said, index) => {
    const { side, year, basis } = table.columns[index] as Table["columns"][number];
    return said === null ? null : JSON.stringify([side, year, basis, said]);
  });
  return columns.map((said, index) => {
    const twins = keys.flatMap((key, at) => (key !== null && key === keys[index] ? [at] : []));
    if (twins.length < 2) return said;
    const sums = twins.filter((at) => /^[合总]计$/.test(table.columns[at]?.path.at(-1) ?? ""));
    return sums.length === 1 && sums[0] === index ? said : null;
  });
}

/** A title may confine a table further than its key: 一般公共预算项目支出表. */
function withFund(layout: Layout, fund: Fund | null): Layout {
  if (layout.rows === "concept" || fund === null) return layout;
  return { ...layout, fund: narrowerFund(layout.fund ?? undefined, fund) ?? layout.fund };
}

/** What a column says, and the same without whether it is the whole. */
interface Column extends ColumnSaid {
  readonly parts: Said;
}

function withoutWhole({ whole: _, ...said }: ColumnSaid): Said {
  return said;
}

function meaningOf(row: RowSaid, column: Column, layout: Layout, carries: boolean): Meaning | null {
  const both = together(row.said as Said, column.parts);
  if (both === null) return null;
  const concept = conceptOf(both, column, layout, carries);
  if (concept === null || isPart(both, layout)) return null;
  const fund = narrowerFund(layout.fund ?? undefined, both.fund);
  if (fund === null) return null;
  return { concept, facets: facetsOf(both, fund) };
}

/** Wages and goods of institutions are both in 505: a table of one of them has not all of it. */
function isPart({ economic }: Said, layout: Layout): boolean {
  return economic === "505" && layout.economic?.total !== undefined;
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
  const facets: { -readonly [name in keyof Facets]: Facets[name] } = {};
  if (fund !== undefined) facets.fund = fund;
  if (said.function !== undefined) facets.function = said.function;
  if (said.economic !== undefined) facets.economic = said.economic;
  if (said.unit !== undefined) facets.unit = said.unit;
  if (said.project !== undefined) facets.project = said.project;
  return facets;
}
