/** The same amounts in two tables, and the unit lines make one of them ten thousand times the other. */
import type { Report, Rule } from "../../model.ts";
import { scaleFaults } from "./lib/unit-scales.ts";
import { headOf, nameOf } from "./lib/view.ts";

export const rule: Rule = {
  id: "table-unit-wrong",
  group: "tables",
  severity: "error",
  title: "表的计量单位写错",
  checks: "同一科目在两张表里的金额，按各自的“单位：”换算后是否正好相差一万倍（三个科目以上都如此才报）。",
  why: "元与万元写错，整张表的金额都差一万倍；多为套用别的表头。",
  source: "各地预决算公开模板的计量单位；会计基础工作规范：金额单位应当明确",
  mend: "核对表头的“单位：”，改为实际的单位。",
  bad: [
    {
      title: "元写成万元",
      text:
        "某某市水务局2031年部门预算\n2031年部门收入预算总表\n单位：元\n| 科目编码 | 科目名称 | 合计 |\n" +
        "| 2130301 | 行政运行 | 301234.00 |\n| 2130304 | 水利行业业务管理 | 52345.00 |\n| 2130305 | 水利工程建设 | 123456.00 |\n| | 合计 | 477035.00 |\n" +
        "2031年部门支出预算总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 |\n" +
        "| 2130301 | 行政运行 | 301234.00 |\n| 2130304 | 水利行业业务管理 | 52345.00 |\n| 2130305 | 水利工程建设 | 123456.00 |\n| | 合计 | 477035.00 |",
      findings: [{ message: "正好相差一万倍", at: "2031年部门支出预算总表" }],
    },
  ],
  good: [
    {
      title: "换算后相等",
      text:
        "某某市水务局2031年部门预算\n2031年部门收入预算总表\n单位：元\n| 科目编码 | 科目名称 | 合计 |\n" +
        "| 2130301 | 行政运行 | 301234.00 |\n| 2130304 | 水利行业业务管理 | 52345.00 |\n| 2130305 | 水利工程建设 | 123456.00 |\n| | 合计 | 477035.00 |\n" +
        "2031年部门支出预算总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 |\n" +
        "| 2130301 | 行政运行 | 30.12 |\n| 2130304 | 水利行业业务管理 | 5.23 |\n| 2130305 | 水利工程建设 | 12.35 |\n| | 合计 | 47.70 |",
    },
  ],
  *run({ statement }): Generator<Report> {
    for (const { view, other, printed, otherPrinted, code, rows } of scaleFaults(statement)) {
      yield {
        message:
          `${nameOf(view)}的单位是“${view.table.unit ?? ""}”，与${nameOf(other)}（“${other.table.unit ?? ""}”）相比，` +
          `${rows}个科目的金额正好相差一万倍：如${code}分别印为${printed}、${otherPrinted}；其中一张表的计量单位写错。`,
        spans: [headOf(view, statement), headOf(other, statement)],
      };
    }
  },
};
