/** Lines that are new with an edit: what of their marks can be, and what is refused with a reason. */
import { expect, test } from "vitest";
import type { LineInfo } from "../model.ts";
import type { DepartmentState } from "../state.ts";
import { newLineFault } from "./newLines.ts";

const state = { lines: new Map(), year: 2025 } as unknown as DepartmentState;
const none = { function: null, economic: null, project: null, carried: false, kind: null };
const spent = { ...none, id: "n", unit: "u", side: "expenditure", fund: "gpb" } as LineInfo;
const earned = { ...spent, side: "revenue" } as LineInfo;
const classes = { function: "2010301", economic: "30201" };

test.each<[string, LineInfo]>([
  ["closing carry-over", { ...spent, uses: ["carryover.closing"] }],
  ["surplus of earlier years", { ...earned, uses: ["surplus.used"] }],
  ["an outlay to a higher unit", { ...spent, ...classes, uses: ["expenditure.current.remitted-up"] }],
  ["meetings and running costs", { ...spent, ...classes, uses: ["meetings", "running-costs"] }],
  ["revenue without marks", earned],
])("%s can be", (_what, info) => {
  expect(newLineFault(state, "u", info)).toBeNull();
});

test.each<[string, LineInfo, string]>([
  ["closing carry-over as revenue", { ...earned, uses: ["carryover.closing"] }, "side 须为 expenditure"],
  ["closing carry-over of a class", { ...spent, ...classes, uses: ["carryover.closing"] }, "须为 null"],
  ["closing carry-over that is a meeting", { ...spent, uses: ["carryover.closing", "meetings"] }, "不能另有标记"],
  ["surplus as expenditure", { ...spent, ...classes, uses: ["surplus.used"] }, "side 须为 revenue"],
  ["carried surplus", { ...earned, carried: true, uses: ["surplus.used"] }, "carried 须为 false"],
  ["revenue that is a meeting", { ...earned, uses: ["meetings"] }, "请删去 uses"],
  ["another unit's", { ...earned, unit: "v" }, "不属于本单位"],
])("%s is refused", (_what, info, fault) => {
  expect(newLineFault(state, "u", info)).toContain(fault);
});
