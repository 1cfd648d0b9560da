/** 决算数大于预算数: which two amounts the words compare. */
import { type Discourse, isBefore, isLevel, mentionsNear } from "../discourse.ts";
import { basisOf, coreOf, isGeneric, labelOf } from "../labels.ts";
import type { Comparison, Mention, Passage } from "../model.ts";

export interface FoundComparison {
  readonly comparison: Comparison;
  readonly passage: Passage;
  readonly left: Mention;
  readonly right: Mention;
}

export function findComparisons(discourse: Discourse): FoundComparison[] {
  const found: FoundComparison[] = [];
  for (const passage of discourse.passages) {
    for (const element of passage.elements) {
      if (element.kind !== "comparison") continue;
      const pair = amountsOf(discourse, passage, element);
      if (pair !== null) found.push({ comparison: element, passage, ...pair });
    }
  }
  return found;
}

function amountsOf(
  discourse: Discourse,
  passage: Passage,
  comparison: Comparison,
): { left: Mention; right: Mention } | null {
  const here = { passage: passage.index, start: comparison.start };
  const leftBasis = basisOf(comparison.left);
  const rightBasis = basisOf(comparison.right);
  const core = coreOf(labelOf(comparison.left, null));
  const levels = mentionsNear(passage, comparison.start).filter(
    (mention) => isLevel(mention) && isBefore(mention, here),
  );
  const named = isGeneric(core)
    ? []
    : discourse.levelsOf(core, here).filter((mention) => mention.passage >= passage.index - 1);
  if (!isGeneric(core) && named.length === 0) return null;
  // Unnamed, the comparison speaks of the thing last measured, not of a member listed before it in another sentence.
  const pool =
    named.length > 0 ? named : [...levels].reverse().filter((mention) => mention.subject === levels.at(-1)?.subject);
  const left = pool.find((mention) => mention.basis === leftBasis);
  const right = pool.find((mention) => mention.basis === rightBasis && mention.subject === left?.subject);
  if (left === undefined || right === undefined || left === right) return null;
  return { left, right };
}
