/** A 项 without the row of its 款, or a 款 without that of its 类, where all others have theirs. */
import type { Report, Rule } from "../../model.ts";
import { nameOf } from "../tables/lib/view.ts";
import { type MissingParent, missingParents } from "./lib/missing-parents.ts";

export const rule: Rule = {
  id: "class-row-missing",
  group: "classification",
  severity: "warning",
  title: "缺少类级、款级行",
  checks: "表中其余的项都有所属的款、其余的款都有所属的类，唯独个别款或类没有单列一行的。只列类、项或只列项的表不查。",
  why: "漏了一行，类、款、项就接不上；读者无从知道该类、该款的合计，汇总也会少算。",
  source:
    "财政部各年度《政府收支分类科目》；《地方预决算公开操作规程》（财预〔2016〕143号）：支出按功能分类公开到项级科目",
  mend: "补上这一行，金额等于其下各行之和。",
  bad: [
    {
      title: "少了一个款",
      text:
        "某某市水务局2031年部门预算\n2031年部门支出预算总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 |\n| 208 | 社会保障和就业支出 | 12.00 |\n" +
        "| 20805 | 行政事业单位养老支出 | 12.00 |\n| 2080505 | 机关事业单位基本养老保险缴费支出 | 12.00 |\n" +
        "| 210 | 卫生健康支出 | 9.00 |\n| 2101101 | 行政单位医疗 | 5.00 |\n| 2101103 | 公务员医疗补助 | 4.00 |\n" +
        "| 213 | 农林水支出 | 70.00 |\n| 21303 | 水利 | 70.00 |\n| 2130301 | 行政运行 | 70.00 |\n" +
        "| 221 | 住房保障支出 | 9.00 |\n| 22102 | 住房改革支出 | 9.00 |\n| 2210201 | 住房公积金 | 9.00 |\n| | 合计 | 100.00 |",
      findings: [
        {
          message: "缺少款级行21011（行政事业单位医疗），按其下2行合计应为9.00万元",
          at: "2101101\t行政单位医疗\t5.00",
        },
      ],
    },
  ],
  good: [
    {
      title: "类、款、项齐全",
      text:
        "某某市水务局2031年部门预算\n2031年部门支出预算总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 |\n| 213 | 农林水支出 | 70.00 |\n| 21303 | 水利 | 70.00 |\n" +
        "| 2130301 | 行政运行 | 70.00 |\n| 221 | 住房保障支出 | 9.00 |\n| 22102 | 住房改革支出 | 9.00 |\n| 2210201 | 住房公积金 | 9.00 |\n| | 合计 | 79.00 |",
    },
    {
      title: "只列项的表",
      text:
        "某某市水务局2031年部门预算\n2031年部门支出预算总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 |\n| 2080505 | 机关事业单位基本养老保险缴费支出 | 12.00 |\n" +
        "| 2101101 | 行政单位医疗 | 5.00 |\n| 2130301 | 行政运行 | 70.00 |\n| 2210201 | 住房公积金 | 9.00 |\n| | 合计 | 96.00 |",
    },
  ],
  *run({ statement }): Generator<Report> {
    for (const missing of missingParents(statement)) {
      const { view, level, code, name, children } = missing;
      yield {
        message: `${nameOf(view)}缺少${level}级行${code}（${name}）${shouldBe(missing)}；表中其余${level}级行都有。`,
        spans: children.slice(0, 1).map(({ start, end }) => ({ start, end })),
      };
    }
  },
};

function shouldBe({ amount, children }: MissingParent): string {
  return amount === null ? "" : `，按其下${children.length}行合计应为${amount}`;
}
