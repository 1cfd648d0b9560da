/** The check sheet: each finding in its row, 是 or 否 as the form asks, read back by our own reader and opened by LibreOffice. */
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { readStatement } from "../../read/index.ts";
import type { Box, Place, Statement } from "../../statement/model.ts";
import type { Remark } from "../remark.ts";
import { convertedByLibreOffice, installed } from "../testing/libreOffice.ts";
import { cropsOf } from "./crops.ts";
import { checkSheet } from "./index.ts";
import { checkRows, formOf } from "./rows.ts";

const BUDGET = `2025年部门预算
一、主要职能
负责全区河道管理。
二、机构设置
内设科室3个。
三、部门预算编制说明
1.支出12.50万元，比上年增加2.50万元。
四、其他相关情况说明
（一）机关运行经费
机关运行经费3.00万元。
五、名词解释
财政拨款收入：指财政拨款。`;

async function statementOf(text: string): Promise<Statement> {
  const statement = await readStatement(new TextEncoder().encode(text));
  if ("refused" in statement) throw new Error(statement.message.text);
  return statement;
}

function remarkAt(text: string, words: string, severity: Remark["severity"] = "error"): Remark {
  const start = text.indexOf(words);
  const nowhere = { page: null, box: null, section: null, table: null, row: null, column: null };
  const places: Place[] = words === "" ? [] : [{ ...nowhere, start, end: start + words.length }];
  return { rule: "any-rule", severity, message: `“${words}”不对`, source: null, suggestion: null, places };
}

async function answers(text: string, remarks: readonly Remark[]): Promise<Record<string, string>> {
  const statement = await statementOf(text);
  const rows = checkRows(statement, remarks, formOf(statement));
  return Object.fromEntries(rows.map(({ item, answer, remarks: own }) => [item, `${answer} ${own.length}`]));
}

test.each([
  ["in the explanation", "12.50万元", "预算编制说明"],
  ["under a heading two levels up", "3.00万元", "其他相关说明"],
  ["in the duties", "河道", "主要职能"],
  ["in the terms", "指财政拨款", "名词解释"],
  ["about no place: with what has no item of its own", "", "预算编制说明"],
])("a finding %s makes its item 否 and no other", async (_where, words, item) => {
  const found = await answers(BUDGET, [remarkAt(BUDGET, words)]);
  expect(Object.entries(found).filter(([, answer]) => answer === "no 1")).toEqual([[item, "no 1"]]);
});

test("a finding in a table, or beside it under its title, is in the row of the table", async () => {
  const table = "项目\t合计\t基本支出\t项目支出\n行政运行\t9.00\t6.00\t3.00\n其他支出\t2.00\t1.00\t1.00";
  const text = `2025年部门预算\n一、部门预算编制说明\n支出11.00万元。\n二、部门支出总表\n单位：万元\n${table}\n注：含结转资金。`;
  const found = await answers(text, [remarkAt(text, "9.00"), remarkAt(text, "含结转")]);
  expect(found).toMatchObject({ 部门支出总表: "no 2", 预算编制说明: "yes 0" });
});

test("a notice is listed and leaves 是; what the file cannot tell stays open", async () => {
  const found = await answers(BUDGET, [remarkAt(BUDGET, "河道", "notice")]);
  expect(found).toMatchObject({ 主要职能: "yes 1", 机构设置: "yes 0", 及时公开部门预算: "open 0", 目录: "open 0" });
});

test("an accepted finding is listed and leaves 是", async () => {
  const accepted = { fingerprint: "", reason: "口径不同", by: "张三", date: null, until: null };
  const found = await answers(BUDGET, [{ ...remarkAt(BUDGET, "河道"), accepted }]);
  expect(found).toMatchObject({ 主要职能: "yes 1" });
});

test.each([
  ["2025年单位预算\n一、单位预算编制说明\n支出5万元。", "budget-unit"],
  ["2025年部门预算\n一、部门预算编制说明\n支出5万元。", "budget-department"],
  ["2024年度部门决算\n一、部门决算情况说明\n支出5万元。", "final-department"],
])("the form is told by the document: %s", async (text, id) => {
  expect(formOf(await statementOf(text)).id).toBe(id);
});

