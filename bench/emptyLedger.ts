/** What benchmarks of the ledger begin with. */
import { randomUUID } from "node:crypto";
import { createLedger, isRefusal, type Ledger, type Place } from "../src/ledger/storage/index.ts";

/** A new ledger without anything in it. Throws where it cannot be made. */
export async function emptyLedger(place: Place): Promise<Ledger> {
  const facts = {
    id: randomUUID(),
    name: "bench",
    hashAlgorithm: "sha256",
    createdAt: "1999-01-01T00:00:00Z",
  } as const;
  const ledger = await createLedger(place, facts);
  if (isRefusal(ledger)) throw new Error(ledger.message);
  return ledger;
}
