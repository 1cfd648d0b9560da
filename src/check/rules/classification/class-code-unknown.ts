/** Codes that the classification does not have in that year. */
import { functionClass } from "../../../codes/index.ts";
import type { Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { type CodedRow, codedRows } from "./lib/coded-rows.ts";

const MOST_LISTED = 8;

export const rule: Rule = {
  id: "class-code-unknown",
  group: "classification",
  severity: "notice",
  title: "分类科目里没有的编码",
  checks: "表中的功能分类科目编码是否在《政府收支分类科目》中，是否已停用或尚未启用。只在其余编码都对得上的表里判断。",
  why: "编码印错，或者沿用了已经撤销的科目。",
  source: "财政部各年度《政府收支分类科目》",
  mend: "对照当年《政府收支分类科目》核对编码；地方增设的科目请忽略。",
  bad: [
    {
      title: "没有的项",
      text:
        "某某市水务局2031年部门预算\n2031年部门支出预算总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 |\n| 213 | 农林水支出 | 80.00 |\n| 21303 | 水利 | 80.00 |\n" +
        "| 2130301 | 行政运行 | 30.00 |\n| 2130388 | 水利事务 | 50.00 |\n| | 合计 | 80.00 |",
      findings: [{ message: "2130388（水利事务）", at: "2130388\t水利事务\t50.00" }],
    },
  ],
  good: [
    {
      title: "都有的编码",
      text:
        "某某市水务局2031年部门预算\n2031年部门支出预算总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 |\n| 213 | 农林水支出 | 80.00 |\n| 21303 | 水利 | 80.00 |\n" +
        "| 2130301 | 行政运行 | 30.00 |\n| 2130305 | 水利工程建设 | 50.00 |\n| | 合计 | 80.00 |",
    },
  ],
  *run({ statement }): Generator<Report> {
    const unknown = unknownRows(statement);
    if (unknown.length === 0) return;
    const listed = unknown.slice(0, MOST_LISTED).map(({ code, row }) => `${code}（${row.label.slice(0, 20)}）`);
    const more = unknown.length > MOST_LISTED ? `等${unknown.length}个` : "";
    yield {
      message: `《政府收支分类科目》${statement.facts.year ?? ""}${statement.facts.year === null ? "" : "年"}没有这些编码：${listed.join("、")}${more}。`,
      spans: unknown.map(({ row }) => ({ start: row.start, end: row.end })),
    };
  },
};

/** Each code once. Economic codes are few and complete; local ones below 项 are not looked at. */
function unknownRows(statement: Statement): CodedRow[] {
  const { year } = statement.facts;
  const found = new Map<string, CodedRow>();
  for (const coded of codedRows(statement)) {
    const { code } = coded;
    if (!code.startsWith("2") || found.has(code)) continue;
    const known = functionClass(code, year);
    if (known === null ? parentKnown(code) : known.sure && isOutOfDate(known, year)) found.set(code, coded);
  }
  return [...found.values()];
}

function parentKnown(code: string): boolean {
  return code.length === 3 || functionClass(code.slice(0, -2), null) !== null;
}

function isOutOfDate(known: { firstYear: number | null; lastYear: number | null }, year: number | null): boolean {
  if (year === null) return false;
  return (known.firstYear !== null && year < known.firstYear) || (known.lastYear !== null && year > known.lastYear);
}
