/** Cases of rules beyond their own examples: documents in the manner of many places, as text with tables in | a | b | lines. */
import { describe, expect, test } from "vitest";
import { checkStatement } from "../src/check/index.ts";
import { isRefusal, readStatement } from "../src/read/index.ts";
import { exampleDocument } from "./example.ts";
import { cases } from "./rule-cases.data.ts";
import { moreCases } from "./rule-cases-more.data.ts";

async function said(rule: string, text: string): Promise<string[]> {
  const statement = await readStatement(exampleDocument(text));
  if (isRefusal(statement)) throw new Error(statement.message.text);
  const findings = checkStatement(statement).findings.filter((finding) => finding.rule === rule);
  return findings.map(({ severity, message }) => `${severity} ${message}`);
}

describe.each([...Object.entries(cases), ...Object.entries(moreCases)])("%s", (rule, documents) => {
  test.each(documents)("$title", async ({ text, finds }) => {
    const found = await said(rule, text);
    expect(found).toEqual(finds.map((words) => expect.stringMatching(words)));
  });
});
