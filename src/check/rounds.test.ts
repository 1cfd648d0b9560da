/** The second round: what a correction mended, left, and broke. Documents are read and checked as users' are. */
import { expect, test } from "vitest";
import { exampleDocument } from "../../tests/example.ts";
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

const TABLES = `白河县林草局2024年部门预算说明
一、支出情况
2024年支出预算310.00万元，其中：基本支出200.00万元，项目支出120.00万元，占支出预算的38.71%。
`;

test("what goes on in a finding of other figures is not fixed", async () => {
  // 200.00 should be 190.00. Then the total is changed: other relations break, in other words, and 200.00 is as wrong as before.
  const [first, second] = [await version(TABLES), await version(TABLES.replace("310.00", "330.00"))];
  const { findings, fixed } = matchRounds(first, second);
  expect(fixed).toEqual([]);
  expect(findings.some((finding) => finding.round?.changed.some(({ to }) => to === "330.00万元"))).toBe(true);
});

test("a fault elsewhere under the same rule is new, not the old one", async () => {
  const { told, fixed } = await round(["事业收入10.00", "事业收入19.00"]);
  expect(fixed).toBe(0);
  expect(told).toEqual(["same", "new 10.00万元→19.00万元"]);
});
