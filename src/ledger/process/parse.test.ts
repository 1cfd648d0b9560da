/** Requests from outside: what is taken, what is not, and why. */
import { expect, test } from "vitest";
import { parseRequest } from "./parse.ts";

const base = { id: "r1", actor: "a", year: 2025, department: "d1", reason: "" };
const cell = { line: "l", amountFen: "100", expected: 0 };
const edit = { ...base, action: "edit", unit: "u1", cells: [cell] };
const income = { id: "n", unit: "u1", side: "revenue", fund: "gpb", function: null, economic: null, project: null };
const line = { ...income, carried: false, kind: null };

test("amounts are text, become bigint, and nothing else comes along", () => {
  expect(parseRequest({ ...edit, admin: true, __proto__: { unit: "x" } })).toEqual({
    request: { ...edit, cells: [{ line: "l", amountFen: 100n, expected: 0 }] },
  });
});

test.each([
  [{ ...base, action: "submit", unit: null, expected: 3 }],
  [{ ...base, action: "approve", unit: "u1", expected: 3, on: "2025-02-20" }],
  [
    {
      ...base,
      action: "return",
      unit: "u1",
      expected: 3,
      remarks: [{ unit: "u1", text: "请核对", section: "projects" }],
    },
  ],
  [{ ...base, action: "issue", unit: null, expected: 1 }],
  [{ ...base, action: "comment", unit: "u1", remarks: [{ unit: "u1", text: "请核对", line: "l" }] }],
  [{ ...base, action: "freeze", stage: "first-up" }],
  [{ ...base, action: "publish", unit: null, on: "2025-03-01" }],
  [{ ...base, action: "schedule", dates: [{ key: "ceilings", on: "2024-10-31", final: false, was: null }] }],
  [{ ...base, action: "settle", application: "r0", verdict: "approve" }],
])("%o is taken as it is", (given) => {
  expect(parseRequest(given)).toEqual({ request: given });
});

test.each([
  [null, "JSON 对象"],
  [[], "JSON 对象"],
  [{ ...edit, action: "read" }, "action"],
  [{ ...edit, action: "toString" }, "action"],
  [{ ...edit, year: 2025.5 }, "year"],
  [{ ...edit, cells: [{ ...cell, amountFen: 100 }] }, "cells"],
  [{ ...edit, cells: [{ ...cell, amountFen: "1.5" }] }, "cells"],
  [{ ...edit, cells: [{ ...cell, expected: -1 }] }, "cells"],
  [{ ...edit, cells: {} }, "cells"],
  [{ ...edit, unit: undefined }, "unit"],
  [{ ...base, action: "freeze", stage: "third-up" }, "stage"],
  [{ ...base, action: "propose", unit: "u1", kind: "gift", moves: [] }, "kind"],
  [{ ...base, action: "schedule", dates: [{ key: "lunch", on: "2024-10-31", final: false, was: null }] }, "dates"],
  [{ ...edit, lines: [{ id: "n", side: "ceiling" }] }, "lines"],
  [{ ...edit, lines: [{ ...line, uses: ["gift"] }] }, "lines"],
  [{ ...edit, lines: [{ ...line, uses: "meetings" }] }, "lines"],
])("%o is not taken: %s", (given, what) => {
  expect(parseRequest(given)).toEqual({ fault: expect.stringContaining(what) });
});

test("a new line may tell what it counts towards, once each", () => {
  const told = parseRequest({ ...edit, lines: [{ ...line, uses: ["surplus.used", "surplus.used"] }] });
  expect(told).toMatchObject({ request: { lines: [{ ...line, uses: ["surplus.used"] }] } });
});

const rows = [[null, { line: "l", version: 2 }, { line: "m", version: 0 }]];
const { cells: _none, ...pasted } = edit;

test("a pasted block becomes cells", () => {
  const block = { text: "1.5\t2", unit: "万元", row: 0, column: 1, rows };
  expect(parseRequest({ ...pasted, block })).toMatchObject({
    request: {
      cells: [
        { line: "l", amountFen: 1_500_000n, expected: 2 },
        { line: "m", amountFen: 2_000_000n, expected: 0 },
      ],
    },
  });
});

test.each([
  [{ text: "x\t2", unit: "万元", row: 0, column: 1, rows }, "第1行第2列"],
  [{ text: "1", unit: "美元", row: 0, column: 1, rows }, "unit"],
  [{ text: "1", unit: "元", row: 0, column: 1, rows: [["l"]] }, "rows"],
  [7, "JSON 对象"],
])("a block %o is not taken: %s", (block, what) => {
  expect(parseRequest({ ...pasted, block })).toEqual({ fault: expect.stringContaining(what) });
});
