/** 第一部分 and nothing after it: the tables that should be 第二部分 are missing, or the heading is left over. */
import type { Rule } from "../../model.ts";

export const rule: Rule = {
  id: "part-without-sequel",
  group: "wording",
  severity: "notice",
  title: "有“第一部分”而无“第二部分”",
  checks: "标题里出现“第一部分”，全文却没有“第二部分”。",
  why: "或者后面的部分（多为预算公开表）漏附，或者标题是从别处带来的。",
  source: "各地部门预算公开模板的部分划分；预算法第十四条（预算及报表应一并公开）",
  mend: "补上第二部分（如部门预算公开表），或者删去“第一部分”字样。",
  bad: [
    {
      title: "只有第一部分",
      text: "第一部分：部门预算说明\n一、部门职责\n（一）拟订规划。\n（二）组织实施。",
      findings: [{ message: "没有“第二部分”", at: "第一部分" }],
    },
  ],
  good: [
    {
      title: "两部分齐全",
      text: "第一部分 部门预算说明\n一、部门职责\n拟订规划并组织实施。\n第二部分 部门预算公开表\n一、收支总表\n见附表。",
    },
    { title: "不分部分", text: "一、部门职责\n拟订规划并组织实施。\n二、机构设置\n内设科室3个。" },
  ],
  *run({ statement }) {
    const parts = statement.blocks.filter((block) => block.kind === "heading" && block.number?.style === "part");
    const [first] = parts;
    if (first?.kind !== "heading" || first.number === null) return;
    const { printed } = first.number;
    if (parts.some((part) => part.kind === "heading" && part.number?.ordinal !== 1)) return;
    if (/第\s{0,3}[二2２]\s{0,3}部\s{0,3}分/.test(statement.text)) return;
    yield {
      message: `标题有“${printed}”，全文没有“第二部分”。`,
      spans: [{ start: first.start, end: first.start + printed.length }],
    };
  },
};
