/** The second round: what a correction mended, left, and broke. Documents are read and checked as users' are. */
import { expect, test } from "vitest";
import { exampleDocument } from "../../tests/example.ts";
import { findingOn, handmade } from "../cli/testing/handmade.ts";
import { readStatement } from "../read/index.ts";
import { checkStatement } from "./index.ts";
import { matchRounds, type Version } from "./rounds.ts";

const SUMS = `白河县林草局2024年部门预算说明
一、支出情况
2024年支出预算310.00万元，其中：基本支出290.00万元，项目支出120.00万元。
二、收入情况
2024年收入预算310.00万元，其中：一般公共预算拨款收入300.00万元，事业收入10.00万元。
`;

async function version(text: string): Promise<Version> {
  const statement = await readStatement(exampleDocument(text));
  if ("refused" in statement) throw new Error(statement.message.text);
  return { statement, findings: checkStatement(statement).findings.filter(({ severity }) => severity === "error") };
}

/** What became of the errors of `SUMS` when `from` was replaced by `to`. */
async function round(...corrections: readonly (readonly [string, string])[]) {
  const second = corrections.reduce((text, [from, to]) => text.replace(from, to), SUMS);
  const { findings, fixed } = matchRounds(await version(SUMS), await version(second));
  const told = findings.map(({ round: mark }) => {
    const changes = mark?.changed.map(({ from, to }) => `${from}→${to}`).join() ?? "";
    return [mark?.status === "remaining" ? mark.how : mark?.status, changes].filter((part) => part !== "").join(" ");
  });
  return { told, fixed: fixed.length };
}

test("nothing changed: the finding remains as it was", async () => {
  expect(await round()).toEqual({ told: ["same"], fixed: 0 });
});

test("corrected: the finding is gone", async () => {
  expect(await round(["290.00", "190.00"])).toEqual({ told: [], fixed: 1 });
});

test("a figure beside it changed: the finding is known again, with the change", async () => {
  expect(await round(["120.00", "121.00"])).toEqual({ told: ["neighbours 120.00万元→121.00万元"], fixed: 0 });
});

test("the total itself changed and is still wrong: so it says", async () => {
  expect(await round(["预算310.00", "预算311.00"])).toEqual({ told: ["place 310.00万元→311.00万元"], fixed: 0 });
});

test("a text put in above changes nothing", async () => {
  expect(await round(["一、支出情况\n", "一、支出情况\n本局严格执行预算。\n"])).toEqual({ told: ["same"], fixed: 0 });
});

test("a correction that breaks something else: one fixed, one new with the change that made it", async () => {
  const { told, fixed } = await round(["290.00", "190.00"], ["事业收入10.00", "事业收入11.00"]);
  expect(fixed).toBe(1);
  expect(told).toEqual(["new 10.00万元→11.00万元"]);
});

/** A version with one finding of a rule on figures named a to d, printed as `printed`, the one in doubt first. */
function judged(printed: string, rule: string, doubted: string): Version {
  const marked = printed.split(" ").map((each, i) => `⟦${"abcd"[i]}|${each}万元⟧`);
  const statement = handmade(`${marked.join("，")}。`);
  const ids = [...doubted].map((label) => `f${"abcd".indexOf(label) + 1}`);
  return {
    statement,
    findings: [{ ...findingOn(statement, "error", rule, ids), rule, figures: ids, fingerprint: printed + rule }],
  };
}

test.each([
  ["goes on under another rule, though the rest of it is gone", "1.00 2.00 3.50 4.00", "ab", "neighbours", 0],
  ["is gone where the figure in doubt is named no more", "1.00 2.00 3.50 4.00", "ac", "new", 1],
  ["is gone where that figure was changed", "1.00 2.50 3.00 4.00", "ab", "new", 1],
  [
    "goes on in a finding that is new: another figure was changed and is in doubt itself",
    "1.50 2.00 3.00 4.00",
    "ab",
    "new",
    0,
  ],
  ["goes on where one more figure is in doubt than it has", "1.00 2.00 3.00 4.00", "abcd", "neighbours", 0],
])("a finding on b, a, c %s", (_name, printed, doubted, status, gone) => {
  const { findings, fixed } = matchRounds(judged("1.00 2.00 3.00 4.00", "one", "bac"), judged(printed, "two", doubted));
  const mark = findings[0]?.round;
  expect([mark?.status === "remaining" ? mark.how : mark?.status, fixed.length]).toEqual([status, gone]);
});

test("where one figure was corrected and another, changed too, is in doubt now, one is fixed and one is new", () => {
  const first = judged("1.00 2.00 3.00 4.00", "one", "abc");
  const { findings, fixed } = matchRounds(first, judged("1.50 2.50 3.00 4.00", "one", "bac"));
  expect([findings[0]?.round?.status, fixed.length]).toEqual(["new", 1]);
});

test("a fault elsewhere under the same rule is new, not the old one", async () => {
  const { told, fixed } = await round(["事业收入10.00", "事业收入19.00"]);
  expect(fixed).toBe(0);
  expect(told).toEqual(["same", "new 10.00万元→19.00万元"]);
});
