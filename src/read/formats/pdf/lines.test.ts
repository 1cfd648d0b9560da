/** Glyphs become lines by position, with blanks only where the page shows a gap. */
import { expect, test } from "vitest";
import { buildLines } from "./lines.ts";
import { makePage, type SetLine } from "./testing/pages.ts";

const read = (...lines: SetLine[]) => buildLines(makePage({ lines })).map((line) => line.text);

test.each<[string, SetLine[], string[]]>([
  ["characters side by side", [{ y: 100, text: "本年收入12.5万元" }], ["本年收入12.5万元"]],
  [
    "justified: white between all characters is no blank",
    [{ y: 100, text: "本年收入合计", space: 6 }],
    ["本年收入合计"],
  ],
  ["a full-width blank between words", [{ y: 100, text: "第一部分  概况" }], ["第一部分 概况"]],
  ["half a blank between figure and unit is none", [{ y: 100, text: "2031 年" }], ["2031年"]],
  ["English words", [{ y: 100, text: "Budget Office" }], ["Budget Office"]],
  ["a column gap is two blanks", [{ y: 100, text: "办公费          120.00" }], ["办公费  120.00"]],
  ["white beside a mark is its own", [{ y: 100, text: "持平。 其中" }], ["持平。其中"]],
])("%s", (_, lines, expected) => {
  expect(read(...lines)).toEqual(expected);
});

test("position decides, not the order in the file", () => {
  const lines = [
    { x: 90, y: 100.5, text: "万元。" },
    { x: 50, y: 130, text: "第二行" },
    { x: 50, y: 100, text: "收入五百" },
  ];
  expect(read(...lines)).toEqual(["收入五百万元。", "第二行"]);
});

test("raised figures stay in their line, a line half a step lower does not", () => {
  expect(read({ y: 100, text: "面积20" }, { x: 80, y: 97, text: "2", size: 6 })).toHaveLength(1);
  expect(read({ y: 100, text: "名称" }, { x: 200, y: 107, text: "12.00" })).toHaveLength(2);
});

test("a character printed twice for bold is one, a doubled stop is two", () => {
  expect(read({ y: 100, text: "合计" }, { x: 50.3, y: 100, text: "合计" })).toEqual(["合计"]);
  expect(read({ y: 100, text: "支出。。" })).toEqual(["支出。。"]);
});
