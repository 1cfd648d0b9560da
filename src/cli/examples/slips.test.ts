/** The copy with slips: what was done is said, and the check finds it. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkStatement } from "../../check/index.ts";
import { composeDraft } from "../../ledger/compose/index.ts";
import { budgetFromFolder } from "../../ledger/folder/index.ts";
import { statementFromDraft } from "../../read/draft/index.ts";
import { withSlips } from "./slips.ts";

test("each slip is found by the check", async () => {
  const folder = new URL("../../../examples/putuo-gov-office-2025/", import.meta.url);
  const names = readdirSync(folder).filter((name) => /\.(?:csv|json)$/.test(name));
  const loaded = budgetFromFolder(new Map(names.map((name) => [name, readFileSync(new URL(name, folder), "utf8")])));
  if ("problems" in loaded) throw new Error(loaded.problems.join("\n"));
  const { draft, slips } = withSlips(composeDraft(loaded.budget));
  expect(slips).toHaveLength(3);
  const { findings } = checkStatement(await statementFromDraft(draft));
  const rules = findings.map(({ rule, severity }) => `${severity} ${rule}`);
  expect(rules).toContain("error sum-does-not-add-up");
  expect(findings.some(({ message }) => message.includes("2024年"))).toBe(true);
  expect(findings.some(({ message }) => message.includes("67.50"))).toBe(true);
});
