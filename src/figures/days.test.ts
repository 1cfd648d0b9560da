/** Days of the calendar: over months, leap days and the turn of the year. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayNumber, daysBetween, isDay } from "./days.ts";

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

test.each([
  ["2024-02-29", true],
  ["2100-02-29", false],
  ["2000-02-29", true],
  ["2023-04-31", false],
  ["2023-13-01", false],
  ["2023-00-10", false],
  ["2023-1-1", false],
  ["2023-01-00", false],
  ["2024-13-01", false],
  ["2024-00-10", false],
  ["2023-02-29", false],
  ["2024-04-31", false],
  ["24-01-01", false],
  ["2024-1-1", false],
  ["", false],
  ["二〇二三", false],
])("%s is a day: %s", (text, is) => {
  expect(isDay(text)).toBe(is);
});

test("days agree with the calendar of JavaScript", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 200_000 }), fc.integer({ min: -1_000, max: 1_000 }), (start, days) => {
      const text = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect(addDays(text(start), days)).toBe(text(start + days));
      expect(daysBetween(text(start), text(start + days))).toBe(days);
    }),
  );
});

test("the number of a day is none where there is no such day", () => {
  expect(dayNumber("2023-02-29")).toBeNull();
  expect((dayNumber("2024-03-01") ?? 0) - (dayNumber("2024-02-28") ?? 0)).toBe(2);
});
