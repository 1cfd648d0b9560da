/** Proves a ledger: its chain of entries from the first to the last, and that the totals kept beside it are their sums. */
import { sql } from "kysely";
import { type ChainReport, genesisHash, verifyChain } from "../entries/index.ts";
import { allEntries } from "./entries.ts";
import type { Ledger } from "./open.ts";
import type { Reader } from "./reader.ts";
import type { ClassTotalTable } from "./schema.ts";

/** A total that is not the sum of its entries; `amount_fen` is kept minus summed. */
export type TotalDifference = ClassTotalTable;

export interface LedgerReport extends ChainReport {
  /** At most ten. */
  readonly differences: readonly TotalDifference[];
}

/** Totals that differ from the sums of the entries. */
async function differences(db: Reader): Promise<TotalDifference[]> {
  const query = sql<TotalDifference>`
    select year, stage, side, unit, fund, function_code, cast(sum(amount_fen) as bigint) as amount_fen from (
      select year, stage, side, unit, fund, function_code, amount_fen from class_totals
      union all
      select entries.year, entries.stage, lines.side, lines.unit, lines.fund, lines.function_code, -entries.amount_fen
        from entries join lines on lines.id = entries.line
      union all
      select entries.year, entries.stage, lines.side, '', lines.fund, lines.function_code, -entries.amount_fen
        from entries join lines on lines.id = entries.line
    ) as both_sides
    group by year, stage, side, unit, fund, function_code having sum(amount_fen) <> 0
    order by year, stage, side, unit, fund, function_code limit 10`;
  return (await query.execute(db)).rows;
}

/** Verifies a ledger on one unchanging view of it, while others may write. Time and reading grow with the entries, memory does not. */
export function verifyLedger(ledger: Ledger): Promise<LedgerReport> {
  const { hashAlgorithm, id } = ledger.facts;
  return ledger.snapshot(async (db) => {
    const end = await db.selectFrom("chain_head").select(["sequence", "hash"]).executeTakeFirstOrThrow();
    const head = { sequence: Number(end.sequence), hash: end.hash };
    const report = await verifyChain(hashAlgorithm, genesisHash(hashAlgorithm, id), allEntries(db), head);
    return { ...report, differences: report.broken === null ? await differences(db) : [] };
  });
}
