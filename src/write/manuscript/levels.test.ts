/** Levels of headings as they are set leave none out, and keep what belongs together on one level. */
import { expect, test } from "vitest";
import type { HeadingPart } from "./index.ts";
import { levelsOf } from "./levels.ts";

function set(...levels: readonly number[]): number[] {
  const headings = levels.map(
    (level, index): HeadingPart => ({ kind: "heading", level, text: `${index}`, runs: [], anchor: `s${index}` }),
  );
  return [...levelsOf(headings).values()];
}

test.each([
  ["as they are", [1, 2, 2, 3, 1, 2], [1, 2, 2, 3, 1, 2]],
  ["a document that begins below the first level", [2, 3, 3, 4, 2, 3], [1, 2, 2, 3, 1, 2]],
  ["and one that has an appendix of the first level after that", [2, 3, 3, 4, 2, 3, 1], [1, 2, 2, 3, 1, 2, 1]],
  ["a level left out", [1, 3, 3, 2, 3], [1, 2, 2, 2, 3]],
  ["a title of lower rank at the top", [3, 1, 2], [1, 1, 2]],
  ["none", [], []],
])("%s", (_, levels, expected) => {
  expect(set(...levels)).toEqual(expected);
});
