/** Copies a whole ledger from one database to another, table by table, page by page, in an order in which references hold. */
import { sql } from "kysely";
import { insertRows } from "./bulk.ts";
import { KEYS, TABLES_IN_ORDER } from "./kinds.ts";
import type { LedgerTransaction, Reader } from "./reader.ts";
import type { Schema } from "./schema.ts";

type Table = (typeof TABLES_IN_ORDER)[number];
type Row = Schema[Table];

const PAGE = 2_000;

const otherKeys: Readonly<Record<string, readonly string[]>> = {
  ledger: ["one"],
  chain_head: ["one"],
  entries: ["sequence"],
  class_totals: ["year", "stage", "side", "unit", "fund", "function_code"],
  process_log: ["department", "year", "sequence"],
};

const keyOf = (table: Table): readonly string[] =>
  otherKeys[table] ?? (KEYS as Readonly<Record<string, readonly string[]>>)[table] ?? [];

/** All rows of a table in the order of its key, page by page. */
async function* pages(db: Reader, table: Table): AsyncGenerator<Row[]> {
  const key = keyOf(table);
  const columns = sql.join(key.map((name) => sql.ref(name)));
  let last: Row | undefined;
  for (;;) {
    const from = last;
    const after =
      from === undefined ? sql`` : sql`where (${columns}) > (${sql.join(key.map((name) => from[name as keyof Row]))})`;
    const query = sql<Row>`select * from ${sql.table(table)} ${after} order by ${columns} limit ${sql.lit(PAGE)}`;
    const { rows } = await query.execute(db);
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1);
  }
}

/** Copies every row of every table into a database that has the same schema and no rows. */
export async function copyLedger(from: Reader, to: LedgerTransaction): Promise<void> {
  for (const table of TABLES_IN_ORDER) {
    for await (const rows of pages(from, table)) await insertRows(to, table, rows);
  }
}
