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
import { richBudgetArbitrary } from "../src/ledger/testing/richBudgets.ts";
import { statementFromDraft } from "../src/read/draft/index.ts";
import type { Statement } from "../src/statement/model.ts";
import { differences, READABLE, type ReadableForm, readAgain } from "../src/write/testing/sameFacts.ts";
import { PROFILES } from "./compose-profiles.data.ts";

/** With SAME_RUNS so many budgets by chance altogether, each in every form; else two a profile, each in a form by chance. */
const RUNS = Number(process.env.SAME_RUNS ?? 0);
const EACH = RUNS === 0 ? 2 : Math.ceil(RUNS / 5);
/** SAME_SEED repeats a run. */
const SEED = process.env.SAME_SEED === undefined ? {} : { seed: Number(process.env.SAME_SEED) };
const PATIENCE = 120_000 + RUNS * 60_000;
const FORMS = RUNS === 0 ? fc.subarray([...READABLE], { minLength: 1, maxLength: 1 }) : fc.constant([...READABLE]);
const EXAMPLES = ["examples/putuo-gov-office-2025", "examples/zhuzhou-gov-office-2024"];

/** Findings that are more than a remark, by rule. */
function findingsOf(statement: Statement): string[] {
  const { findings } = checkStatement(statement);
  return findings.filter(({ severity }) => severity !== "notice").map(({ rule }) => rule);
}

/** What each form says otherwise, and the findings that only it has. */
async function faultsIn(budget: Budget, forms: readonly ReadableForm[]): Promise<string[]> {
  const statement = await statementFromDraft(composeDraft(budget));
  const known = new Set(findingsOf(statement));
  const faults: string[] = [];
  for (const form of forms) {
    const read = await readAgain(statement, form);
    const found = read.flatMap(findingsOf).filter((rule) => !known.has(rule));
    faults.push(...[...differences(statement, read, form), ...found].map((fault) => `${form}: ${fault}`));
  }
  return faults;
}

test.each(EXAMPLES)("%s: every form says the same", { timeout: PATIENCE }, async (folder) => {
  const loaded = await budgetFromSource(folder, {});
  if ("problems" in loaded) throw new Error(loaded.problems.join("\n"));
  expect(await faultsIn(loaded.budget, READABLE)).toEqual([]);
});

test.each(PROFILES)("%s, %s: every form says the same", { timeout: PATIENCE }, async (profile, scope) => {
  const property = fc.asyncProperty(richBudgetArbitrary(profile, scope), FORMS, async (budget, forms) => {
    expect(await faultsIn(budget, forms)).toEqual([]);
  });
  await fc.assert(property, { numRuns: EACH, endOnFailure: true, ...SEED });
});
