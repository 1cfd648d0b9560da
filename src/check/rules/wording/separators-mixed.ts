/** Some tables print 12,345.60 and others 12345.60, or one table does both. */
import type { Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { headOf, isOfAmounts, nameOf, type TableView, viewsOf } from "../tables/lib/view.ts";

const WITH = /^[-－]?\d{1,3}(?:[,，]\d{3})+(?:[.．]\d+)?/;
const WITHOUT = /^[-－]?\d{4,15}(?:[.．]\d+)?/;
const FEWEST = 3;
const MOST_LISTED = 5;

export const rule: Rule = {
  id: "separators-mixed",
  group: "wording",
  severity: "notice",
  title: "千分位写法不统一",
  checks: "各表四位以上的金额是否一律用或一律不用千分位逗号；同一张表里是否两种写法混用。",
  why: "写法不一，读起来费力，也说明各表不是出自同一来源，更要核对。",
  source: "出版物上数字用法（GB/T 15835—2011）；各地检查表对表格格式的要求",
  mend: "统一数字格式。",
  bad: [
    {
      title: "两张表不一样",
      text:
        "某某市水务局2031年部门预算\n收入预算总表\n单位：元\n| 科目名称 | 合计 |\n| 农林水支出 | 8,000.00 |\n| 住房保障支出 | 2,000.00 |\n| 合计 | 10,000.00 |\n" +
        "支出预算总表\n单位：元\n| 科目名称 | 合计 |\n| 农林水支出 | 8000.00 |\n| 住房保障支出 | 2000.00 |\n| 合计 | 10000.00 |",
      findings: [{ message: "1张表的金额带千分位逗号，1张不带", at: "支出预算总表" }],
    },
  ],
  good: [
    {
      title: "都不带",
      text: "某某市水务局2031年部门预算\n支出预算总表\n单位：元\n| 科目名称 | 合计 |\n| 农林水支出 | 8000.00 |\n| 住房保障支出 | 2000.00 |\n| 合计 | 10000.00 |",
    },
  ],
  *run({ statement }): Generator<Report> {
    const views = viewsOf(statement)
      .filter(isOfAmounts)
      .map((view) => ({ view, ...countsOf(view) }));
    const withCommas = views.filter(({ commas }) => commas >= FEWEST);
    const without = views.filter(({ commas, plain }) => plain >= FEWEST && commas < FEWEST);
    const both = withCommas.filter(({ plain }) => plain >= FEWEST);
    if (withCommas.length > 0 && without.length > 0)
      yield reportOf(`${withCommas.length}张表的金额带千分位逗号，${without.length}张不带`, without, statement);
    if (both.length > 0) yield reportOf(`${both.length}张表里带逗号和不带逗号的金额混用`, both, statement);
  },
};

function countsOf({ figures }: TableView): { commas: number; plain: number } {
  const money = figures.filter(({ measure, dimension }) => measure === "amount" && dimension === "money");
  const count = (pattern: RegExp) => money.filter(({ printed }) => pattern.test(printed)).length;
  return { commas: count(WITH), plain: count(WITHOUT) };
}

function reportOf(what: string, views: readonly { view: TableView }[], statement: Statement): Report {
  const listed = views.slice(0, MOST_LISTED).map(({ view }) => nameOf(view));
  const more = views.length > MOST_LISTED ? "等" : "";
  return {
    message: `${what}：${listed.join("、")}${more}。`,
    spans: views.slice(0, MOST_LISTED).map(({ view }) => headOf(view, statement)),
  };
}
