/** Tables without upright rules: cells that stand close together, headings over several columns, tables that go on over the page. */
import { expect, test } from "vitest";
import type { Rule } from "./page.ts";
import { outline, readPages, type SetLine } from "./testing/pages.ts";

const level = (y: number, x0 = 45, x1 = 455): Rule => ({ x0, y0: y, x1, y1: y });
const at = (x: number, y: number, text: string): SetLine => ({ x, y, text });
/** A text that ends at `x`: figures are set from the right. */
const until = (x: number, y: number, text: string): SetLine =>
  at(x - [...text].reduce((sum, mark) => sum + (mark > "⺀" ? 10 : 5), 0), y, text);
const over = (x: number, y: number, text: string): SetLine => until(x + [...text].length * 5, y, text);

const grids = (source: { readonly blocks: Parameters<typeof outline>[0]["blocks"] }) =>
  outline(source).filter((line) => line.startsWith("|"));

/** Two sides: names from 50, figures up to 222, names from 228, figures up to 450. */
const two = (y: number, left: string, first: string, right: string, second: string): SetLine[] => [
  ...(left ? [at(50, y, left)] : []),
  ...(first ? [until(222, y, first)] : []),
  ...(right ? [at(228, y, right)] : []),
  ...(second ? [until(450, y, second)] : []),
];
const SIDES = [
  over(135, 112, "收入"),
  over(340, 112, "支出"),
  over(107, 128, "项目"),
  over(194, 128, "预算数"),
  over(300, 128, "项目"),
  over(410, 128, "预算数"),
  ...two(150, "一、财政拨款收入", "529.11", "一、教育支出", "528.00"),
  ...two(165, "二、事业收入", "0.00", "二、卫生健康支出", "3.11"),
  ...two(180, "三、其他收入", "3.77", "三、住房保障支出", "4.77"),
  ...two(195, "上年结转", "3.00", "结转下年", "-"),
];
const READ = [
  "| 收入 | 支出",
  "| 项目 | 预算数 | 项目 | 预算数",
  "| 一、财政拨款收入 | 529.11 | 一、教育支出 | 528.00",
  "| 二、事业收入 | 0.00 | 二、卫生健康支出 | 3.11",
  "| 三、其他收入 | 3.77 | 三、住房保障支出 | 4.77",
  "| 上年结转 | 3.00 | 结转下年 | -",
];

test.each<[string, Rule[]]>([
  ["three lines", [level(100), level(135), level(205)]],
  ["a line under every row", [100, 135, 155, 170, 185, 205].map((y) => level(y))],
  ["no line at its foot, for it goes on over the page", [level(100), level(135)]],
])("a figure close to the name beside it is a cell of its own: %s", (_, rules) => {
  expect(grids(readPages({ lines: SIDES, rules }))).toEqual(READ);
});

test("headings of neighbouring columns are parted, and put together over their lines", () => {
  const lines = [
    at(50, 120, "项目"),
    over(195, 112, "一般公共预"),
    over(195, 124, "算"),
    over(255, 112, "政府性基金"),
    over(255, 124, "预算"),
    over(315, 112, "国有资本经"),
    over(315, 124, "营预算"),
    ...[150, 165, 180].flatMap((y) => [
      at(50, y, "办公费"),
      until(220, y, "1.00"),
      until(280, y, "2.00"),
      until(340, y, "3.00"),
    ]),
  ];
  expect(grids(readPages({ lines, rules: [level(100, 45, 345), level(135, 45, 345), level(190, 45, 345)] }))[0]).toBe(
    "| 项目 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算",
  );
});

test("a short rule under a heading tells which columns it is over", () => {
  const ends = [120, 190, 260, 330, 400];
  const lines = [
    over(85, 120, "合计"),
    over(190, 112, "公务用车费"),
    over(155, 126, "购置费"),
    over(225, 126, "运行费"),
    over(295, 120, "接待费"),
    over(365, 120, "会议费"),
    ...[150, 165].flatMap((y) => ends.map((x) => until(x, y, "1.00"))),
  ];
  const rules = [level(100, 45, 405), level(116, 125, 265), level(135, 45, 405), level(172, 45, 405)];
  expect(grids(readPages({ lines, rules })).slice(0, 2)).toEqual([
    "| 合计 | 公务用车费 | 接待费 | 会议费",
    "| 购置费 | 运行费",
  ]);
});

test("合计 in the middle of a column of names is in that column", () => {
  const lines = [
    at(50, 120, "科目编码"),
    over(210, 120, "科目名称"),
    over(420, 120, "合计"),
    ...["办公费", "印刷费"].flatMap((name, row) => [
      at(50, 150 + 15 * row, `3020${row + 1}`),
      at(120, 150 + 15 * row, name),
      until(450, 150 + 15 * row, "1.00"),
    ]),
    over(240, 180, "合计"),
    until(450, 180, "2.00"),
  ];
  expect(grids(readPages({ lines, rules: [level(100), level(135), level(190)] }))).toEqual([
    "| 科目编码 | 科目名称 | 合计",
    "| 30201 | 办公费 | 1.00",
    "| 30202 | 印刷费 | 1.00",
    "|  | 合计 | 2.00",
  ]);
});

test("a table with a rule over it and one under a part of its heading goes on to its last row", () => {
  const project = (y: number, name: string, amount: string) => [
    at(50, y, name),
    until(250, y, amount),
    at(258, y, "按计划完成"),
    at(350, y, "数量指标"),
    at(258, y + 15, "各项任务"),
    at(350, y + 15, "质量指标"),
  ];
  const lines = [
    over(100, 112, "项目名称"),
    over(225, 112, "资金总额"),
    over(285, 112, "绩效目标"),
    over(390, 112, "绩效指标"),
    over(370, 126, "一级指标"),
    ...project(150, "河道整治", "297.43"),
    ...project(180, "堤防加固", "189.43"),
  ];
  expect(grids(readPages({ lines, rules: [level(100), level(118, 330, 455)] })).slice(-2)).toEqual([
    "| 河道整治 | 297.43 | 按计划完成各项任务 | 数量指标质量指标",
    "| 堤防加固 | 189.43 | 按计划完成各项任务 | 数量指标质量指标",
  ]);
});
