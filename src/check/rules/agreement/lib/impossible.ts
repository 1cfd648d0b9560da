/** An increase larger than what it led to: the amount before it would have been below zero, which no amount of a budget is. */
import { subtractRationals } from "../../../../figures/rational.ts";
import type { Figure, StatedChange, Statement } from "../../../../statement/model.ts";
import { baseValue, placeValue } from "../../../evaluate/room.ts";
import { addable } from "../../../evaluate/units.ts";
import { amount, named } from "../../../evaluate/words.ts";
import type { Report, RuleContext } from "../../../model.ts";

/** What may be below zero, so that it can have grown by more than it is. */
const MAY_BE_NEGATIVE = /差额|盈余|结余|结转|净|损益|收支相抵|调剂|调整/;

/** Reports of increases that cannot be. Says nothing where a relation on the same change is already at fault. */
export function* impossibleIncreases({ statement, evaluation }: RuleContext): Iterable<Report> {
  const figures = new Map(statement.figures.map((figure) => [figure.id, figure]));
  const told = changesAtFault(statement, evaluation.verdicts);
  for (const stated of statement.changes) {
    const current = figures.get(stated.current ?? "");
    const change = figures.get(stated.change ?? "");
    if (current === undefined || change === undefined || told.has(change.id)) continue;
    if (!isImpossible(stated, current, change)) continue;
    const before = amount(subtractRationals(baseValue(current), baseValue(change)), current);
    yield {
      message: `${named(current)}，却印为增加${change.printed}：照此上年是${before}。增加额不会大于本年数，两个数必有一个是错的。`,
      figures: [change.id, current.id],
    };
  }
}

function isImpossible({ direction, previous, subject }: StatedChange, current: Figure, change: Figure): boolean {
  if (direction !== 1 || previous !== null || MAY_BE_NEGATIVE.test(`${subject}${current.label}`)) return false;
  if (current.hedge !== "none" || change.hedge !== "none" || !addable([current, change])) return false;
  if (current.dimension !== "money" || current.value.digits < 0n) return false;
  // Two figures of one rounding: what lies above by less than a unit of the coarser print may be the same amount.
  const coarser = current.decimals < change.decimals ? current : change;
  const over = subtractRationals(subtractRationals(baseValue(change), baseValue(current)), placeValue(coarser));
  return over.numerator > 0n;
}

function changesAtFault({ relations }: Statement, verdicts: RuleContext["evaluation"]["verdicts"]): Set<string> {
  const told = new Set<string>();
  for (const relation of relations) {
    if ((relation.kind !== "rate" && relation.kind !== "change") || verdicts.get(relation.id) !== false) continue;
    if (relation.change !== null) told.add(relation.change);
  }
  return told;
}
