/** Notes on faulty cells: put beside those that are there, at the place that the order of a sheet's parts allows, and taken off again. */
import { expect, test } from "vitest";
import { Package } from "../office/package.ts";
import { type Sheet, workbook } from "../office/workbook.ts";
import { addLink, linksOf } from "./links.ts";
import type { Mark } from "./model.ts";
import { putNotes } from "./notes.ts";

const PART = "xl/worksheets/sheet1.xml";
const SHEET: Sheet = { name: "表", columns: [9], rows: [], merges: [], pictures: [] };
const mark = (row: number, column: number, why = "不是金额"): Mark => ({
  ...{ sheet: "表", row, column, heading: "金额", seen: "<许多>", why, advice: "请改为数字 & 保存" },
});
const plainBook = () => Package.open(workbook([SHEET])) as Package;
const blocks = () => {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
};

/** A sheet with another's notes on A1 and B2, as Excel writes them. */
function notedBook(): Package {
  const book = plainBook();
  const note = (ref: string, text: string) => `<comment ref="${ref}" authorId="0"><text>${text}</text></comment>`;
  const list = note("A1", "<r><rPr><b/></rPr><t>张三：</t></r><r><t>请核</t></r>") + note("B2", "<t>已核</t>");
  book.put(
    "xl/comments1.xml",
    `<comments><authors><author>张三</author></authors><commentList>${list}</commentList></comments>`,
  );
  const place = (row: number) => `<x:Row>${row}</x:Row><x:Column>${row}</x:Column>`;
  const shape = (row: number) =>
    `<v:shape id="_x0000_s${1025 + row}"><x:ClientData ObjectType="Note">${place(row)}</x:ClientData></v:shape>`;
  book.put(
    "xl/drawings/vmlDrawing1.vml",
    `<xml><o:shapelayout><o:idmap v:ext="edit" data="1"/></o:shapelayout>${shape(0)}${shape(1)}</xml>`,
  );
  addLink(book, PART, { id: "c", type: "comments", part: "xl/comments1.xml" });
  addLink(book, PART, { id: "v", type: "vmlDrawing", part: "xl/drawings/vmlDrawing1.vml" });
  book.put(PART, (book.text(PART) ?? "").replace("</worksheet>", '<legacyDrawing r:id="v"/></worksheet>'));
  return book;
}

function notesIn(book: Package): string[] {
  const part = linksOf(book, PART).find(({ type }) => type.endsWith("/comments"))?.part ?? "";
  return [...(book.text(part) ?? "").matchAll(/<comment ref="(\w+)".*?<\/comment>/gs)].map(
    ([source, ref]) => `${ref} ${source.replace(/<[^>]*>/g, "")}`,
  );
}
const boxesIn = (book: Package): number => {
  const part = linksOf(book, PART).find(({ type }) => type.endsWith("/vmlDrawing"))?.part ?? "";
  return (book.text(part) ?? "").split("<v:shape ").length - 1;
};

test("a cell has one note for all that is wrong with it; where nothing is wrong any more, nothing is left of them", () => {
  const book = plainBook();
  const [before, names] = [book.text(PART), book.names];
  putNotes(book, PART, [mark(2, 1), mark(2, 1, "重复"), mark(0, 0)], blocks());
  expect(notesIn(book)).toEqual([
    "B3 ［明算］1. 金额：“&lt;许多&gt;”不是金额\n怎么改：请改为数字 &amp; 保存\n2. 金额：“&lt;许多&gt;”重复\n怎么改：请改为数字 &amp; 保存",
    "A1 ［明算］金额：“&lt;许多&gt;”不是金额\n怎么改：请改为数字 &amp; 保存",
  ]);
  expect(boxesIn(book)).toBe(2);
  expect(book.text("[Content_Types].xml")).toMatch(/mingsuanComments1\.xml.*Extension="vml"/);
  putNotes(book, PART, [], blocks());
  expect(book.text(PART)).toBe(before);
  expect(book.names.filter((name) => !name.endsWith(".rels"))).toEqual(names.filter((name) => !name.endsWith(".rels")));
  expect(linksOf(book, PART)).toEqual([]);
});

test("notes of others stay: ours are added to them, and taken off again to the last letter", () => {
  const book = notedBook();
  const [before, drawn] = [book.text("xl/comments1.xml"), book.text("xl/drawings/vmlDrawing1.vml")];
  putNotes(book, PART, [mark(0, 0), mark(1, 1), mark(5, 0)], blocks());
  expect(notesIn(book).map((note) => note.slice(0, 14))).toEqual([
    "A1 张三：请核\n［明算］金",
    "B2 已核\n［明算］金额：“",
    "A6 ［明算］金额：“&lt",
  ]);
  expect(boxesIn(book)).toBe(3);
  putNotes(book, PART, [mark(5, 0)], blocks());
  expect(notesIn(book).map((note) => note.slice(0, 9))).toEqual(["A1 张三：请核", "B2 已核", "A6 ［明算］金额"]);
  putNotes(book, PART, [], blocks());
  expect([boxesIn(book), notesIn(book)]).toEqual([2, ["A1 张三：请核", "B2 已核"]]);
  expect(book.text("xl/comments1.xml")?.replace(/<author>明算<\/author>|<r><t[^>]*><\/t><\/r>/g, "")).toBe(before);
  expect(book.text("xl/drawings/vmlDrawing1.vml")?.replace(/data="1[,\d]*"/, 'data="1"').length).toBeGreaterThanOrEqual(
    drawn?.length ?? 0,
  );
});

test.each([
  ["before the tables", '<pageSetup/><tableParts count="1"/>', "<pageSetup/>#<tableParts"],
  ["after the charts", '<drawing r:id="r1"/><extLst/>', '<drawing r:id="r1"/>#<extLst'],
  ["before controls that not all programs know", "<mc:AlternateContent/><extLst/>", "#<mc:Alt"],
  ["at the end", "<pageSetup/>", "<pageSetup/>#</worksheet>"],
])("the drawing of the notes is named %s", (_, rest, expected) => {
  const book = plainBook();
  book.put(PART, `<worksheet><sheetData/>${rest}</worksheet>`);
  putNotes(book, PART, [mark(0, 0)], blocks());
  expect(book.text(PART)?.replace(/<legacyDrawing[^>]*>/, "#")).toContain(expected);
});

test("many notes have shapes of different ids, in blocks that are the drawing's own", () => {
  const book = plainBook();
  putNotes(
    book,
    PART,
    Array.from({ length: 3_000 }, (_, row) => mark(row, 0)),
    blocks(),
  );
  const xml = book.text("xl/drawings/mingsuanNotes1.vml") ?? "";
  const ids = [...xml.matchAll(/_x0000_s(\d+)"/g)].map(([, id]) => Number(id));
  expect(new Set(ids).size).toBe(3_000);
  expect(new Set(ids.map((id) => String(Math.floor(id / 1_024))))).toEqual(new Set(["1", "2", "3"]));
  expect(xml).toContain('data="1,2,3"');
});

test.each([
  "<comments/>",
  "<x:comments><x:commentList/></x:comments>",
  "<comments><authors/><commentList><comment",
  "",
])("notes that no program writes stay as they are: %s", (xml) => {
  const book = notedBook();
  book.put("xl/comments1.xml", xml);
  const before = book.text(PART);
  putNotes(book, PART, [mark(0, 0)], blocks());
  expect([book.text("xl/comments1.xml"), book.text(PART)]).toEqual([xml, before]);
});
