/** Evaluates any relation: one file a kind. */
import type { Relation } from "../../statement/model.ts";
import { evaluateChange } from "./change.ts";
import { evaluateComparison } from "./comparison.ts";
import { evaluateCount } from "./count.ts";
import { evaluateEquality } from "./equality.ts";
import type { Outcome } from "./outcome.ts";
import { evaluateProduct } from "./product.ts";
import { evaluateRate } from "./rate.ts";
import type { Room } from "./room.ts";
import { evaluateShare } from "./share.ts";
import { evaluateSum } from "./sum.ts";

export function evaluateRelation(relation: Relation, room: Room): Outcome {
  switch (relation.kind) {
    case "sum":
      return evaluateSum(relation, room);
    case "share":
      return evaluateShare(relation, room);
    case "change":
      return evaluateChange(relation, room);
    case "rate":
      return evaluateRate(relation, room);
    case "product":
      return evaluateProduct(relation, room);
    case "equality":
      return evaluateEquality(relation, room);
    case "comparison":
      return evaluateComparison(relation, room);
    case "count":
      return evaluateCount(relation, room);
  }
}
