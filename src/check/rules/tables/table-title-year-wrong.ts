/** The title of a table names another year than the document's. Titles that are headings are year-impossible's. */
import type { Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { headOf, isOfAmounts, nameOf, type TableView, viewsOf } from "./lib/view.ts";

const FEWEST_AGREEING = 2;
/** So many tables with the year make one without it stand out. */
const FEWEST_WITH_YEAR = 4;
/** Titles that speak of other years on purpose. */
const OTHER_YEARS = /上年|执行|对比|比较|增减|规划|三年|中期|绩效|自评|评价|项目库|结转/;
const YEAR = /(?:19|20)\d{2}(?=[ \u3000]{0,3}年)/g;

export const rule: Rule = {
  id: "table-title-year-wrong",
  group: "tables",
  severity: "error",
  title: "表名的年份不对",
  checks:
    "表名里的年份是否是本文件的年份。表名同时写两个年份、或说的是上年执行、对比、绩效的不算；作为标题单列的表名由“年份不可能成立”检查。",
  why: "多为套用上年的表没有改表名，读者分不清是哪一年的数。",
  source: "预算法实施条例第六条（公开本年度预算及说明）",
  mend: "核对表中数字属于哪一年，改正年份。",
  bad: [
    {
      title: "三张表有一张是上年的表名",
      text:
        "某某市水务局2031年部门预算\n一、收入\n2031年收入预算80.00万元，支出预算80.00万元。\n" +
        "| 2031年部门收支预算总表 | |\n| | 单位：万元 |\n| 项目 | 预算数 |\n| 收入总计 | 80.00 |\n附注：无\n" +
        "| 2031年部门收入预算总表 | |\n| | 单位：万元 |\n| 科目名称 | 合计 |\n| 农林水支出 | 80.00 |\n附注：无\n" +
        "| 2030年部门支出预算总表 | |\n| | 单位：万元 |\n| 科目名称 | 合计 |\n| 农林水支出 | 80.00 |",
      findings: [{ message: "写的是2030年，本文件是2031年", at: "2030年部门支出预算总表" }],
    },
    {
      title: "只有一张表名没有年份",
      text:
        "某某市水务局2031年部门预算\n一、收入\n2031年收入预算80.00万元，支出预算80.00万元。\n" +
        [
          "2031年部门收入预算总表",
          "2031年部门支出预算总表",
          "2031年部门一般公共预算支出表",
          "2031年部门政府性基金预算支出表",
          "部门国有资本经营预算支出表",
        ]
          .map((title) => `| ${title} | |\n| | 单位：万元 |\n| 科目名称 | 合计 |\n| 农林水支出 | 80.00 |\n附注：无\n`)
          .join(""),
      findings: [{ message: "表名没有年份，其他各表都写明2031年", at: "部门国有资本经营预算支出表" }],
    },
  ],
  good: [
    {
      title: "年份一致",
      text:
        "某某市水务局2031年部门预算\n一、收入\n2031年收入预算80.00万元，支出预算80.00万元。\n" +
        "| 2031年部门收支预算总表 | |\n| | 单位：万元 |\n| 项目 | 预算数 |\n| 收入总计 | 80.00 |\n附注：无\n" +
        "| 2031年部门收入预算总表 | |\n| | 单位：万元 |\n| 科目名称 | 合计 |\n| 农林水支出 | 80.00 |",
    },
  ],
  *run({ statement }) {
    const { year, kind } = statement.facts;
    if (year === null || kind === "unknown") return;
    const views = viewsOf(statement).filter(isOfAmounts);
    const agreeing = views.filter(({ table }) => yearsOf(table.title).includes(year)).length;
    for (const view of views) {
      const { title } = view.table;
      const [first, ...more] = yearsOf(title);
      if (first === undefined || first === year || more.length > 0 || OTHER_YEARS.test(title)) continue;
      if (isHeading(view, statement)) continue;
      yield {
        severity: agreeing >= FEWEST_AGREEING ? "error" : "warning",
        message: `${nameOf(view)}的表名写的是${first}年，本文件是${year}年${kind === "budget" ? "预算" : "决算"}。`,
        spans: [headOf(view, statement)],
        suggestion: `改为${year}年，并核对表中数字。`,
      };
    }
    if (agreeing >= FEWEST_WITH_YEAR) yield* withoutYear(views, year, statement);
  },
};

/** The only title that leaves out the year which all the others have. */
function* withoutYear(views: readonly TableView[], year: number, statement: Statement): Iterable<Report> {
  const official = views.filter(({ table }) => table.key !== null && !OTHER_YEARS.test(table.title));
  const bare = official.filter(({ table }) => table.title !== "" && !/\d/.test(table.title));
  const [only] = bare;
  if (only === undefined || bare.length > 1) return;
  yield {
    severity: "notice",
    message: `${nameOf(only)}的表名没有年份，其他各表都写明${year}年。`,
    spans: [headOf(only, statement)],
    suggestion: `在表名前补上“${year}年”。`,
  };
}

function yearsOf(title: string): number[] {
  return [...title.matchAll(YEAR)].map(([year]) => Number.parseInt(year, 10));
}

/** The title stands as a heading or on the cover. */
function isHeading({ table }: TableView, { blocks }: Statement): boolean {
  const [first = 0] = table.grids;
  return blocks
    .slice(Math.max(0, first - 6), first)
    .some(
      (block) => (block.kind === "heading" || block.kind === "furniture") && block.content.text.includes(table.title),
    );
}
