/** Every amount back to its entries and people: which entries an amount is the sum of, who wrote them, when, why and under which request. */
import type { Entry, Stage } from "../model.ts";
import type { Action, Person, ProcessRecord } from "./model.ts";

export interface Explained {
  readonly amountFen: bigint;
  /** In the order of the chain. */
  readonly parts: readonly ExplainedEntry[];
  /** What each person's entries come to. */
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly amountFen: bigint;
    readonly entries: number;
  }[];
}

export interface ExplainedEntry {
  readonly entry: Entry;
  readonly person: string;
  /** What was done to the budget with it; null for what was written outside of the process (example data, import). */
  readonly action: Action | null;
}

/**
 * Explains the amount of some lines together at a stage.
 * @param entries of those lines, of any stage, in the order of the chain
 * @param record the record of a transaction, null when it has none
 */
export function explain(
  entries: readonly Entry[],
  stages: readonly Stage[],
  person: (id: string) => Person | null,
  record: (transaction: string) => ProcessRecord | null,
): Explained {
  const counted = entries.filter(({ stage }) => stages.includes(stage));
  const people = new Map<string, { id: string; name: string; amountFen: bigint; entries: number }>();
  const nameOf = (id: string) => person(id)?.name ?? id;
  let amountFen = 0n;
  for (const entry of counted) {
    amountFen += entry.amountFen;
    const { actor: id } = entry;
    const sum = people.get(id) ?? { id, name: nameOf(id), amountFen: 0n, entries: 0 };
    people.set(id, sum);
    sum.amountFen += entry.amountFen;
    sum.entries += 1;
  }
  const parts = counted.map((entry) => ({
    entry,
    person: nameOf(entry.actor),
    action: record(entry.transaction)?.action ?? null,
  }));
  return { amountFen, parts, people: [...people.values()] };
}
