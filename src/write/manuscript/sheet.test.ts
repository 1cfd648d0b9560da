/** Which sheet a table needs, and how wide its columns are. */
import { expect, test } from "vitest";
import type { SetCell, SetRow } from "./index.ts";
import { sheetOf } from "./sheet.ts";

function row(texts: readonly string[], header: boolean, at: number): SetRow {
  const cells = texts.map(
    (text, column): SetCell => ({
      row: at,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text,
      figure: null,
      header,
      align: "left",
      indent: 0,
    }),
  );
  return { cells, total: false };
}

/** A table with a column of names and so many of amounts. */
function table(columns: number): SetRow[] {
  const heads = Array.from({ length: columns }, (_, index) => `对个人和家庭的补助支出${index}`);
  const amounts = heads.map(() => "123456.78");
  return [row(["科目名称", ...heads], true, 0), row(["一般公共服务支出", ...amounts], false, 1)];
}

test.each([
  [3, { landscape: false }],
  [8, { landscape: true }],
  [13, { landscape: true }],
  [28, { landscape: true, large: true }],
])("with %i columns of amounts", (columns, sheet) => {
  const { widths, ...found } = sheetOf(table(columns), columns + 1);
  expect(widths).toHaveLength(columns + 1);
  expect(found).toEqual(sheet);
});

test("one very long text gets room from its neighbours", () => {
  const rows = [
    row(["单位名称", "项目名称", "绩效目标"], true, 0),
    row(["某某市某某区政务服务中心某某分中心", "标准化建设", "完成指导与督查，".repeat(40)], false, 1),
  ];
  expect(sheetOf(rows, 3).widths).toEqual([14, 6, 36]);
});
