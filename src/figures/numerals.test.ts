/** Chinese numerals: what they say, what is no numeral, and the way back. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDecimal } from "./decimal.ts";
import { parseNumeral, printNumeral } from "./numerals.ts";

test.each([
  ["零", "0"],
  ["十", "10"],
  ["十二", "12"],
  ["二十", "20"],
  ["一百零五", "105"],
  ["一百一十", "110"],
  ["一百五", "150"],
  ["三千五", "3500"],
  ["两万三千", "23000"],
  ["两万三", "23000"],
  ["两万零三", "20003"],
  ["一亿零三百万", "103000000"],
  ["三万亿", "3000000000000"],
  ["十二点五", "12.5"],
  ["零点零三", "0.03"],
  ["二〇二四", "2024"],
  ["壹拾贰万叁仟", "123000"],
  ["贰佰零伍", "205"],
])("%s is %s", (text, expected) => {
  const value = parseNumeral(text);
  expect(value && formatDecimal(value)).toBe(expected);
});

test.each(["", "十四五", "百", "万", "千万", "一十百", "十十", "二百三百", "点五", "一点", "三万四万", "甲"])(
  "%j is no numeral",
  (text) => {
    expect(parseNumeral(text)).toBeNull();
  },
);

test("printing and reading round trips, everyday and formal", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n - 1n }), fc.boolean(), (value, formal) => {
      expect(parseNumeral(printNumeral(value, formal))).toEqual({ digits: value, scale: 0 });
    }),
  );
});

test("any string is a numeral or is not, without a throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."零一二两十百千万亿点壹拾") }), (text) => {
      const value = parseNumeral(text);
      expect(value === null || value.digits >= 0n).toBe(true);
    }),
  );
});
