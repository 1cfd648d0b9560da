/** Walks the rulebook: every rule is documented, indexed, and its examples read by the real reader say what they promise. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listRuleFiles, renderIndex } from "../scripts/generate-rules.mjs";
import { checkStatement } from "../src/check/index.ts";
import type { Finding, Rule } from "../src/check/model.ts";
import { appliesText, STATUS_TITLES, statusOf } from "../src/check/rules/applies.ts";
import { rules } from "../src/check/rules/index.ts";
import { profiles } from "../src/codes/index.ts";
import { isRefusal, readStatement } from "../src/read/index.ts";
import { exampleDocument } from "./example.ts";
import { root } from "./repository.ts";

const files: string[] = listRuleFiles();

async function findingsOf(rule: Rule, text: string): Promise<{ text: string; findings: Finding[] }> {
  const statement = await readStatement(exampleDocument(text));
  if (isRefusal(statement)) throw new Error(statement.message.text);
  const findings = checkStatement(statement).findings.filter((finding) => finding.rule === rule.id);
  return { text: statement.text, findings };
}

test("src/check/rules/index.ts lists the rule files (node scripts/generate-rules.mjs writes it)", () => {
  expect(readFileSync(join(root, "src/check/rules/index.ts"), "utf8")).toBe(renderIndex(files));
});

/** The index is generated from the files in this order (held to it above). */
const walked = files.map((file, at) => [file, rules[at] as Rule] as const);

describe.each(walked)("%s", (file, rule) => {
  const [group, id] = file.split("/");

  test("has its file name as id, its folder as group, every heading, and examples of both kinds", () => {
    expect([rule.group, rule.id]).toEqual([group, id]);
    const { title, checks, why, source, mend } = rule;
    for (const heading of [title, checks, why, source, mend]) expect(heading).toMatch(/\p{Script=Han}/u);
    expect(rule.bad.length).toBeGreaterThan(0);
    expect(rule.good.length).toBeGreaterThan(0);
  });

  test("says where it stands in its life, and applies to documents that there are", () => {
    expect(Object.keys(STATUS_TITLES)).toContain(statusOf(rule));
    const { kinds, firstYear = 0, lastYear = Number.MAX_SAFE_INTEGER, profiles: ids = [] } = rule.applies ?? {};
    expect(firstYear).toBeLessThanOrEqual(lastYear);
    expect(kinds).not.toEqual([]);
    const known = new Set(profiles.map(({ id }) => id));
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
    expect(appliesText(rule.applies)).toMatch(/\p{Script=Han}/u);
  });

  test.each(rule.bad)("finds: $title", async (example) => {
    const { text, findings } = await findingsOf(rule, example.text);
    const seen = findings.map(({ message, places: [place] }) => ({
      message,
      at: place === undefined ? "" : text.slice(place.start, place.end),
    }));
    expect(seen).toEqual(
      example.findings.map(({ message, at }) => ({ message: expect.stringContaining(message), at })),
    );
  });

  test.each(rule.good)("is content with: $title", async (example) => {
    const { findings } = await findingsOf(rule, example.text);
    expect(findings.map(({ message }) => message)).toEqual([]);
  });
});
