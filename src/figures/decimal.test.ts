/** Decimals: reading, printing and comparing them exactly. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDecimals, compareDecimals, formatDecimal, makeDecimal, parseDecimal, subtractDecimals } from "./decimal.ts";

test.each([
  ["5311.92", 531192n, 2],
  ["0", 0n, 0],
  ["0.00", 0n, 2],
  ["-0.05", -5n, 2],
  ["007", 7n, 0],
])("%s is read as it is printed", (text, digits, scale) => {
  expect(parseDecimal(text)).toEqual({ digits, scale });
});

test.each(["", "1,234", "1.", ".5", "一", "1e3", "--1", " 1"])("%j is no plain decimal", (text) => {
  expect(parseDecimal(text)).toBeNull();
});

test("decimals print with all their places and keep the sign", () => {
  expect(formatDecimal(makeDecimal(531192n, 2))).toBe("5311.92");
  expect(formatDecimal(makeDecimal(-5n, 2))).toBe("-0.05");
  expect(formatDecimal(makeDecimal(5n))).toBe("5");
});

test("sums and comparisons are exact across different numbers of places", () => {
  expect(compareDecimals(makeDecimal(550n, 2), makeDecimal(55n, 1))).toBe(0);
  expect(formatDecimal(addDecimals(makeDecimal(1n, 1), makeDecimal(2n, 2)))).toBe("0.12");
  expect(formatDecimal(subtractDecimals(makeDecimal(1n), makeDecimal(1n, 2)))).toBe("0.99");
});

test("printing and reading round trips", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 6 }), (digits, scale) => {
      expect(parseDecimal(formatDecimal({ digits, scale }))).toEqual({ digits, scale });
    }),
  );
});
