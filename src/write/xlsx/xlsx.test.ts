/** The workbook of tables: the same facts, numbers as numbers, totals as formulas that give what is stored with them. */
import { describe, expect, test } from "vitest";
import { readDocument } from "../../read/tables/testing/tables.ts";
import type { Statement } from "../../statement/model.ts";
import { factsOf } from "../factLines.ts";
import { manuscriptOf } from "../manuscript/index.ts";
import { Package } from "../office/package.ts";
import { example, read } from "../testing/documents.ts";
import { convertedByLibreOffice, installed } from "../testing/libreOffice.ts";
import { sheetName, xlsxOf } from "./index.ts";

function bytesOf(statement: Statement): Uint8Array {
  const bytes = xlsxOf(statement, manuscriptOf(statement));
  if (bytes === null) throw new Error("no tables");
  return bytes;
}

function sheetXml(statement: Statement, number: number): string {
  return Package.open(bytesOf(statement))?.text(`xl/worksheets/sheet${number}.xml`) ?? "";
}

const small = `
  2025年支出预算总表
  编制部门：云岭市水务局　　单位：元
  | 科目编码 | 科目名称   | 合计         | 基本支出     | 项目支出   |
  | 213      | 农林水支出 | 1,205,000.30 | 1,000,000.10 | 205,000.20 |
  | 21303    | 水利       | 1,205,000.30 | 1,000,000.10 | 205,000.20 |
  | 2130301  | 行政运行   | 1,000,000.10 | 1,000,000.10 |            |
  | 2130306  | 水利工程   | 205,000.20   |              | 205,000.20 |
  | 合计     | <          | 1,205,000.30 | 1,000,000.10 | 205,000.20 |
`;

describe("the workbook of a statement's tables", () => {
  test.each(["2025-budget-with-tables.html", "2025-budget-with-tables-and-faults.html"])(
    "%s gives the facts of its tables when it is read again, and no formula disagrees with its value",
    async (name) => {
      const statement = await example(name);
      const again = await read(bytesOf(statement));
      const inTables = statement.figures.filter(({ position }) => position !== null);
      expect(factsOf({ ...again, figures: again.figures.filter(({ position }) => position !== null) })).toEqual(
        factsOf({ ...statement, figures: inTables }),
      );
      expect(again.staleFormulas).toEqual([]);
    },
  );

  test("totals are formulas over the rows below them, or over the columns beside them", async () => {
    const xml = sheetXml(await readDocument(small), 2);
    expect(xml).toContain("<f>SUM(C5)</f><v>1205000.30</v>");
    expect(xml).toContain("<f>SUM(C6:C7)</f><v>1205000.30</v>");
    expect(xml).toMatch(/<c r="D6" s="\d+"><v>1000000\.10<\/v>/);
  });

  test("a total that is not the sum of its parts stays a number", async () => {
    const xml = sheetXml(
      await readDocument(small.replace("合计     | <          | 1,205,000.30", "合计 | < | 1,205,000.40")),
      2,
    );
    expect(xml).toMatch(/<c r="C8" s="\d+"><v>1205000\.40<\/v>/);
  });

  test("the same statement gives the same bytes", async () => {
    const statement = await example("2025-budget-with-tables.html");
    expect(Buffer.compare(bytesOf(statement), bytesOf(statement))).toBe(0);
  });

  test("a statement without tables has no workbook", async () => {
    const statement = await example("2025-budget.txt");
    expect(xlsxOf(statement, manuscriptOf(statement))).toBeNull();
  });

  test.each([
    [
      "3 2025年一般公共预算财政拨款收支总表（按功能分类科目和部门预算经济分类科目列示）",
      "3 一般公共预算财政拨款收支总表",
    ],
    ["1 收入/支出*总表[附]: 'x'?", "1 收入支出总表附 x"],
    [`2 ${"长".repeat(28)}😀`, `2 ${"长".repeat(28)}`],
    ["4 \u0007\uD800", "4"],
  ])("the sheet of %j is called %j", (title, name) => {
    expect(sheetName(title)).toBe(name);
    expect(name.length).toBeLessThanOrEqual(31);
  });

  test("the cover leads to every sheet, rows say how high they are, and pages are numbered", async () => {
    const statement = await readDocument(small);
    expect(sheetXml(statement, 1)).toContain(`<hyperlink ref="A5" location="'1 支出预算总表'!A1"`);
    const xml = sheetXml(statement, 2);
    expect(xml.match(/<row /g)).toHaveLength(xml.match(/customHeight="1"/g)?.length ?? 0);
    expect(xml).toContain("&amp;P");
  });

  test.skipIf(!installed("soffice"))(
    "LibreOffice computes every formula anew and gets what is stored (skipped where soffice is not installed)",
    async () => {
      const bytes = bytesOf(await example("2025-budget-with-tables.html"));
      const stored = numbersOf(bytes);
      expect([...stored.values()].filter(({ formula }) => formula).length).toBeGreaterThan(5);
      expect(numbersOf(convertedByLibreOffice("tables.xlsx", bytes, "xlsx"))).toEqual(stored);
    },
    120_000,
  );
});

interface Stored {
  readonly value: number;
  readonly formula: boolean;
}

/** Every number of a workbook by sheet and cell. LibreOffice computes all formulas of a workbook that neither it nor Excel has saved. */
function numbersOf(bytes: Uint8Array): ReadonlyMap<string, Stored> {
  const opened = Package.open(bytes);
  const sheets = opened?.names.filter((name) => name.startsWith("xl/worksheets/sheet")).sort() ?? [];
  const cells = sheets.flatMap((sheet) =>
    [
      ...(opened?.text(sheet) ?? "").matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(<f[^>]*>[^<]*<\/f>)?<v>([^<]*)<\/v>/g),
    ].flatMap(([, cell, kind, formula, value]): (readonly [string, Stored])[] =>
      kind?.includes('t="s"') ? [] : [[`${sheet} ${cell}`, { value: Number(value), formula: formula !== undefined }]],
    ),
  );
  return new Map(cells);
}
