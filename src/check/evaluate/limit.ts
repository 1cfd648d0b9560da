/** Limits between facts: 机关运行经费不大于公用经费. Equal amounts are within the limit, and so is what rounding can explain. */
import { liesBelow } from "../../figures/interval.ts";
import { absoluteRational, compareRationals, signOf, subtractRationals } from "../../figures/rational.ts";
import type { ComparisonRelation, Figure } from "../../statement/model.ts";
import { printed, whereIs } from "../where.ts";
import { differsInLastPlace } from "./equality.ts";
import { fails, holds, type Outcome } from "./outcome.ts";
import { baseValue, type Room, reading } from "./room.ts";
import { amount } from "./words.ts";

/** `left` is at most `right` (direction −1) or at least (1). */
export function evaluateLimit(relation: ComparisonRelation, left: Figure, right: Figure, room: Room): Outcome {
  const [small, large] = relation.direction < 0 ? [left, right] : [right, left];
  const read = reading([small, large], room, false);
  const exceeded = liesBelow(read(large), read(small));
  if (!exceeded || compareRationals(baseValue(small), baseValue(large)) <= 0) return holds;
  return fails({
    rule: "limit-exceeded",
    severity: differsInLastPlace([small, large]) ? "notice" : "error",
    figures: [small.id, large.id],
    numeric: true,
    describe: () => {
      const off = subtractRationals(baseValue(small), baseValue(large));
      const excess = signOf(off) === 0 ? "" : `，多出${amount(absoluteRational(off), small)}`;
      const pair = `${whereIs(small, room)}印为${printed(small, large)}，${whereIs(large, room)}印为${printed(large, small)}`;
      return `${relation.cue}：${pair}，前者大于后者${excess}。`;
    },
  });
}
