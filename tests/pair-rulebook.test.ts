/** Walks the rules between documents: each is documented, indexed, and its examples read by the real reader say what they promise. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listPairRuleFiles, renderPairIndex } from "../scripts/generate-rules.mjs";
import type { PairExample } from "../src/check/model.ts";
import { GROUP_TITLES } from "../src/check/rules/groups.ts";
import { rules } from "../src/check/rules/index.ts";
import type { PairRule } from "../src/check/together/report.ts";
import { pairRules } from "../src/check/together/rules/index.ts";
import { checkTogether } from "../src/check/together.ts";
import { factSheetOf, unpack } from "../src/cli/factSheet.ts";
import { isRefusal, readStatement } from "../src/read/index.ts";
import { exampleDocument } from "./example.ts";
import { root } from "./repository.ts";

const files: string[] = listPairRuleFiles();

/** What the rule says of the documents when they come as the command hands them on: packed and unpacked. */
async function findingsOf(rule: PairRule, { documents }: PairExample) {
  const texts = new Map<string, string>();
  const pathed = [];
  for (const [path, text] of Object.entries(documents)) {
    const statement = await readStatement(exampleDocument(text));
    if (isRefusal(statement)) throw new Error(statement.message.text);
    texts.set(path, statement.text);
    pathed.push({ path, statement: unpack(factSheetOf(statement)) });
  }
  return checkTogether(pathed)
    .filter(({ finding }) => finding.rule === rule.id)
    .map(({ path, finding: { message, places } }) => {
      const [place] = places;
      return {
        file: path,
        message,
        at: place === undefined ? "" : (texts.get(path) ?? "").slice(place.start, place.end),
      };
    });
}

test("src/check/together/rules/index.ts lists the rule files (node scripts/generate-rules.mjs writes it)", () => {
  expect(readFileSync(join(root, "src/check/together/rules/index.ts"), "utf8")).toBe(renderPairIndex(files));
});

describe.each(files.map((file, at) => [file, pairRules[at] as PairRule] as const))("%s", (file, rule) => {
  test("has its file name as id, a group, every heading, and examples of both kinds", () => {
    expect(rule.id).toBe(file);
    expect(rules.map(({ id }) => id)).not.toContain(file);
    expect(Object.keys(GROUP_TITLES)).toContain(rule.group);
    const { title, checks, why, source, mend } = rule;
    for (const heading of [title, checks, why, source, mend]) expect(heading).toMatch(/\p{Script=Han}/u);
    expect([rule.bad.length > 0, rule.good.length > 0]).toEqual([true, true]);
  });

  test.each(rule.bad)("finds: $title", async (example) => {
    const wanted = example.findings.map((each) => ({ ...each, message: expect.stringContaining(each.message) }));
    expect(await findingsOf(rule, example)).toEqual(wanted);
  });

  test.each(rule.good)("is content with: $title", async (example) => {
    expect(await findingsOf(rule, example)).toEqual([]);
  });
});
