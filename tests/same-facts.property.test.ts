/**
 * The same facts in every form: a composed statement, written as Word, PDF, web page, workbook and CSV files and read again, says figure by
 * figure what was written, and no form has a finding that the statement itself has not.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkStatement } from "../src/check/index.ts";
import { budgetFromSource } from "../src/cli/budgetSource.ts";
import { composeDraft } from "../src/ledger/compose/index.ts";
import type { Budget } from "../src/ledger/model.ts";
import { budgetArbitrary } from "../src/ledger/testing/budgets.ts";
import { statementFromDraft } from "../src/read/draft/index.ts";
import type { Statement } from "../src/statement/model.ts";
import { differences, READABLE, type ReadableForm, readAgain } from "../src/write/testing/sameFacts.ts";

/** Budgets by chance altogether, spread over the profiles; each is composed, written, read and checked once for every form. */
const RUNS = Number(process.env.SAME_RUNS ?? 0);
const EXAMPLES = ["examples/putuo-gov-office-2025", "examples/zhuzhou-gov-office-2024"];
const PROFILES = [
  ["shanghai-9", "department"],
  ["shanghai-9", "unit"],
  ["hunan-23", "department"],
  ["central-9", "department"],
  ["central-9", "unit"],
] as const;
const EACH = Math.max(1, Math.ceil(RUNS / PROFILES.length));
const PATIENCE = 60_000 + RUNS * 60_000;

/** Findings that are more than a remark, by rule. */
function findingsOf(statement: Statement): string[] {
  const { findings } = checkStatement(statement);
  return findings.filter(({ severity }) => severity !== "notice").map(({ rule }) => rule);
}

/** What a form says otherwise, and the findings that only it has. */
async function faultsOf(statement: Statement, form: ReadableForm): Promise<string[]> {
  const read = await readAgain(statement, form);
  const known = findingsOf(statement);
  const found = read.flatMap(findingsOf).filter((rule) => !known.includes(rule));
  return [...differences(statement, read, form), ...found].map((fault) => `${form}: ${fault}`);
}

async function faultsIn(budget: Budget, forms: readonly ReadableForm[]): Promise<string[]> {
  const statement = await statementFromDraft(composeDraft(budget));
  const faults: string[] = [];
  for (const form of forms) faults.push(...(await faultsOf(statement, form)));
  return faults;
}

test.each(EXAMPLES)("%s: every form says the same", { timeout: PATIENCE }, async (folder) => {
  const loaded = await budgetFromSource(folder, {});
  if ("problems" in loaded) throw new Error(loaded.problems.join("\n"));
  expect(await faultsIn(loaded.budget, READABLE)).toEqual([]);
});

test.each(PROFILES)("%s, %s: every form says the same", { timeout: PATIENCE }, async (profile, scope) => {
  const budgets = budgetArbitrary(profile, scope);
  const property = fc.asyncProperty(budgets, async (budget) => {
    expect(await faultsIn(budget, READABLE)).toEqual([]);
  });
  await fc.assert(property, { numRuns: EACH, endOnFailure: true });
});
