/** Shares: 占…比重55.74%, 完成预算的98.2%. */
import { divideIntervals, type Interval } from "../../figures/interval.ts";
import { divideRationals, ZERO } from "../../figures/rational.ts";
import type { Figure, ShareRelation } from "../../statement/model.ts";
import { type Outcome, unknown } from "./outcome.ts";
import { judgePercent, zeroBase } from "./percentOutcome.ts";
import { baseValue, type Reading, type Room, resolve, supplyUnits } from "./room.ts";
import { addable } from "./units.ts";
import { named, percent } from "./words.ts";

/** share = part ÷ whole, tested against the rounding of the printed percentage. */
export function evaluateShare(relation: ShareRelation, room: Room): Outcome {
  const printed = resolve(room, [relation.share, relation.part, relation.whole]);
  const [share] = printed ?? [];
  if (printed === null || share === undefined || !isRatio(share)) return unknown;
  const { figures, guessed } = supplyUnits(printed.slice(1));
  const [part, whole] = figures as [Figure, Figure];
  if (!addable(figures)) return unknown;
  if (whole.value.digits === 0n) {
    return zeroBase([share, part, whole], `${named(whole)}，分母是0，不应写“${share.printed}”这样的比例。`);
  }
  const ratio = (read: Reading): Interval | null => divideIntervals(read(part), read(whole));
  const computed = divideRationals(baseValue(part), baseValue(whole)) ?? ZERO;
  return judgePercent({
    rule: "share-does-not-fit",
    printed: share,
    amounts: [part, whole],
    figures: [share, part, whole],
    guessed,
    room,
    ratio,
    arithmetic: () => `${named(part)}÷${named(whole)}＝${percent(computed, share.decimals + 2)}`,
    computed,
  });
}

/** True for figures that state a ratio: %, and 倍 as a multiple. */
export function isRatio(figure: Figure): boolean {
  return figure.dimension === "percent" || figure.dimension === "times";
}
