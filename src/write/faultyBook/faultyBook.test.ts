/** A user's workbook with its faulty cells marked: nothing else of it changes, and marks of an earlier round go. */
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readCells } from "../../read/formats/cells.ts";
import { isRefusal } from "../../read/index.ts";
import { Package } from "../office/package.ts";
import { type Sheet, workbook } from "../office/workbook.ts";
import { writtenAnew } from "./anew.ts";
import { isMarked, markedXlsx } from "./index.ts";
import { markCells } from "./markCells.ts";
import { EXPLANATION, MARK_FILL, type Mark } from "./model.ts";

const sheet = (name: string, rows: readonly (readonly string[])[]): Sheet => ({
  ...{ name, columns: [20, 20], merges: [], pictures: [] },
  rows: rows.map((cells) => ({ cells: cells.map((text) => (text === "" ? null : { text, style: "text" as const })) })),
});
const BOOK = workbook([sheet("单位's", [["甲", "乙"], [], ["", "丙"]]), sheet("收入", [["丁", "戊"]])]);
const mark = (name: string, row: number, column: number): Mark => ({
  ...{ sheet: name, row, column, heading: "金额", seen: "<丙>", why: "不是金额", advice: "请改为数字 & 保存" },
});

async function cellsOf(bytes: Uint8Array) {
  const read = await readCells(bytes);
  if (isRefusal(read)) throw new Error(read.message.text);
  return read.sheets.map(({ name, cells }) => [name, cells.map(({ row, column, text }) => `${row},${column} ${text}`)]);
}

/** Addresses of cells with our fill, sheet part by sheet part. */
function redCells(bytes: Uint8Array): string[] {
  const book = Package.open(bytes);
  const styles = book?.text("xl/styles.xml") ?? "";
  const fills = [...(/<fills[^>]*>(.*)<\/fills>/s.exec(styles)?.[1] ?? "").matchAll(/<fill>.*?<\/fill>/gs)];
  const red = new Set(fills.flatMap(([fill], index) => (fill.includes(MARK_FILL) ? [String(index)] : [])));
  const forms = [...(/<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles)?.[1] ?? "").matchAll(/<xf\s[^>]*>/g)];
  const marked = forms.flatMap(([form], index) =>
    red.has(/fillId="(\d+)"/.exec(form)?.[1] ?? "") ? [String(index)] : [],
  );
  return (book?.names ?? []).flatMap((part) =>
    [...(part.startsWith("xl/worksheets/") ? (book?.text(part) ?? "") : "").matchAll(/<c\s[^>]*>/g)].flatMap(
      ([cell]) =>
        marked.includes(/\ss="(\d+)"/.exec(cell)?.[1] ?? "") ? [`${part.at(-5)} ${/\sr="(\w+)"/.exec(cell)?.[1]}`] : [],
    ),
  );
}

const marks = [
  mark("单位's", 2, 1),
  mark("单位's", 1, 4),
  mark("单位's", 0, 0),
  mark("收入", 7, 2),
  mark("收入", 0, 1),
];

test("the cells are red, also those that were not there, and a sheet with links explains them", async () => {
  const marked = markedXlsx(BOOK, marks);
  if (marked === null) throw new Error("not marked");
  expect(redCells(marked)).toEqual(["1 A1", "1 E2", "1 B3", "2 B1", "2 C8"]);
  const cells = await cellsOf(marked);
  expect(cells.slice(0, 2)).toEqual(await cellsOf(BOOK));
  expect(cells[2]?.[0]).toBe(EXPLANATION);
  expect(cells[2]?.[1]).toContain("1,6 请改为数字 & 保存");
  const part = Package.open(marked)?.text("xl/worksheets/mingsuan1.xml") ?? "";
  expect(part).toContain(`location="'单位''s'!B3"`);
  expect([isMarked(BOOK), isMarked(marked)]).toEqual([false, true]);
});

test("marks of an earlier round are taken off", async () => {
  const first = markedXlsx(BOOK, marks) as Uint8Array;
  const second = markedXlsx(first, [mark("收入", 0, 0)]) as Uint8Array;
  expect(redCells(second)).toEqual(["2 A1"]);
  expect((await cellsOf(second)).map(([name]) => name)).toEqual(["单位's", "收入", EXPLANATION]);
  expect((await cellsOf(second))[2]?.[1]).toHaveLength(14);
});

