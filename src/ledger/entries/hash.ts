/** The hash of the chain: SHA-256, or SM3 (GB/T 32905) where the house must use Chinese commercial cryptography. */
import { getHashes, hash as hashOnce } from "node:crypto";
import type { Entry } from "../model.ts";
import { canonicalEntry, type NewEntry } from "./canonical.ts";

export const HASH_ALGORITHMS = ["sha256", "sm3"] as const;
export type HashAlgorithm = (typeof HASH_ALGORITHMS)[number];

/** True where this Node (its OpenSSL) can compute the hash. */
export const isAvailable = (algorithm: HashAlgorithm): boolean => getHashes().includes(algorithm);

/** Hash of a text's UTF-8 bytes, in lower-case hex. Throws where the algorithm is not available: ask `isAvailable` first. */
export const hashText = (algorithm: HashAlgorithm, text: string): string => hashOnce(algorithm, text, "hex");

/** What the first entry takes for the hash before it: it ties the chain to one ledger. */
export const genesisHash = (algorithm: HashAlgorithm, ledgerId: string): string =>
  hashText(algorithm, JSON.stringify(["mingsuan-ledger-1", algorithm, ledgerId]));

/** The end of a chain: where the next entry goes on. */
export interface ChainHead {
  /** Position of the last entry; 0 for an empty chain. */
  readonly sequence: number;
  readonly hash: string;
}

/** Gives entries their places after `head`, with the hashes. The last one's sequence and hash are the new head. */
export function chainEntries(algorithm: HashAlgorithm, head: ChainHead, entries: readonly NewEntry[]): Entry[] {
  let { sequence, hash } = head;
  return entries.map((entry) => {
    sequence += 1;
    const placed = { ...entry, sequence, previousHash: hash };
    hash = hashText(algorithm, canonicalEntry(placed));
    return { ...placed, hash };
  });
}
