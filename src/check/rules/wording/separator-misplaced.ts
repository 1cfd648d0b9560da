/** Thousands separators that do not stand after every third digit: 18,97676万元, 1897,676元. */
import type { Statement } from "../../../statement/model.ts";
import type { Evaluation, Report, Rule } from "../../model.ts";
import { excerpt, hitsOf, passagesOf, spanOf } from "./lib/passages.ts";

/** A number with half-width commas before a money unit; a full-width comma more likely separates two numbers. */
const NUMBER = /(?<![\d.,])\d{1,12}(?:,\d{1,12}){1,6}(?:\.\d{1,6})?(?=\s{0,2}[千百]?[万亿]?元)/g;

export const rule: Rule = {
  id: "separator-misplaced",
  group: "wording",
  severity: "warning",
  title: "千分位逗号位置不对",
  checks: "带千分位逗号的金额，逗号之间是否正好三位。",
  why: "位置不对，多半是漏了小数点、漏了数字或多打了数字，金额会差许多倍。",
  source: "会计数字书写惯例：自小数点向左每三位一节",
  mend: "对照原始数据，补上小数点或数字，再把逗号放到每三位一节的位置。",
  bad: [
    {
      title: "漏了小数点",
      text: "一、支出\n支出预算18,97676万元，其中：基本支出8,976.76万元，项目支出10,000.00万元。",
      findings: [{ message: "“18,97676”的千分位逗号位置不对", at: "18,97676" }],
    },
    {
      title: "表中漏了小数点",
      text: "2025年部门支出表\n单位：元\n| 项目 | 金额 |\n| 行政运行 | 1,234,56700 |\n| 事业运行 | 12.00 |",
      findings: [{ message: "“1,234,56700”的千分位逗号位置不对", at: "1,234,56700" }],
    },
    {
      title: "全角逗号",
      text: "一、支出\n基本支出3，518.85万元。",
      findings: [{ message: "千分位逗号是全角的", at: "3，518.85万元" }],
    },
  ],
  good: [
    {
      title: "表中每三位一节",
      text: "2025年部门支出表\n单位：元\n| 项目 | 金额 |\n| 行政运行 | 1,234,567.00 |\n| 事业运行 | 12.00 |",
    },
    { title: "每三位一节", text: "一、支出\n支出预算18,976.76万元，收入预算1,234,567.00元。" },
    { title: "一串数不是一个数", text: "一、支出\n第1,2,3项合计10万元。" },
  ],
  *run({ statement, evaluation }) {
    for (const { passage, from, to, words } of hitsOf(passagesOf(statement), NUMBER, [","])) {
      if (isWellParted(words)) continue;
      yield {
        message: `“${excerpt(passage, from, to)}”：“${words}”的千分位逗号位置不对，可能漏了小数点或数字。`,
        spans: [spanOf(passage, from, to)],
      };
    }
    yield* misplacedInTables(statement, evaluation);
    yield* wideInText(statement);
  },
};

function isWellParted(number: string): boolean {
  const [first = "", ...groups] = number.replace(/\.\d+$/, "").split(",");
  return first.length <= 3 && groups.every((group) => group.length === 3);
}

/** 3，518.85万元: the number is meant and is read so, but the comma is that of a sentence. */
function* wideInText({ figures }: Statement): Iterable<Report> {
  for (const { id, printed, position } of figures) {
    if (position !== null || !/\d，\d{3}/.test(printed)) continue;
    yield {
      severity: "notice",
      message: `“${printed}”的千分位逗号是全角的“，”，应为半角“,”，否则像是两个数。`,
      figures: [id],
    };
  }
}

/** Cells; one that a sum already names as wrong is told there. */
function* misplacedInTables({ figures }: Statement, { faults }: Evaluation): Iterable<Report> {
  const named = new Set([...faults.values()].flat().map(({ figures: [suspect] }) => suspect));
  for (const { id, printed, position } of figures) {
    if (position === null || !printed.includes(",") || named.has(id)) continue;
    const number = printed.replace(/[^\d,.]/g, "");
    if (isWellParted(number)) continue;
    yield { message: `“${printed}”的千分位逗号位置不对，可能漏了小数点或数字。`, figures: [id] };
  }
}
