/** Traditional text is read as simplified text of the same length. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { simplify } from "./simplify.ts";

test.each([
  ["一般公共預算財政撥款支出300.5萬元", "一般公共预算财政拨款支出300.5万元"],
  ["公務用車購置及運行維護費與上年持平", "公务用车购置及运行维护费与上年持平"],
  ["會議費減少2萬元，主要原因是壓縮開支", "会议费减少2万元，主要原因是压缩开支"],
  ["部门预算总收入12万元，显著下降", "部门预算总收入12万元，显著下降"],
  ["", ""],
])("%s", async (printed, read) => {
  expect(await simplify(printed)).toBe(read);
});

test("simplified text comes back at once, without a promise", () => {
  const text = "收入预算10万元";
  expect(simplify(text)).toBe(text);
});

test("any text keeps its length, and every offset with it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), async (text) => {
      expect((await simplify(`預${text}`)).length).toBe(text.length + 1);
    }),
  );
});

test("no telling character occurs in simplified text", async () => {
  const simplified =
    "预算总额万亿元费车务会财经机关门个项专与为于从国员职业产资购长减进开发运动据准无后点应当体数结构实单补贴报电设备处来这对时间说号华区县";
  expect(await simplify(simplified)).toBe(simplified);
  expect(simplify(simplified)).toBeTypeOf("string");
});
