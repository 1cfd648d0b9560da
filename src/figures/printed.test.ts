/** Printed precision: the interval of a printed number holds what rounds to it, and nothing else. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDecimal } from "./decimal.ts";
import { contains, type Interval } from "./interval.ts";
import type { Decimal, Hedge } from "./model.ts";
import { printedInterval } from "./printed.ts";
import { formatExact, formatRational, fromDecimal, rational } from "./rational.ts";

function decimal(text: string): Decimal {
  return parseDecimal(text) ?? { digits: 0n, scale: 0 };
}

function show(found: Interval): string {
  const [open, close] = [found.loOpen ? "(" : "[", found.hiOpen ? ")" : "]"];
  return `${open}${formatExact(found.lo)}, ${formatExact(found.hi)}${close}`;
}

test.each<[string, Hedge, string]>([
  ["5311.92", "none", "[5311.915, 5311.925)"],
  ["510", "none", "[509.5, 510.5)"],
  ["-3.5", "none", "(-3.55, -3.45]"],
  ["0.00", "none", "(-0.005, 0.005)"],
  ["100", "about", "[89.5, 110.5)"],
  ["5300", "about", "[5199.5, 5400.5)"],
  ["12.5", "about", "[12.35, 12.65)"],
  ["50", "below", "[0, 50.5)"],
  ["50", "atMost", "[0, 50.5)"],
  ["20", "above", "[19.5, 200]"],
  ["95", "atLeast", "[94.5, 950]"],
])("%s printed with hedge %s means %s", (text, hedge, expected) => {
  const value = decimal(text);
  expect(show(printedInterval(value, value.scale, hedge))).toBe(expected);
});

test("a count is exactly what it says, and only a hedge loosens it", () => {
  expect(show(printedInterval(decimal("113"), 0, "none", true))).toBe("[113, 113]");
  expect(show(printedInterval(decimal("12"), 0, "about", true))).toBe("[11, 13]");
  expect(show(printedInterval(decimal("100"), 0, "above", true))).toBe("[100, 1000]");
});

test("an amount lies in the interval of a print exactly when it rounds to that print", () => {
  const amount = fc.bigInt({ min: -2_000_000n, max: 2_000_000n });
  fc.assert(
    fc.property(amount, fc.integer({ min: 0, max: 3 }), fc.bigInt({ min: -20n, max: 20n }), (fine, decimals, off) => {
      const exact = rational(fine, 10_000n);
      const printed = decimal(formatRational(exact, decimals));
      expect(contains(printedInterval(printed, decimals, "none"), exact)).toBe(true);
      const other = { digits: printed.digits + off, scale: decimals };
      expect(contains(printedInterval(other, decimals, "none"), exact)).toBe(off === 0n);
    }),
  );
});

test("a hedge only widens", () => {
  const hedges = fc.constantFrom<Hedge>("about", "below", "above", "atLeast", "atMost");
  fc.assert(
    fc.property(
      fc.bigInt({ min: -99_999n, max: 99_999n }),
      fc.integer({ min: 0, max: 3 }),
      hedges,
      (digits, scale, hedge) => {
        const value = { digits, scale };
        expect(contains(printedInterval(value, scale, hedge), fromDecimal(value))).toBe(true);
      },
    ),
  );
});
