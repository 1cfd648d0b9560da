/** The amount of a line at a stage is a sum of entries; which stages' entries it takes is said here and nowhere else. */
import type { Entry, Stage } from "../model.ts";

/** For each stage: the stages whose entries make up its amounts. Ceilings (一下) and payments (执行) are sums of their own. */
export const SUMMED_STAGES: Readonly<Record<Stage, readonly Stage[]>> = {
  "first-up": ["first-up"],
  "first-down": ["first-down"],
  "second-up": ["first-up", "second-up"],
  "second-down": ["first-up", "second-up", "second-down"],
  adjustment: ["first-up", "second-up", "second-down", "adjustment"],
  execution: ["execution"],
};

/** Amount of each line at a stage, in 分; lines without an entry that counts are not in it. */
export function lineAmounts(entries: Iterable<Entry>, stage: Stage): Map<string, bigint> {
  const counted = new Set(SUMMED_STAGES[stage]);
  const amounts = new Map<string, bigint>();
  for (const entry of entries) {
    if (counted.has(entry.stage)) amounts.set(entry.line, (amounts.get(entry.line) ?? 0n) + entry.amountFen);
  }
  return amounts;
}
