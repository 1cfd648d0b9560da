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

  test("rows are set closer, and letters a little smaller, where that saves a page or fills the last one, and only then", () => {
    const fits = Array.from({ length: 90 }, (_, count) => fitOf(table(rows(10 + count), [10, 8]), ROOM.upright));
    const open = fits[0];
    const isOpen = fits.map(({ size, inset }) => size === open?.size && inset === open.inset);
    expect(fits.every(({ size }) => size >= 9)).toBe(true);
    // One page open, one page close, two pages open, …
    const changes = isOpen.filter((each, at) => at > 0 && each !== isOpen[at - 1]).length;
    expect(isOpen.slice(0, 15)).not.toContain(false);
    expect(changes).toBeGreaterThan(2);
    expect(isOpen.filter(Boolean).length).toBeGreaterThan(45);
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
