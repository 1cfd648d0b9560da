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

/** Departments are put together from units, after the sums: a join for every row would take longer than the sums. */
const COLUMNS = { department: "unit", unit: "unit", fund: "fund", function: "function_code" } as const;

/** A sum as a whole number on both databases, 0 for none. */
export const wholeSum = (column: Expression<bigint>) => sql<bigint>`cast(coalesce(sum(${column}), 0) as bigint)`;

type Row = Readonly<Record<"unit" | "fund" | "function_code", string>> & { readonly amount: bigint };

/** Sums by the columns given. Without a department, a unit, or units among the columns, those kept of all units together do. */
async function sums(db: Reader, query: TotalsQuery, columns: readonly (keyof Row)[]): Promise<Row[]> {
  const { department, unit } = query;
  let select = db
    .selectFrom("class_totals")
    .select((eb) => wholeSum(eb.ref("amount_fen")).as("amount"))
    .where("year", "=", BigInt(query.year))
    .where("stage", "in", [...SUMMED_STAGES[query.stage]])
    .where("side", "=", query.side ?? "expenditure");
  if (unit !== undefined) select = select.where("unit", "=", unit);
  if (department !== undefined) {
    select = select.where("unit", "in", (eb) =>
      eb.selectFrom("units").select("id").where("department", "=", department),
    );
  } else if (unit === undefined) {
    select = select.where("unit", columns.includes("unit") ? "<>" : "=", "");
  }
  const told = columns.map((column) => sql.ref<string>(column));
  const grouped = told.length === 0 ? select : select.select(columns as "unit"[]).groupBy(told);
  return (await grouped.execute()) as unknown as Row[];
}

/** Totals of a stage, sorted by what they are told apart by. */
export async function totals(db: Reader, query: TotalsQuery): Promise<Total[]> {
  const columns = [...new Set(query.by.map((by) => COLUMNS[by]))];
  const departments = new Map<string, string>();
  if (query.by.includes("department")) {
    for (const { id, department } of await db.selectFrom("units").select(["id", "department"]).execute()) {
      departments.set(id, department);
    }
  }
  const found = new Map<string, Total>();
  for (const row of await sums(db, query, columns)) {
    const told = query.by.map((by) => (by === "department" ? (departments.get(row.unit) ?? "") : row[COLUMNS[by]]));
    const key = told.join("\0");
    const amountFen = (found.get(key)?.amountFen ?? 0n) + row.amount;
    found.set(key, { ...Object.fromEntries(query.by.map((by, index) => [by, told[index]])), amountFen });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
}
