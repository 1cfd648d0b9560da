/** Classifications: codes and names, by year. */
import { expect, test } from "vitest";
import { functionLines } from "./data/functions.ts";
import {
  economicClass,
  economicsNamed,
  functionClass,
  functionsNamed,
  functionUnder,
  governmentClassOf,
  mainFunctionNamed,
} from "./index.ts";

test.each([
  ["201", 2025, "一般公共服务支出", "类"],
  ["20103", 2025, "政府办公厅（室）及相关机构事务", "款"],
  ["2010301", null, "行政运行", "项"],
  ["207", 2025, "文化旅游体育与传媒支出", "类"],
  ["207", 2018, "文化体育与传媒支出", "类"],
  ["210", 2017, "医疗卫生与计划生育支出", "类"],
  ["20805", 2019, "行政事业单位离退休", "款"],
  ["20805", 2020, "行政事业单位养老支出", "款"],
  ["2210203", 2024, "购房补贴", "项"],
])("%s in %s is %s", (code, year, name, level) => {
  expect(functionClass(code, year)).toMatchObject({ code, name, level, sure: true });
});

test("an old name is told beside the present one", () => {
  expect(functionClass("210", 2024)?.otherNames).toEqual(["医疗卫生与计划生育支出"]);
  expect(functionClass("210", 2018)?.otherNames).toEqual(["卫生健康支出"]);
});

test("a code is of the budgets in which it occurs, and valid in its years", () => {
  expect(functionClass("2120803", null)?.funds).toEqual(["gov-fund"]);
  expect(functionClass("212", null)?.funds).toEqual(["gpb", "gov-fund"]);
  expect(functionClass("223", null)?.funds).toEqual(["soe"]);
  expect(functionClass("20139", null)).toMatchObject({ firstYear: 2024, lastYear: null });
  expect(functionClass("999", null)).toBeNull();
  expect(functionClass("", null)).toBeNull();
});

test.each([
  ["政府办公厅(室)及相关机构事务", ["20103"]],
  ["“两房”建设", ["2040409"]],
  ["通信设备计算机及其他电子设备制造业", ["2150207"]],
  ["医疗卫生与计划生育支出", ["210"]],
  ["没有这个科目", []],
])("%s names %s", (name, codes) => {
  expect(functionsNamed(name)).toEqual(codes);
});

test("行政运行 is one class only under its 款", () => {
  expect(functionsNamed("行政运行").length).toBeGreaterThan(50);
  expect(functionUnder("20103", "行政运行")).toBe("2010301");
  expect(functionUnder("201", "财政事务")).toBe("20106");
  expect(functionUnder("201", "行政运行")).toBeNull();
  expect(mainFunctionNamed("其他支出")).toBe("229");
  expect(mainFunctionNamed("行政运行")).toBeNull();
});

test("every class stands under one that is there, and no code comes twice", () => {
  const codes = functionLines
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split(" ")[0] as string);
  expect(new Set(codes).size).toBe(codes.length);
  const known = new Set(codes);
  expect(codes.filter((code) => ![3, 5, 7].includes(code.length))).toEqual([]);
  expect(codes.filter((code) => code.length > 3 && !known.has(code.slice(0, -2)))).toEqual([]);
});

test("economic classes of both systems", () => {
  expect(economicClass("30101")).toMatchObject({ name: "基本工资", level: "款", system: "dept", kind: "personnel" });
  expect(economicClass("502")).toMatchObject({ name: "机关商品和服务支出", level: "类", system: "gov" });
  expect(economicClass("39906")?.current).toBe(false);
  expect(economicClass("3")).toBeNull();
  expect(economicsNamed("因公出国(境)费用", "dept")).toEqual(["30212"]);
  expect(economicsNamed("对个人和家庭的补助", "gov")).toEqual(["509"]);
  expect(economicsNamed("公务用车购置", "dept")).toEqual(["30913", "31013"]);
});

test("from departmental to government class, by kind of unit", () => {
  expect(governmentClassOf("30101", "agency")).toBe("50101");
  expect(governmentClassOf("30101", "institution")).toBe("50501");
  expect(governmentClassOf("30107", "agency")).toBeNull();
  expect(governmentClassOf("30311", "agency")).toBeNull();
});
