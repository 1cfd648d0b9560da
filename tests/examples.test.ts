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

test.each(["2025-budget.txt", "2024-final-accounts.txt", "2025-budget-with-tables.html"])(
  "%s has no error and no warning",
  async (name) => {
    const { findings } = await findingsOf(name);
    const serious = findings.filter(({ severity }) => severity !== "notice");
    expect(serious.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  },
);

/**
 * What was planted (see docs/examples.md): the words at which a finding must point, how severe it must at least be, and a word of its
 * message (empty unless another finding points at the same words).
 */
type Planted = readonly [string, Severity, string];

const planted: readonly Planted[] = [
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

/** The same where there are tables: the words are the cells of a row up to the wrong one. */
const plantedInTables: readonly Planted[] = [
  ["公务接待费1.80万元", "error", ""],
  ["四、其他收入\t41.00", "error", "14.00万元"],
  ["2080505\t机关事业单位基本养老保险缴费支出\t62.20\t66.20", "error", "78.35万元"],
  ["210\t卫生健康支出\t331.0", "error", "297.9万元"],
  ["2101103\t公务员医疗补助\t11.30", "warning", "没有这一项"],
  ["30228\t工会经费\t8.65", "error", "1.8万元"],
];

const rank: Readonly<Record<Severity, number>> = { notice: 0, warning: 1, error: 2 };
type Checked = Awaited<ReturnType<typeof findingsOf>>;

/** The findings that point at the words, wherever in the document these stand. */
function findingsAt({ text, findings }: Checked, words: string): Finding[] {
  const starts: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) starts.push(at);
  return findings.filter(({ places }) =>
    places.some((place) => starts.some((start) => place.start < start + words.length && place.end > start)),
  );
}

function expectFound(checked: Checked, [words, least, said]: Planted): void {
  const there = findingsAt(checked, words);
  const fitting = there.filter(({ severity, message }) => rank[severity] >= rank[least] && message.includes(said));
  expect(fitting, there.map(({ message }) => message).join("\n")).not.toEqual([]);
}

const faulty = await findingsOf("2025-budget-with-faults.txt");
const faultyTables = await findingsOf("2025-budget-with-tables-and-faults.html");

test.each(planted)("the planted %s is found, as %s or worse", (...fault) => expectFound(faulty, fault));

test.each(plantedInTables)("among tables the planted %s is found, as %s or worse", (...fault) =>
  expectFound(faultyTables, fault),
);

test("among tables nothing else is an error or a warning", () => {
  const expected = new Set(plantedInTables.flatMap(([words]) => findingsAt(faultyTables, words)));
  const others = faultyTables.findings.filter((finding) => finding.severity !== "notice" && !expected.has(finding));
  expect(others.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});
