/** Changes: 比上年增加5万元, and 与上年持平. */
import { type Interval, intersects, negateInterval, subtractIntervals } from "../../figures/interval.ts";
import { absoluteRational, type Rational, subtractRationals } from "../../figures/rational.ts";
import type { ChangeRelation, Figure } from "../../statement/model.ts";
import { directionFault, directionWord } from "./direction.ts";
import { fails, holds, holdsLoosely, type Outcome, unknown } from "./outcome.ts";
import { baseValue, type Reading, type Room, reading, resolve, supplyUnits, tryReadings } from "./room.ts";
import { mixedDecimals, roundingAllowance } from "./rounding.ts";
import { addable } from "./units.ts";
import { amount, told, toldNext } from "./words.ts";

/** change = |current − previous| and the word agrees with the sign. */
export function evaluateChange(relation: ChangeRelation, room: Room): Outcome {
  const ids = [relation.current, relation.previous, relation.change].filter((id) => id !== null);
  const printed = resolve(room, ids);
  if (printed === null) return unknown;
  const { figures, guessed } = supplyUnits(printed);
  const [current, previous, change] = figures as [Figure, Figure, Figure | undefined];
  if (!addable(figures)) return unknown;
  if (change === undefined) return withoutAmount(relation, current, previous, figures, guessed, room);
  const moved = (read: Reading) => subtractIntervals(read(current), read(previous));
  const standing = tryReadings(figures, room, guessed, (read) =>
    agrees(relation, moved(read), read(change), change.value.digits < 0n),
  );
  if (standing === "holds") return holds;
  if (standing === "unknown") return unknown;
  const read = reading(figures, room, true);
  const backwards = agrees(relation, negateInterval(moved(read)), read(change), false);
  if (standing === "fails" && backwards) {
    return fails(directionFault(relation.direction, current, previous, [change], true));
  }
  const loosely = standing === "loosely";
  const fault = {
    rule: "change-does-not-fit",
    severity: loosely ? ("warning" as const) : ("error" as const),
    figures: [change, current, previous].map(({ id }) => id),
    numeric: true,
    describe: () => describe(relation, change, current, previous, loosely, room),
  };
  return loosely ? holdsLoosely(fault) : fails(fault);
}

/** 减少-5 is meant as 减少5; 持平 takes any sign. */
function agrees({ direction }: ChangeRelation, moved: Interval, change: Interval, signed: boolean): boolean {
  const towards = direction < 0 ? negateInterval(moved) : moved;
  if (intersects(towards, change)) return true;
  return (signed || direction === 0) && intersects(negateInterval(towards), change);
}

function withoutAmount(
  relation: ChangeRelation,
  current: Figure,
  previous: Figure,
  figures: readonly Figure[],
  guessed: boolean,
  room: Room,
): Outcome {
  if (relation.direction === 0 && /基本|大致|大体/.test(relation.cue)) return unknown;
  const standing = tryReadings(figures, room, guessed, (read) => {
    const moved = subtractIntervals(read(current), read(previous));
    return leavesRoom(relation.direction, moved);
  });
  if (standing === "fails") return fails(directionFault(relation.direction, current, previous, [], false));
  return standing === "unknown" ? unknown : holds;
}

/** Whether a difference in this interval can be above, below or at zero. */
function leavesRoom(direction: -1 | 0 | 1, moved: Interval): boolean {
  const { lo, hi, loOpen, hiOpen } = moved;
  if (direction > 0) return hi.numerator > 0n;
  if (direction < 0) return lo.numerator < 0n;
  const notAbove = lo.numerator < 0n || (lo.numerator === 0n && !loOpen);
  return notAbove && (hi.numerator > 0n || (hi.numerator === 0n && !hiOpen));
}

function describe(
  relation: ChangeRelation,
  change: Figure,
  current: Figure,
  previous: Figure,
  loosely: boolean,
  room: Room,
): string {
  const difference: Rational = subtractRationals(baseValue(current), baseValue(previous));
  const word = directionWord(relation.direction);
  const actual = directionWord(difference.numerator > 0n ? 1 : difference.numerator < 0n ? -1 : 0);
  const computed = `${told(current, previous)}－${toldNext(previous, current)}＝${amount(difference, current)}`;
  const size = difference.numerator === 0n ? "" : amount(absoluteRational(difference), current);
  const off = absoluteRational(subtractRationals(absoluteRational(difference), absoluteRational(baseValue(change))));
  const gap = `与${change.printed}相差${amount(off, change)}。`;
  const seen = `印为${word}${change.printed}，按印出的数算：${computed}，即${actual}${size}，${gap}`;
  return `${seen}${loosely ? mixedDecimals(current) : roundingAllowance([change, current, previous], room)}`;
}
