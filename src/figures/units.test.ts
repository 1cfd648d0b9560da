/** Units: canonical spelling, dimension, worth. */
import { expect, test } from "vitest";
import { canonicalUnit, dimensionOf, moneyFactor, unitScale } from "./units.ts";

test.each([
  ["万", "万元", "money"],
  ["亿元", "亿元", "money"],
  ["百万元", "百万元", "money"],
  ["台(套)", "台（套）", "count"],
  ["台套", "台（套）", "count"],
  ["㎡", "平方米", "area"],
  ["平米", "平方米", "area"],
  ["％", "%", "percent"],
  ["个百分点", "百分点", "points"],
  ["倍", "倍", "times"],
  ["人/次", "人次", "count"],
  ["万人次", "万人次", "count"],
  ["万元/人", "万元/人", "perUnit"],
  ["元/人·天", "元/人·天", "perUnit"],
  ["分", "分", "score"],
  ["万美元", "万美元", "none"],
  ["奇怪", "奇怪", "none"],
  ["", "", "none"],
])("%s is %s, of dimension %s", (printed, unit, dimension) => {
  expect(canonicalUnit(printed)).toBe(unit);
  expect(dimensionOf(unit)).toBe(dimension);
});

test.each([
  ["角", 10n],
  ["元", 100n],
  ["千元", 100_000n],
  ["万元", 1_000_000n],
  ["百万元", 100_000_000n],
  ["亿元", 10_000_000_000n],
  ["万亿元", 100_000_000_000_000n],
  ["万人", null],
  ["%", null],
  ["", null],
])("one %s is %s 分", (unit, factor) => {
  expect(moneyFactor(unit)).toBe(factor);
});

test("a multiplied unit tells its base", () => {
  expect(unitScale("万人次")).toEqual({ base: "人次", factor: 10_000n });
  expect(unitScale("人")).toEqual({ base: "人", factor: 1n });
  expect(unitScale("千瓦")).toEqual({ base: "千瓦", factor: 1n });
});
