/** How one figure stands to another: difference and rate, exact as printed, with the bounds that the prints leave. */
import {
  divideIntervals,
  type Interval,
  intersects,
  point,
  scaleInterval,
  subtractIntervals,
} from "../../figures/interval.ts";
import {
  divideRationals,
  formatExact,
  multiplyRationals,
  ONE,
  type Rational,
  signOf,
  subtractRationals,
} from "../../figures/rational.ts";
import type { Change, Standing } from "../../statement/comparison.ts";
import type { Figure } from "../../statement/model.ts";
import { baseFactor, baseValue, type Room, reading } from "../evaluate/room.ts";
import { kindOfThing } from "../evaluate/units.ts";

/** Habits of print are those of one document. */
const noHabits: Pick<Room, "droppedZeros" | "usualDecimals"> = { droppedZeros: new Map(), usualDecimals: new Map() };
const RATIOS: ReadonlySet<string> = new Set(["percent", "points"]);

/** What a figure can be held against: figures of one kind. Bare numbers go with bare numbers. */
function kindOf(figure: Figure): string {
  return figure.dimension === "none" ? "bare" : (kindOfThing(figure) ?? `unit ${figure.unit}`);
}

/** B less A; null where they are not of one kind. */
export function changeBetween(a: Figure, b: Figure): Change | null {
  const kind = kindOf(a);
  if (kind !== kindOf(b)) return null;
  const [factorA, factorB] = [baseFactor(a), baseFactor(b)];
  const inA = signOf(subtractRationals(factorA, factorB)) >= 0;
  const toUnit = divideRationals(ONE, inA ? factorA : factorB) ?? ONE;
  const read = reading([a, b], noHabits, false);
  const [before, after] = [read(a), read(b)];
  const difference = subtractRationals(baseValue(b), baseValue(a));
  const amount = multiplyRationals(difference, toUnit);
  const isRatio = RATIOS.has(kind);
  return {
    standing: standingOf(difference, before, after),
    amount,
    unit: isRatio ? "个百分点" : inA ? a.unit : b.unit,
    decimals: a.unit === b.unit ? Math.max(a.decimals, b.decimals) : decimalsOf(amount),
    bounds: scaleInterval(subtractIntervals(after, before), toUnit),
    ...(isRatio || signOf(baseValue(a)) <= 0
      ? { rate: null, rateBounds: null }
      : { rate: divideRationals(difference, baseValue(a)), rateBounds: rateBounds(before, after) }),
  };
}

function standingOf(difference: Rational, before: Interval, after: Interval): Standing {
  if (signOf(difference) === 0) return "same";
  return intersects(before, after) ? "within-print" : "changed";
}

/** after ÷ before − 1; null where A may be nothing. */
function rateBounds(before: Interval, after: Interval): Interval | null {
  const quotient = divideIntervals(after, before);
  return quotient === null ? null : subtractIntervals(quotient, point(ONE));
}

function decimalsOf(amount: Rational): number {
  const text = formatExact(amount);
  const dot = text.indexOf(".");
  return dot < 0 ? 0 : text.length - dot - 1;
}
