/**
 * A printed number is an interval: 5311.92 printed to two decimals means any amount that rounds to it.
 * A hedging word (约, 近, 超过 …) widens the interval, and only on the side it speaks of.
 */
import { powerOfTen } from "./decimal.ts";
import { type Interval, interval, point } from "./interval.ts";
import type { Decimal, Hedge } from "./model.ts";
import {
  absoluteRational,
  addRationals,
  compareRationals,
  fromDecimal,
  multiplyRationals,
  type Rational,
  rational,
  signOf,
  subtractRationals,
  ZERO,
} from "./rational.ts";

/**
 * All amounts, in the figure's own unit, that a number printed as `value` with `decimals` decimals allows.
 * Positive x: [x−h, x+h) with h = ½·10^−decimals; negative mirrored; zero (−h, h): halves round away from zero.
 * `exact` (counts): the point x. Hedges:
 * `about` adds on both sides one unit of the last digit that is not zero, at most a tenth of x, at least one printed unit;
 * `below` and `atMost` reach down to 0; `above` and `atLeast` reach up to 10·x (above that the printer would have said so).
 */
export function printedInterval(value: Decimal, decimals: number, hedge: Hedge, exact = false): Interval {
  const x = fromDecimal(value);
  if (signOf(x) < 0) return mirrored(value, decimals, hedge, exact);
  const plain = exact ? point(x) : rounded(x, decimals);
  if (hedge === "none") return plain;
  if (hedge === "about") {
    const width = slack(value, x, decimals);
    return interval(subtractRationals(plain.lo, width), addRationals(plain.hi, width), plain.loOpen, plain.hiOpen);
  }
  if (hedge === "below" || hedge === "atMost") {
    const lo = compareRationals(plain.lo, ZERO) < 0 ? plain.lo : ZERO;
    return interval(lo, plain.hi, false, plain.hiOpen);
  }
  const far = multiplyRationals(x, rational(10n));
  const hi = compareRationals(far, plain.hi) > 0 ? far : addRationals(plain.hi, rational(10n));
  return interval(plain.lo, hi, plain.loOpen, false);
}

function mirrored(value: Decimal, decimals: number, hedge: Hedge, exact: boolean): Interval {
  const opposite = printedInterval({ digits: -value.digits, scale: value.scale }, decimals, hedge, exact);
  const negative = (bound: Rational): Rational => ({ numerator: -bound.numerator, denominator: bound.denominator });
  return interval(negative(opposite.hi), negative(opposite.lo), opposite.hiOpen, opposite.loOpen);
}

function rounded(x: Rational, decimals: number): Interval {
  const half = rational(1n, 2n * powerOfTen(decimals));
  return interval(subtractRationals(x, half), addRationals(x, half), signOf(x) === 0, true);
}

/** How far 约 lets a number be off: one unit of its last significant place, within a tenth of it, at least one printed unit. */
function slack(value: Decimal, x: Rational, decimals: number): Rational {
  const printedUnit = rational(1n, powerOfTen(decimals));
  let place = rational(1n, powerOfTen(value.scale));
  let digits = value.digits;
  while (digits !== 0n && digits % 10n === 0n) {
    digits /= 10n;
    place = multiplyRationals(place, rational(10n));
  }
  const tenth = multiplyRationals(absoluteRational(x), rational(1n, 10n));
  const width = compareRationals(place, tenth) < 0 ? place : tenth;
  return compareRationals(width, printedUnit) < 0 ? printedUnit : width;
}
