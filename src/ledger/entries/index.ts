/** Entries (分录): their canonical form, the chain of hashes over them, and what they sum up to. */
export * from "./canonical.ts";
export * from "./chain.ts";
export * from "./hash.ts";
export * from "./sums.ts";
