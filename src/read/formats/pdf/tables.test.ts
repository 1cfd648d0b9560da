/** Tables, ruled or not, come out as grids, and nothing else does. */
import { expect, test } from "vitest";
import { grid, outline, readPages, setProse } from "./testing/pages.ts";

test("a ruled table is a grid; title, unit and note stand outside", () => {
  const lines = [
    { x: 220, y: 80, text: "支出预算表" },
    { x: 400, y: 95, text: "单位：元" },
    { x: 60, y: 115, text: "项目" },
    { x: 260, y: 115, text: "预算数" },
    { x: 60, y: 135, text: "办公费" },
    { x: 260, y: 135, text: "1,200.00" },
    { x: 50, y: 160, text: "注：本表不含结转资金。" },
  ];
  const source = readPages({ lines, rules: grid([50, 250, 450], [100, 120, 140]) });
  expect(outline(source).map((line) => line.slice(2))).toEqual([
    "支出预算表",
    "单位：元",
    "项目 | 预算数",
    "办公费 | 1,200.00",
    "注：本表不含结转资金。",
  ]);
  const cell = source.blocks.flatMap((block) => (block.kind === "grid" ? block.cells : [])).at(-1);
  expect(cell).toMatchObject({ row: 1, column: 1, text: "1,200.00", page: 1, box: [260, 127, 300, 137] });
  expect(source.text.slice(cell?.start, cell?.end)).toBe("1,200.00");
});

test("a heading over two columns is one cell; a name wrapped in its cell is one text", () => {
  const rules = grid([50, 150, 250, 350], [100, 120, 140, 170]).filter((rule) => rule.x0 !== 250 || rule.x1 !== 250);
  const upright = { x0: 250, y0: 120, x1: 250, y1: 170 };
  const lines = [
    { x: 180, y: 115, text: "本年支出合计" },
    { x: 155, y: 135, text: "基本支出" },
    { x: 255, y: 135, text: "项目支出" },
    { x: 55, y: 152, text: "社会保障和就" },
    { x: 55, y: 165, text: "业支出" },
    { x: 155, y: 158, text: "12.00" },
  ];
  const source = readPages({ lines, rules: [...rules, upright] });
  const cells = source.blocks.flatMap((block) => (block.kind === "grid" ? block.cells : []));
  expect(cells.find((cell) => cell.text === "本年支出合计")).toMatchObject({ row: 0, column: 1, columnSpan: 2 });
  expect(cells.find((cell) => cell.row === 2 && cell.column === 0)?.text).toBe("社会保障和就业支出");
});

test("prose in a frame of one column is prose", () => {
  const texts = ["　　本局2031年收入预算120.00万元，支出预算120.00万元。", "　　其中基本支出100.00万元。"];
  const read = outline(readPages({ lines: setProse(texts, 115), rules: grid([45, 455], [95, 120, 140]) }));
  expect(read.every((line) => line.startsWith("T "))).toBe(true);
});

test("columns of figures without rules are a grid, with heading and wrapped name", () => {
  const row = (y: number, name: string, a: string, b: string) => [
    { x: 50, y, text: name },
    { x: 260, y, text: a },
    { x: 380, y, text: b },
  ];
  const lines = [
    ...setProse(["　　支出明细如下。"], 80),
    ...row(100, "科目", "预算数", "决算数"),
    ...row(115, "办公费", "120.00", "118.00"),
    ...row(130, "机关事业单位基本", "230.00", "229.00"),
    { x: 50, y: 142, text: "养老保险缴费" },
    ...row(157, "差旅费", "10.00", "9.00"),
    ...setProse(["　　以上支出均已公开。"], 180),
  ];
  const read = outline(readPages({ lines }));
  expect(read[0]).toBe("T 支出明细如下。");
  expect(read[1]).toBe("| 科目 | 预算数 | 决算数");
  expect(read.at(-2)).toBe("| 差旅费 | 10.00 | 9.00");
  expect(read.at(-1)).toBe("T 以上支出均已公开。");
});
