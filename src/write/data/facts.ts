/** The figures of a statement as rows of one tidy table: what is measured, of whom, when, how much exactly, and where it is printed. */
import { cofogOf, conceptName, economicClass, functionClass, fundName, gfsmOf } from "../../codes/index.ts";
import type { DocumentFacts, Figure, Statement } from "../../statement/model.ts";
import { type FactField, factFields } from "./data/factFields.ts";
import { fenRange } from "./fen.ts";
import type { Value } from "./field.ts";

/** Where a figure stands in the files of tables: tables/01-overall.csv, B7. */
export interface TableSpot {
  readonly file: string;
  readonly cell: string;
}

export type FactRow = readonly Value[];
/** Every column has a value: a new column without one does not compile. */
type Values = Readonly<Record<FactField, Value>>;

/** One row a figure, in the order of `factFields`. `spots` by id of the figure. Linear; never throws. */
export function factRows(statement: Statement, spots: ReadonlyMap<string, TableSpot>): FactRow[] {
  return statement.figures.map((figure) => {
    const values = valuesOf(figure, statement.facts, spots.get(figure.id));
    return factFields.map(({ name }) => values[name]);
  });
}

function valuesOf(figure: Figure, document: DocumentFacts, spot: TableSpot | undefined): Values {
  const { concept, facets, place } = figure;
  const { function: functional, economic, fund } = facets;
  const cofog = functional === undefined ? null : cofogOf(functional);
  const gfsm = economic === undefined ? null : gfsmOf(economic);
  const range = fenRange(figure);
  return {
    fact_id: figure.id,
    organisation: document.organisation,
    document_kind: document.kind,
    document_year: whole(document.year),
    budget_unit: facets.unit ?? null,
    concept,
    concept_name: concept === null ? null : conceptName(concept),
    label: worded(figure.label),
    direction: concept === null ? null : directionOf(concept),
    fund: fund ?? null,
    fund_name: fund === undefined ? null : fundName(fund),
    function_code: functional ?? null,
    function_name: functional === undefined ? null : (functionClass(functional, figure.year)?.name ?? null),
    economic_code: economic ?? null,
    economic_name: economic === undefined ? null : (economicClass(economic)?.name ?? null),
    project: facets.project ?? null,
    year: whole(figure.year),
    phase: figure.basis,
    measure: figure.measure,
    value: figure.value,
    unit: worded(figure.unit),
    currency: figure.dimension === "money" ? "CNY" : null,
    amount_fen: range !== null && range.low === range.high ? range.low : null,
    amount_fen_low: range?.low ?? null,
    amount_fen_high: range?.high ?? null,
    printed: figure.printed,
    decimals: BigInt(figure.decimals),
    hedge: figure.hedge,
    cofog: cofog?.code ?? null,
    cofog_quality: cofog?.quality ?? null,
    gfsm: gfsm?.code ?? null,
    gfsm_quality: gfsm?.quality ?? null,
    page: whole(place.page),
    section: place.section,
    table_id: figure.position?.table ?? null,
    table_title: place.table,
    row: place.row,
    column: place.column,
    sheet: place.sheet ?? null,
    cell: place.cell ?? null,
    table_file: spot?.file ?? null,
    table_cell: spot?.cell ?? null,
  };
}

function whole(value: number | null): bigint | null {
  return value === null ? null : BigInt(value);
}

function worded(text: string): string | null {
  return text === "" ? null : text;
}

const SPENDING = /^(?:expenditure|three-public|running-costs|meetings|training|procurement)/;

function directionOf(concept: string): string | null {
  if (concept.startsWith("revenue")) return "revenue";
  return SPENDING.test(concept) ? "expenditure" : null;
}
