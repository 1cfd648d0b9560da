/** Consolidated totals: what departments and units come to by function and fund at a stage, in one query. */
import { type Expression, sql } from "kysely";
import { SUMMED_STAGES } from "../entries/index.ts";
import type { Stage } from "../model.ts";
import type { Reader } from "./reader.ts";

/** What is summed, and by what it is told apart. Without a department or units: the whole ledger. */
export interface TotalsQuery {
  readonly year: number;
  readonly stage: Stage;
  readonly side?: "expenditure" | "revenue";
  readonly department?: string;
  readonly unit?: string;
  readonly by: readonly ("department" | "unit" | "fund" | "function")[];
}

/** A total; what it is not told apart by is left out. */
export interface Total {
  readonly department?: string;
  readonly unit?: string;
  readonly fund?: string;
  readonly function?: string;
  readonly amountFen: bigint;
}

const COLUMNS = {
  department: "units.department",
  unit: "class_totals.unit",
  fund: "class_totals.fund",
  function: "class_totals.function_code",
} as const;

/** A sum as a whole number on both databases, 0 for none. */
export const wholeSum = (column: Expression<bigint>) => sql<bigint>`cast(coalesce(sum(${column}), 0) as bigint)`;

/** Totals of a stage, sorted by what they are told apart by. */
export async function totals(db: Reader, query: TotalsQuery): Promise<Total[]> {
  const columns = query.by.map((by) => COLUMNS[by]);
  let select = db
    .selectFrom("class_totals")
    .select((eb) => wholeSum(eb.ref("class_totals.amount_fen")).as("amount"))
    .where("class_totals.year", "=", BigInt(query.year))
    .where("stage", "in", [...SUMMED_STAGES[query.stage]])
    .where("side", "=", query.side ?? "expenditure");
  if (query.by.includes("department") || query.department !== undefined) {
    const { department } = query;
    const joined = select.innerJoin("units", "units.id", "class_totals.unit");
    select = (department === undefined ? joined : joined.where("units.department", "=", department)) as typeof select;
  }
  const ofUnits = query.department !== undefined || query.by.includes("department") || query.by.includes("unit");
  if (query.unit !== undefined || !ofUnits) select = select.where("class_totals.unit", "=", query.unit ?? "");
  else select = select.where("class_totals.unit", "<>", "");
  const names = columns.map((column, index) => sql<string>`${sql.ref(column)}`.as(`by${index}`));
  const told = columns.map((column) => sql.ref(column));
  const grouped = told.length === 0 ? select : select.select(names).groupBy(told).orderBy(sql.join(told));
  const rows = await grouped.execute();
  return rows.map((row) => totalOf(query, row as unknown as Record<string, string | bigint>));
}

function totalOf(query: TotalsQuery, row: Readonly<Record<string, string | bigint>>): Total {
  const told = query.by.map((by, index) => [by, row[`by${index}`]]);
  return { ...Object.fromEntries(told), amountFen: row.amount as bigint };
}
