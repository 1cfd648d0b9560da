/** A table that the contents list and the body does not have; and the other way round, or under another title, as a notice. */
import type { Report, Rule } from "../../model.ts";
import { compareTables, type MissingTable, type TableComparison } from "./lib/missing-tables.ts";
import { mayStandOnUnreadPage } from "./lib/unread.ts";

/** Tables that are often published as files of their own. */
const OFTEN_APART = /绩效|专项资金|附件|清单|目录/;
const MOST_APART = 3;

export const rule: Rule = {
  id: "table-missing",
  group: "completeness",
  severity: "error",
  applies: { firstYear: 2017 },
  title: "目录列出的表正文没有",
  checks:
    "目录列出的每一张表，正文是否都有；正文的表，目录是否都列出；两处标题是否一致。没有目录、或表另附的文件不查。",
  why: "少公开一张表就是公开不完整；目录与正文不符，读者无法核对。",
  source:
    "《地方预决算公开操作规程》（财预〔2016〕143号）：部门预决算应当公开规定的全部报表，没有数据的表应当列出空表并说明",
  mend: "补上缺少的表；没有数据的，公开空表并加注说明；目录与正文标题改为一致。",
  bad: [
    {
      title: "三张表少了一张",
      text:
        "某某市水务局2031年度部门决算\n目录\n一、收入支出决算总表………1\n二、收入决算表………2\n三、支出决算表………3\n第二部分 决算情况说明………4\n" +
        "收入支出决算总表\n单位：万元\n| 项目 | 决算数 |\n| 财政拨款收入 | 80.00 |\n" +
        "收入决算表\n单位：万元\n| 科目名称 | 合计 |\n| 农林水支出 | 80.00 |\n" +
        "第二部分 决算情况说明\n2031年度收入总计80.00万元。",
      findings: [{ message: "“三、支出决算表”，正文没有", at: "三、支出决算表" }],
    },
  ],
  good: [
    {
      title: "目录的表正文都有",
      text:
        "某某市水务局2031年度部门决算\n目录\n一、收入决算表………1\n二、支出决算表………2\n第二部分 决算情况说明………3\n" +
        "2031年度部门收入决算表\n单位：万元\n| 科目名称 | 合计 |\n| 农林水支出 | 80.00 |\n" +
        "2031年度部门支出决算表\n单位：万元\n| 科目名称 | 合计 |\n| 农林水支出 | 80.00 |\n" +
        "第二部分 决算情况说明\n2031年度收入总计80.00万元。",
    },
    {
      title: "表另附，正文一张也没有",
      text:
        "某某市水务局2031年度部门决算\n目录\n一、收入决算表………1\n二、支出决算表………2\n第二部分 决算情况说明………3\n" +
        "第二部分 决算情况说明\n2031年度收入总计80.00万元。",
    },
  ],
  *run({ statement }): Generator<Report> {
    if (mayStandOnUnreadPage(statement)) return;
    const compared = compareTables(statement);
    if (compared === null) return;
    if (compared.missing.length > MOST_APART) yield manyMissing(compared);
    else for (const missing of compared.missing) yield oneMissing(missing);
    for (const { item, title } of compared.renamed) {
      yield {
        severity: "notice",
        message: `目录写“${item.printed}”，正文的标题是“${title.printed}”，两处不一致。`,
        spans: [span(item), span(title)],
        suggestion: "核对是不是同一张表，改为一致的标题。",
      };
    }
    if (compared.unlisted.length > 0) yield notListed(compared);
  },
};

const span = ({ start, end }: { start: number; end: number }) => ({ start, end });

function oneMissing({ item, before, after, sure }: MissingTable): Report {
  const neighbours = before !== null && after !== null ? `（“${before.printed}”之后就是“${after.printed}”）` : "";
  const unsure = sure ? "" : "；若该表以图片或另附文件公开，请忽略";
  const apart = OFTEN_APART.test(item.plain) || after === null;
  return {
    severity: apart ? "notice" : sure ? "error" : "warning",
    message: `目录列有“${item.printed}”，正文没有这张表${neighbours}${unsure}。`,
    spans: [span(item)],
  };
}

/** So many may well be published apart. */
function manyMissing({ missing, listed }: TableComparison): Report {
  const names = missing.map(({ item }) => `“${item.printed}”`).join("、");
  return {
    severity: missing.length * 2 > listed ? "notice" : "warning",
    message: `目录列有${listed}张表，其中${missing.length}张正文没有：${names}；若另附文件公开，请忽略。`,
    spans: missing.map(({ item }) => span(item)),
  };
}

function notListed({ unlisted }: TableComparison): Report {
  const names = unlisted.map(({ printed }) => `“${printed}”`).join("、");
  return {
    severity: "notice",
    message: `正文有${unlisted.length}张表目录没有列出：${names}。`,
    spans: unlisted.map(span),
    suggestion: "在目录中补上。",
  };
}
