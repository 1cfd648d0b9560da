/** 本部门无政府性基金安排的支出, and elsewhere an amount of it that is not zero. */
import type { Basis, Figure, Statement, ZeroStatement } from "../../../statement/model.ts";
import type { Rule } from "../../model.ts";
import { emptyNote } from "../tables/lib/none-notes.ts";
import { viewsOf } from "../tables/lib/view.ts";

/** What departments say they have none of. A statement about a part of it (无新增…) says nothing of the whole. */
const THINGS = [
  "政府性基金",
  "国有资本经营",
  "财政专户",
  "三公经费",
  "机关运行经费",
  "因公出国",
  "公务接待",
  "公务用车购置",
];
const PART_OF_IT = /新增|基本支出|项目支出|下属|单位$|其他|结转|结余|计划|变化/;

export const rule: Rule = {
  id: "zero-contradicted",
  group: "agreement",
  severity: "warning",
  title: "写明没有的支出又有金额",
  checks: "文中写“无……支出”“未安排……”的事项，别处是否又印有不为零的金额。",
  why: "多半是照抄模板或上年的话没有改，或者金额填错了地方。",
  source: "《中华人民共和国预算法》第四条：全部政府收入和支出都应当列入预算；说明与数字应当一致。",
  mend: "核对有没有这项收支，改正说明或金额。",
  bad: [
    {
      title: "说没有政府性基金，收入里却有",
      text: "青溪县档案馆2025年部门预算说明\n一、收入预算\n2025年收入预算90.00万元，其中：一般公共预算拨款70.00万元，政府性基金预算拨款20.00万元。\n二、政府性基金预算支出\n2025年本部门无政府性基金安排的支出。",
      findings: [{ message: "写明没有“政府性基金”，别处却印有20.00万元", at: "20.00万元" }],
    },
  ],
  good: [
    {
      title: "没有，金额也是零",
      text: "青溪县档案馆2025年部门预算说明\n一、收入预算\n2025年收入预算70.00万元，其中：一般公共预算拨款70.00万元，政府性基金预算拨款0万元。\n二、政府性基金预算支出\n2025年本部门无政府性基金安排的支出。",
    },
    {
      title: "只说没有其中一部分",
      text: "青溪县档案馆2025年部门预算说明\n一、资产\n2025年公务用车购置费20.00万元，无新增公务用车购置计划支出。",
    },
  ],
  *run({ statement }) {
    const basis = statement.facts.kind === "final" ? "final" : "budget";
    const amounts = statement.zeros.length === 0 ? new Map<string, Figure>() : firstAmounts(statement.figures, basis);
    for (const zero of statement.zeros) {
      const thing = thingOf(zero);
      const amount = amounts.get(`${thing}${zero.year}`);
      if (amount === undefined || isNoteOfFilledTable(zero, statement)) continue;
      yield {
        message: `这里写明没有“${thing}”，别处却印有${amount.printed}（${amount.label}）。`,
        figures: [amount.id],
        spans: [{ start: zero.start, end: zero.end }],
      };
    }
  },
};

/** A note under a table with amounts is reported there: table-note-contradicts. */
function isNoteOfFilledTable({ start }: ZeroStatement, statement: Statement): boolean {
  return viewsOf(statement).some(
    (view) =>
      emptyNote(view) !== null &&
      view.state === "amounts" &&
      view.notes.some((note) => note.start <= start && start < note.end),
  );
}

function thingOf({ label }: ZeroStatement): string | null {
  if (PART_OF_IT.test(label)) return null;
  return THINGS.find((thing) => label.replace(/[“”]/g, "").startsWith(thing)) ?? null;
}

/** For each thing and year the first amount of it that is not zero. */
function firstAmounts(figures: readonly Figure[], basis: Basis): Map<string, Figure> {
  const amounts = new Map<string, Figure>();
  for (const figure of figures) {
    if (figure.basis !== basis || figure.value.digits === 0n) continue;
    if (figure.measure !== "amount" || figure.dimension !== "money") continue;
    const label = figure.label.replace(/[“”]/g, "");
    const thing = THINGS.find((name) => label.startsWith(name) && !label.slice(name.length).startsWith("及"));
    const key = `${thing}${figure.year}`;
    if (thing !== undefined && !amounts.has(key)) amounts.set(key, figure);
  }
  return amounts;
}
