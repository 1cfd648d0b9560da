/** What a class is said to be for is true of its name, for every item of the classification. */
import { expect, test } from "vitest";
import { functionClass, functionClasses } from "../../../codes/index.ts";
import { bareName, purposeOf } from "./purpose.ts";

const YEARS = [null, 2018, 2019, 2024, 2031];
const items = YEARS.flatMap((year) =>
  functionClasses(year)
    .filter(({ level }) => level === "项")
    .map(({ code, name }) => ({ code, name, says: purposeOf(name, "人员经费") })),
);

test("there are items to look at, and those that run an office are among them", () => {
  expect(items.length).toBeGreaterThan(1000);
  expect(purposeOf(functionClass("2010301", null)?.name ?? "", "人员经费")).toBe(
    "保障行政单位和参照公务员法管理的事业单位正常运转的人员经费",
  );
});

/** Words that only hold of items of that name, and the names. */
const only: readonly (readonly [string, RegExp])[] = [
  ["保障行政单位", /^行政运行$/],
  ["保障事业单位", /^事业运行$/],
  ["保障所属机构", /^机构运行$/],
  ["行政单位离退休人员", /行政单位离退休$/],
  ["缴纳基本养老保险", /基本养老保险缴费/],
  ["缴纳基本医疗保险", /^(?:行政|事业)单位医疗$/],
  ["缴存住房公积金", /^住房公积金$/],
];

test.each(only)("“%s” is said of items of that name, and of no others", (words, name) => {
  const said = items.filter(({ says }) => says.includes(words));
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter((item) => !name.test(item.name))).toEqual([]);
  expect(items.filter((item) => name.test(item.name) && !item.says.includes(words))).toEqual([]);
});

test("every other item is described by its own name", () => {
  const described = items.filter(({ name, says }) => says === `${bareName(name)}方面的人员经费`);
  expect(described.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["学前教育", "驻外使领馆（团、处）", "综合医院"]),
  );
  expect(new Set(items.map(({ name }) => name)).size - new Set(described.map(({ name }) => name)).size).toBeLessThan(
    25,
  );
});
