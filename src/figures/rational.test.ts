/** Fractions: exact arithmetic, and rounding as the documents round. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeDecimal } from "./decimal.ts";
import {
  addRationals,
  compareRationals,
  divideRationals,
  formatExact,
  formatRational,
  fromDecimal,
  multiplyRationals,
  rational,
  subtractRationals,
} from "./rational.ts";

test("a fraction is kept in lowest terms with a positive denominator", () => {
  expect(rational(2n, -4n)).toEqual({ numerator: -1n, denominator: 2n });
  expect(fromDecimal(makeDecimal(550n, 2))).toEqual({ numerator: 11n, denominator: 2n });
});

test.each([
  [rational(55735n, 1000n), 2, "55.74"],
  [rational(-55735n, 1000n), 2, "-55.74"],
  [rational(1n, 3n), 4, "0.3333"],
  [rational(-1n, 1000n), 2, "0.00"],
  [rational(5n, 2n), 0, "3"],
])("%o prints rounded half up", (value, decimals, printed) => {
  expect(formatRational(value, decimals)).toBe(printed);
});

test("an exact fraction prints without trailing zeros", () => {
  expect(formatExact(rational(5n, 2n))).toBe("2.5");
  expect(formatExact(rational(100n))).toBe("100");
  expect(formatExact(rational(1n, 3n), 3)).toBe("0.333");
});

test("dividing by zero has no result", () => {
  expect(divideRationals(rational(1n), rational(0n))).toBeNull();
});

const fraction = fc
  .tuple(fc.bigInt({ min: -9999n, max: 9999n }), fc.bigInt({ min: 1n, max: 999n }))
  .map(([numerator, denominator]) => rational(numerator, denominator));

test("what is added can be taken away, what is multiplied can be divided", () => {
  fc.assert(
    fc.property(fraction, fraction, (a, b) => {
      expect(compareRationals(subtractRationals(addRationals(a, b), b), a)).toBe(0);
      const quotient = divideRationals(multiplyRationals(a, b), b);
      if (b.numerator !== 0n) expect(quotient).toEqual(a);
    }),
  );
});
