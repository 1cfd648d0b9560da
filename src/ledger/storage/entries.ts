/** Reads entries: by page, by line, by transaction; the whole chain as a stream of pages. */
import type { Selectable } from "kysely";
import type { Entry, EntryKind, Stage } from "../model.ts";
import type { Reader } from "./reader.ts";
import type { EntryTable } from "./schema.ts";

/** Which entries: all that meet every condition given. */
export interface EntryFilter {
  readonly line?: string;
  readonly unit?: string;
  readonly year?: number;
  readonly stages?: readonly Stage[];
  readonly transaction?: string;
}

/** A page of a list: what comes after a sequence, and how many at most. */
export interface Page {
  readonly after?: number;
  readonly limit: number;
}

/** The entry of a row. */
export function entryOf(row: Selectable<EntryTable>): Entry {
  return {
    sequence: Number(row.sequence),
    year: Number(row.year),
    stage: row.stage as Stage,
    kind: row.kind as EntryKind,
    line: row.line,
    amountFen: row.amount_fen,
    actor: row.actor,
    at: row.at,
    reason: row.reason,
    transaction: row.transaction_id,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

/** Entries in the order of the chain. The last one's sequence is the `after` of the next page. */
export async function readEntries(db: Reader, filter: EntryFilter, page: Page): Promise<Entry[]> {
  let query = db
    .selectFrom("entries")
    .selectAll("entries")
    .where("sequence", ">", BigInt(page.after ?? 0));
  if (filter.line !== undefined) query = query.where("line", "=", filter.line);
  if (filter.year !== undefined) query = query.where("entries.year", "=", BigInt(filter.year));
  if (filter.stages !== undefined) query = query.where("stage", "in", [...filter.stages]);
  if (filter.transaction !== undefined) query = query.where("transaction_id", "=", filter.transaction);
  const { unit } = filter;
  if (unit !== undefined) {
    query = query.where("line", "in", (lines) => lines.selectFrom("lines").select("id").where("unit", "=", unit));
  }
  const rows = await query.orderBy("sequence").limit(page.limit).execute();
  return rows.map(entryOf);
}

/** The whole chain, page by page. */
export async function* allEntries(db: Reader, pageLength = 5_000): AsyncGenerator<Entry[]> {
  let after = 0;
  for (;;) {
    const page = await readEntries(db, {}, { after, limit: pageLength });
    if (page.length === 0) return;
    yield page;
    after = page.at(-1)?.sequence ?? after;
  }
}
