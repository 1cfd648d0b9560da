/** The score: every rule has its dimension, points come from findings, and what cannot be seen is not scored. */
import { expect, test } from "vitest";
import { readStatement } from "../../read/index.ts";
import type { Dimension, Score } from "../../statement/score.ts";
import { checkStatement } from "../index.ts";
import { allRules, ruleOf } from "../rulebook.ts";
import { OF_GROUP, OF_RULE, WEIGHTS } from "./data/method.ts";
import { datesIn } from "./dates.ts";
import { dimensionOf, scoreOf, scoreSheet } from "./index.ts";

const CLEAN = `白河县林草局2024年部门预算说明
一、部门职责
负责全县林业和草原的保护与修复。
二、收支情况
2024年支出预算310.00万元，其中：基本支出190.00万元，项目支出120.00万元。
`;

async function scored(text: string): Promise<Score> {
  const statement = await readStatement(new TextEncoder().encode(text));
  if ("refused" in statement) throw new Error(statement.message.text);
  return scoreOf(scoreSheet(statement, checkStatement(statement)));
}

const of = ({ dimensions }: Score, wanted: Dimension) => dimensions.find(({ dimension }) => dimension === wanted);

test("every rule has a dimension by its group, and the table names no rule that is gone", () => {
  for (const { id, group } of allRules) expect(dimensionOf(id), id).toBe(OF_RULE[id] ?? OF_GROUP[group]);
  expect(Object.keys(OF_RULE).filter((id) => !ruleOf.has(id))).toEqual([]);
  expect(Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBe(100);
});

test("a finding costs its dimension points, and the deduction tells it", async () => {
  const [clean, faulty] = [await scored(CLEAN), await scored(CLEAN.replace("190.00", "290.00"))];
  expect(of(clean, "truthfulness")?.points).toBe(100);
  const truth = of(faulty, "truthfulness");
  expect(truth?.points).toBe(90);
  expect(truth?.deductions.map(({ rule, points, count }) => [rule, points, count])).toEqual([
    ["sum-does-not-add-up", 10, 1],
  ]);
  expect(truth?.deductions[0]?.samples[0]).toContain("100");
  expect(faulty.tenths ?? 0).toBeLessThan(clean.tenths ?? 0);
});

test("what a document does not show has no points and no weight", async () => {
  const score = await scored(CLEAN);
  expect(of(score, "timeliness")).toMatchObject({ points: null, remark: expect.stringContaining("无法从文件判断") });
  expect(of(score, "detail")?.points).toBeNull();
  expect(score.tenths).not.toBeNull();
});

test("an empty template is not scored", async () => {
  const score = await scored(CLEAN.replace(/\d+\.\d+/g, "XX"));
  expect([score.tenths, score.dimensions.every(({ points }) => points === null)]).toEqual([null, true]);
});

test("findings between documents count, too", async () => {
  const statement = await readStatement(new TextEncoder().encode(CLEAN));
  if ("refused" in statement) throw new Error(statement.message.text);
  const sheet = scoreSheet(statement, checkStatement(statement));
  const more = { rule: "differs-from-last-year", severity: "warning", message: "不一致", places: [] } as const;
  expect(of(scoreOf(sheet, [more]), "truthfulness")?.points).toBe(96);
});

test.each<[string, number | null]>([
  ["批复日期：2024年2月20日\n发布日期：2024-03-05", 14],
  ["公开时间 2025.03.01 批复时间：2025/2/28", 1],
  ["发布日期：2024年3月1日，批复日期：2024年2月28日", 2],
  ["发布日期：2024-03-05", null],
  ["批复日期：2024年3月9日，发布日期：2024年3月1日", null],
  ["批复日期：2024年13月40日，发布日期：2024年3月1日", null],
])("%s: %s days", (text, days) => {
  const dates = datesIn(text);
  expect(dates === null ? null : dates.published - dates.approved).toBe(days);
});

test("late by more than twenty days costs points; in time costs none", async () => {
  const dated = (date: string) => scored(`${CLEAN}批复日期：2024年2月1日\n发布日期：${date}\n`);
  expect(of(await dated("2024年2月15日"), "timeliness")?.points).toBe(100);
  expect(of(await dated("2024年2月26日"), "timeliness")?.points).toBe(50);
});

const table = (codes: readonly string[]) => {
  const rows = codes.map((code) => `<tr><td>${code}</td><td>科目${code}</td><td>10.00</td></tr>`).join("");
  const words = "<h1>白河县林草局2024年部门预算</h1><p>一、说明</p><p>二、收支</p><p>三、其他</p>";
  const head = "<tr><th>科目编码</th><th>科目名称</th><th>2024年预算数</th></tr>";
  const above = "<h2>2024年部门一般公共预算支出表</h2><p>单位：万元</p>";
  return `<html><body>${words}${above}<table>${head}${rows}</table></body></html>`;
};

test.each<[string, readonly string[], number]>([
  ["classes down to 项", ["213", "21302", "2130201"], 100],
  ["classes that stop at 款", ["213", "21302"], 70],
])("%s", async (_name, codes, points) => {
  const own = of(await scored(table(codes)), "detail")?.deductions.filter(({ rule }) => rule === null) ?? [];
  expect(100 - own.reduce((sum, each) => sum + each.points, 0)).toBe(points);
});
