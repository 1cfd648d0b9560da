/** A table without a single figure, and no note that says why; worse where the text gives amounts for it. */
import type { TableKey } from "../../../codes/index.ts";
import type { Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { hasGeneralNote, noneNote } from "../tables/lib/none-notes.ts";
import { headOf, holdsNumbers, isOfAmounts, nameOf, type TableView, viewsOf } from "../tables/lib/view.ts";
import { isBlankTemplate } from "../wording/lib/placeholders.ts";
import { amountInText } from "./lib/text-amounts.ts";

const FEWEST_OF_FORM = 3;

export const rule: Rule = {
  id: "table-empty-without-note",
  group: "completeness",
  severity: "warning",
  applies: { firstYear: 2017 },
  title: "空表没有说明",
  checks:
    "一个数字也没有的表，是否注明“无……，故本表为空表”或全文有“空表表示无相关收支”的说明；印“0”“0.00”“-”“无”的表不算空表。" +
    "文字说明里有不为零的金额而表是空的，报错误。",
  why: "空表没有说明，分不清是没有这项收支还是漏填；文字有金额而表是空的，两处必有一错。",
  source: "《地方预决算公开操作规程》（财预〔2016〕143号）：没有数据的表应当列出空表并说明",
  mend: "有数据的补填；确实没有的，在表下加注说明。",
  bad: [
    {
      title: "文字有预算数，表是空的",
      text:
        "某某市水务局2031年度部门决算\n第二部分 决算表\n财政拨款“三公”经费支出决算表\n单位：万元\n" +
        "| 项目 | 预算数 | 决算数 |\n| 因公出国（境）费 | | |\n| 公务接待费 | | |\n| 合计 | | |\n" +
        "第三部分 情况说明\n2031年度“三公”经费财政拨款支出年初预算为0.95万元，支出决算为0.00万元。",
      findings: [{ message: "文字说明却印有0.95万元", at: "财政拨款“三公”经费支出决算表" }],
    },
  ],
  good: [
    {
      title: "空表有注",
      text:
        "某某市水务局2031年度部门决算\n第二部分 决算表\n政府性基金预算财政拨款支出决算表\n单位：万元\n" +
        "| 科目名称 | 合计 |\n| | |\n| 合计 | |\n注：本部门无政府性基金预算财政拨款支出，故本表无数据。\n" +
        "第三部分 情况说明\n2031年度收入合计80.00万元。",
    },
    {
      title: "印了零",
      text:
        "某某市水务局2031年度部门决算\n第二部分 决算表\n政府性基金预算财政拨款支出决算表\n单位：万元\n" +
        "| 科目名称 | 合计 |\n| 合计 | 0.00 |\n第三部分 情况说明\n2031年度收入合计80.00万元。",
    },
  ],
  *run({ statement }): Generator<Report> {
    // A CSV file is one table of a document: what explains it may stand beside another one.
    if (statement.format === "csv") return;
    const views = viewsOf(statement).filter(isOfAmounts);
    const empty = views.filter((view) => view.state === "blank" && !holdsNumbers(view) && !goesOn(view, views));
    const [first] = empty;
    // Of a template full of placeholders placeholder-left says so, once for all.
    if (first === undefined || isBlankTemplate(statement)) return;
    if (views.length >= FEWEST_OF_FORM && views.every(({ state }) => state !== "amounts")) {
      yield emptyForm(first, views.length, statement);
      return;
    }
    const general = hasGeneralNote(statement);
    const explained = explainedKeys(views, statement);
    for (const view of empty) {
      if (noneNote(view, statement) === null && !isDetailOf(view, explained))
        yield* emptyTable(view, statement, general);
    }
  },
};

/** The table right below has amounts and no title: what was taken for another table may be the rest of this one. */
function goesOn(view: TableView, views: readonly TableView[]): boolean {
  const next = views[views.indexOf(view) + 1];
  return next !== undefined && next.table.title === "" && next.state === "amounts";
}

/** Keys of the tables that say themselves that there is nothing. */
function explainedKeys(views: readonly TableView[], statement: Statement): ReadonlySet<TableKey | null> {
  const explained = views.filter((view) => /zeros|dashes/.test(view.state) || noneNote(view, statement) !== null);
  return new Set(explained.map(({ key }) => key));
}

/** The same amounts by economic class need no note again: gov-fund-dept of gov-fund. */
function isDetailOf({ key }: TableView, explained: ReadonlySet<TableKey | null>): boolean {
  const whole = key?.replace(/-(?:gov|dept)$/, "") as TableKey | undefined;
  return whole !== undefined && whole !== key && explained.has(whole);
}

function emptyForm(first: TableView, count: number, statement: Statement): Report {
  return {
    severity: "notice",
    message: `全部${count}张表都没有数字，像是空白表样；空表不再逐张列出。`,
    spans: [headOf(first, statement)],
    suggestion: "若是表样，不必核对；若是要公开的文件，请填写后再核对。",
  };
}

/** An empty table without a note of its own. */
function* emptyTable(view: TableView, statement: Statement, general: boolean): Generator<Report> {
  const amount = amountInText(statement, view.key);
  if (amount !== null) {
    yield {
      severity: "error",
      message: `${nameOf(view)}没有数字也没有说明，文字说明却印有${amount.printed}（${amount.label}）。`,
      spans: [headOf(view, statement), amount.place],
      suggestion: "核对后补填表中数字，或改正文字说明。",
    };
  } else if (!general) {
    yield {
      severity: statement.zeros.some(({ label }) => view.table.title.includes(label.slice(0, 4)))
        ? "notice"
        : "warning",
      message: `${nameOf(view)}没有数字，也没有说明为什么是空表。`,
      spans: [headOf(view, statement)],
      suggestion: "确实没有的，加注“本部门（单位）无……，故本表为空表”；有数据的补填。",
    };
  }
}
