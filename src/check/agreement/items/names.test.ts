/** Names of functional classes in labels of the text. */
import { expect, test } from "vitest";
import { codeIn, nameBesideCode, namesIn, plain, sameName } from "./names.ts";

test.each([
  ["一般公共服务支出（类）财政事务（款）行政运行（项）", ["一般公共服务支出", "财政事务", "行政运行"]],
  ["“一般公共服务支出(类)财政事务（款)行政运行（项）”科目", ["一般公共服务支出", "财政事务", "行政运行"]],
  ["公共安全支出（204类）司法（06款）其他司法支出（99项）", ["公共安全支出", "司法", "其他司法支出"]],
  [
    "1、卫生健康支出（类）-行政事业单位医疗（款）-行政单位医疗（项）",
    ["卫生健康支出", "行政事业单位医疗", "行政单位医疗"],
  ],
  [
    "一般公共服务支出-政府办公厅（室）及相关机构事务-行政运行科目",
    ["一般公共服务支出", "政府办公厅(室)及相关机构事务", "行政运行"],
  ],
  ["住房保障支出（类）", ["住房保障支出", null, null]],
  ["2024-2025年度-第二次", null],
  ["支出预算", null],
])("%s", (label, expected) => {
  const names = namesIn(label);
  expect(names && [names.class, names.section, names.item]).toEqual(expected);
});

test("a code beside a name", () => {
  expect(codeIn("行政运行（2010301）")).toBe("2010301");
  expect(nameBesideCode("行政运行（2010301）", "2010301")).toBe("行政运行");
  expect(codeIn("电话22010301")).toBeNull();
});

test("brackets, quotes and leading numbers are no part of a name", () => {
  expect(plain("“3.政府办公厅（室）及相关机构事务”")).toBe("政府办公厅(室)及相关机构事务");
});

test.each([
  ["文化旅游体育与传媒支出", "文化体育与传媒支出", false],
  ["其他城乡社区管理事务支出", "其他城乡社区管理事", true],
  ["行政运行", "行政", false],
  ["政府办公厅(室)及相关机构事务", "政府办公厅(室)及相关机构事务", true],
])("%s and %s", (a, b, same) => {
  expect(sameName(a, b)).toBe(same);
});
