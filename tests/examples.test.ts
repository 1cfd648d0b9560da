/** The examples end to end: the clean statements are clean, and every fault planted in the other one is found where it stands. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkStatement } from "../src/check/index.ts";
import type { Finding, Severity } from "../src/check/model.ts";
import { readStatement } from "../src/read/index.ts";
import { root } from "./repository.ts";

/** Reads and checks an example; its text and the findings. */
async function findingsOf(name: string): Promise<{ text: string; findings: readonly Finding[] }> {
  const statement = await readStatement(new Uint8Array(readFileSync(join(root, "examples", name))));
  if ("refused" in statement) throw new Error(statement.message.text);
  return { text: statement.text, findings: checkStatement(statement).findings };
}

test.each(["2025-budget.txt", "2024-final-accounts.txt"])("%s has no error and no warning", async (name) => {
  const { findings } = await findingsOf(name);
  const serious = findings.filter(({ severity }) => severity !== "notice");
  expect(serious.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

/**
 * What was planted (see docs/examples.md): the words at which a finding must point, how severe it must at least be, and a word of its
 * message (empty unless another finding points at the same words).
 */
const planted: readonly (readonly [string, Severity, string])[] = [
  ["内设科室7个", "warning", ""],
  ["收入预算3268.40万元，其中，一般公共预算拨款2986.40万元，政府性基金预算拨款200万元，事业收入26万元", "error", ""],
  ["67.10%", "error", ""],
  ["214万，", "notice", "元"],
  ["节水宣传项目95万元", "error", ""],
  ["主要用于主要用于", "notice", ""],
  ["七、国有资本经营预算支出", "notice", ""],
  ["减少14.15万元，增长5.00%", "error", ""],
  ["“三公”经费预算48.60万元", "error", ""],
  ["（三)", "notice", ""],
  ["5.40万元", "error", ""],
  ["XX", "notice", ""],
  ["2042年", "warning", ""],
  ["公务用车15辆", "error", ""],
];

const rank: Readonly<Record<Severity, number>> = { notice: 0, warning: 1, error: 2 };
const faulty = await findingsOf("2025-budget-with-faults.txt");

test.each(planted)("the planted %s is found, as %s or worse", (words, least, said) => {
  const start = faulty.text.indexOf(words);
  const end = start + words.length;
  const there = faulty.findings.filter(({ places }) => places.some((place) => place.start < end && place.end > start));
  const fitting = there.filter(({ severity, message }) => rank[severity] >= rank[least] && message.includes(said));
  expect(fitting, there.map(({ message }) => message).join("\n")).not.toEqual([]);
});