function blank(area: Box): { area: Box; width: number; height: number; data: Uint8Array } {
  const width = Math.round(area[2] - area[0]);
  const height = Math.round(area[3] - area[1]);
  return { area, width, height, data: new Uint8Array(4 * width * height).fill(255) };
}

function boxed(box: Box, page = 1): Place {
  return { start: 0, end: 1, page, box, section: null, table: null, row: null, column: null };
}

test.each([
  ["two boxes near one another: one picture", [boxed([100, 100, 150, 110]), boxed([300, 130, 350, 140])], 1],
  ["two boxes far apart: two", [boxed([100, 100, 150, 110]), boxed([300, 700, 350, 710])], 2],
  ["two pages: two", [boxed([100, 100, 150, 110], 1), boxed([100, 100, 150, 110], 2)], 2],
  ["never more than two", [1, 2, 3, 4].map((page) => boxed([100, 100, 150, 110], page)), 2],
  ["no box: none", [{ ...boxed([0, 0, 1, 1]), box: null }], 0],
])("%s", (_title, places, pictures) => {
  expect(cropsOf(places, (_page, area) => blank(area))).toHaveLength(pictures);
});

test("the red frame stands round the box, and no further", () => {
  const rendered = blank([0, 72, 750, 138]);
  cropsOf([boxed([100, 100, 150, 110])], () => rendered);
  const colour = (x: number, y: number): number[] => [...rendered.data.slice(4 * (y * 750 + x), 4 * (y * 750 + x) + 3)];
  expect(colour(96, 33)).toEqual([208, 0, 0]);
  expect(colour(154, 41)).toEqual([208, 0, 0]);
  expect([colour(120, 33), colour(200, 33), colour(120, 60)]).toEqual(Array(3).fill([255, 255, 255]));
});

async function sheetFor(remarks: readonly Remark[]): Promise<Uint8Array> {
  const statement = await statementOf(BUDGET);
  return checkSheet({ file: "河道管理处.pdf", statement, remarks, renderCrop: (_page, area) => blank(area) });
}

const PICTURED: Remark = { ...remarkAt(BUDGET, "12.50万元"), places: [boxed([100, 100, 150, 110])] };

test("our own reader reads the sheet back", async () => {
  const statement = await readStatement(await sheetFor([remarkAt(BUDGET, "12.50万元"), remarkAt(BUDGET, "2.50万元")]));
  const text = "refused" in statement ? statement.message.text : statement.text;
  expect(text).toMatch(/2025年度部门预算公开情况检查表/);
  expect(text).toMatch(/预算编制说明\t否\t1\. “12\.50万元”不对\s+2\. “2\.50万元”不对/);
  expect(text).toMatch(/机构设置\t是/);
});

test("the same findings give the same bytes", async () => {
  expect(await sheetFor([PICTURED])).toEqual(await sheetFor([PICTURED]));
});

test.skipIf(!installed("soffice"))(
  "LibreOffice opens it, pictures and all (skipped where soffice is not installed)",
  async () => {
    const ods = unzipSync(convertedByLibreOffice("sheet.xlsx", await sheetFor([PICTURED]), "ods"));
    const content = new TextDecoder().decode(ods["content.xml"]);
    expect(content).toContain("2025年度部门预算公开情况检查表");
    expect(content.match(/<draw:image /g)).toHaveLength(1);
  },
  120_000,
);

test("with a ledger, a sheet lists every obligation with its status and why", async () => {
  const statement = await statementOf(BUDGET);
  const owed = { source: "表式", relations: [], figures: [], findings: [], places: [], group: "identity" } as const;
  const obligations = [
    { ...owed, id: "B-01", name: "收入总计等于支出总计", status: "proved", why: "1条关系成立" },
    { ...owed, id: "B-30", name: "所列上年数等于上年公开数", status: "open", why: "只看这一份文件" },
  ] as const;
  const bytes = checkSheet({ file: "a.txt", statement, remarks: [], ledger: { profile: null, obligations } });
  const read = await readStatement(bytes);
  if ("refused" in read) throw new Error(read.message.text);
  for (const words of ["应查事项", "已证实", "不能判定", "1条关系成立", "只看这一份文件"])
    expect(read.text).toContain(words);
});
