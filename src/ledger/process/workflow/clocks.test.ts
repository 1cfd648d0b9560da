/** Clocks: twenty days, fifteen days, over months. */
import { expect, test } from "vitest";
import { clocks } from "./clocks.ts";

const none = { congress: null, "department-approved": null, "department-published": null };
const told = (list: ReturnType<typeof clocks>) =>
  list.map(({ key, unit, due, state, daysLeft }) => ({ key, unit, due, state, daysLeft }));

test("before the congress all clocks wait", () => {
  const unit = { unit: "u1", "unit-approved": null, "unit-published": null };
  const list = clocks(2025, none, [unit], "2025-01-01");
  expect(list.map(({ key, state, due }) => [key, state, due])).toEqual([
    ["approve-department", "waiting", null],
    ["approve-unit", "waiting", null],
    ["publish-department", "waiting", null],
    ["publish-unit", "waiting", null],
  ]);
});

test("the bureau has twenty days from the congress, the department fifteen, publication twenty", () => {
  const dates = { congress: "2025-01-20", "department-approved": "2025-02-09", "department-published": null };
  const units = [
    { unit: "u1", "unit-approved": "2025-02-24", "unit-published": "2025-03-17" },
    { unit: "u2", "unit-approved": null, "unit-published": null },
  ];
  expect(told(clocks(2025, dates, units, "2025-03-02"))).toEqual([
    { key: "approve-department", unit: null, due: "2025-02-09", state: "done", daysLeft: 0 },
    { key: "approve-unit", unit: "u1", due: "2025-02-24", state: "done", daysLeft: 0 },
    { key: "approve-unit", unit: "u2", due: "2025-02-24", state: "overdue", daysLeft: -6 },
    { key: "publish-department", unit: null, due: "2025-03-01", state: "overdue", daysLeft: -1 },
    { key: "publish-unit", unit: "u1", due: "2025-03-16", state: "late", daysLeft: -1 },
    { key: "publish-unit", unit: "u2", due: null, state: "waiting", daysLeft: null },
  ]);
});

test("units have published by themselves only since the rule says so", () => {
  const unit = { unit: "u1", "unit-approved": null, "unit-published": null };
  expect(clocks(2020, none, [unit], "2020-01-01").map(({ key }) => key)).not.toContain("publish-unit");
});
