/** Blocks pasted from a spreadsheet: what becomes of each cell, and that a faulty one holds the whole block back. */
import { expect, test } from "vitest";
import { readPaste } from "./paste.ts";

const grid = {
  rows: [
    [null, { line: "a", version: 1 }, { line: "b", version: 0 }],
    [null, null, null],
    [null, { line: "c", version: 2 }, { line: "d", version: 0 }],
  ],
};

test("a block becomes cells with the versions seen", () => {
  expect(readPaste("12.5\t1,234.56\r\n\t\r\n-\t\r\n", grid, { row: 0, column: 1 }, "元")).toEqual({
    outcome: "cells",
    cells: [
      { line: "a", amountFen: 1250n, expected: 1 },
      { line: "b", amountFen: 123456n, expected: 0 },
      { line: "c", amountFen: 0n, expected: 2 },
      { line: "d", amountFen: 0n, expected: 0 },
    ],
  });
});

test.each([
  ["12.345678", "万元", 12_345_678n],
  ["12.3400000", "万元", 12_340_000n],
  ["-0.5", "千元", -50_000n],
  ["+3", "元", 300n],
  ["1，000", "元", 100_000n],
] as const)("%s %s is %s 分", (text, unit, amountFen) => {
  expect(readPaste(text, grid, { row: 0, column: 1 }, unit)).toEqual({
    outcome: "cells",
    cells: [{ line: "a", amountFen, expected: 1 }],
  });
});

test.each(["一百", "1,23", "1.2.3", "12.3456789", "1e5", "=A1", "9".repeat(60)])("%s is no amount in 万元", (text) => {
  expect(readPaste(text, grid, { row: 0, column: 1 }, "万元")).toMatchObject({
    outcome: "faults",
    faults: [{ row: 0, column: 1 }],
  });
});

test("all faults at once, with their places; no cells", () => {
  expect(readPaste("x\t1\n5\t\n1\ty\n7\t8", grid, { row: 0, column: 1 }, "元")).toMatchObject({
    outcome: "faults",
    faults: [
      { row: 0, column: 1, text: "x" },
      { row: 1, column: 1, text: "5", message: expect.stringContaining("标题或合计") },
      { row: 2, column: 2, text: "y" },
      { row: 3, column: 1, text: "7", message: expect.stringContaining("超出") },
      { row: 3, column: 2, text: "8" },
    ],
  });
});
