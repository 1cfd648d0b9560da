/** docs/rules/ and docs/coverage.md say what the rulebook says, and the coverage names only rules that there are. */
import { expect, test } from "vitest";
import { readCoverage, staleRuleDocs } from "../scripts/generate-rule-docs.mjs";
import { OBLIGATIONS } from "../src/check/obligations/data/obligations.ts";
import { allRules } from "../src/check/rulebook.ts";
import * as applies from "../src/check/rules/applies.ts";
import { GROUP_TITLES } from "../src/check/rules/groups.ts";

interface Item {
  readonly id: string;
  readonly what: string;
  readonly by?: readonly string[];
  readonly why?: string;
}

const items: Item[] = readCoverage().sections.flatMap((section: { items: Item[] }) => section.items);

test("docs/rules/ and docs/coverage.md are fresh (npm run build && node scripts/generate-rule-docs.mjs)", () => {
  expect(staleRuleDocs(allRules, GROUP_TITLES, { applies, obligations: OBLIGATIONS })).toEqual([]);
});

test("every item is covered by rules that there are, or says why it is not", () => {
  const known = new Set(allRules.map(({ id }) => id));
  const wrong = items.filter(({ by, why }) =>
    by === undefined ? !why : by.length === 0 || by.some((id) => !known.has(id)),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test("every identity of the coverage is an obligation of the ledger, and the other way round", () => {
  const isIdentity = (id: string) => /^(?:B|C|H|D|X)-/.test(id);
  const ofLedger = new Set(OBLIGATIONS.map(({ id }) => id.replace(/-[a-z]+$/, "")).filter(isIdentity));
  const ofCoverage = new Set(items.map(({ id }) => id).filter(isIdentity));
  expect([...ofCoverage].filter((id) => !ofLedger.has(id))).toEqual([]);
  expect([...ofLedger].filter((id) => !ofCoverage.has(id))).toEqual([]);
});

test("no item is listed twice", () => {
  const ids = items.map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});
