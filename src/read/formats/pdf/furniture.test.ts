/** Running heads, page numbers and tables of contents are told from prose. */
import { expect, test } from "vitest";
import { outline, readPages, setProse } from "./testing/pages.ts";

test("a running head on three pages, and page numbers that count", () => {
  const pages = [1, 2, 3].map((number) => ({
    lines: [
      { x: 180, y: 40, text: "云岭市水务局2031年部门预算" },
      ...setProse(["　　第一段。", `　　合计${number}0.00万元。`]),
      { x: 240, y: 680, text: `- ${number} -` },
    ],
  }));
  const read = outline(readPages(...pages));
  expect(read.filter((line) => line.startsWith("running-head"))).toHaveLength(3);
  expect(read.filter((line) => line.startsWith("page-number"))).toHaveLength(3);
  expect(read).toContain("T 合计20.00万元。");
});

test("a table title on two pages is no running head", () => {
  const page = { lines: [{ x: 200, y: 120, text: "部门支出预算表" }, ...setProse(["　　无。"], 150)] };
  expect(outline(readPages(page, page)).some((line) => line.startsWith("running-head"))).toBe(false);
});

test("contents without leaders go over to the next page and end where the document begins", () => {
  const first = setProse(["　　　目 录", "第一部分 概况", "一、主要职能", "第二部分 预算表"]);
  const second = setProse(["一、收入预算表", "第三部分 名词解释"]);
  const third = setProse(["第一部分 概况", "一、主要职能", "　　承担水务管理工作。"]);
  const read = outline(readPages({ lines: first }, { lines: second }, { lines: third }));
  expect(read.filter((line) => line.startsWith("contents"))).toHaveLength(6);
  expect(read.slice(6).map((line) => line.slice(2))).toEqual(["第一部分 概况", "一、主要职能", "承担水务管理工作。"]);
});

test("leader dots without a title are contents, too", () => {
  const lines = setProse(["一、职能……………3", "二、机构……………5", "三、预算……………7", "　　正文从这里开始。"]);
  expect(outline(readPages({ lines })).map((line) => line.split(" ")[0])).toEqual([
    "contents",
    "contents",
    "contents",
    "T",
  ]);
});
