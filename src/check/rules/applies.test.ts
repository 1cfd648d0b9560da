/** To which documents a rule applies, by kind, year and profile; and what its status changes. */
import { expect, test } from "vitest";
import type { Statement } from "../../statement/model.ts";
import type { Applies, Rule, RuleStatus } from "../model.ts";
import { appliesText, isAppliedTo, severityWithin } from "./applies.ts";
import { rules } from "./index.ts";

const rule = (applies?: Applies, status?: RuleStatus): Rule => ({
  ...(rules[0] as Rule),
  ...(applies && { applies }),
  ...(status && { status }),
});
const statement = (kind: "budget" | "final" | "unknown", year: number | null) =>
  ({ facts: { kind, year, organisation: null } }) as Statement;

test.each([
  ["everything where nothing is said", undefined, "unknown", null, null, true],
  ["the kind", { kinds: ["final"] }, "final", 2031, null, true],
  ["another kind", { kinds: ["final"] }, "budget", 2031, null, false],
  ["no known kind", { kinds: ["final"] }, "unknown", 2031, null, false],
  ["its first year", { firstYear: 2031 }, "budget", 2031, null, true],
  ["the year before", { firstYear: 2031 }, "budget", 2030, null, false],
  ["the year after", { lastYear: 2031 }, "budget", 2032, null, false],
  ["no known year", { firstYear: 2031 }, "budget", null, null, true],
  ["its profile", { profiles: ["hunan-23"] }, "budget", 2031, "hunan-23", true],
  ["another profile", { profiles: ["hunan-23"] }, "budget", 2031, "shanghai-9", false],
  ["no known profile", { profiles: ["hunan-23"] }, "budget", 2031, null, false],
] as const)("%s", (_, applies, kind, year, profile, expected) => {
  expect(isAppliedTo(rule(applies), statement(kind, year), () => profile)).toBe(expected);
});

test("a rule out of use does not run; one on trial says no error", () => {
  expect(isAppliedTo(rule(undefined, "deprecated"), statement("budget", 2031), () => null)).toBe(false);
  expect(severityWithin(rule(undefined, "preview"), "error")).toBe("warning");
  expect(severityWithin(rule(undefined, "preview"), "notice")).toBe("notice");
  expect(severityWithin(rule(), "error")).toBe("error");
});

test("in words", () => {
  expect(appliesText()).toBe("预算和决算");
  expect(appliesText({ kinds: ["final"], firstYear: 2030, profiles: ["final-9"] })).toBe(
    "部门决算；2030年起；部门决算公开01–09表",
  );
});
