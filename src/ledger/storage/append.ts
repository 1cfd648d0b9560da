/** Writes entries: gives them their places at the end of the chain, all or none, one writer at a time. */
import { sql } from "kysely";
import { chainEntries, entryFault, type HashAlgorithm, type NewEntry } from "../entries/index.ts";
import type { Entry } from "../model.ts";
import { insertRows, isPostgres } from "./bulk.ts";
import { parts } from "./chunks.ts";
import type { LedgerTransaction } from "./reader.ts";
import type { ClassTotalTable, EntryTable } from "./schema.ts";

/** Rows of one insert. */
const AT_ONCE = 500;

type LineClasses = Pick<ClassTotalTable, "year" | "side" | "unit" | "fund" | "function_code">;

/** The row of an entry. */
function entryRow(entry: Entry): EntryTable {
  return {
    sequence: BigInt(entry.sequence),
    year: BigInt(entry.year),
    stage: entry.stage,
    kind: entry.kind,
    line: entry.line,
    amount_fen: entry.amountFen,
    actor: entry.actor,
    at: entry.at,
    reason: entry.reason,
    transaction_id: entry.transaction,
    previous_hash: entry.previousHash,
    hash: entry.hash,
  };
}

/** Classes of the lines that entries move, kept from changing until the transaction ends. */
async function classesOf(tx: LedgerTransaction, ids: readonly string[]): Promise<Map<string, LineClasses>> {
  const found = new Map<string, LineClasses>();
  for (const part of parts(ids, AT_ONCE)) {
    const rows = await tx
      .selectFrom("lines")
      .select(["id", "year", "side", "unit", "fund", "function_code"])
      .where("id", "in", part)
      .$if(isPostgres(tx), (query) => query.forShare())
      .execute();
    for (const row of rows) found.set(row.id, row);
  }
  return found;
}

/** What the entries add to the totals by class: those of units, and those of all units together. */
function classTotals(entries: readonly NewEntry[], classes: ReadonlyMap<string, LineClasses>): ClassTotalTable[] {
  const sums = new Map<string, ClassTotalTable>();
  const add = (row: ClassTotalTable) => {
    const key = JSON.stringify([String(row.year), row.stage, row.side, row.unit, row.fund, row.function_code]);
    const sum = sums.get(key);
    if (sum) sum.amount_fen += row.amount_fen;
    else sums.set(key, row);
  };
  for (const { line, stage, amountFen, year } of entries) {
    const of = classes.get(line);
    if (of === undefined) throw new RangeError(`no line ${line}`);
    if (of.year !== BigInt(year)) throw new RangeError(`line ${line} is of ${of.year}, its entry of ${year}`);
    const { side, unit, fund, function_code } = of;
    const row = { year: of.year, stage, side, fund, function_code, amount_fen: amountFen };
    add({ ...row, unit });
    add({ ...row, unit: "" });
  }
  return [...sums.values()];
}

/** Amounts are added to those that are there. */
const ADDED = ` on conflict (year, stage, side, unit, fund, function_code)
  do update set amount_fen = class_totals.amount_fen + excluded.amount_fen`;

/**
 * Appends entries to the chain, in the order given, and adds them to the totals. The row of the chain's head is the lock: from here to
 * the end of the transaction no other writer gets a place, so the chain has no gaps and no forks on either database.
 * @returns the entries with their places
 * @throws RangeError for an entry that `entryFault` finds fault with, and for a line that is not there or is of another year
 */
export async function appendEntries(tx: LedgerTransaction, entries: readonly NewEntry[]): Promise<Entry[]> {
  if (entries.length === 0) return [];
  for (const entry of entries) {
    const fault = entryFault(entry);
    if (fault !== null) throw new RangeError(fault);
  }
  const head = await tx
    .updateTable("chain_head")
    .set({ sequence: sql<bigint>`sequence + ${BigInt(entries.length)}` })
    .returning(["sequence", "hash", "hash_algorithm"])
    .executeTakeFirstOrThrow();
  const totals = classTotals(entries, await classesOf(tx, [...new Set(entries.map(({ line }) => line))]));
  const before = { sequence: Number(head.sequence) - entries.length, hash: head.hash };
  const placed = chainEntries(head.hash_algorithm as HashAlgorithm, before, entries);
  await insertRows(tx, "entries", placed.map(entryRow));
  await insertRows(tx, "class_totals", totals, ADDED);
  await tx
    .updateTable("chain_head")
    .set({ hash: placed.at(-1)?.hash ?? head.hash })
    .execute();
  return placed;
}
