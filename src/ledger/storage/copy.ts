/** Copies a whole ledger from one database to another, table by table, page by page, in an order in which references hold. */
import { sql } from "kysely";
import { KEYS, TABLES_IN_ORDER } from "./kinds.ts";
import type { LedgerTransaction, Reader } from "./open.ts";

type Row = Readonly<Record<string, string | bigint | null>>;
type Table = (typeof TABLES_IN_ORDER)[number];

/** Values of one insert at most: both databases take more. */
const VALUES_AT_ONCE = 6_000;
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
    const after = from === undefined ? sql`` : sql`where (${columns}) > (${sql.join(key.map((name) => from[name]))})`;
    const query = sql<Row>`select * from ${sql.table(table)} ${after} order by ${columns} limit ${sql.lit(PAGE)}`;
    const { rows } = await query.execute(db);
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1);
  }
}

async function insertRows(tx: LedgerTransaction, table: Table, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const names = sql.join(columns.map((name) => sql.ref(name)));
  const atOnce = Math.max(1, Math.floor(VALUES_AT_ONCE / columns.length));
  for (let start = 0; start < rows.length; start += atOnce) {
    const part = rows.slice(start, start + atOnce);
    const values = part.map((row) => sql`(${sql.join(columns.map((name) => row[name]))})`);
    await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(tx);
  }
}

/** Copies every row of every table into a database that has the same schema and no rows. */
export async function copyLedger(from: Reader, to: LedgerTransaction): Promise<void> {
  for (const table of TABLES_IN_ORDER) {
    for await (const rows of pages(from, table)) await insertRows(to, table, rows);
  }
}
