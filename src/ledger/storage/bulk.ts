/**
 * Inserts many rows of one kind: the text of the statement is written once for hundreds of rows, past the query builder, which would
 * take longer than the database.
 */
import { CompiledQuery, PostgresAdapter } from "kysely";
import { parts } from "./chunks.ts";
import type { LedgerTransaction } from "./reader.ts";
import type { Schema } from "./schema.ts";

/** Values of one statement at most: both databases take more. */
const VALUES_AT_ONCE = 6_000;

/** True on PostgreSQL, false on SQLite. */
export const isPostgres = (tx: LedgerTransaction): boolean => tx.getExecutor().adapter instanceof PostgresAdapter;

/** Texts that were written last: an app sends batches of the same sizes again and again. */
const written = new Map<string, string>();
const MOST_WRITTEN = 100;

function insertText(table: string, columns: readonly string[], rows: number, numbered: boolean): string {
  const key = `${table} ${columns.join()} ${rows} ${numbered}`;
  const text = written.get(key) ?? newInsertText(table, columns, rows, numbered);
  written.delete(key);
  written.set(key, text);
  if (written.size > MOST_WRITTEN) written.delete(written.keys().next().value ?? "");
  return text;
}

function newInsertText(table: string, columns: readonly string[], rows: number, numbered: boolean): string {
  let n = 0;
  const mark = () => (numbered ? `$${++n}` : "?");
  const row = () => `(${columns.map(mark).join(",")})`;
  const names = columns.map((name) => `"${name}"`).join(",");
  return `insert into "${table}" (${names}) values ${Array.from({ length: rows }, row).join(",")}`;
}

/**
 * Inserts rows that all have the same columns.
 * @param conflict what to do where a row is there already, as SQL; absent: that throws
 */
export async function insertRows<Table extends keyof Schema>(
  tx: LedgerTransaction,
  table: Table,
  rows: readonly Schema[Table][],
  conflict = "",
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}) as (keyof Schema[Table] & string)[];
  const numbered = isPostgres(tx);
  let [text, length] = ["", 0];
  for (const part of parts(rows, Math.max(1, Math.floor(VALUES_AT_ONCE / Math.max(1, columns.length))))) {
    if (part.length !== length) [text, length] = [insertText(table, columns, part.length, numbered), part.length];
    const values = part.flatMap((row) => columns.map((column) => row[column]));
    await tx.executeQuery(CompiledQuery.raw(`${text}${conflict}`, values));
  }
}
