/** Differences and rates are exact, and their bounds hold what they must. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { contains } from "../../figures/interval.ts";
import {
  addRationals,
  compareRationals,
  fromDecimal,
  multiplyRationals,
  type Rational,
} from "../../figures/rational.ts";
import type { Figure } from "../../statement/model.ts";
import { changeBetween } from "./change.ts";

const place = { start: 0, end: 1, page: null, box: null, section: null, table: null, row: null, column: null };
const about = {
  label: "",
  concept: null,
  facets: {},
  year: null,
  measure: "amount",
  basis: null,
  position: null,
} as const;

function figure(digits: bigint, decimals: number, unit = "万元", dimension: Figure["dimension"] = "money"): Figure {
  const value = { digits, scale: decimals };
  return { ...about, id: "f", printed: "", value, unit, unitPrinted: unit, dimension, decimals, hedge: "none", place };
}

const amounts = fc.tuple(fc.bigInt(0n, 10n ** 9n), fc.integer({ min: 0, max: 4 }));
const equal = (a: Rational, b: Rational) => compareRationals(a, b) === 0;

test("A and the change make B; the bounds hold the change and the rate", () => {
  fc.assert(
    fc.property(amounts, amounts, ([x, p], [y, q]) => {
      const [a, b] = [figure(x, p), figure(y, q)];
      const change = changeBetween(a, b);
      if (change === null) return false;
      const [before, after] = [fromDecimal(a.value), fromDecimal(b.value)];
      const rate = change.rate === null ? x === 0n : equal(multiplyRationals(change.rate, before), change.amount);
      const inBounds = change.rate === null || change.rateBounds === null || contains(change.rateBounds, change.rate);
      return (
        rate && inBounds && contains(change.bounds, change.amount) && equal(addRationals(before, change.amount), after)
      );
    }),
  );
});

test.each<[string, Figure, Figure, string | null]>([
  ["the same in another unit", figure(150n, 2), figure(15000n, 0, "元"), "same"],
  ["a rounding", figure(150n, 2), figure(15004n, 0, "元"), "within-print"],
  ["more than a rounding", figure(150n, 2), figure(15060n, 0, "元"), "changed"],
  ["people against money", figure(3n, 0, "人", "count"), figure(3n, 0), null],
  ["percentages: points, and no rate", figure(617n, 1, "%", "percent"), figure(620n, 1, "%", "percent"), "changed"],
])("%s", (_name, a, b, standing) => {
  const change = changeBetween(a, b);
  expect(change?.standing ?? null).toBe(standing);
  if (a.dimension === "percent") expect([change?.unit, change?.rate]).toEqual(["个百分点", null]);
});
