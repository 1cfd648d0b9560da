/** The figures of a statement as rows of one tidy table: what is measured, of whom, when, how much exactly, and where it is printed. */
import { cofogOf, conceptName, economicClass, functionClass, fundName, gfsmOf } from "../../codes/index.ts";
import type { Figure, Statement } from "../../statement/model.ts";
import { type FactField, factFields } from "./data/factFields.ts";
import { fenRange } from "./fen.ts";
import type { Value } from "./field.ts";

/** Where a figure stands in the files of tables: tables/01-overall.csv, B7. */
export interface TableSpot {
  readonly file: string;
  readonly cell: string;
}

export type FactRow = readonly Value[];
type Values = Readonly<Partial<Record<FactField, Value>>>;

/** One row a figure, in the order of `factFields`. `spots` by id of the figure. Linear; never throws. */
export function factRows(statement: Statement, spots: ReadonlyMap<string, TableSpot>): FactRow[] {
  const { kind, year, organisation } = statement.facts;
  const document: Values = { organisation, document_kind: kind, document_year: whole(year) };
  return statement.figures.map((figure) => {
    const spot = spots.get(figure.id);
    const values: Values = {
      ...document,
      ...whatOf(figure),
      ...classesOf(figure),
      ...amountOf(figure),
      ...placeOf(figure),
      table_file: spot?.file ?? null,
      table_cell: spot?.cell ?? null,
    };
    return factFields.map(({ name }) => values[name] ?? null);
  });
}

function whole(value: number | null): bigint | null {
  return value === null ? null : BigInt(value);
}

function whatOf({ id, concept, facets, label, year, basis, measure }: Figure): Values {
  return {
    fact_id: id,
    budget_unit: facets.unit ?? null,
    concept,
    concept_name: concept === null ? null : conceptName(concept),
    label,
    direction: concept === null ? null : directionOf(concept),
    fund: facets.fund ?? null,
    fund_name: facets.fund === undefined ? null : fundName(facets.fund),
    project: facets.project ?? null,
    year: whole(year),
    phase: basis,
    measure,
  };
}

const SPENDING = /^(?:expenditure|three-public|running-costs|meetings|training|procurement)/;

function directionOf(concept: string): string | null {
  if (concept.startsWith("revenue")) return "revenue";
  return SPENDING.test(concept) ? "expenditure" : null;
}

function classesOf({ facets, year }: Figure): Values {
  const [functional, economic] = [facets.function, facets.economic];
  const cofog = functional === undefined ? null : cofogOf(functional);
  const gfsm = economic === undefined ? null : gfsmOf(economic);
  return {
    function_code: functional ?? null,
    function_name: functional === undefined ? null : (functionClass(functional, year)?.name ?? null),
    economic_code: economic ?? null,
    economic_name: economic === undefined ? null : (economicClass(economic)?.name ?? null),
    cofog: cofog?.code ?? null,
    cofog_quality: cofog?.quality ?? null,
    gfsm: gfsm?.code ?? null,
    gfsm_quality: gfsm?.quality ?? null,
  };
}

function amountOf(figure: Figure): Values {
  const range = fenRange(figure);
  return {
    value: figure.value,
    unit: figure.unit === "" ? null : figure.unit,
    currency: figure.dimension === "money" ? "CNY" : null,
    amount_fen: range !== null && range.low === range.high ? range.low : null,
    amount_fen_low: range?.low ?? null,
    amount_fen_high: range?.high ?? null,
    printed: figure.printed,
    decimals: BigInt(figure.decimals),
    hedge: figure.hedge,
  };
}

function placeOf({ place, position }: Figure): Values {
  const { page, section, table, row, column, sheet, cell } = place;
  return {
    page: whole(page),
    section,
    table_id: position?.table ?? null,
    table_title: table,
    row,
    column,
    sheet: sheet ?? null,
    cell: cell ?? null,
  };
}
