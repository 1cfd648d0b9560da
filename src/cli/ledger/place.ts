/** Which ledger a command means: --db, else DATABASE_URL, else mingsuan.db in this folder; and opening it for the length of a command. */
import { isRefusal, type Ledger, openLedger, type Place } from "../../ledger/storage/index.ts";

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

/** Tells why a command could not be carried out; its exit status. */
export function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
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
