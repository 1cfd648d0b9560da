/** The reason of an item names another item and not its own: copied from the neighbour. */
import type { StatedChange, Statement } from "../../../statement/model.ts";
import type { Rule } from "../../model.ts";
import { paragraphOf, plainName, shortSubject, subjectOfReason } from "../explanation/lib/reasons.ts";

/** An item of the narrative by functional class; a total may well name one of its parts. */
const ITEM = /[（(]\d{0,7}[款项][）)]/;

export const rule: Rule = {
  id: "reason-of-other-item",
  group: "origin",
  severity: "warning",
  status: "preview",
  title: "原因说的是另一个科目",
  checks:
    "逐项说明里，“主要原因是某某经费增加”所说的科目，是否就是本项；说的是别的一项的，多半是照抄。只查按功能分类科目逐项说明的段落。",
  why: "照抄相邻一项的原因没有改，等于没有说明本项的原因。",
  source: "预算法第十四条（公开应当对重要事项作出说明）；本规则出于编审经验，无专门法条",
  mend: "改为本项的原因。",
  bad: [
    {
      title: "照抄上一项",
      text:
        "某某市水务局2031年部门预算\n一、支出\n" +
        "1.农林水支出（类）水利（款）水利工程建设（项）60.00万元，比2030年预算50.00万元增加20.00%，主要原因是水利工程建设经费增加。\n" +
        "2.农林水支出（类）水利（款）水土保持（项）33.00万元，比2030年预算30.00万元增加10.00%，主要原因是水利工程建设经费增加。",
      findings: [{ message: "原因说的却是“水利工程建设”", at: "主要原因是水利工程建设经费增加" }],
    },
  ],
  good: [
    {
      title: "各说各的",
      text:
        "某某市水务局2031年部门预算\n一、支出\n" +
        "1.农林水支出（类）水利（款）水利工程建设（项）60.00万元，比2030年预算50.00万元增加20.00%，主要原因是水利工程建设经费增加。\n" +
        "2.农林水支出（类）水利（款）水土保持（项）33.00万元，比2030年预算30.00万元增加10.00%，主要原因是水土保持经费增加。",
    },
  ],
  *run({ statement }) {
    const items = statement.changes.filter((change) => ITEM.test(paragraphOf(statement, change)));
    const names = items.map(({ subject }) => plainName(subject));
    for (const [index, item] of items.entries()) {
      const { reason } = item;
      const named = reason === null ? "" : subjectOfReason(reason.text);
      const own = names[index] ?? "";
      if (reason === null || named === "" || own.includes(named) || shares(own, named)) continue;
      const other = names.findIndex((name, at) => at !== index && name.endsWith(named));
      if (other < 0 || isTotal(item, statement)) continue;
      yield {
        message: `“${shortSubject(item)}”的原因说的却是“${named}”：“${reason.text.slice(0, 60)}”，与另一项相同，疑为照抄。`,
        spans: [{ start: reason.start, end: reason.end }],
      };
    }
  },
};

/** The item's own last words within the name: 离退休 of both 行政单位离退休 and 事业单位离退休 is too little, 城管执法 enough. */
function shares(own: string, named: string): boolean {
  return own.length >= 6 && named.includes(own.slice(-6));
}

function isTotal({ subject }: StatedChange, { facts }: Statement): boolean {
  return plainName(subject).length < 8 || subject === facts.organisation;
}
