/** Titles as documents of many places print them, and what they come to. */
import { expect, test } from "vitest";
import { likeness, namesTable, plainTitle } from "./titles.ts";

const owner = "青溪县水务局";

test.each([
  ["一、收入支出决算总表", "收入支出决算总表"],
  ["1. 2031年部门收入预算总表 ………………… 8", "收入预算总表"],
  ["9.2031年单位“三公”经费和机关运行经费预算表", "三公经费和机关运行经费预算表"],
  ["表3-1 一般公共预算支出预算表", "一般公共预算支出预算表"],
  ["表1 部门收支总表", "收支总表"],
  ["表六：一般公共预算基本支出表", "一般公共预算基本支出表"],
  ["一般公共预算基本支出表", "一般公共预算基本支出表"],
  ["三公经费支出表", "三公经费支出表"],
  ["附件2：青溪县水务局2031年度部门支出总表", "支出总表"],
  ["公开01表 收入支出决算总表", "收入支出决算总表"],
  ["收入支出决算总表（公开01表）", "收入支出决算总表"],
  ["（四）支出总表", "支出总表"],
  ["2031年预算单位 收入预算总表（续表）", "收入预算总表"],
  ["4.支出预算分类汇总表（按政府预算经济分类）", "支出预算分类汇总按政府预算经济分类表"],
  ["部门预算经济分类支出表", "部门预算经济分类支出表"],
])("%s is %s", (printed, plain) => {
  expect(plainTitle(printed, owner)).toBe(plain);
});

test.each([
  ["三、支出决算表", true],
  ["政府性基金预算支出表（空表）", true],
  ["第二部分 2031年度部门决算表", false],
  ["五、部门预算表", false],
  ["五、2031年部门预算公开表", false],
  ["三、支出决算情况说明", false],
  ["部门预算报表", false],
  ["人大代表", false],
  ["附表", false],
])("%s names a table: %s", (printed, is) => {
  expect(namesTable(printed, owner)).toBe(is);
});

test("likeness counts shared pairs of characters", () => {
  expect(likeness("收入预算总表", "收入预算总表")).toBe(1);
  expect(likeness("收支总表", "名词解释")).toBe(0);
});
