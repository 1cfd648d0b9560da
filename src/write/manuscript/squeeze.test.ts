/** In a table too wide for any page words give way and numbers do not. */
import { expect, test } from "vitest";
import type { SetCell, SetRow } from "./model.ts";
import { squeezedWidths } from "./squeeze.ts";

function row(texts: readonly string[], header = false): SetRow {
  const cells = texts.map((text, column): SetCell => {
    const figure = /^\d/.test(text) ? `f${column}` : null;
    return { row: 0, column, rowSpan: 1, columnSpan: 1, text, figure, header, align: "left", indent: 0 };
  });
  return { cells, total: false };
}

test("what fits stays as it is", () => {
  expect(squeezedWidths([20, 8, 8], [row(["某某管理办公室", "1234.00", "1.00"])], 180)).toEqual([20, 8, 8]);
});

test("columns of names and of headings give, down to what can be read; columns of numbers keep their room", () => {
  const widths = [22, ...Array.from({ length: 14 }, () => 9), ...Array.from({ length: 14 }, () => 8)];
  const numbers = Array.from({ length: 14 }, () => "1234567890.00");
  const blanks = Array.from({ length: 14 }, () => "");
  const rows = [
    row(
      widths.map(() => "商品和服务支出"),
      true,
    ),
    row(["综合行政执法与应急消防救援指挥中心", ...numbers, ...blanks]),
  ];
  const squeezed = squeezedWidths(widths, rows, 180);
  const [names = 0, ...rest] = squeezed;
  expect(names).toBeLessThan(22);
  expect(names).toBeGreaterThanOrEqual(10);
  expect(rest.slice(0, 14)).toEqual(widths.slice(1, 15));
  expect(Math.min(...rest.slice(14))).toBeGreaterThanOrEqual(4);
});
