/** Notes for a PDF: one for each finding and page, a box a line. */
import { expect, test } from "vitest";
import type { Box, Place } from "../../statement/model.ts";
import type { Remark } from "../remark.ts";
import { pdfNotes } from "./index.ts";

/** A document of lines of ten characters, five lines a page; a character is 10 points wide, a line 20 high. */
function locate(start: number, end: number): { page: number | null; box: Box | null } {
  const lineOf = (offset: number): number => Math.floor(offset / 10);
  const first = lineOf(start);
  const last = lineOf(end - 1);
  const page = Math.floor(first / 5) + 1;
  const across = first === last ? [(start % 10) * 10, ((end - 1) % 10) * 10 + 10] : [0, 100];
  return { page, box: [across[0] ?? 0, (first % 5) * 20, across[1] ?? 0, (last % 5) * 20 + 12] };
}

const place = (start: number, end: number, page: number | null, box: Box | null): Place => ({
  ...{ start, end, page, box },
  ...{ section: null, table: null, row: null, column: null },
});

const remark = (...places: Place[]): Remark => ({
  rule: "any-rule",
  severity: "error",
  message: "不对",
  source: "某文",
  suggestion: "改",
  places,
});

interface Case {
  readonly title: string;
  readonly places: readonly Place[];
  /** Page and boxes of each note. */
  readonly notes: readonly (readonly [number, readonly Box[]])[];
}

const CASES: readonly Case[] = [
  { title: "a figure: its box", places: [place(2, 5, 1, [20, 0, 50, 12])], notes: [[1, [[20, 0, 50, 12]]]] },
  { title: "words without a box: they get one", places: [place(12, 14, 1, null)], notes: [[1, [[20, 20, 40, 32]]]] },
  {
    title: "words over two lines: a box for each",
    places: [place(8, 12, 1, null)],
    notes: [
      [
        1,
        [
          [80, 0, 100, 12],
          [0, 20, 20, 32],
        ],
      ],
    ],
  },
  {
    title: "places on two pages: a note on each",
    places: [place(2, 4, 1, null), place(52, 54, 2, null)],
    notes: [
      [1, [[20, 0, 40, 12]]],
      [2, [[20, 0, 40, 12]]],
    ],
  },
  { title: "no place: the corner of the first page", places: [], notes: [[1, []]] },
];

test.each(CASES)("$title", ({ places, notes }) => {
  expect(pdfNotes([remark(...places)], locate).map(({ page, boxes }) => [page, boxes])).toEqual(notes);
});

test("a note says all that the finding says", () => {
  expect(pdfNotes([remark()], locate)[0]).toMatchObject({
    contents: "【错误】不对\n建议：改\n依据：某文",
    author: "明算",
  });
});
