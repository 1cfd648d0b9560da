/** A functional class in the table of a fund that it does not belong to: a fund's 项 in the table of 一般公共预算, or the other way round. */
import { type Fund, functionClass, type TableKey } from "../../../codes/index.ts";
import type { Report, Rule } from "../../model.ts";
import { nameOf, type TableView } from "../tables/lib/view.ts";
import { type CodedRow, codedRows } from "./lib/coded-rows.ts";

const FUND_OF: Partial<Readonly<Record<TableKey, Fund>>> = { gpb: "gpb", "gov-fund": "gov-fund", soe: "soe" };
const NAMES: Partial<Readonly<Record<Fund, string>>> = {
  gpb: "一般公共预算",
  "gov-fund": "政府性基金预算",
  soe: "国有资本经营预算",
};
const MOST_LISTED = 6;

export const rule: Rule = {
  id: "class-of-other-fund",
  group: "classification",
  severity: "warning",
  title: "科目不属于本表的预算",
  checks:
    "一般公共预算、政府性基金、国有资本经营三张支出表中的项级科目，按分类科目是否属于这种预算。没有金额的行、分类科目中存疑的不查；整张表都对不上的只作提示。",
  why: "三本预算的科目各有范围；串了表，各表合计都会错。",
  source: "财政部各年度《政府收支分类科目》：一般公共预算、政府性基金预算、国有资本经营预算支出功能分类科目",
  mend: "把这一行移到所属预算的表，或改正编码。",
  bad: [
    {
      title: "基金科目列在一般公共预算表",
      text:
        "某某市水务局2031年部门预算\n2031年一般公共预算支出表\n单位：万元\n| 科目编码 | 科目名称 | 合计 |\n| 212 | 城乡社区支出 | 30.00 |\n" +
        "| 21208 | 国有土地使用权出让收入安排的支出 | 30.00 |\n| 2120803 | 城市建设支出 | 30.00 |\n| 213 | 农林水支出 | 70.00 |\n| 21303 | 水利 | 70.00 |\n" +
        "| 2130301 | 行政运行 | 30.00 |\n| 2130305 | 水利工程建设 | 40.00 |\n| | 合计 | 100.00 |",
      findings: [{ message: "2120803（城市建设支出）属于政府性基金预算", at: "2120803\t城市建设支出\t30.00" }],
    },
  ],
  good: [
    {
      title: "都是一般公共预算科目",
      text:
        "某某市水务局2031年部门预算\n2031年一般公共预算支出表\n单位：万元\n| 科目编码 | 科目名称 | 合计 |\n| 213 | 农林水支出 | 70.00 |\n| 21303 | 水利 | 70.00 |\n" +
        "| 2130301 | 行政运行 | 30.00 |\n| 2130305 | 水利工程建设 | 40.00 |\n| | 合计 | 70.00 |",
    },
  ],
  *run({ statement }): Generator<Report> {
    const byTable = new Map<TableView, CodedRow[]>();
    for (const coded of codedRows(statement)) {
      const rows = byTable.get(coded.view);
      if (rows) rows.push(coded);
      else byTable.set(coded.view, [coded]);
    }
    for (const [view, rows] of byTable) yield* strangersIn(view, rows);
  },
};

function* strangersIn(view: TableView, rows: readonly CodedRow[]): Generator<Report> {
  const fund = view.key === null ? undefined : FUND_OF[view.key];
  if (fund === undefined) return;
  const filled = new Set(
    view.figures.filter(({ value }) => value.digits !== 0n).map(({ position }) => view.table.rows[position?.row ?? -1]),
  );
  const items = rows.filter(({ code, row }) => code.length === 7 && filled.has(row));
  const strangers = items.flatMap((coded) => {
    const known = functionClass(coded.code, null);
    const other = known?.sure === true && !known.funds.includes(fund) ? known.funds[0] : undefined;
    return other === undefined || coded.naming !== "same" ? [] : [{ ...coded, other }];
  });
  if (strangers.length === 0) return;
  const listed = strangers
    .slice(0, MOST_LISTED)
    .map(({ code, row, other }) => `${code}（${row.label.slice(0, 20)}）属于${NAMES[other] ?? other}`);
  const more = strangers.length > MOST_LISTED ? `等${strangers.length}行` : "";
  yield {
    severity: strangers.length * 2 > items.length ? "notice" : "warning",
    message: `${nameOf(view)}是${NAMES[fund] ?? fund}的表，${listed.join("、")}${more}。`,
    spans: strangers.slice(0, MOST_LISTED).map(({ row }) => ({ start: row.start, end: row.end })),
  };
}
