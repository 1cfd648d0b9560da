/** The head of the log: a log cut short, changed over or grown behind its back is told. */
import { expect, test } from "vitest";
import { HEAD, headFaults, headText, readHead } from "./head.ts";
import type { LoggedRelease } from "./record.ts";

const hashes = ["a", "b", "c"].map((letter) => letter.repeat(64));
const log = (count: number): LoggedRelease[] =>
  hashes.slice(0, count).map((hash, at) => ({ sequence: at + 1, hash }) as LoggedRelease);
const head = readHead(headText(log(2), "<html>") ?? "");

test.each([
  ["the same", log(2), false, ""],
  ["cut short", log(1), false, "公开登记只有 1 行，原有 2 行"],
  ["empty", [], false, "公开登记只有 0 行，原有 2 行"],
  ["another second line", [...log(1), { sequence: 2, hash: "d".repeat(64) } as LoggedRelease], false, "登记被换过"],
  ["grown", log(3), false, "只记到第 2 行"],
  ["grown by a publication that was broken off", log(3), true, ""],
])("%s", (_title, releases, unfinished, words) => {
  const faults = headFaults(head, releases, unfinished).join("\n");
  if (words === "") expect(faults).toBe("");
  else expect(faults).toContain(words);
});

test("without a head nothing is proved, but for the first publication, broken off", () => {
  expect(headFaults(null, log(2), false)).toEqual([expect.stringContaining(HEAD)]);
  expect(headFaults(null, log(1), true)).toEqual([]);
  expect(headFaults(null, [], false)).toEqual([]);
});

test.each(["", "null", "[]", "{}", '{"mingsuan":"publication-head","version":1,"sequence":1,"hash":1,"index":2}'])(
  "%s is no head",
  (text) => {
    expect(readHead(text)).toBeNull();
  },
);
