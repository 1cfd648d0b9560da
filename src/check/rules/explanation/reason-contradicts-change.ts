/** The money went down and the reason says that it went up, or the other way round. */
import type { Statement } from "../../../statement/model.ts";
import type { Rule } from "../../model.ts";
import { directionOfReason, shortSubject, WORDS } from "./lib/reasons.ts";

/** These are the business of reason-for-other-direction. */
const TOTALS = /收入|支出|收支|预算|三公|运行经费/;

type Change = Statement["changes"][number];

/** Whether the reason follows another change, which it explains: what stayed the same needs none. */
function isAnothers({ end, reason }: Change, changes: readonly Change[]): boolean {
  return reason !== null && changes.some((other) => other.start >= end && other.end <= reason.start);
}

export const rule: Rule = {
  id: "reason-contradicts-change",
  group: "explanation",
  severity: "warning",
  title: "原因与增减方向相反",
  checks:
    "“比上年减少……主要原因是……经费增加”一类：原因所说的增减与金额的增减是否同向。原因里同时说增和减、说上年情况的不判。",
  why: "多为套用别的项目或上年的原因，没有改方向。",
  source: "预算法第十四条（公开应当对重要事项作出说明）；财政部部门预决算公开模板：增减变化应当说明主要原因",
  mend: "核对增减方向，写明与之相符的原因。",
  bad: [
    {
      title: "减少，原因却是相应增加办公费",
      text: "某某市水务局2031年部门预算\n一、运行经费\n2031年机关运行经费预算60.00万元，比2030年预算80.00万元减少20.00万元，下降25.00%，主要原因是人员增加，相应增加办公费。",
      findings: [{ message: "写的是减少，原因却说增加", at: "主要原因是人员增加，相应增加办公费" }],
    },
    {
      title: "减少，原因却是经费增加",
      text: "某某市水务局2031年部门预算\n一、支出\n2031年河道养护支出预算60.00万元，比2030年预算80.00万元减少20.00万元，下降25.00%，主要原因是河道养护经费增加。",
      findings: [{ message: "写的是减少，原因却说增加", at: "主要原因是河道养护经费增加" }],
    },
    {
      title: "接待费减少，却写增加的主要原因",
      text: "某某市水务局2031年部门决算\n一、“三公”经费\n公务接待费支出决算6.00万元，比2030年度减少1.00万元，下降14.29%。公务接待费支出增加的主要原因是接待批次变化。",
      findings: [{ message: "写的是减少，说明原因时却写作增加", at: "主要原因是接待批次变化" }],
    },
  ],
  good: [
    {
      title: "压减了开支，所以减少",
      text: "某某市水务局2031年部门预算\n一、运行经费\n2031年会议费预算60.00万元，比2030年预算80.00万元减少20.00万元，下降25.00%，主要原因是压减会议费和差旅费。",
    },
    {
      title: "各项的原因在后面逐一说明",
      text: "某某市水务局2031年部门决算\n一、“三公”经费\n其中：公务用车运行维护费支出决算减少5.00万元；公务接待费支出决算增加1.00万元。公务用车运行维护费支出减少的主要原因是维修费用减少。公务接待费支出增加的主要原因是接待费用增加。",
    },
    {
      title: "与预算比减少，与上年比增加，说的是后者",
      text: "某某市水务局2031年部门决算\n一、“三公”经费\n公务接待费支出决算6.00万元，比年初预算减少2.00万元。比2030年度增加1.00万元，增长20.00%。公务接待费支出增加的主要原因是接待批次增加。",
    },
    {
      title: "原因与方向一致",
      text: "某某市水务局2031年部门预算\n一、支出\n2031年河道养护支出预算60.00万元，比2030年预算80.00万元减少20.00万元，下降25.00%，主要原因是河道养护经费减少。",
    },
    {
      title: "持平的不必说原因，原因是下一项的",
      text: "某某市水务局2031年部门预算\n一、“三公”经费\n因公出国（境）费与2030年预算持平。公务用车运行费比2030年预算增加1.00万元，增长10.00%，主要原因是维修费用增加。",
    },
    {
      title: "有增有减",
      text: "某某市水务局2031年部门预算\n一、支出\n2031年支出预算60.00万元，比2030年预算80.00万元减少20.00万元，下降25.00%，主要原因是人员经费增加，项目支出减少。",
    },
    {
      title: "原因说的是分号后面的那一项",
      text: "某某市水务局2031年部门预算\n一、“三公”经费\n因公出国（境）费0万元，与上年持平；公务接待费3.00万元，比上年增加1.00万元，主要原因是接待批次增加；公务用车运行费6.00万元，比上年减少1.00万元，主要原因是车辆减少。",
    },
    {
      title: "说的是上年",
      text: "某某市水务局2031年部门预算\n一、支出\n2031年支出预算60.00万元，比2030年预算80.00万元减少20.00万元，下降25.00%，主要原因是上年追加项目支出增加。",
    },
  ],
  *run({ statement }) {
    const meant = new Set(
      statement.changes.flatMap(({ reason, direction }) => (reason?.says === direction ? [reason.start] : [])),
    );
    const told = new Set<number>();
    for (const change of statement.changes) {
      const { reason, direction } = change;
      if (reason === null || (direction === 0 && change.change !== null)) continue;
      const says = reason.says ?? null;
      if (says !== null && says !== direction) {
        if (meant.has(reason.start) || told.has(reason.start) || direction === 0 || TOTALS.test(change.subject))
          continue;
        told.add(reason.start);
        yield {
          severity: "warning",
          message: `“${shortSubject(change)}”写的是${WORDS[direction]}，说明原因时却写作${WORDS[says]}的主要原因。`,
          spans: [
            { start: reason.start, end: reason.end },
            { start: change.start, end: change.end },
          ],
        };
        continue;
      }
      const said = directionOfReason(reason.text);
      if (said === null || said === direction || (direction === 0 && isAnothers(change, statement.changes))) continue;
      yield {
        severity: direction === 0 ? "notice" : "warning",
        message: `“${shortSubject(change)}”写的是${WORDS[direction]}，原因却说${WORDS[said]}：“${reason.text.slice(0, 60)}”。`,
        spans: [
          { start: reason.start, end: reason.end },
          { start: change.start, end: change.end },
        ],
      };
    }
  },
};
