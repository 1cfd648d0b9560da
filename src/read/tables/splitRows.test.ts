/** Rows that a page break cuts in two are one row; rows of their own stay. */
import { expect, test } from "vitest";
import { readDocument } from "./testing/tables.ts";

const FIRST = `
  2025年一般公共预算支出表
  单位：万元
  | 科目编码 | 科目名称 | 合计 | 基本支出 |
  | 208 | 社会保障和就业支出 | 90 | 90 |
  | 20805 | 行政事业单位养老支出 | 90 | 90 |`;

const cases: readonly { title: string; last: string; next: string; rows: readonly string[] }[] = [
  {
    title: "the rest of a name",
    last: "| 2080505 | 机关事业单位基本养老 | 90 | 90 |",
    next: "|  | 保险缴费支出 |  |  |",
    rows: ["2080505 机关事业单位基本养老保险缴费支出 2"],
  },
  {
    title: "the figures and the rest of the name",
    last: "| 2080505 | 机关事业单位基本养老 |  |  |",
    next: "|  | 保险缴费支出 | 90 | 90 |",
    rows: ["2080505 机关事业单位基本养老保险缴费支出 2"],
  },
  {
    title: "a total",
    last: "| 2080505 | 机关事业单位基本养老保险缴费支出 | 90 | 90 |",
    next: "|  | 合计 | 90 | 90 |",
    rows: ["2080505 机关事业单位基本养老保险缴费支出 2", "合计 2"],
  },
  {
    title: "a row with a code",
    last: "| 2080505 | 机关事业单位基本养老保险缴费支出 | 90 | 90 |",
    next: "| 210 | 卫生健康支出 |  |  |",
    rows: ["2080505 机关事业单位基本养老保险缴费支出 2", "210 卫生健康支出 0"],
  },
  {
    title: "a row with figures below a row with figures",
    last: "| 2080505 | 机关事业单位基本养老保险缴费支出 | 90 | 90 |",
    next: "|  | 年终结转 | 5 | 5 |",
    rows: ["2080505 机关事业单位基本养老保险缴费支出 2", "年终结转 2"],
  },
];

test.each(cases)("over the page goes $title", async ({ last, next, rows }) => {
  const { tables, figures } = await readDocument(`${FIRST}\n${last}\n\n${next}\n| 221 | 住房保障支出 | 7 | 7 |`);
  expect(tables).toHaveLength(1);
  const count = (at: number) =>
    figures.filter(({ position }) => position?.table === "t1" && position.row === at).length;
  const read = tables[0]?.rows.map(({ code, label }, at) => `${code ?? ""} ${label} ${count(at)}`.trim());
  expect(read?.slice(2, -1)).toEqual(rows);
});
