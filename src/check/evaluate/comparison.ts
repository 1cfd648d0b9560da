/** Comparisons: 决算数大于预算数, 与预算数持平. */
import { intersects, liesBelow } from "../../figures/interval.ts";
import {
  absoluteRational,
  compareRationals,
  multiplyRationals,
  rational,
  signOf,
  subtractRationals,
} from "../../figures/rational.ts";
import type { ComparisonRelation, Figure } from "../../statement/model.ts";
import type { Severity } from "../model.ts";
import { evaluateLimit } from "./limit.ts";
import { fails, holds, holdsLoosely, type Outcome, unknown } from "./outcome.ts";
import { baseValue, type Room, resolve, supplyUnits, tryReadings } from "./room.ts";
import { addable } from "./units.ts";
import { amount, told, toldNext } from "./words.ts";

/** `left` stands to `right` as the printed word says. */
export function evaluateComparison(relation: ComparisonRelation, room: Room): Outcome {
  const printed = resolve(room, [relation.left, relation.right]);
  if (printed === null) return unknown;
  const { figures, guessed } = supplyUnits(printed);
  const [left, right] = figures as [Figure, Figure];
  if (!addable(figures)) return unknown;
  if (relation.about) return roughly(relation, left, right);
  if (relation.orEqual) return evaluateLimit(relation, left, right, room);
  const standing = tryReadings(figures, room, guessed, (read) => {
    if (relation.direction === 0) return intersects(read(left), read(right));
    return !(relation.direction > 0 ? atMost(read(left), read(right)) : atMost(read(right), read(left)));
  });
  if (standing === "unknown") return unknown;
  if (standing === "fails") return fails(fault(relation, left, right, "error"));
  if (standing === "loosely")
    return relation.direction === 0 ? holdsLoosely(fault(relation, left, right, "warning")) : holds;
  const same = compareRationals(baseValue(left), baseValue(right)) === 0;
  return relation.direction !== 0 && same ? holdsLoosely(fault(relation, left, right, "warning")) : holds;
}

/** No value of `a` is greater than any value of `b`. */
function atMost(a: Parameters<typeof liesBelow>[0], b: Parameters<typeof liesBelow>[1]): boolean {
  return compareRationals(a.hi, b.lo) <= 0 || liesBelow(a, b);
}

/** 基本持平 has no arithmetic. Only where one amount is at least twice the other is the word worth a warning. */
function roughly(relation: ComparisonRelation, left: Figure, right: Figure): Outcome {
  const [a, b] = [absoluteRational(baseValue(left)), absoluteRational(baseValue(right))];
  const two = rational(2n);
  const apart =
    compareRationals(a, multiplyRationals(b, two)) >= 0 || compareRationals(b, multiplyRationals(a, two)) >= 0;
  if (!apart || (signOf(a) === 0 && signOf(b) === 0)) return unknown;
  return { verdict: null, fault: fault(relation, left, right, "warning") };
}

function fault(relation: ComparisonRelation, left: Figure, right: Figure, severity: Severity) {
  return {
    rule: "comparison-word-wrong",
    severity,
    figures: [left.id, right.id],
    numeric: false,
    describe: () => {
      const difference = subtractRationals(baseValue(left), baseValue(right));
      const sign = signOf(difference);
      const off = amount(absoluteRational(difference), left);
      const actual = sign === 0 ? "印出来的两个数相等" : `前者比后者${sign > 0 ? "大" : "小"}${off}`;
      return `${told(left, right)}与${toldNext(right, left)}相比，${actual}，文字写的却是“${relation.word}”。`;
    },
  };
}
