/** The crosswalk covers every 类 and 款, names only classes that exist, and what has no line goes by the class above it. */
import { expect, test } from "vitest";
import { cofogOf, gfsmOf } from "./crosswalk.ts";
import { cofogLines } from "./data/cofog.ts";
import { cofogNames } from "./data/cofogNames.ts";
import { economicLines } from "./data/economics.ts";
import { functionLines } from "./data/functions.ts";
import { gfsmLines, gfsmNames } from "./data/gfsm.ts";

const linesOf = (table: string): string[] => table.split("\n").filter((line) => line !== "");
const codesOf = (table: string): string[] => linesOf(table).map((line) => line.split(" ")[0] ?? "");
const repeated = (codes: readonly string[]): string[] => codes.filter((code, at) => codes.indexOf(code) !== at);

test.each([
  ["COFOG", cofogLines, cofogNames, functionLines],
  ["GFSM", gfsmLines, gfsmNames, economicLines],
])(
  "%s: every 类 and 款 has one line, every line is a class, every counterpart has a name",
  (_, lines, names, classes) => {
    const codes = codesOf(lines);
    const known = new Set(codesOf(classes));
    expect(codesOf(classes).filter((code) => code.length <= 5 && !codes.includes(code))).toEqual([]);
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
    expect(repeated(codes)).toEqual([]);
    const targets = linesOf(lines).map((line) => line.split(" ")[1] ?? "");
    const named = codesOf(names);
    expect([...new Set(targets)].filter((code) => code !== "-" && !named.includes(code))).toEqual([]);
    expect(named.filter((code) => !targets.includes(code))).toEqual([]);
  },
);

test.each([cofogLines, gfsmLines])("a line says none where it has no counterpart, and only there", (lines) => {
  const wrong = linesOf(lines).filter((line) => {
    const [, target, quality = ""] = line.split(" ");
    return (
      !["exact", "broader", "narrower", "partial", "none"].includes(quality) ||
      (target === "-") !== (quality === "none")
    );
  });
  expect(wrong).toEqual([]);
});

test.each([
  ["20101", "GF0101", "broader", "20101"],
  ["2010108", "GF0101", "broader", "20101"],
  ["2010301", "GF0101", "partial", "20103"],
  ["2050205", "GF0904", "broader", "2050205"],
  ["2130142", "GF0405", "broader", "2130142"],
  ["2130152", "GF0402", "partial", "21301"],
  ["2150105", "GF0403", "broader", "2150105"],
  ["2080502", "GF1002", "broader", "2080502"],
  ["2080505", null, "none", "2080505"],
  ["2210201", null, "none", "22102"],
  ["2210107", "GF1006", "broader", "2210107"],
  ["23104", null, "none", "23104"],
  ["2310401", null, "none", "23104"],
])("functional class %s is COFOG %s (%s)", (code, target, quality, from) => {
  expect(cofogOf(code)).toMatchObject({ code: target, quality, from });
});

test("counterparts have names in both languages", () => {
  expect(cofogOf("20405")?.name).toEqual({ en: "Law courts", zh: "法院" });
  expect(gfsmOf("30108")?.name?.en).toBe("Actual employers' social contributions");
});

test.each(["", "9", "999", "99901", "x"])("%j is no class", (code) => {
  expect([cofogOf(code), gfsmOf(code)]).toEqual([null, null]);
});
