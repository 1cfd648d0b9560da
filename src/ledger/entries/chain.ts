/** Proves a chain: entry by entry, in a stream, whatever its length; says at which entry it breaks and what differs. */
import type { Entry } from "../model.ts";
import { canonicalEntry } from "./canonical.ts";
import { type ChainHead, type HashAlgorithm, hashText } from "./hash.ts";

/** Where a chain breaks. `missing`: an entry is gone; `previous`: it does not follow the one before; `hash`: it was changed. */
export interface ChainBreak {
  readonly sequence: number;
  readonly what: "missing" | "previous" | "hash" | "cut-off";
  readonly expected: string;
  readonly found: string;
}

export interface ChainReport {
  readonly head: ChainHead;
  readonly broken: ChainBreak | null;
}

/** What is wrong with an entry that should come after `head`; null where nothing is. */
function linkBreak(algorithm: HashAlgorithm, head: ChainHead, entry: Entry): ChainBreak | null {
  const sequence = head.sequence + 1;
  if (entry.sequence !== sequence) {
    return { sequence, what: "missing", expected: String(sequence), found: String(entry.sequence) };
  }
  if (entry.previousHash !== head.hash) {
    return { sequence, what: "previous", expected: head.hash, found: entry.previousHash };
  }
  const expected = hashText(algorithm, canonicalEntry(entry));
  return entry.hash === expected ? null : { sequence, what: "hash", expected, found: entry.hash };
}

/**
 * Verifies a chain from its genesis hash on.
 * @param pages the entries in order of sequence, page by page
 * @param end the head that the ledger keeps beside the entries: a chain that was cut off at its end stops before it
 */
export async function verifyChain(
  algorithm: HashAlgorithm,
  genesis: string,
  pages: AsyncIterable<readonly Entry[]>,
  end: ChainHead,
): Promise<ChainReport> {
  let head: ChainHead = { sequence: 0, hash: genesis };
  for await (const page of pages) {
    for (const entry of page) {
      const broken = linkBreak(algorithm, head, entry);
      if (broken !== null) return { head, broken };
      head = { sequence: entry.sequence, hash: entry.hash };
    }
  }
  if (head.sequence === end.sequence && head.hash === end.hash) return { head, broken: null };
  const sequence = head.sequence + 1;
  const told = (each: ChainHead) => `${each.sequence}:${each.hash}`;
  return { head, broken: { sequence, what: "cut-off", expected: told(end), found: told(head) } };
}
