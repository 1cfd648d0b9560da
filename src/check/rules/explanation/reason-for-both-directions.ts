/** One and the same reason, word for word, for an increase and for a decrease. */
import type { StatedChange } from "../../../statement/model.ts";
import type { Rule } from "../../model.ts";
import { plainName, shortSubject } from "./lib/reasons.ts";

const SHORTEST = 8;
/** Reasons that may well explain both: 人员变动, 按实际需要调整. */
const NEUTRAL = /变动|变化|调整|变更|进出|增减|口径|实际|据实|按需|安排|差异|不同/;

export const rule: Rule = {
  id: "reason-for-both-directions",
  group: "explanation",
  severity: "notice",
  title: "增加和减少用了同一个原因",
  checks: "一字不差的原因，是否既用来说明增加，又用来说明减少。“人员变动”“据实调整”一类中性的原因不算。",
  why: "同一个原因不会既使经费增加又使经费减少，多为照抄。",
  source: "预算法第十四条（公开应当对重要事项作出说明）；本规则出于编审经验，无专门法条",
  mend: "分别写明各自的原因。",
  bad: [
    {
      title: "两项方向相反，原因相同",
      text:
        "某某市水务局2031年部门预算\n一、支出\n2031年河道养护支出预算60.00万元，比2030年预算80.00万元减少20.00万元，主要原因是落实过紧日子要求压减经费。\n" +
        "2031年泵站运行支出预算30.00万元，比2030年预算20.00万元增加10.00万元，主要原因是落实过紧日子要求压减经费。",
      findings: [{ message: "也用来说明", at: "主要原因是落实过紧日子要求压减经费" }],
    },
  ],
  good: [
    {
      title: "方向相同",
      text:
        "某某市水务局2031年部门预算\n一、支出\n2031年河道养护支出预算60.00万元，比2030年预算80.00万元减少20.00万元，主要原因是落实过紧日子要求压减经费。\n" +
        "2031年泵站运行支出预算30.00万元，比2030年预算40.00万元减少10.00万元，主要原因是落实过紧日子要求压减经费。",
    },
  ],
  *run({ statement }) {
    const seen = new Map<string, StatedChange>();
    const told = new Set<string>();
    for (const change of statement.changes) {
      const { reason, direction } = change;
      if (reason === null || direction === 0 || NEUTRAL.test(reason.text)) continue;
      const key = plainName(reason.text);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, change);
      if (first?.reason == null || first.direction === direction || key.length < SHORTEST || told.has(key)) continue;
      told.add(key);
      yield {
        message: `“${shortSubject(change)}”与“${shortSubject(first)}”增减方向相反，同一个原因“${reason.text.slice(0, 40)}”也用来说明另一项。`,
        spans: [reason, first.reason].map(({ start, end }) => ({ start, end })),
      };
    }
  },
};
