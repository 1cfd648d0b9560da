/** The projects of a list are more, taken together, than all that is spent on projects. */
import { liesBelow } from "../../../figures/index.ts";
import type { Report, Rule } from "../../model.ts";
import { factsOf, fenOf } from "./lib/facts.ts";
import { projectFunds, sumInWan } from "./lib/projectFunds.ts";

const document = (first: string, second: string) =>
  "青溪县档案馆2031年部门预算\n2031年部门支出总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n" +
  "| 2012604 | 档案馆 | 90.00 | 60.00 | 30.00 |\n| | 合计 | 90.00 | 60.00 | 30.00 |\n" +
  "2031年项目支出绩效目标表\n单位：万元\n| 项目名称 | 资金总额 | 年度绩效目标 |\n" +
  `| 档案数字化 | ${first} | 完成数字化 |\n| 库房维护 | ${second} | 完成维护 |`;

export const rule: Rule = {
  id: "project-funds-exceed",
  group: "plausibility",
  severity: "notice",
  title: "逐项列出的项目资金大于项目支出",
  checks: "专项资金表、项目支出绩效目标表逐项列出的资金之和，是否大于支出总表的项目支出。",
  why: "项目支出包括所有项目，逐项列出的之和不会更大；更大的，可能列了跨年总额、下达下级的资金，或填错了数。",
  source:
    "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效目标与预算同步申报；湖南省部门预算公开表22、表21与表3的勾稽",
  mend: "核对各项目的金额和年度；列的是跨年总额或转移支付的，在表下注明。",
  bad: [
    {
      title: "两项之和超过项目支出",
      text: document("18.00", "14.00"),
      findings: [{ message: "合计32.00万元，大于项目支出30.00", at: "18.00" }],
    },
  ],
  good: [
    { title: "正好相等", text: document("18.00", "12.00") },
    { title: "只列了一部分", text: document("18.00", "2.00") },
  ],
  *run({ statement }): Generator<Report> {
    if (statement.facts.kind === "final") return;
    const projects = factsOf(statement, { concept: "expenditure.current.project" });
    const amounts = projects.flatMap((figure) => fenOf(figure) ?? []);
    const [project] = projects;
    if (project === undefined || amounts.length === 0) return;
    for (const funds of projectFunds(statement)) {
      const { table, figures, sum } = funds;
      if (!amounts.every((amount) => liesBelow(amount, sum))) continue;
      yield {
        message: `《${table.title}》列出的${figures.length}项资金合计${sumInWan(funds)}万元，大于项目支出${project.printed}。`,
        figures: [...figures.slice(0, 1), project].map(({ id }) => id),
      };
    }
  },
};
