/** Which ledger a command means: --db, else DATABASE_URL, else mingsuan.db in this folder; and opening it for the length of a command. */
import { open } from "node:fs/promises";
import { isRefusal, type Ledger, openLedger, type Place } from "../../ledger/storage/index.ts";
import { refuse } from "../output.ts";

export interface PlaceOptions {
  readonly db?: string;
}

const DEFAULT_FILE = "mingsuan.db";

/** The place meant. What `--db` names is a file unless it begins as an address of PostgreSQL does. */
export function placeFrom(options: PlaceOptions, environment: NodeJS.ProcessEnv = process.env): Place {
  const named = options.db ?? environment.DATABASE_URL ?? "";
  if (named === "") return { file: DEFAULT_FILE };
  const isAddress = options.db === undefined || /^[a-z]+:\/\//.test(named);
  return isAddress ? { url: named } : { file: named };
}

const SQLITE_HEAD = "SQLite format 3\0";

/** Whether a path names a ledger: an address of a database, or a file that SQLite wrote. */
export async function isLedger(path: string): Promise<boolean> {
  if (/^[a-z]+:\/\//.test(path)) return true;
  const file = await open(path).catch(() => null);
  if (file === null) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SQLITE_HEAD.length), 0, SQLITE_HEAD.length, 0);
    return buffer.toString("latin1", 0, bytesRead) === SQLITE_HEAD;
  } catch {
    return false;
  } finally {
    await file.close();
  }
}

/** Opens the ledger meant, hands it to `work`, closes it; the exit status, 2 where it could not be opened. */
export async function withLedger(options: PlaceOptions, work: (ledger: Ledger) => Promise<number>): Promise<number> {
  const ledger = await openLedger(placeFrom(options));
  if (isRefusal(ledger)) return refuse(ledger.message);
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}
