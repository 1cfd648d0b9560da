/** 收入支出增加的主要原因是…, and every total before it went down. */
import type { StatedChange, Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { hitsOf, type Passage, passagesOf, spanOf } from "../wording/lib/passages.ts";
import { WORDS } from "./lib/reasons.ts";

const LEAD =
  /(收入支出|收支|收入|支出|预算|三公”?经费|运行经费)[^，,。；]{0,6}?(增加|增长|上升|减少|下降)的?(?:主要)?原因/g;
const UP = /增|升/;
/** Changes of totals; those of one item have reasons of their own. */
const TOTAL: readonly (readonly [RegExp, RegExp])[] = [
  [/收入|支出|收支|预算/, /^(?:部门|单位|本年|年度|财政拨款|总|收入|支出|收支|预算|决算|总计|合计|总额|总体){1,5}$/],
  [/三公/, /^“?三公”?经费/],
  [/运行经费/, /^机关运行经费/],
];
const REACH = 600;

export const rule: Rule = {
  id: "reason-for-other-direction",
  group: "explanation",
  severity: "warning",
  title: "原因说增加，数字是减少",
  checks: "“……增加的主要原因”之前的收支总额、“三公”经费、机关运行经费，写的都是减少（或者反过来）。",
  why: "方向写反，多是沿用了上年的话，原因也可能是上年的。",
  source: "财政部部门预决算公开模板：说明增减变化的主要原因",
  mend: "核对方向，改正这句话，并核对原因是否适用于本年。",
  bad: [
    {
      title: "减少写成增加的原因",
      text:
        "青溪县水务局2031年部门预算\n一、收支情况\n2031年收入预算90.00万元，比2030年预算减少10.00万元；支出预算90.00万元，比2030年预算减少10.00万元。\n" +
        "收入支出增加的主要原因是项目调整。",
      findings: [{ message: "前面写的却都是减少", at: "收入支出增加的主要原因" }],
    },
  ],
  good: [
    {
      title: "方向一致",
      text:
        "青溪县水务局2031年部门预算\n一、收支情况\n2031年收入预算90.00万元，比2030年预算减少10.00万元；支出预算90.00万元，比2030年预算减少10.00万元。\n" +
        "收入支出减少的主要原因是项目调整。",
    },
    {
      title: "两个方向都有",
      text:
        "青溪县水务局2031年部门预算\n一、收支情况\n2031年收入预算90.00万元，比2030年预算减少10.00万元；支出预算99.00万元，比2030年预算增加9.00万元。\n" +
        "支出增加的主要原因是项目调整。",
    },
  ],
  *run({ statement }): Generator<Report> {
    for (const hit of hitsOf(passagesOf(statement), LEAD, ["原因"])) {
      const { passage, from, to, words, groups } = hit;
      const said = UP.test(groups[1] ?? "") ? 1 : -1;
      const changes = totalsBefore(statement, passage, from, groups[0] ?? "");
      const [first] = changes;
      if (first === undefined || changes.some(({ direction }) => direction !== -said)) continue;
      yield {
        message: `“${words}”，前面写的却都是${WORDS[first.direction]}。`,
        spans: [spanOf(passage, from, to), { start: first.start, end: first.end }],
      };
    }
  },
};

/** The changes of the totals that are spoken of, under the same heading and not far before. */
function totalsBefore(statement: Statement, passage: Passage, from: number, about: string): StatedChange[] {
  const { start } = spanOf(passage, from, from + 1);
  const subject = TOTAL.find(([words]) => words.test(about))?.[1];
  const heading = statement.blocks.findLast((block) => block.kind === "heading" && block.start <= start)?.start ?? 0;
  if (subject === undefined) return [];
  return statement.changes.filter(
    (change) =>
      change.start < start && change.start >= heading && start - change.end < REACH && subject.test(change.subject),
  );
}
