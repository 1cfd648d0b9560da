/** Numbers that go on below in tables without upright rules. */
import { expect, test } from "vitest";
import { readPages, type SetLine } from "./testing/pages.ts";

const line = (y: number, texts: readonly string[], ends: readonly number[]): SetLine[] =>
  texts.flatMap((text, at) => (text === "" ? [] : [{ x: (ends[at] ?? 0) - 5 * text.length, y, text }]));

function amountsOf(rows: readonly (readonly string[])[], pitch: number): string[] {
  const lines = rows.flatMap((row, index) => line(100 + pitch * index, row, [110, 250, 400]));
  const { blocks } = readPages({ lines });
  const cells = blocks.flatMap((block) => (block.kind === "grid" ? block.cells : []));
  return cells.map((cell) => cell.text).filter((text) => /^[\d.,]+$/.test(text));
}

test("a number whose last decimals stand below is one number", () => {
  const rows = [
    ["name", "46586.1", "12.50"],
    ["", "9", ""],
    ["other", "1234.56", "0.00"],
    ["third", "39931.0", "7.25"],
    ["", "2", ""],
  ];
  expect(amountsOf(rows, 15)).toEqual(["46586.19", "12.50", "1234.56", "0.00", "39931.02", "7.25"]);
});

test("an amount with fewer decimals above a whole number stays as it is when its column has room", () => {
  const rows = [
    ["name", "12345.67", "12.50"],
    ["other", "94.7", "3.25"],
    ["third", "0", "7.25"],
  ];
  expect(amountsOf(rows, 15)).toEqual(["12345.67", "12.50", "94.7", "3.25", "0", "7.25"]);
});
