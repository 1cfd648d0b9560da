/** Which amounts a printed number can mean, in whole 分. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { dimensionOf, parseDecimal } from "../../figures/index.ts";
import type { Figure } from "../../statement/model.ts";
import { fenRange } from "./fen.ts";

function figure(number: string, unit: string, more: Partial<Figure> = {}): Figure {
  const value = parseDecimal(number) ?? { digits: 0n, scale: 0 };
  const place = { start: 0, end: 0, page: null, box: null, section: null, table: null, row: null, column: null };
  return {
    ...{
      id: "f1",
      printed: number,
      value,
      unit,
      unitPrinted: unit,
      dimension: dimensionOf(unit),
      decimals: value.scale,
    },
    ...{ hedge: "none", label: "", concept: null, facets: {}, year: null, measure: "amount", basis: null },
    ...{ position: null, place },
    ...more,
  } as Figure;
}

test.each([
  ["1842.60", "万元", {}, 1842595000n, 1842604999n],
  ["-1842.60", "万元", {}, -1842604999n, -1842595000n],
  ["1205000.30", "元", {}, 120500030n, 120500030n],
  ["-1205000.30", "元", {}, -120500030n, -120500030n],
  ["12", "元", {}, 1150n, 1249n],
  ["0.00", "万元", {}, -4999n, 4999n],
  ["1.234567", "万元", {}, 1234567n, 1234567n],
  ["1.2345678", "万元", {}, null, null],
  ["3", "亿元", {}, 25000000000n, 34999999999n],
  ["10", "万元", { hedge: "below" }, 0n, 10499999n],
  ["1842.60", "万元", { exactFen: 1842601234n }, 1842601234n, 1842601234n],
  ["12", "人", {}, null, null],
  ["5.5", "%", {}, null, null],
] as const)("%s%s %o is %s to %s 分", (number, unit, more, low, high) => {
  expect(fenRange(figure(number, unit, more))).toEqual(low === null ? null : { low, high });
});

test("every amount lies among those that print like it", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 2 }), (fen, decimals) => {
      const step = 10n ** BigInt(6 - decimals);
      const size = fen < 0n ? -fen : fen;
      const rounded = ((size + step / 2n) / step) * (fen < 0n ? -1n : 1n);
      const value = { digits: rounded, scale: decimals };
      const range = fenRange(figure("0", "万元", { value, decimals }));
      expect(range !== null && range.low <= fen && fen <= range.high).toBe(true);
    }),
  );
});
