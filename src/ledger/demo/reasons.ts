/** Why figures changed against last year, in words that fit the way they went. */
import type { Concept, Fund } from "../../codes/model.ts";
import { factsOf } from "../facts/index.ts";
import type { Budget, ChangeReason } from "../model.ts";
import { reasons } from "./data/words.ts";

/** Reasons of a budget against the one of the year before; none in a first year. */
export function reasonsOf(budget: Budget, before: Budget | null): ChangeReason[] {
  if (before === null) return [];
  const [now, then] = [factsOf(budget), factsOf(before)];
  return reasons.flatMap(([concept, fund, more, less]) => {
    const slice = fund === "" ? {} : { fund: fund as Fund };
    const change = now.amount(concept as Concept, slice) - then.amount(concept as Concept, slice);
    return change === 0n ? [] : [{ concept: concept as Concept, ...slice, text: change > 0n ? more : less }];
  });
}
