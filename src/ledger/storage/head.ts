/** The row of the chain's head: how far the chain is, and the one lock that all writers of entries take. */
import { sql } from "kysely";
import type { LedgerTransaction, Reader } from "./reader.ts";

/** Sequence of the chain's last entry; 0 before the first. */
export async function headOf(db: Reader): Promise<number> {
  const row = await db.selectFrom("chain_head").select("sequence").executeTakeFirstOrThrow();
  return Number(row.sequence);
}

/** Takes the lock: nobody else writes entries from here to the end of the transaction. @returns the sequence of the last entry */
export async function lockHead(tx: LedgerTransaction): Promise<number> {
  const row = await tx
    .updateTable("chain_head")
    .set({ sequence: sql<bigint>`sequence` })
    .returning("sequence")
    .executeTakeFirstOrThrow();
  return Number(row.sequence);
}
