/** Days and clocks: twenty days, fifteen days, over months, leap days and the turn of the year. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { clocks } from "./clocks.ts";
import { addDays, daysBetween, isDay } from "./days.ts";

test.each([
  ["2024-02-09", 20, "2024-02-29"],
  ["2023-02-09", 20, "2023-03-01"],
  ["2024-12-25", 15, "2025-01-09"],
  ["2000-02-28", 1, "2000-02-29"],
  ["2100-02-28", 1, "2100-03-01"],
  ["2024-03-01", -1, "2024-02-29"],
])("%s and %i days is %s", (from, days, to) => {
  expect(addDays(from, days)).toBe(to);
  expect(daysBetween(from, to)).toBe(days);
});

test.each(["2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "24-01-01", "2024-1-1", ""])(
  "%s is no day",
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);

test("days agree with the calendar of JavaScript", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 200_000 }), fc.integer({ min: -1_000, max: 1_000 }), (start, days) => {
      const text = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect(addDays(text(start), days)).toBe(text(start + days));
      expect(daysBetween(text(start), text(start + days))).toBe(days);
    }),
  );
});

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
