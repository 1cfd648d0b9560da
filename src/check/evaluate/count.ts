/** Counts against lists: 科室6个，分别是：…. */
import { addRationals, compareRationals, rational, ZERO } from "../../figures/rational.ts";
import type { CountRelation } from "../../statement/model.ts";
import { fails, holds, type Outcome, unknown } from "./outcome.ts";
import { baseValue, type Room, resolve } from "./room.ts";
import { listed } from "./words.ts";

/** Most names that a message repeats. */
const mostNames = 40;

/** The printed counts together against `min`..`max` names. A warning at most: names can be cut in more than one way. */
export function evaluateCount(relation: CountRelation, room: Room): Outcome {
  const figures = resolve(room, relation.count);
  if (figures === null || figures.length === 0) return unknown;
  if (figures.some(({ dimension, hedge }) => dimension !== "count" || hedge !== "none")) return unknown;
  const stated = figures.map(baseValue).reduce(addRationals, ZERO);
  const few = compareRationals(stated, rational(BigInt(relation.min))) < 0;
  const many = compareRationals(stated, rational(BigInt(relation.max))) > 0;
  if (!few && !many) return holds;
  const counted = relation.min === relation.max ? `${relation.min}` : `${relation.min}至${relation.max}`;
  return fails({
    rule: "list-count-differs",
    severity: "warning",
    figures: figures.map(({ id }) => id),
    numeric: false,
    describe: () =>
      `${listed(figures)}，后面列出的是${counted}个${names(relation)}，${few ? "多列了" : "少列了"}或数错了。`,
  });
}

function names({ names: all }: CountRelation): string {
  if (all.length === 0) return "";
  const shown = all.slice(0, mostNames).join("、");
  return `（${shown}${all.length > mostNames ? "……" : ""}）`;
}
