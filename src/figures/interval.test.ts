/** Intervals: the result of a calculation encloses every result that its inputs allow. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  absoluteInterval,
  addIntervals,
  contains,
  divideIntervals,
  type Interval,
  intersects,
  interval,
  multiplyIntervals,
  point,
  subtractIntervals,
} from "./interval.ts";
import {
  absoluteRational,
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  type Rational,
  rational,
  subtractRationals,
} from "./rational.ts";

const whole = (value: number): Rational => rational(BigInt(value));
const span = (lo: number, hi: number, loOpen = false, hiOpen = false): Interval =>
  interval(whole(lo), whole(hi), loOpen, hiOpen);

test("intervals that only touch at an open end do not meet", () => {
  expect(intersects(span(1, 2), span(2, 3))).toBe(true);
  expect(intersects(span(1, 2, false, true), span(2, 3))).toBe(false);
  expect(intersects(span(1, 4), span(2, 3))).toBe(true);
  expect(intersects(span(1, 2), span(3, 4))).toBe(false);
});

test("a divisor that reaches zero has no quotient", () => {
  expect(divideIntervals(span(1, 2), span(-1, 1))).toBeNull();
  expect(divideIntervals(span(1, 2), span(0, 1, true))).toBeNull();
  expect(divideIntervals(span(1, 2), span(2, 4))).toEqual(interval(rational(1n, 4n), rational(1n), false, false));
});

/** An interval with a value inside it. */
const withMember = fc
  .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 20 }), fc.boolean(), fc.boolean(), fc.nat(8))
  .map(([lo, width, loOpen, hiOpen, eighth]): [Interval, Rational] => {
    const value = addRationals(whole(lo), rational(BigInt(width * eighth), 8n));
    const ends = [compareRationals(value, whole(lo)) === 0, compareRationals(value, whole(lo + width)) === 0];
    return [span(lo, lo + width, loOpen && !ends[0], hiOpen && !ends[1]), value];
  });

test("every result of members lies in the result of intervals", () => {
  fc.assert(
    fc.property(withMember, withMember, ([a, x], [b, y]) => {
      expect(contains(a, x)).toBe(true);
      expect(contains(addIntervals(a, b), addRationals(x, y))).toBe(true);
      expect(contains(subtractIntervals(a, b), subtractRationals(x, y))).toBe(true);
      expect(contains(multiplyIntervals(a, b), multiplyRationals(x, y))).toBe(true);
      expect(contains(absoluteInterval(a), absoluteRational(x))).toBe(true);
      expect(intersects(a, point(x))).toBe(true);
      const quotient = divideIntervals(a, b);
      const exact = divideRationals(x, y);
      if (quotient && exact) expect(contains(quotient, exact)).toBe(true);
    }),
  );
});
