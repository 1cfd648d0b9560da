/** Table cells: the whole cell is one figure, or it is none. */
import { expect, test } from "vitest";
import { scanCell } from "./cell.ts";
import { formatDecimal } from "./decimal.ts";

test.each([
  ["1,234.50", "1234.50 "],
  [" 1，234.50 ", "1234.50 "],
  ["１２３．４", "123.4 "],
  ["(123.45)", "-123.45 "],
  ["（123.45）", "-123.45 "],
  ["△12.3", "-12.3 "],
  ["▲12.3", "-12.3 "],
  ["-5", "-5 "],
  ["－5.00", "-5.00 "],
  ["12.5%", "12.5 %"],
  ["(3.2%)", "-3.2 %"],
  ["22辆", "22 辆"],
  ["3 台（套）", "3 台（套）"],
  ["¥1,000.00", "1000.00 "],
  ["0.00", "0.00 "],
])("%s is %s", (text, expected) => {
  const found = scanCell(text);
  expect(found && `${formatDecimal(found.value)} ${found.unit}`).toBe(expected);
  expect(text.slice(found?.start, found?.end)).toBe(found?.printed);
});

test.each(["", "—", "无", "其他支出", "1 2", "2024年", "12个项目", "1.2.3", "3-5", "(一)", "……"])(
  "%j holds no figure",
  (text) => {
    expect(scanCell(text)).toBeNull();
  },
);

test("brackets and triangles can be told to mean nothing", () => {
  expect(scanCell("(5)", { bracketsAreNegative: false })).toBeNull();
  expect(scanCell("△5", { triangleIsNegative: false })).toBeNull();
});
