/** What docs/coverage.json says of the real errors of published documents is so: the rules that it names find an error of that kind. */
import { describe, expect, test } from "vitest";
import { readCoverage } from "../scripts/generate-rule-docs.mjs";
import { betweenRules, checkStatement } from "../src/check/index.ts";
import { isRefusal, readStatement } from "../src/read/index.ts";
import { exampleDocument } from "./example.ts";
import { realErrors } from "./real-errors.data.ts";

interface Item {
  readonly id: string;
  readonly what: string;
  readonly by?: readonly string[];
  readonly why?: string;
}

const { sections } = readCoverage() as { sections: { title: string; items: Item[] }[] };
const items = sections.find(({ title }) => title === "真实文件中的错误")?.items ?? [];

/** Documents of an entry: its id, or with a letter after it. R14 is the same document as R12, where one cause is told once. */
function documentsOf(id: string): string[] {
  const wanted = id === "R14" ? "R12" : id;
  return Object.entries(realErrors).flatMap(([key, text]) => (key.replace(/[a-z]$/, "") === wanted ? [text] : []));
}

async function findingsOf(text: string) {
  const statement = await readStatement(exampleDocument(text));
  if (isRefusal(statement)) throw new Error(statement.message.text);
  return checkStatement(statement).findings;
}

describe("each rule named for a real error finds one like it", () => {
  test.each(items.filter(({ by }) => by !== undefined))("$id $what", async ({ id, by = [] }) => {
    const found = (await Promise.all(documentsOf(id).map(findingsOf))).flat().map(({ rule }) => rule);
    const ofOneDocument = by.filter((id) => !betweenRules.has(id)); // the others have their own examples of two
    expect(found).toEqual(expect.arrayContaining(ofOneDocument));
  });

  test("what no rule finds has its reason", () => {
    expect(items.length).toBeGreaterThan(60);
    expect(items.filter(({ by, why }) => by === undefined && why === undefined)).toEqual([]);
  });
});

test.each([
  ["R12", /^《.*的这几行像是错了行（明细里印着合计数，另有3项大于“三公”经费的同一项）/],
  ["R21", /^2个式子都相差9,595万元，式中都有1,066\.51，像是同一个错印在几处/],
  ["R39", /^有3处都相差300,000元，像是同一笔金额在两张表里归入了不同的类/],
])("%s: one cause is one finding", async (id, words) => {
  const found = await findingsOf(realErrors[id] ?? "");
  expect(found.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
    expect.stringMatching(new RegExp(`^(?:error|warning) ${words.source.slice(1)}`)),
  ]);
});

test("a whole total that its parts give with their decimals left off is a warning", async () => {
  const [finding] = await findingsOf(realErrors.R48 ?? "");
  expect(finding).toMatchObject({ severity: "warning", message: expect.stringContaining("直接舍去了小数") });
});
