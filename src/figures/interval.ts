/** Intervals of exact fractions: all the amounts that a printed number, or a calculation on printed numbers, leaves possible. */
import {
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  type Rational,
  rational,
  signOf,
} from "./rational.ts";

export interface Interval {
  readonly lo: Rational;
  readonly hi: Rational;
  /** True when the bound itself is not part of the interval. */
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
}

export function interval(lo: Rational, hi: Rational, loOpen = false, hiOpen = false): Interval {
  return { lo, hi, loOpen, hiOpen };
}

/** Exactly one value. */
export function point(value: Rational): Interval {
  return interval(value, value);
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return interval(addRationals(a.lo, b.lo), addRationals(a.hi, b.hi), a.loOpen || b.loOpen, a.hiOpen || b.hiOpen);
}

export function negateInterval(a: Interval): Interval {
  return interval(negateRational(a.hi), negateRational(a.lo), a.hiOpen, a.loOpen);
}

export function subtractIntervals(a: Interval, b: Interval): Interval {
  return addIntervals(a, negateInterval(b));
}

/** Every value times `factor`. */
export function scaleInterval(a: Interval, factor: Rational): Interval {
  if (signOf(factor) > 0 && compareRationals(a.lo, a.hi) < 0) {
    return interval(multiplyRationals(a.lo, factor), multiplyRationals(a.hi, factor), a.loOpen, a.hiOpen);
  }
  return multiplyIntervals(a, point(factor));
}

interface Corner {
  readonly value: Rational;
  readonly open: boolean;
}

/** A product at two bounds is reached when both bounds are, or when a reached bound is zero. */
function corner(x: Rational, xOpen: boolean, y: Rational, yOpen: boolean): Corner {
  const zeroReached = (signOf(x) === 0 && !xOpen) || (signOf(y) === 0 && !yOpen);
  return { value: multiplyRationals(x, y), open: (xOpen || yOpen) && !zeroReached };
}

function outermost(corners: readonly Corner[], side: -1 | 1): Corner {
  return corners.reduce((best, next) => {
    const order = compareRationals(next.value, best.value);
    return order === side || (order === 0 && best.open && !next.open) ? next : best;
  });
}

export function multiplyIntervals(a: Interval, b: Interval): Interval {
  const corners = [
    corner(a.lo, a.loOpen, b.lo, b.loOpen),
    corner(a.lo, a.loOpen, b.hi, b.hiOpen),
    corner(a.hi, a.hiOpen, b.lo, b.loOpen),
    corner(a.hi, a.hiOpen, b.hi, b.hiOpen),
  ];
  const lo = outermost(corners, -1);
  const hi = outermost(corners, 1);
  return interval(lo.value, hi.value, lo.open, hi.open);
}

/** a ÷ b; null when b contains zero or touches it (the quotient would have no bound). */
export function divideIntervals(a: Interval, b: Interval): Interval | null {
  if (signOf(b.lo) * signOf(b.hi) <= 0) return null;
  const lo = divideRationals(rational(1n), b.hi);
  const hi = divideRationals(rational(1n), b.lo);
  if (!lo || !hi) return null;
  return multiplyIntervals(a, interval(lo, hi, b.hiOpen, b.loOpen));
}

/** |x| for every x of the interval. */
export function absoluteInterval(a: Interval): Interval {
  if (signOf(a.lo) >= 0) return a;
  const mirrored = negateInterval(a);
  if (signOf(a.hi) <= 0) return mirrored;
  const order = compareRationals(a.hi, mirrored.hi);
  const top = order > 0 || (order === 0 && !a.hiOpen) ? a : mirrored;
  return interval(rational(0n), top.hi, false, top.hiOpen);
}

/** True when some value lies in both. */
export function intersects(a: Interval, b: Interval): boolean {
  return !liesBelow(a, b) && !liesBelow(b, a);
}

/** True when every value of `a` is less than every value of `b`. */
export function liesBelow(a: Interval, b: Interval): boolean {
  const order = compareRationals(a.hi, b.lo);
  return order < 0 || (order === 0 && (a.hiOpen || b.loOpen));
}

export function contains(a: Interval, value: Rational): boolean {
  const low = compareRationals(a.lo, value);
  const high = compareRationals(value, a.hi);
  return (low < 0 || (low === 0 && !a.loOpen)) && (high < 0 || (high === 0 && !a.hiOpen));
}
