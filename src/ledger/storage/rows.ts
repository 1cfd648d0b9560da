/** Whole rows of a table by plain conditions: what most reading needs. */
import { sql } from "kysely";
import type { Reader } from "./reader.ts";
import type { Schema } from "./schema.ts";

type Value = string | bigint | null;

/** Columns and what they must be: a value, or one of several. */
export type Conditions<Table extends keyof Schema> = {
  readonly [Column in keyof Schema[Table]]?: Value | readonly Value[];
};

const isList = (wanted: unknown): wanted is readonly Value[] => Array.isArray(wanted);

const condition = (column: string, wanted: unknown) =>
  isList(wanted) ? sql`${sql.ref(column)} in (${sql.join(wanted)})` : sql`${sql.ref(column)} = ${wanted}`;

/** The rows that meet all conditions, in the order of the columns named. */
export async function rowsOf<Table extends keyof Schema>(
  db: Reader,
  table: Table,
  conditions: Conditions<Table>,
  order: readonly (keyof Schema[Table] & string)[],
): Promise<Schema[Table][]> {
  const all = Object.entries(conditions);
  if (all.some(([, wanted]) => isList(wanted) && wanted.length === 0)) return [];
  const where = sql.join([sql`1 = 1`, ...all.map(([column, wanted]) => condition(column, wanted))], sql` and `);
  const by = sql.join(order.map((column) => sql.ref(column)));
  const query = sql<Schema[Table]>`select * from ${sql.table(table)} where ${where} order by ${by}`;
  return (await query.execute(db)).rows;
}
