/** The name that was meant. */
import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

const RULES = ["sum-mismatch", "share-mismatch", "repeated-word", "missing-unit"];

test.each([
  ["sum-mismach", "sum-mismatch"],
  ["repeated", "repeated-word"],
  ["mising-units", "missing-unit"],
  ["zzz", null],
  ["x".repeat(10_000), null],
])("%s is %s", (word, meant) => {
  expect(nearest(word, RULES)).toBe(meant);
});
