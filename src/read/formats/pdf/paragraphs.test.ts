/** Lines become paragraphs as a reader would join them, also over the end of a page. */
import { expect, test } from "vitest";
import { FULL, outline, readPages, setProse } from "./testing/pages.ts";

const full = (start: string) => start + "字".repeat(FULL - start.length);
const indented = (start: string) => `　　${full(start).slice(0, FULL - 2)}`;

test.each<[string, string[], string[]]>([
  [
    "wrapped lines are one paragraph, without blanks",
    [indented("本局"), full("收入"), "合计12.5万元。", indented("支出"), "合计10万元。"],
    [`T ${indented("本局").trim()}${full("收入")}合计12.5万元。`, `T ${indented("支出").trim()}合计10万元。`],
  ],
  [
    "list numbers begin paragraphs where nothing is indented",
    [`${full("一、职能").slice(0, -1)}。`, full("二、机构"), "共三家。"],
    [`T ${full("一、职能").slice(0, -1)}。`, `T ${full("二、机构")}共三家。`],
  ],
  [
    "a line is full when the next word would not have fitted: a long number wraps early",
    [full("收入"), full("预算数为").slice(0, -3), "1,234.56万元。"],
    [`T ${full("收入")}${full("预算数为").slice(0, -3)}1,234.56万元。`],
  ],
  [
    "a short line ends its paragraph",
    [full("甲"), full("乙"), "主要原因如下", full("丙")],
    [`T ${full("甲")}${full("乙")}主要原因如下`, `T ${full("丙")}`],
  ],
  ["a full stop alone on its line", [full("甲"), full("乙"), "。"], [`T ${full("甲")}${full("乙")}。`]],
])("%s", (_, lines, expected) => {
  expect(outline(readPages({ lines: setProse(lines) }))).toEqual(expected);
});

test("a list number left at the end of a line opens the next paragraph", () => {
  const first = `${indented("（七）管理会计").slice(0, -5)}。（八）`;
  const read = outline(readPages({ lines: setProse([indented("甲"), full("乙"), first, full("负责票据"), "管理。"]) }));
  expect(read.at(-1)).toBe(`T （八）${full("负责票据")}管理。`);
});

test("a gap clearly wider than the line spacing ends a paragraph", () => {
  const lines = setProse([full("甲"), `${full("乙").slice(0, -1)}。`]);
  const below = setProse([full("丙"), full("丁")], 155);
  expect(outline(readPages({ lines: [...lines, ...below] }))).toHaveLength(2);
});

test("a paragraph goes on over the page; the page number comes after it", () => {
  const first = { lines: [...setProse([indented("甲"), full("乙")], 600), { x: 245, y: 680, text: "1" }] };
  const second = { lines: [...setProse([full("丙"), "完。", indented("丁"), "完。"]), { x: 245, y: 680, text: "2" }] };
  const source = readPages(first, second);
  const text = `${indented("甲").trim()}${full("乙")}${full("丙")}完。`;
  expect(outline(source)).toEqual([`T ${text}`, "page-number 1", `T ${indented("丁").trim()}完。`, "page-number 2"]);
  expect(source.text).toContain(`${full("乙")}\n${full("丙")}`);
});

test("an indented first line on the next page is a new paragraph", () => {
  const first = { lines: setProse([indented("甲"), full("乙"), `${full("丙").slice(0, -1)}。`], 600) };
  const second = { lines: setProse([indented("丁"), full("戊")]) };
  expect(outline(readPages(first, second))).toHaveLength(2);
});

test("centred or larger lines are prominent, full lines and sentences are not", () => {
  const lines = [
    { x: 190, y: 80, text: "二〇三一年部门预算说明" },
    ...setProse([indented("甲"), full("乙"), "完。", "一、概况", full("丙")]),
    { x: 50, y: 200, text: "附表", size: 16 },
  ];
  const marks = outline(readPages({ lines })).map((line) => line[0]);
  expect(marks).toEqual(["P", "T", "T", "T", "P"]);
});

test("every character knows its page and box", () => {
  const source = readPages({ lines: setProse(["甲乙"]) }, { lines: setProse(["丙丁"], 300) });
  const at = source.text.indexOf("丙");
  expect(source.locate(at, at + 2)).toEqual({ page: 2, box: [50, 292, 70, 302] });
  expect(source.locate(0, source.text.length).page).toBe(1);
  expect(source.locate(5, 5)).toEqual({ page: null, box: null });
});
