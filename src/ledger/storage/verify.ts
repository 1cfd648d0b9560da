/** Proves a ledger: its chain of entries from the first to the last, and that the totals kept beside it are their sums. */
import { type ChainReport, genesisHash, verifyChain } from "../entries/index.ts";
import type { Entry } from "../model.ts";
import { allEntries } from "./entries.ts";
import type { Ledger } from "./open.ts";
import type { Reader } from "./reader.ts";
import { rowsOf } from "./rows.ts";
import type { ClassTotalTable } from "./schema.ts";

/** A total that is not the sum of its entries; `amount_fen` is kept minus summed. */
export type TotalDifference = ClassTotalTable;

export interface LedgerReport extends ChainReport {
  /** At most ten. */
  readonly differences: readonly TotalDifference[];
}

const DIFFERENCES = 10;

/** Sums entries by line, year and stage as they pass: adding them up again in the database would take far longer than the proof. */
class LineSums {
  readonly sums = new Map<string, bigint>();

  async *passing(pages: AsyncIterable<Entry[]>): AsyncGenerator<Entry[]> {
    for await (const page of pages) {
      for (const { year, stage, line, amountFen } of page) {
        const key = `${year} ${stage} ${line}`;
        this.sums.set(key, (this.sums.get(key) ?? 0n) + amountFen);
      }
      yield page;
    }
  }
}

/** What is left of the totals kept when the sums by line have been taken from them, by class: nothing, where they are right. */
async function differences(db: Reader, sums: ReadonlyMap<string, bigint>): Promise<TotalDifference[]> {
  const left = new Map<string, TotalDifference>();
  const add = (row: ClassTotalTable) => {
    const key = [row.year, row.stage, row.side, row.unit, row.fund, row.function_code].join("\0");
    const sum = left.get(key);
    if (sum) sum.amount_fen += row.amount_fen;
    else left.set(key, row);
  };
  for (const row of await rowsOf(db, "class_totals", {}, ["year"])) add(row);
  const lines = await db.selectFrom("lines").select(["id", "side", "unit", "fund", "function_code"]).execute();
  const classes = new Map(lines.map(({ id, ...of }) => [id, of]));
  for (const [key, amount] of sums) {
    const [year = "", stage = "", ...rest] = key.split(" ");
    const of = classes.get(rest.join(" "));
    if (of === undefined) continue;
    const row = { ...of, year: BigInt(year), stage, amount_fen: -amount };
    add({ ...row });
    add({ ...row, unit: "" });
  }
  const wrong = [...left].filter(([, { amount_fen }]) => amount_fen !== 0n).sort(([a], [b]) => (a < b ? -1 : 1));
  return wrong.slice(0, DIFFERENCES).map(([, row]) => row);
}

/** Verifies a ledger on one unchanging view of it, while others may write. Time grows with the entries, memory with the lines. */
export function verifyLedger(ledger: Ledger): Promise<LedgerReport> {
  const { hashAlgorithm, id } = ledger.facts;
  return ledger.snapshot(async (db) => {
    const end = await db.selectFrom("chain_head").select(["sequence", "hash"]).executeTakeFirstOrThrow();
    const head = { sequence: Number(end.sequence), hash: end.hash };
    const lines = new LineSums();
    const entries = lines.passing(allEntries(db));
    const report = await verifyChain(hashAlgorithm, genesisHash(hashAlgorithm, id), entries, head);
    return { ...report, differences: report.broken === null ? await differences(db, lines.sums) : [] };
  });
}
