/**
 * How the logical tables are laid out: what a cell measures when neither its row nor its column says more, the fund of the table, and
 * what its rows and columns are. Row and column then say the rest by their own words.
 */
import type { Concept, Fund, TableKey } from "../../../codes/index.ts";

/**
 * What the rows are. `sides`: revenue against expenditure, each side by its own rows; `function`: functional classes, perhaps under or
 * over budget units; `economic`: economic classes; `concept`: each row names what it measures; `project`: projects or units;
 * `named`: projects by name, some of all.
 */
export type RowAxis = "sides" | "function" | "economic" | "concept" | "project" | "named";

export interface Layout {
  readonly base: Concept | null;
  readonly fund: Fund | null;
  readonly rows: RowAxis;
  /** Columns that name economic classes: of which system, and the classes under which they stand. */
  readonly economic?: { readonly system: "dept" | "gov"; readonly under: readonly string[]; readonly total?: string };
  /** Concepts beside the base and its parts that a column may name. */
  readonly also?: readonly Concept[];
}

const DEPARTMENTAL = { system: "dept", under: [] } as const;
const CARRY: readonly Concept[] = ["carryover.opening", "carryover.closing", "revenue.current", "revenue.total"];

function classes(
  base: Concept,
  fund: Fund | null,
  system: "dept" | "gov",
  under: readonly string[] = [],
  total?: string,
): Layout {
  const economic = total === undefined ? { system, under } : { system, under, total };
  return { base, fund, rows: "function", economic };
}

export const layouts: Readonly<Partial<Record<TableKey, Layout>>> = {
  overall: { base: null, fund: null, rows: "sides" },
  fiscal: { base: null, fund: "fiscal", rows: "sides" },
  revenue: {
    base: "revenue.current",
    fund: null,
    rows: "function",
    also: ["revenue.total", "carryover.opening", "surplus.used"],
  },
  expenditure: {
    base: "expenditure.current",
    fund: null,
    rows: "function",
    also: ["expenditure.total", "carryover.closing"],
  },
  gpb: { base: "expenditure.current", fund: "gpb", rows: "function", also: CARRY, economic: DEPARTMENTAL },
  "gov-fund": { base: "expenditure.current", fund: "gov-fund", rows: "function", also: CARRY },
  soe: { base: "expenditure.current", fund: "soe", rows: "function", also: CARRY },
  "special-account": { base: "expenditure.current", fund: "special-account", rows: "function", also: CARRY },
  "gpb-basic": { base: "expenditure.current.basic", fund: "gpb", rows: "economic" },
  "expenditure-gov": classes("expenditure.current", null, "gov"),
  "expenditure-dept": classes("expenditure.current", null, "dept"),
  "gov-fund-gov": classes("expenditure.current", "gov-fund", "gov"),
  "gov-fund-dept": classes("expenditure.current", "gov-fund", "dept"),
  "gpb-basic-wages-dept": classes("expenditure.current.basic", "gpb", "dept", ["301"], "301"),
  "gpb-basic-family-dept": classes("expenditure.current.basic", "gpb", "dept", ["303"], "303"),
  "gpb-basic-goods-dept": classes("expenditure.current.basic", "gpb", "dept", ["302"], "302"),
  "gpb-basic-wages-gov": classes("expenditure.current.basic", "gpb", "gov", ["501", "505"], "301"),
  "gpb-basic-family-gov": classes("expenditure.current.basic", "gpb", "gov", ["509"], "303"),
  "gpb-basic-goods-gov": classes("expenditure.current.basic", "gpb", "gov", ["502", "505"], "302"),
  "three-public": {
    base: "three-public",
    fund: null,
    rows: "concept",
    also: ["running-costs", "meetings", "training"],
  },
  "running-costs": { base: "running-costs", fund: null, rows: "concept" },
  procurement: { base: "procurement", fund: null, rows: "concept" },
  "special-funds": { base: "expenditure.current.project", fund: null, rows: "named" },
  "performance-project": { base: "expenditure.current.project", fund: null, rows: "named" },
  "project-expenditure": { base: "expenditure.current.project", fund: null, rows: "project" },
};

const fiscalSpending: Layout = { ...(layouts.gpb as Layout), fund: "fiscal" };
const fiscalBasic: Layout = { base: "expenditure.current.basic", fund: "fiscal", rows: "economic" };
const basic: Layout = { base: "expenditure.current.basic", fund: null, rows: "economic" };

/** Tables without a key, by what their titles speak of (the letters of `titleWords`): 财政拨款支出表, 财政拨款基本支出表, 基本支出表. */
export const otherLayouts: Readonly<Record<string, Layout>> = {
  CE: fiscalSpending,
  CEn: fiscalSpending,
  CEd: { ...fiscalSpending, rows: "economic" },
  CEe: { ...fiscalSpending, rows: "economic" },
  BCE: fiscalBasic,
  BCEd: fiscalBasic,
  BCEe: fiscalBasic,
  BE: basic,
  BEd: basic,
  BEe: basic,
};
