/** The text lists an economic class whose row in the table is blank, or leaves out one that has an amount while it claims to list all. */
import type { Report, Rule } from "../../model.ts";
import { type EconomicList, type EconomicRow, economicLists, economicRows } from "./lib/economic-lists.ts";
import { nameOf, type TableView } from "./lib/view.ts";

const MOST_LISTED = 10;

export const rule: Rule = {
  id: "item-listed-but-blank",
  group: "tables",
  severity: "warning",
  title: "列举的经济科目与表不符",
  checks:
    "文字列举的经济科目（人员经费……主要包括：……），在基本支出表中是不是空白；表中有金额的款，列举里是不是漏了。" +
    "以“等”结尾的列举不查；表中印“0.00”的不算空白。",
  why: "列举多为照抄模板或上年，与本年表中的数字对不上。",
  source: "财政部部门预决算公开模板：基本支出按经济分类科目说明；预算法第三十二条",
  mend: "按表中有金额的款改写列举，或补填表中金额。",
  bad: [
    {
      title: "列举了空白的款，漏了有金额的款",
      text:
        "某某市水务局2031年度部门决算\n第二部分 决算表\n一般公共预算财政拨款基本支出决算表\n单位：万元\n| 科目编码 | 科目名称 | 决算数 |\n" +
        "| 302 | 商品和服务支出 | 15.00 |\n| 30201 | 办公费 | 1.00 |\n| 30202 | 印刷费 | 2.00 |\n" +
        "| 30205 | 水费 | |\n| 30206 | 电费 | 3.00 |\n| 30207 | 邮电费 | 4.00 |\n| 30211 | 差旅费 | 5.00 |\n" +
        "第三部分 情况说明\n2031年度基本支出15.00万元。其中：公用经费15.00万元，主要包括：办公费、印刷费、水费、邮电费、差旅费。",
      findings: [
        { message: "列举了“水费”，表中是空白；表中“电费”有金额，没有列举", at: "办公费、印刷费、水费、邮电费、差旅费" },
      ],
    },
  ],
  good: [
    {
      title: "列举与表相符",
      text:
        "某某市水务局2031年度部门决算\n第二部分 决算表\n一般公共预算财政拨款基本支出决算表\n单位：万元\n| 科目编码 | 科目名称 | 决算数 |\n" +
        "| 302 | 商品和服务支出 | 15.00 |\n| 30201 | 办公费 | 1.00 |\n| 30202 | 印刷费 | 2.00 |\n" +
        "| 30205 | 水费 | 0.00 |\n| 30206 | 电费 | 3.00 |\n| 30207 | 邮电费 | 4.00 |\n| 30211 | 差旅费 | 5.00 |\n" +
        "第三部分 情况说明\n2031年度基本支出15.00万元。其中：公用经费15.00万元，主要包括：办公费、印刷费、水费、电费、邮电费、差旅费。",
    },
    {
      title: "以“等”结尾",
      text:
        "某某市水务局2031年度部门决算\n第二部分 决算表\n一般公共预算财政拨款基本支出决算表\n单位：万元\n| 科目编码 | 科目名称 | 决算数 |\n" +
        "| 302 | 商品和服务支出 | 15.00 |\n| 30201 | 办公费 | 1.00 |\n| 30202 | 印刷费 | 2.00 |\n" +
        "| 30205 | 水费 | |\n| 30206 | 电费 | 3.00 |\n| 30207 | 邮电费 | 4.00 |\n| 30211 | 差旅费 | 5.00 |\n" +
        "第三部分 情况说明\n2031年度基本支出15.00万元。其中：公用经费15.00万元，主要包括：办公费、印刷费、水费、邮电费等。",
    },
  ],
  *run({ statement }): Generator<Report> {
    const lists = economicLists(statement).filter(({ complete }) => complete);
    const table = lists.length === 0 ? null : economicRows(statement);
    if (table === null || !table.rows.some(({ filled }) => filled)) return;
    for (const list of lists) yield* compare(list, table.rows, table.view);
  },
};

function* compare(list: EconomicList, rows: readonly EconomicRow[], view: TableView): Generator<Report> {
  const own = rows.filter(({ kind }) => kind === list.scope || kind === null);
  const listed = new Set(list.names.flatMap(({ code }) => code ?? []));
  const unresolved = list.names.filter(({ code }) => code === null).map(({ name }) => name);
  const blank = list.names.filter(({ code }) => own.some((row) => row.code === code && !row.printed));
  const left = own.filter(
    (row) =>
      row.filled &&
      row.kind === list.scope &&
      !listed.has(row.code) &&
      !unresolved.some((name) => mayMean(name, row.label)),
  );
  if (blank.length === 0 && left.length === 0) return;
  const parts = [
    ...(blank.length > 0 ? [`列举了${quoted(blank.map(({ name }) => name))}，表中是空白`] : []),
    ...(left.length > 0 ? [`表中${quoted(left.map(({ label }) => label))}有金额，没有列举`] : []),
  ];
  const boilerplate = blank.length * 2 > list.names.length || left.length * 2 > list.names.length;
  yield {
    severity: boilerplate ? "notice" : "warning",
    message: `与${nameOf(view)}对照：${parts.join("；")}。`,
    spans: [list, ...own.filter(({ code }) => blank.some((each) => each.code === code)), ...left].map(
      ({ start, end }) => ({
        start,
        end,
      }),
    ),
  };
}

/** A name that the classification does not have may still stand for the row: they share two characters. */
function mayMean(name: string, label: string): boolean {
  for (let at = 0; at + 2 <= name.length; at += 1) if (label.includes(name.slice(at, at + 2))) return true;
  return false;
}

function quoted(names: readonly string[]): string {
  const listed = names.slice(0, MOST_LISTED).map((name) => `“${name}”`);
  return `${listed.join("、")}${names.length > MOST_LISTED ? `等${names.length}项` : ""}`;
}
