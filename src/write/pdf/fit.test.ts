/** Letters and rows of a table on its page: as large as they may be, no row of a page cut, no page with hardly a row. */
import { describe, expect, test } from "vitest";
import type { SetCell, TablePart } from "../manuscript/index.ts";
import { fitOf, ROOM } from "./fit.ts";

function table(texts: readonly (readonly string[])[], widths: readonly number[]): TablePart {
  const rows = texts.map((row, at) => ({
    total: false,
    cells: row.map((text, column): SetCell => {
      const place = { row: at, column, rowSpan: 1, columnSpan: 1 };
      return { ...place, text, figure: null, header: at === 0, align: "left", indent: 0 };
    }),
  }));
  const rest = { headings: [], captions: [], notes: [], landscape: false, table: null, anchor: "a" };
  return { kind: "table", ...rest, columns: widths.length, widths, headerRows: 1, rows };
}

const rows = (count: number) => Array.from({ length: count }, (_, index) => [`第${index}项`, "1.00"]);

describe("a table on its page", () => {
  test.each([
    ["few columns have letters of size 五号", [10, 8], 10.5],
    ["many have smaller ones", new Array<number>(12).fill(5), 6.3],
    ["and so many that none could be read have the least", new Array<number>(40).fill(9), 3],
  ])("%s", (_, widths, size) => {
    expect(fitOf(table([widths.map(() => "数")], widths), ROOM.upright).size).toBeCloseTo(size, 1);
  });

  test("rows are set closer where a row or two would go over to the next page, and only then", () => {
    const open = fitOf(table(rows(20), [10, 8]), ROOM.upright).inset;
    const insets = Array.from({ length: 40 }, (_, more) => fitOf(table(rows(20 + more), [10, 8]), ROOM.upright).inset);
    expect(insets.filter((inset) => inset < open).length).toBeGreaterThan(2);
    expect(insets.filter((inset) => inset === open).length).toBeGreaterThan(20);
  });

  test("a row stays whole, unless it fills most of a page", () => {
    const long = "完成指导与督查，".repeat(10);
    const { breakable } = fitOf(
      table(
        [
          ["项", "说明"],
          ["一", long],
          ["二", long.repeat(12)],
        ],
        [4, 20],
      ),
      ROOM.upright,
    );
    expect(breakable).toEqual([false, false, true]);
  });
});
