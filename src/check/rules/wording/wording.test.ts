/** Every wording rule by the examples in its own file, then cases that look wrong and are not. One block a line. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPdf } from "../../../read/formats/pdf.ts";
import { outline } from "../../../read/outline/index.ts";
import type { Source } from "../../../read/source.ts";
import type { Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { rule as bracketsMismatched } from "./brackets-mismatched.ts";
import { rule as dateWordWrong } from "./date-word-wrong.ts";
import { rule as halfWidthComma } from "./half-width-comma.ts";
import { rule as headingNumberGap } from "./heading-number-gap.ts";
import { rule as partWithoutSequel } from "./part-without-sequel.ts";
import { rule as placeholderLeft } from "./placeholder-left.ts";
import { rule as punctuationDoubled } from "./punctuation-doubled.ts";
import { rule as quotesMismatched } from "./quotes-mismatched.ts";
import { rule as unitMissing } from "./unit-missing.ts";
import { rule as unitOdd } from "./unit-odd.ts";
import { rule as wordRepeated } from "./word-repeated.ts";
import { rule as yearImpossible } from "./year-impossible.ts";

const rules: readonly Rule[] = [
  bracketsMismatched,
  dateWordWrong,
  halfWidthComma,
  headingNumberGap,
  partWithoutSequel,
  placeholderLeft,
  punctuationDoubled,
  quotesMismatched,
  unitMissing,
  unitOdd,
  wordRepeated,
  yearImpossible,
];

function statementOf(text: string): Statement {
  let start = 0;
  const blocks = text.split("\n").map((words) => {
    const at = Int32Array.from({ length: words.length }, (_, index) => start + index);
    start += words.length + 1;
    const content = { text: words, at };
    return { kind: "text", content, page: null, headingLevel: null, furniture: null, prominent: false } as const;
  });
  const source: Source = { format: "text", text, blocks, messages: [], locate: () => ({ page: null, box: null }) };
  const { blocks: read, facts } = outline(source);
  return {
    format: "text",
    facts,
    text,
    blocks: read,
    tables: [],
    staleFormulas: [],
    figures: [],
    relations: [],
    changes: [],
    zeros: [],
    messages: [],
  };
}

function statementFrom(source: Source): Statement {
  const { blocks, facts } = outline(source);
  const { format, text, messages } = source;
  const nothing = { tables: [], figures: [], relations: [], staleFormulas: [], changes: [], zeros: [] };
  return { format, facts, text, blocks, ...nothing, messages };
}

function reportsOf(rule: Rule, text: string): Report[] {
  return reportsOn(rule, statementOf(text));
}

function reportsOn(rule: Rule, statement: Statement): Report[] {
  return [...rule.run({ statement, evaluation: { verdicts: new Map(), faults: new Map() } })];
}

const pointedAt = (report: Report, text: string) =>
  (report.spans ?? []).map(({ start, end }) => text.slice(start, end)).join(" ");

const bad = rules.flatMap((rule) => rule.bad.map((example) => ({ rule, id: rule.id, ...example })));
const good = rules.flatMap((rule) => rule.good.map((example) => ({ rule, id: rule.id, ...example })));

test.each(bad)("$id finds: $title", ({ rule, text, findings }) => {
  const reports = reportsOf(rule, text);
  expect(reports.map(({ message }) => message)).toEqual(
    findings.map(({ message }) => expect.stringContaining(message)),
  );
  expect(reports.map((report) => pointedAt(report, text))).toEqual(
    findings.map(({ at }) => expect.stringContaining(at)),
  );
});

test.each(good)("$id lets pass: $title", ({ text }) => {
  expect(rules.flatMap((rule) => reportsOf(rule, text).map(({ message }) => message))).toEqual([]);
});

test.each(bad)("of the example of $id: $title, no other rule makes an error", ({ rule, text }) => {
  const others = rules.filter((other) => other !== rule).flatMap((other) => severities(other, text));
  expect(others).not.toContain("error");
});

function severities(rule: Rule, text: string): string[] {
  return reportsOf(rule, text).map(({ severity }) => severity ?? rule.severity);
}

const budget = (...lines: string[]) => ["青山市水务局2031年部门预算", "一、收支说明", ...lines].join("\n");
const final = (...lines: string[]) => ["青山市水务局2031年度部门决算", "一、收支说明", ...lines].join("\n");

test.each([
  ["a year in the name of a document", budget("依据《2028年部门预算》和《2032年度部门决算》编制。")],
  ["a document number and a law in force since long ago", budget("依据水规〔2017〕89号，自2015年1月1日起施行。")],
  [
    "last year's execution in a budget",
    budget("2030年当年预算执行数为8.00万元，2031年预算安排9.00万元，比2030年预算执行数增加12.50%。"),
  ],
  ["last year against the year before", budget("2030年预算比2029年预算增加3.00万元。")],
  ["accounts against the budget of their own year", final("2031年度支出决算数比2031年预算减少3.00万元。")],
  ["a plan over several years", budget("一、实施周期", "2029年1月至2033年12月。")],
  ["assets at the end of August before a budget", budget("截至2030年8月31日，共有车辆3辆。")],
  ["assets at the end of the year of the accounts", final("截至2031年12月31日，共有车辆3辆。")],
  ["an amount of 2,083 that looks like a year", budget("支出2083.68万元，比2030年预算增加2077.09万元。")],
  ["accounts against the beginning of their year", final("年末结转较2031年初增加2.00万元。")],
  ["a goal over years", budget("力争河道水质达标率比2025年增长10%。")],
  [
    "last year's performance in a budget",
    budget("二、2030年部门预算绩效目标完成情况", "全部完成。", "三、其他", "略。"),
  ],
  ["a budget after adjustment", budget("调整后预算比2031年年初预算增加2.00万元。")],
  ["a product of numbers", budget("会议费为4次×30人，3×4米展板2块。")],
  ["names that meet in one word", budget("部门预算预算单位3家，在职人员人员经费6.00万元，青山社区社区服务站。")],
  ["justified lines", budget("本 年 收 入 合 计 26.25 万 元 ， 其 中 ： 财 政 拨 款 收 入 20.05 万 元 。")],
  ["thousands of people and square metres", budget("服务居民3万人次，绿地4.5万平方米，经费6.00万元、7.00万元。")],
  ["items with a half bracket", budget("重点是：1）河道保洁；2）水质监测；3）泵站维护。")],
  ["an apostrophe", budget("采购Women’s Day活动用品1批。")],
  ["only-decrease phrases", budget("严格落实只减不增减少一般性支出。")],
  [
    "leaders in the contents",
    "目 录\n一、主要职能……………………1\n二、机构设置……………………2\n青山市水务局主要职能\n拟订规划，组织实施。",
  ],
  ["a number printed inside the paragraph before", budget("（一）拟订规划。（二）组织实施。", "（三）监督检查。")],
  [
    "the same block printed on two pages",
    budget(
      "（一）拟订规划。",
      "（二）组织实施。",
      "（三）监督检查。",
      "（二）组织实施。",
      "（三）监督检查。",
      "（四）其他。",
    ),
  ],
])("no finding: %s", (_, text) => {
  expect(rules.flatMap((rule) => reportsOf(rule, text).map(({ message }) => message))).toEqual([]);
});

test.each([
  [yearImpossible, "warning", "实施周期", budget("二、实施周期", "2030年1月1日-2030年12月31日")],
  [yearImpossible, "warning", "比较基期通常是上一年", budget("2031年预算安排9.00万元，比2029年预算执行数增加3%。")],
  [yearImpossible, "error", "写的是2030年", final("二、决算表", "略。", "第二部分 2030年度部门决算情况说明", "略。")],
  [yearImpossible, "warning", "资产时点", budget("截至2028年8月31日，共有车辆3辆。")],
  [yearImpossible, "error", "资产时点", budget("截至2048年8月31日，共有车辆3辆。")],
  [placeholderLeft, "warning", "残留", final("决算数大小于预算数的原因是节约开支。")],
  [placeholderLeft, "warning", "没有选定", final("比上年减少3.00万元，下降（增长）7.78%。")],
  [
    placeholderLeft,
    "warning",
    "占位符",
    budget("车辆×××辆，其中执法执勤用车____辆。").replace("其中执法执勤用车____辆", ""),
  ],
  [placeholderLeft, "notice", "填写说明", budget("所属单位（列示至基层预算单位）：青山市河道站。")],
  [quotesMismatched, "notice", "直引号", budget("开展＂节水宣传＂活动。")],
  [unitMissing, "notice", "缺“元”", budget("单价60万以上设备2台，采购预算3.00万元。")],
  [wordRepeated, "notice", "公务用车", budget("主要原因是公务车用车运行费不变。")],
])("%o gives a %s that says %s", (rule, severity, message, text) => {
  const reports = reportsOf(rule, text);
  expect(reports.map((report) => report.message)).toEqual([expect.stringContaining(message)]);
  expect(severities(rule, text)).toEqual([severity]);
});

test("a blank template is one finding, not hundreds", () => {
  const lines = Array.from(
    { length: 30 },
    () => "收入XXX万元，比上年增加（减少）XXX万元，增长（下降）XX%。（如持平作持平表述）",
  );
  const text = final(...lines);
  const messages = reportsOf(placeholderLeft, text).map(({ message }) => message);
  expect(messages).toEqual([expect.stringContaining("空白模板")]);
});

test("a very long line is read to its end", () => {
  const text = budget("收入（80.00万元，占100%；“公务”用车用车，比2031年预算增加".repeat(2_000));
  for (const rule of rules) expect(reportsOf(rule, text).length).toBeLessThan(5_000);
});

const seed = "../shared/seed/zhuzhou-gov-office-2024.txt";
test.skipIf(!existsSync(seed))("the seed statement: eight kinds of slips in wording, and no error", () => {
  const text = readFileSync(seed, "utf8");
  const found = rules.flatMap((rule) => severities(rule, text).map((severity) => `${rule.id} ${severity}`));
  expect(found).toEqual([
    "brackets-mismatched notice",
    "date-word-wrong notice",
    "heading-number-gap warning",
    "part-without-sequel notice",
    "unit-missing warning",
    "unit-missing notice",
    "unit-missing notice",
    "word-repeated notice",
    "word-repeated warning",
    "word-repeated notice",
  ]);
});

/** What is to be found in the real documents, by rule and severity. */
const fixtures: readonly (readonly [file: string, found: readonly string[]])[] = [
  [
    "putuo-finance-2024-final-seeded-errors.pdf",
    ["placeholder-left warning", "punctuation-doubled notice", "year-impossible error", "year-impossible error"],
  ],
  ["putuo-gov-office-2025-department.pdf", ["placeholder-left notice"]],
  ["putuo-gov-office-2025-unit.pdf", []],
  [
    "putuo-justice-2026-department.pdf",
    [
      ...["punctuation-doubled notice", "quotes-mismatched notice", "word-repeated notice", "word-repeated notice"],
      ...["year-impossible error", "year-impossible warning"],
    ],
  ],
  ["shanghai-final-accounts-template.pdf", ["heading-number-gap notice", "placeholder-left notice"]],
  ["wanli-street-2024-department.pdf", ["word-repeated notice"]],
  ["wanli-street-2025-department.pdf", ["word-repeated notice"]],
];

test.skipIf(!existsSync("../shared/fixtures")).each(fixtures)("the published document %s", async (file, found) => {
  const source = await readPdf(readFileSync(`../shared/fixtures/${file}`));
  if ("refused" in source) throw new Error(source.message.text);
  const statement = statementFrom(source);
  const reported = rules.flatMap((rule) =>
    reportsOn(rule, statement).map(({ severity }) => `${rule.id} ${severity ?? rule.severity}`),
  );
  expect(reported).toEqual(found);
});
