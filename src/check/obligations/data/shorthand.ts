/** Short ways to write the tests of the obligations, for the data beside. */
import type { TableKey } from "../../../codes/index.ts";
import type { Claim, ObligationData, RelationTest, SameTest, Subject, Test } from "../model.ts";

export const FORMS = "财预〔2016〕143号《地方预决算公开操作规程》及预算、决算公开表式的勾稽关系";
const FIRST = 2017;

export const budget = {
  group: "identity",
  kinds: ["budget"],
  firstYear: FIRST,
  lastYear: null,
  source: FORMS,
} as const;
export const final = { ...budget, kinds: ["final"] } as const;
export const both = { ...budget, kinds: ["budget", "final"] } as const;

/** One claim, met by any of the tests. */
export const any = (...tests: readonly Test[]): Claim => ({ tests });
/** The same with words for what it says. */
export const claim = (says: string, ...tests: readonly Test[]): Claim => ({ says, tests });

export const levels = (table: TableKey, concept?: string): Test => ({
  test: "levels",
  table,
  ...(concept && { concept }),
});
export const across = (table: TableKey, concept?: string): Test => ({
  test: "across",
  table,
  ...(concept && { concept }),
});
export const sides = (table: TableKey): Test => ({ test: "structure", table, structure: "sides" });
export const carry = (table: TableKey): Test => ({ test: "structure", table, structure: "carry" });
export const relations = (test: Omit<RelationTest, "test">): Test => ({ test: "relations", ...test });
export const identity = (...identities: readonly string[]): Test => relations({ identities });
export const rules = (needs: Subject, ...ids: readonly string[]): Test => ({ test: "rules", rules: ids, needs });

/** What both tables (or groups of tables) print of a concept agrees. */
export function same(
  left: TableKey | readonly TableKey[],
  right: TableKey | readonly TableKey[],
  concept: string,
  each: SameTest["each"] = "total",
  fund?: string,
): Test {
  const keys = (side: TableKey | readonly TableKey[]) => (typeof side === "string" ? [side] : side);
  return { test: "same", tables: [keys(left), keys(right)], concept, each, ...(fund && { fund }) };
}

export type { ObligationData };
