/** Zeros and dashes at the left edge of their column belong to its amounts. */
import { expect, test } from "vitest";
import { readPages } from "./testing/pages.ts";

const heading = [
  { x: 60, y: 100, text: "科目" },
  { x: 205, y: 100, text: "合计" },
  { x: 295, y: 100, text: "基本" },
  { x: 385, y: 100, text: "项目" },
];

test("zeros set from the left and amounts set from the right are one column under one heading", () => {
  const row = (y: number, name: string, total: string, basic: string, project: string) => [
    { x: 50, y, text: name },
    { x: 250 - 5 * total.length, y, text: total },
    { x: basic.length > 4 ? 340 - 5 * basic.length : 270, y, text: basic },
    { x: project.length > 4 ? 430 - 5 * project.length : 360, y, text: project },
  ];
  const lines = [
    ...heading,
    ...row(120, "一般公共服务", "1234.56", "1234.56", "0.00"),
    ...row(140, "教育支出", "222.33", "0", "222.33"),
    ...row(160, "卫生健康", "333.44", "333.44", "-"),
    ...row(180, "住房保障", "111.22", "-", "111.22"),
  ];
  const { blocks } = readPages({ lines });
  const cells = blocks.flatMap((block) => (block.kind === "grid" ? block.cells : []));
  expect(Math.max(...cells.map((cell) => cell.column))).toBe(3);
  expect(cells.filter((cell) => cell.row === 2).map((cell) => cell.text)).toEqual([
    "教育支出",
    "222.33",
    "0",
    "222.33",
  ]);
});
