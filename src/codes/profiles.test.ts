/** Profiles: their tables have titles that we recognise, and a document's tables tell which it follows. */
import { expect, test } from "vitest";
import { profileData } from "./data/profiles.ts";
import { headingMeaning, profileOf, sectionsFor, type TableKey, tableKeyOf } from "./index.ts";

const nine: TableKey[] = [
  "overall",
  "revenue",
  "expenditure",
  "fiscal",
  "gpb",
  "gpb-basic",
  "three-public",
  "gov-fund",
  "soe",
];

test.each(profileData.flatMap(({ id, tables }) => tables.map((table) => ({ id, ...table }))))(
  "$id: $title",
  ({ key, title, columns }) => {
    if (!/^(?:人员|公用)经费/.test(title)) expect(tableKeyOf(title)).toBe(key);
    for (const column of columns ?? []) expect(headingMeaning(column)).not.toBeNull();
  },
);

test("a document's tables tell its profile", () => {
  expect(profileOf(nine, "budget")?.id).toBe("central-9");
  expect(profileOf(nine, "final")?.id).toBe("final-9");
  expect(profileOf(nine.slice(1), "final")?.id).toBe("final-9");
  expect(
    profileOf([...nine, "performance-overall", "performance-project"].slice(0, 8) as TableKey[], "budget")?.id,
  ).toBe("central-9");
  const hunan = profileData.find(({ id }) => id === "hunan-23")?.tables.map(({ key }) => key) ?? [];
  expect(profileOf(hunan, "budget")?.id).toBe("hunan-23");
  expect(profileOf(["overall", "units"], "budget")).toBeNull();
  expect(profileOf([], "unknown")).toBeNull();
});

test.each([
  ["budget", 2031, null, false],
  ["budget", 2031, "hunan-23", true],
  ["final", 2031, "hunan-23", false],
] as const)("sections of a %s of %i by %s: general expenses %s", (kind, year, profile, asked) => {
  const keys = sectionsFor(kind, year, profile).map(({ key }) => key);
  expect(keys).toContain("glossary");
  expect(keys.includes("general-expenses")).toBe(asked);
});

test("nothing is asked of a year before the rules", () => {
  expect(sectionsFor("budget", 1999, null)).toEqual([]);
});
