/** Check digits of identity cards and bank cards; the numbers here belong to nobody. */
import { expect, test } from "vitest";
import { isIdentityNumber, masked, passesLuhn } from "./numbers.ts";

test.each([
  ["11010519491231002X", true],
  ["110105194912310021", false],
  ["110105194913310022", false],
  ["440524188001010014", false],
  ["91310000132260000X", false],
])("%s is an identity number: %s", (digits, is) => {
  expect(isIdentityNumber(digits)).toBe(is);
});

test.each([
  ["79927398713", true],
  ["79927398710", false],
  ["0000000000000000", false],
])("%s passes: %s", (digits, passes) => {
  expect(passesLuhn(digits)).toBe(passes);
});

test("a number is not shown whole", () => {
  expect(masked("13900000000")).toBe("139******00");
});
