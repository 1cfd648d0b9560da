/** Headings written as paths become rows of headings; all that only looks like one stays as it is. */
import { expect, test } from "vitest";
import type { Cell } from "../../../statement/model.ts";
import { sourceFrom, utf8 } from "../testing/blocks.ts";

async function cellsOf(text: string): Promise<readonly Cell[]> {
  const grid = (await sourceFrom(utf8(text))).blocks.find(({ kind }) => kind === "grid");
  return grid?.kind === "grid" ? grid.cells : [];
}

/** row.column(rowSpan×columnSpan) text, of the headings. */
function shown(cells: readonly Cell[], rows: number): string[] {
  return cells
    .filter(({ row, text }) => row < rows && text !== "")
    .map(({ row, column, rowSpan, columnSpan, text }) => `${row}.${column} ${rowSpan}×${columnSpan} ${text}`);
}

test.each([
  [
    "two levels",
    "科目,支出›合计,支出›基本支出\n行政运行,3,3\n合计,3,3\n",
    2,
    ["0.0 2×1 科目", "0.1 1×2 支出", "1.1 1×1 合计", "1.2 1×1 基本支出"],
  ],
  [
    "the same words apart from one another are two headings",
    "收入›项目,收入›金额,其他,收入›项目\n甲,1,2,乙\n丙,1,2,丁\n",
    2,
    ["0.0 1×2 收入", "0.2 2×1 其他", "0.3 1×1 收入", "1.0 1×1 项目", "1.1 1×1 金额", "1.3 1×1 项目"],
  ],
  [
    "three levels",
    "科目,甲›乙›丙,甲›乙›丁,甲›戊\n行政运行,3,3,4\n合计,3,3,4\n",
    3,
    ["0.0 3×1 科目", "0.1 1×3 甲", "1.1 1×2 乙", "1.3 2×1 戊", "2.1 1×1 丙", "2.2 1×1 丁"],
  ],
  [
    "twice the same path is two columns",
    "科目,甲›乙,甲›乙\n运行,3,3\n合计,3,3\n",
    2,
    ["0.0 2×1 科目", "0.1 1×2 甲", "1.1 1×1 乙", "1.2 1×1 乙"],
  ],
  [
    "a mark with nothing beside it",
    "科目,›甲,乙›\n运行,3,3\n合计,3,3\n",
    1,
    ["0.0 1×1 科目", "0.1 1×1 ›甲", "0.2 1×1 乙›"],
  ],
])("%s", async (_, text, rows, headings) => {
  expect(shown(await cellsOf(text), rows)).toEqual(headings);
});

test("addresses are those of the file", async () => {
  const cells = await cellsOf("收支表,,\n单位：万元,,\n科目,甲›乙,甲›丙\n运行,3,4\n合计,3,4\n");
  const address = (text: string) => cells.find((cell) => cell.text === text)?.address;
  expect([address("科目"), address("乙"), address("运行"), address("4")]).toEqual(["A3", "B3", "A4", "C4"]);
});

test("an apostrophe that guards is taken off, any other stays", async () => {
  const cells = await cellsOf("科目,金额\n'=1+1,3\n'甲,4\n合计,7\n");
  expect(cells.filter(({ column }) => column === 0).map(({ text }) => text)).toEqual(["科目", "=1+1", "'甲", "合计"]);
});

test("a heading over all columns stays with the table", async () => {
  const cells = await cellsOf(
    "某表,,\n单位：万元,,\n“三公”经费›合计,“三公”经费›因公出国（境）费,“三公”经费›公务接待费\n3,1,2\n",
  );
  expect(shown(cells, 2)).toEqual([
    "0.0 1×3 “三公”经费",
    "1.0 1×1 合计",
    "1.1 1×1 因公出国（境）费",
    "1.2 1×1 公务接待费",
  ]);
});

test("paths too long are no headings", async () => {
  const cells = await cellsOf(`科目,${"甲›".repeat(12)}乙,丙\n运行,3,4\n合计,3,4\n`);
  expect(cells).toHaveLength(9);
});

test.each([
  ["names made different", "项目,项目 (2),金额\n甲,乙,3\n合计,,3\n", ["项目", "项目", "金额"]],
  ["paths made different", "科目,甲›乙,甲›乙 (2)\n运行,3,3\n合计,3,3\n", ["科目", "甲", "乙", "乙"]],
  ["a name for none", "科目,栏2,金额\n运行,甲,3\n合计,,3\n", ["科目", "金额"]],
  ["a name of its own", "科目,金额 (2),栏1\n运行,3,3\n合计,3,3\n", ["科目", "金额 (2)", "栏1"]],
])("%s are the headings that they were", async (_, text, headings) => {
  const cells = await cellsOf(text);
  const depth = text.includes("›") ? 2 : 1;
  expect(cells.filter(({ row, text: own }) => row < depth && own !== "").map((cell) => cell.text)).toEqual(headings);
});
