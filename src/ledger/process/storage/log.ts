/** The log of the process: append-only, and chained by hashes department by department and year by year, like the entries. */
import { type HashAlgorithm, hashText } from "../../entries/index.ts";
import { insertRows } from "../../storage/bulk.ts";
import type { LedgerFacts, LedgerTransaction, Reader, Schema } from "../../storage/index.ts";
import type { ProcessRecord } from "../model.ts";
import { recordColumns, recordOf } from "./rows.ts";

/** What the first record of a department's year takes for the hash before it. */
export function logGenesis({ hashAlgorithm, id }: LedgerFacts, department: string, year: number): string {
  return hashText(hashAlgorithm, JSON.stringify(["mingsuan-process-log-1", id, department, year]));
}

/** Hash of a record after another: over its columns in the order of the table, whole numbers as text. */
function hashOf(algorithm: HashAlgorithm, record: ProcessRecord, previous: string): string {
  const columns = Object.values(recordColumns(record)).map(String);
  return hashText(algorithm, JSON.stringify(["mingsuan-process-record-1", ...columns, previous]));
}

/** Writes records after the one with hash `previous`. @returns the hash of the last */
export async function appendRecords(
  tx: LedgerTransaction,
  facts: LedgerFacts,
  previous: string,
  records: readonly ProcessRecord[],
): Promise<string> {
  let hash = previous;
  const rows = records.map((record): Schema["process_log"] => {
    const before = hash;
    hash = hashOf(facts.hashAlgorithm, record, before);
    return { ...recordColumns(record), previous_hash: before, hash };
  });
  await insertRows(tx, "process_log", rows);
  return hash;
}

/** Records of a department's year after a position, in order, with the hash of the last. */
export async function readRecords(
  db: Reader,
  department: string,
  year: number,
  after = 0,
): Promise<{ readonly records: ProcessRecord[]; readonly lastHash: string | null }> {
  const rows = await db
    .selectFrom("process_log")
    .selectAll()
    .where("department", "=", department)
    .where("year", "=", BigInt(year))
    .where("sequence", ">", BigInt(after))
    .orderBy("sequence")
    .execute();
  return { records: rows.map(recordOf), lastHash: rows.at(-1)?.hash ?? null };
}

/** Where a log breaks; null where it does not. */
export interface LogBreak {
  readonly department: string;
  readonly year: number;
  readonly sequence: number;
}

/** Proves the logs of all departments and years, one by one; the first break of each. */
export async function verifyLogs(db: Reader, facts: LedgerFacts): Promise<readonly LogBreak[]> {
  const logs = await db.selectFrom("process_log").select(["department", "year"]).distinct().execute();
  const breaks: LogBreak[] = [];
  for (const { department, year } of logs) {
    const rows = await db
      .selectFrom("process_log")
      .selectAll()
      .where("department", "=", department)
      .where("year", "=", year)
      .orderBy("sequence")
      .execute();
    let hash = logGenesis(facts, department, Number(year));
    let sequence = 0;
    for (const row of rows) {
      sequence += 1;
      const expected = hashOf(facts.hashAlgorithm, recordOf(row), hash);
      if (Number(row.sequence) !== sequence || row.previous_hash !== hash || row.hash !== expected) {
        breaks.push({ department, year: Number(year), sequence });
        break;
      }
      hash = row.hash;
    }
  }
  return breaks;
}
