/** The note under an empty table speaks of another fund: copied from the table before. */
import type { TableKey } from "../../../codes/index.ts";
import type { Report, Rule } from "../../model.ts";
import { nameOf, viewsOf, type Words } from "../tables/lib/view.ts";

/** What the note of a table must speak of, and by table. */
const FUNDS: Partial<Readonly<Record<TableKey, RegExp>>> = {
  "gov-fund": /政府性基金|基金/,
  "gov-fund-gov": /政府性基金|基金/,
  "gov-fund-dept": /政府性基金|基金/,
  soe: /国有资本/,
  "special-account": /财政专户|专户/,
  "three-public": /三公|机关运行|因公出国|公务接待|公务用车/,
};
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/政府性基金/, "政府性基金预算"],
  [/国有资本/, "国有资本经营预算"],
  [/财政专户/, "财政专户管理资金"],
  [/“?三公”?经费/, "“三公”经费"],
];
const SAYS_NONE = /空表|无数据|为空|没有|不涉及|未安排|无/;
const OF_ALL = /以上|各表|上述|表示|等/;

export const rule: Rule = {
  id: "table-note-wrong-fund",
  group: "completeness",
  severity: "warning",
  title: "空表的注说的是另一种资金",
  checks: "政府性基金、国有资本经营、财政专户、“三公”经费各表下的“无……，故本表为空表”，说的是不是本表的资金。",
  why: "多是从上一张表复制来的；本表究竟为什么是空的，没有说明。",
  source: "《地方预决算公开操作规程》（财预〔2016〕143号）：没有数据的表应当列出空表并说明",
  mend: "把注改成本表的资金。",
  bad: [
    {
      title: "国资表注了政府性基金",
      text:
        "某某市水务局2031年部门预算\n国有资本经营预算支出表\n单位：万元\n| 科目名称 | 合计 |\n| | |\n| 合计 | |\n" +
        "注：本部门2031年无政府性基金预算支出，故本表为空表。",
      findings: [{ message: "说的却是政府性基金预算", at: "注：本部门2031年无政府性基金预算支出，故本表为空表。" }],
    },
  ],
  good: [
    {
      title: "注的是本表",
      text:
        "某某市水务局2031年部门预算\n国有资本经营预算支出表\n单位：万元\n| 科目名称 | 合计 |\n| | |\n| 合计 | |\n" +
        "注：本部门2031年无国有资本经营预算支出，故本表为空表。",
    },
  ],
  *run({ statement }): Generator<Report> {
    for (const view of viewsOf(statement)) {
      const own = view.key === null ? undefined : FUNDS[view.key];
      if (own === undefined || view.state === "amounts") continue;
      const fault = view.notes
        .map((note) => ({ note, other: otherFund(note, own) }))
        .find(({ other }) => other !== null);
      if (fault === undefined) continue;
      yield {
        message: `${nameOf(view)}的注说的却是${fault.other}：“${fault.note.text.slice(0, 60)}”。`,
        spans: [{ start: fault.note.start, end: fault.note.end }],
      };
    }
  },
};

function otherFund({ text }: Words, own: RegExp): string | null {
  if (own.test(text) || OF_ALL.test(text) || !SAYS_NONE.test(text)) return null;
  return NAMES.find(([words]) => words.test(text))?.[1] ?? null;
}
