/** Amounts of several documents held against one another: by the intervals that their prints leave, as within one document. */
import { addIntervals, type Interval, intersects, negateInterval, point } from "../../figures/interval.ts";
import { absoluteRational, addRationals, negateRational, type Rational, ZERO } from "../../figures/rational.ts";
import type { Figure } from "../../statement/model.ts";
import { baseValue, placeValue, type Room, reading } from "../evaluate/room.ts";
import { amount } from "../evaluate/words.ts";

export interface Signed {
  readonly figure: Figure;
  readonly sign: -1 | 1;
}

/** Habits are those of one document. */
const noHabits: Pick<Room, "droppedZeros" | "usualDecimals"> = { droppedZeros: new Map(), usualDecimals: new Map() };

/** Whether the figures can be what they are said to be: total = Σ sign × part. */
export function addsUp(total: Figure, parts: readonly Signed[]): boolean {
  const read = reading([total, ...parts.map(({ figure }) => figure)], noHabits, false);
  const sum = parts
    .map(({ figure, sign }): Interval => (sign < 0 ? negateInterval(read(figure)) : read(figure)))
    .reduce(addIntervals, point(ZERO));
  return intersects(sum, read(total));
}

/** How far they are apart as printed, in the unit of the total. */
export function gapOf(
  total: Figure,
  parts: readonly Signed[],
): { readonly words: string; readonly lastPlace: boolean } {
  const sum = parts
    .map(({ figure, sign }) => (sign < 0 ? negateRational(baseValue(figure)) : baseValue(figure)))
    .reduce(addRationals, ZERO);
  const gap = absoluteRational(addRationals(sum, negateRational(baseValue(total))));
  const places = [total, ...parts.map(({ figure }) => figure)].map(placeValue);
  const largest = places.reduce((a, b) => (isLess(a, b) ? b : a));
  return { words: amount(gap, total), lastPlace: !isLess(largest, gap) };
}

function isLess(a: Rational, b: Rational): boolean {
  return a.numerator * b.denominator < b.numerator * a.denominator;
}
