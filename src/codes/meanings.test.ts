/** Headings, row labels and labels of the prose: what each says by itself. */
import { expect, test } from "vitest";
import { economicNamed, headingMeaning, labelMeaning, stubMeaning } from "./index.ts";

test.each([
  ["合计", { kind: "amount", total: true }],
  ["小 计", { kind: "amount", total: true }],
  ["基本支出", { kind: "amount", concept: "expenditure.current.basic" }],
  ["日常公用经费", { kind: "amount", concept: "expenditure.current.basic.public" }],
  ["一般公共预算", { kind: "amount", fund: "gpb" }],
  ["政府性基金预算财政拨款", { kind: "amount", fund: "gov-fund" }],
  ["财政拨款收入", { kind: "amount", concept: "revenue.current", fund: "fiscal" }],
  ["事业收入", { kind: "amount", concept: "revenue.current", fund: "service" }],
  ["上级补助收入", { kind: "amount", concept: "revenue.current", fund: "superior" }],
  ["上缴上级支出", { kind: "amount", concept: "expenditure.current.remitted-up" }],
  ["上年执行数", { kind: "amount", relativeYear: -1, basis: "execution" }],
  ["2023年预算数", { kind: "amount", year: 2023, basis: "budget" }],
  ["2025年部门预算", { kind: "amount", year: 2025, basis: "budget" }],
  ["预算数", { kind: "amount", basis: "budget" }],
  ["年初预算数", { kind: "amount", basis: "budget" }],
  ["调整预算数", { kind: "amount", basis: "adjusted" }],
  ["决算数", { kind: "amount", basis: "final" }],
  ["本年收入", { kind: "amount", concept: "revenue.current" }],
  ["本年政府性基金预算支出", { kind: "amount", concept: "expenditure.current", fund: "gov-fund", relativeYear: 0 }],
  ["上年结转", { kind: "amount", concept: "carryover.opening" }],
  ["机关运行经费预算数", { kind: "amount", concept: "running-costs", basis: "budget" }],
  ["“三公”经费预算数", { kind: "amount", concept: "three-public", basis: "budget" }],
  ["因公出国(境)费", { kind: "amount", concept: "three-public.abroad" }],
  ["购置费", { kind: "amount", concept: "three-public.vehicles.purchase" }],
  ["增减额", { kind: "change" }],
  ["增减%", { kind: "rate" }],
  ["占比（%）", { kind: "share" }],
  ["科目编码", { kind: "code" }],
  ["款", { kind: "code" }],
  ["项目", { kind: "name" }],
  ["行次", { kind: "serial" }],
  ["备注", { kind: "note" }],
  ["金额（万元）", { kind: "amount" }],
  ["某某建设", null],
  ["", null],
])("heading %s", (text, meaning) => {
  expect(headingMeaning(text)).toEqual(meaning);
});

test.each([
  ["一、财政拨款收入", { concept: "revenue.current", fund: "fiscal" }],
  ["1. 一般公共预算资金", { fund: "gpb" }],
  ["（一）一般公共预算拨款", { fund: "gpb" }],
  ["一、一般公共预算财政拨款收入", { concept: "revenue.current", fund: "gpb" }],
  ["二、政府性基金预算拨款收入", { concept: "revenue.current", fund: "gov-fund" }],
  ["九、其他收入", { concept: "revenue.current", fund: "other" }],
  ["本 年 收 入 合 计", { concept: "revenue.current" }],
  ["收入总计", { concept: "revenue.total" }],
  ["支  出  总  计", { concept: "expenditure.total" }],
  ["年初结转和结余", { concept: "carryover.opening" }],
  ["年初财政拨款结转和结余", { concept: "carryover.opening", fund: "fiscal" }],
  ["使用非财政拨款结余（含专用结余）", { concept: "surplus.used" }],
  ["二十九、结转下年", { concept: "carryover.closing" }],
  ["一、一般公共服务支出", { function: "201" }],
  ["（七）文化体育与传媒支出", { function: "207" }],
  ["人员经费合计", { concept: "expenditure.current.basic.personnel" }],
  ["其中：政府性基金预算财政拨款", { fund: "gov-fund" }],
  ["总计", { total: true }],
  ["行政运行", null],
  ["购置费", null],
  ["教育收费", null],
])("row %s", (text, meaning) => {
  expect(stubMeaning(text)).toEqual(meaning);
});

test.each([
  ["“三公”经费", { concept: "three-public" }],
  ["“三公”经费预算数", { concept: "three-public" }],
  ["公务接待费", { concept: "three-public.reception" }],
  ["公务用车运行维护费支出决算", { concept: "three-public.vehicles.operation" }],
  ["机关运行经费", { concept: "running-costs" }],
  ["政府采购货物预算", { concept: "procurement.goods" }],
  ["政府采购预算", { concept: "procurement" }],
  ["财政拨款支出预算", { concept: "expenditure.current", fund: "fiscal" }],
  ["一般公共预算拨款支出预算", { concept: "expenditure.current", fund: "gpb" }],
  ["一般公共预算财政拨款支出年初预算", { concept: "expenditure.current", fund: "gpb" }],
  ["收入预算", { concept: "revenue.total", loose: true }],
  ["支出预算总额", { concept: "expenditure.total" }],
  ["基本支出年初预算数", { concept: "expenditure.current.basic" }],
  ["本年收入合计", { concept: "revenue.current" }],
  ["财政拨款收入支出总计", { concept: "revenue.total", fund: "fiscal" }],
  ["卫生健康支出", { function: "210" }],
  ["行政运行", null],
  ["合计", null],
  ["某某活动经费", null],
])("label %s", (text, meaning) => {
  expect(labelMeaning(text)).toEqual(meaning);
});

test.each([
  ["工资福利支出", "dept", null, "301"],
  ["机关工资福利支出", "gov", null, "501"],
  ["公务用车购置", "dept", "310", "31013"],
  ["公务用车购置", "dept", null, null],
  ["工资奖金津补贴", "gov", "501", "50101"],
  ["其他支出", "dept", null, "399"],
  ["基本工资", "dept", null, "30101"],
] as const)("economic class %s (%s, under %s) is %s", (name, system, under, code) => {
  expect(economicNamed(name, system, under)).toBe(code);
});
