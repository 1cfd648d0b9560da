/** The workbook of tables: the same facts, numbers as numbers, totals as formulas that give what is stored with them. */
import { describe, expect, test } from "vitest";
import { readDocument } from "../../read/tables/testing/tables.ts";
import type { Statement } from "../../statement/model.ts";
import { factsOf } from "../factLines.ts";
import { manuscriptOf } from "../manuscript/index.ts";
import { Package } from "../office/package.ts";
import { example, read } from "../testing/documents.ts";
import { convertedByLibreOffice, installed } from "../testing/libreOffice.ts";
import { xlsxOf } from "./index.ts";

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

  test.skipIf(!installed("soffice"))(
    "LibreOffice computes the same totals (skipped where soffice is not installed)",
    async () => {
      const statement = await readDocument(small);
      const page = convertedByLibreOffice("tables.xlsx", bytesOf(statement), "html");
      expect(new TextDecoder().decode(page).match(/1,205,000\.30/g)).toHaveLength(3);
    },
    120_000,
  );
});