describe("cells are marked where they stand:", () => {
  test.each([
    [
      "cells without addresses",
      "<sheetData><row><c/><c s='2'><v>1</v></c></row></sheetData>",
      '<sheetData><row><c/><c s="9"><v>1</v></c></row></sheetData>',
    ],
    ["no rows at all", "<sheetData/>", '<sheetData><row r="1"><c r="B1" s="9"/></row></sheetData>'],
    [
      "an empty row",
      '<sheetData><row r="1"/></sheetData>',
      '<sheetData><row r="1"><c r="B1" s="9"/></row></sheetData>',
    ],
    [
      "another prefix",
      '<x:sheetData><x:row r="3"/></x:sheetData>',
      '<x:sheetData><x:row r="1"><x:c r="B1" s="9"/></x:row><x:row r="3"/></x:sheetData>',
    ],
    [
      "a cell to the right",
      '<sheetData><row r="1"><c r="C1"/></row></sheetData>',
      '<sheetData><row r="1"><c r="B1" s="9"/><c r="C1"/></row></sheetData>',
    ],
  ])("%s", (_, before, after) => {
    expect(markCells(before, [{ row: 0, column: 1 }], () => 9)).toBe(after);
  });
});

test("rows out of order: each mark is set, and once", () => {
  const [row1, row5, row3] = [1, 5, 3].map((row) => `<row r="${row}"><c r="A${row}"/></row>`);
  const spots = [0, 1, 2, 3, 4, 6].map((row) => ({ row, column: 1 }));
  const marked = markCells(`<sheetData>${row1}${row5}${row3}</sheetData>`, spots, () => 9);
  expect([...marked.matchAll(/r="(B\d)" s="9"/g)].map(([, cell]) => cell)).toEqual([
    "B1",
    "B2",
    "B3",
    "B4",
    "B5",
    "B7",
  ]);
});

test("a large sheet with a mark in every row is marked whole", () => {
  const size = 50_000;
  const rows = Array.from(
    { length: size / 2 },
    (_, index) => `<row r="${2 * index + 1}"><c r="A${2 * index + 1}"/></row>`,
  );
  const spots = Array.from({ length: size }, (_, row) => ({ row, column: 1 }));
  const marked = markCells(`<sheetData>${rows.join("")}</sheetData>`, spots, () => 9);
  const cells = [...marked.matchAll(/<c r="B(\d+)" s="9"\/>/g)].map(([, row]) => Number(row));
  expect(cells).toEqual(spots.map(({ row }) => row + 1));
});

test("what is no package of a workbook, or has no styles, is not marked in place but written anew", async () => {
  const bare = zipSync({ "xl/workbook.xml": new TextEncoder().encode("<workbook/>") });
  expect([markedXlsx(bare, marks), markedXlsx(new Uint8Array(40), marks)]).toEqual([null, null]);
  const look = { format: '#,##0.00"元"', indent: 0, alignment: "general", size: 9, bordered: true } as const;
  const cells = [
    { row: 0, column: 1, text: "12.5", isNumber: true, look },
    { row: 1, column: 0, text: "0012", isNumber: false, look },
  ];
  const merges = [{ top: 0, left: 1, bottom: 0, right: 2 }];
  const columns = [{ first: 0, last: 0, width: 40 }];
  const layout = { merges, hiddenRows: new Set([1]), hiddenColumns: columns, widths: columns };
  const grid = { name: "收入", hidden: true, cells, layout };
  const anew = writtenAnew([grid], [mark("收入", 0, 1), mark("收入", 2, 0)]);
  expect(redCells(anew)).toEqual(["1 B1", "1 A3"]);
  const read = await readCells(anew);
  if (isRefusal(read)) throw new Error(read.message.text);
  const [first] = read.sheets;
  expect(first?.hidden).toBe(true);
  expect(first?.layout).toMatchObject({ merges, hiddenRows: new Set([1]), hiddenColumns: [{ first: 0, last: 0 }] });
  expect(first?.cells.filter(({ text }) => text !== "")).toMatchObject([
    { row: 0, column: 1, text: "12.5", isNumber: true, look: { format: look.format, size: 9, bordered: true } },
    { row: 1, column: 0, text: "0012", isNumber: false },
  ]);
});
