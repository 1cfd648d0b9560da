/** The copy with slips: what was done is said, and the check finds it. */
import { expect, test } from "vitest";
import { checkStatement } from "../../check/index.ts";
import { composeDraft } from "../../ledger/compose/index.ts";
import { statementFromDraft } from "../../read/draft/index.ts";
import { budgetFromSource } from "../budgetSource.ts";
import { withSlips } from "./slips.ts";

test("each slip is found by the check", async () => {
  const loaded = await budgetFromSource("examples/putuo-gov-office-2025");
  if ("problems" in loaded) throw new Error(loaded.problems.join("\n"));
  const { draft, slips } = withSlips(composeDraft(loaded.budget));
  expect(slips).toHaveLength(3);
  const { findings } = checkStatement(await statementFromDraft(draft));
  const rules = findings.map(({ rule, severity }) => `${severity} ${rule}`);
  expect(rules).toContain("error sum-does-not-add-up");
  expect(findings.some(({ message }) => message.includes("2024年"))).toBe(true);
  expect(findings.some(({ message }) => message.includes("67.50"))).toBe(true);
});
