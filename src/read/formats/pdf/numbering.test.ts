/** What a line of text says by its beginning and its end. */
import { expect, test } from "vitest";
import {
  danglingNumber,
  endsSentence,
  hasLeader,
  isContentsTitle,
  isNumbered,
  isNumeric,
  isPageNumber,
} from "./numbering.ts";

test.each([
  ["一、基本情况", true],
  ["（十二）公务接待费", true],
  ["(3)其他", true],
  ["1.办公费", true],
  ["12、委托业务费", true],
  ["第三部分 名词解释", true],
  ["第一条 根据", true],
  ["①人员经费", true],
  ["注：本表为空表。", true],
  ["9.2031年支出预算表", true],
  ["1.5万元，增长", false],
  ["（项）。主要用于", false],
  ["2031年预算", false],
  ["第二季度支付", false],
  ["一般公共预算", false],
])("%s opens with a number: %s", (text, expected) => {
  expect(isNumbered(text)).toBe(expected);
});

test.each([
  ["3", true],
  ["- 12 -", true],
  ["— 5 —", true],
  ["第3页 共20页", true],
  ["第十二页", true],
  ["3/20", true],
  ["Page 3 of 20", true],
  ["120.00", false],
  ["第3页的表", false],
])("%s is a page number: %s", (text, expected) => {
  expect(isPageNumber(text)).toBe(expected);
});

test.each([
  ["1,234.50", true],
  ["-12.3%", true],
  ["201", true],
  ["—", true],
  ["2031年", false],
  ["一、", false],
])("%s is a figure in a column: %s", (text, expected) => {
  expect(isNumeric(text)).toBe(expected);
});

test("ends, leaders and titles", () => {
  expect(endsSentence("增长3%。”")).toBe(true);
  expect(endsSentence("包括：")).toBe(false);
  expect(danglingNumber("执行财务规则。（八）")).toBe(3);
  expect(danglingNumber("见附件（八）")).toBe(0);
  expect(hasLeader("一、概况........3")).toBe(true);
  expect(hasLeader("一、概况…………3")).toBe(true);
  expect(hasLeader("占比1.5…")).toBe(false);
  expect(isContentsTitle("目　录")).toBe(true);
  expect(isContentsTitle("项目录入")).toBe(false);
});
