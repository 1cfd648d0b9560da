/** Which texts are numbers, and how the lines of a cell make them. */
import { expect, test } from "vitest";
import { isSpacedNumber, isWhole, numbersOf } from "./amounts.ts";

test.each([
  ["12,345,678.90", true],
  ["１２，３４５．６０", true],
  ["-3.5%", true],
  ["（120.00）", true],
  ["△12", true],
  ["—", true],
  ["12,345,", false],
  [",678.90", false],
  ["12,34", false],
  ["2031年", false],
  ["", false],
])("%s is a whole number: %s", (text, expected) => {
  expect(isWhole(text)).toBe(expected);
});

/** Lines of a cell; whether they reach across it; how many lines each number has. */
test.each<[string[], boolean, number[] | null]>([
  [["12,345,", "678.90"], false, [2]],
  [["12,345", ",678.90"], false, [2]],
  [["12,345,678.", "90"], false, [2]],
  [["1,234,5", "67.89"], false, [2]],
  [["120.00", "118.00"], false, [1, 1]],
  [["120", "118"], false, [1, 1]],
  [["123456", "78.90"], true, [2]],
  [["12,345,", "678.90", "1,000.00"], false, [2, 1]],
  [["201", "06", "01"], false, [1, 1, 1]],
  [["—", "12.00"], true, [1, 1]],
  [["12,345,", "合计"], false, null],
  [[], false, null],
])("%j (full: %s) are numbers of %j lines", (lines, full, expected) => {
  expect(numbersOf(lines, () => full)).toEqual(expected);
});

test.each([
  ["1 2 3 . 4 5", true],
  ["12, 345.00", true],
  ["- 12.00", true],
  ["201 06 01", false],
  ["12.00 34.00", false],
  ["2031 年", false],
])("%s is one number set with blanks: %s", (text, expected) => {
  expect(isSpacedNumber(text)).toBe(expected);
});

test("long rows of digits and marks are answered at once", () => {
  const long = "1,2".repeat(50_000);
  expect(isWhole(long) || isSpacedNumber(`${long} 1`) || numbersOf([long, long], () => true) !== null).toBe(false);
});
