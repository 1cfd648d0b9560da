/** 一般性支出: meetings, training, festivals and the like, with how often, for how many, and at what cost. */
import type { Concept } from "../../../codes/model.ts";
import type { DraftBlock, Run } from "../../../statement/draft.ts";
import type { PlannedEvent } from "../../model.ts";
import type { Composer } from "../composer.ts";
import { perHeadFigure } from "../figures.ts";
import { joined, line, listed, paragraph } from "../runs.ts";

export function generalExpenses(composer: Composer): DraftBlock[] {
  const meetings = kindOf(composer, "meetings", "会议费", "meeting");
  const training = kindOf(composer, "training", "培训费", "training");
  return [paragraph(meetings), paragraph(training), paragraph(festivals(composer))];
}

function kindOf(composer: Composer, concept: Concept, name: string, kind: PlannedEvent["kind"]): Run[] {
  const { year, self, budget } = composer;
  if (composer.fen(concept) === 0n) return [`${year}年${self}没有安排${name}。`];
  const events = budget.events.filter((event) => event.kind === kind);
  const parts = events.map((event) => eventRuns(event, composer));
  const sum = events.reduce((all, { amountFen }) => all + amountFen, 0n);
  const rest = composer.fen(concept) - sum;
  const others = rest > 0n && parts.length > 0 ? [line`其他${name}${composer.restOf(rest)}`] : [];
  const detail = parts.length === 0 ? [] : joined(["，其中：", listed([...parts, ...others], "；")]);
  return line`${String(year)}年${self}${name}预算${composer.amount(concept, {}, name)}${composer.change(concept)}${detail}。`;
}

/** 某培训0.40万元，1次，每次12人，0.033万元/人. */
function eventRuns(event: PlannedEvent, composer: Composer): Run[] {
  const { name, times, people, perHeadFen, amountFen, kind } = event;
  const counts = [
    ...(times === null ? [] : [line`${kind === "meeting" ? "召开" : "开展"}${composer.count(times, "次", "次数")}`]),
    ...(people === null
      ? []
      : [line`${times !== null && kind === "meeting" ? "每次" : "共"}${composer.count(people, "人", "人数")}`]),
    ...(perHeadFen === null ? [] : [line`${perHeadFigure(perHeadFen, "万元/人", "人均", composer.year)}`]),
  ];
  return line`${name}${composer.plainAmount(amountFen, name)}${counts.length === 0 ? [] : joined(["，", listed(counts, "，")])}`;
}

function festivals(composer: Composer): Run[] {
  const { year, self, budget } = composer;
  const planned = budget.events.filter(({ kind }) => kind === "festival");
  if (planned.length === 0) return [`${year}年${self}没有举办节庆、晚会、论坛、赛事活动的计划。`];
  const parts = planned.map(({ name, amountFen }) => {
    return line`${name}${composer.plainAmount(amountFen, name)}`;
  });
  return line`${String(year)}年${self}计划举办的节庆、晚会、论坛、赛事活动有：${listed(parts, "，")}。`;
}
