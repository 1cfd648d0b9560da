/** Display width and line breaks: what keeps the mark under a figure in its column. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { breakLines, clip, displayWidth, pad, printable, wrap } from "./width.ts";

test.each([
  ["abc", 3],
  ["预算", 4],
  ["预算510.00万元", 14],
  ["（一）", 6],
  ["５１０％", 8],
  ["e\u0301", 1],
  ["𠮷", 2],
  ["", 0],
])("%s takes %i columns", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test.each([
  ["a number stays whole", "收入预算510.25万元", 12, ["收入预算", "510.25万元"]],
  ["a unit stays with its number", "收入预算510.25万元", 16, ["收入预算", "510.25万元"]],
  ["no line opens with a comma", "收入预算，其中", 8, ["收入预", "算，其中"]],
  ["no line ends with an opening bracket", "收入预算（其中）", 10, ["收入预算", "（其中）"]],
  ["a word longer than the line is cut", "12345678901234", 10, ["1234567890", "1234"]],
  ["spaces at a break are dropped", "收入预算 支出预算", 8, ["收入预算", "支出预算"]],
])("%s", (_title, text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

test("clip and pad count columns, not characters", () => {
  expect(clip("公务用车运行费", 8)).toBe("公务用…");
  expect(pad("预算", 6)).toBe("预算  ");
  expect(pad("预算", 6, "start")).toBe("  预算");
});

test("escape sequences of a document do not reach the terminal", () => {
  expect(printable("a\u001b[31mb\tc\nd")).toBe("a [31mb c d");
});

test("lines keep every character that is no space, in order, and none is wider than asked", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 8, max: 40 }), (given, width) => {
      const text = printable(given);
      const lines = breakLines(text, width).map(([start, end]) => text.slice(start, end));
      expect(lines.join("").replace(/ /g, "")).toBe(text.replace(/ /g, ""));
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }),
  );
});
