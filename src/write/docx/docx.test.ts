/** What is set as Word document says what the statement says, and others open it. */
import { describe, expect, test } from "vitest";
import { factsOf } from "../factLines.ts";
import { manuscriptOf } from "../manuscript/index.ts";
import { Package } from "../office/package.ts";
import { example, read } from "../testing/documents.ts";
import { convertedByLibreOffice, installed } from "../testing/libreOffice.ts";
import { docxOf } from "./index.ts";

const examples = ["2025-budget.txt", "2025-budget-with-tables.html", "2024-final-accounts.txt"];

async function partsOf(name: string): Promise<Package> {
  const opened = Package.open(await docxOf(manuscriptOf(await example(name)), null));
  if (opened === null) throw new Error("no sound archive");
  return opened;
}

describe("a statement set as Word document", () => {
  test.each(examples)("%s gives the same facts when it is read again", async (name) => {
    const statement = await example(name);
    expect(factsOf(await read(await docxOf(manuscriptOf(statement), null)))).toEqual(factsOf(statement));
  });

  test("the same statement gives the same bytes", async () => {
    const manuscript = manuscriptOf(await example("2025-budget-with-tables.html"));
    const [once, again] = [await docxOf(manuscript, "2025-02-14"), await docxOf(manuscript, "2025-02-14")];
    expect(Buffer.compare(once, again)).toBe(0);
  });

  test("it has real heading styles, a contents field, repeated heading rows and page numbers", async () => {
    const parts = await partsOf("2025-budget-with-tables.html");
    const body = parts.text("word/document.xml") ?? "";
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body).toMatch(/<w:instrText[^>]*>TOC /);
    expect(body).toContain("<w:tblHeader/>");
    expect(parts.text("word/footer1.xml")).toContain("PAGE");
    expect(parts.text("word/fontTable.xml")).toContain("仿宋_GB2312");
  });

  test.skipIf(!installed("soffice"))(
    "LibreOffice opens it and finds its words (skipped where soffice is not installed)",
    async () => {
      const docx = await docxOf(manuscriptOf(await example("2025-budget-with-tables.html")), null);
      const text = new TextDecoder().decode(convertedByLibreOffice("statement.docx", docx, "txt:Text (encoded):UTF8"));
      expect(text).toContain("部门收支预算总表");
      expect(text).toContain("752.50");
    },
    120_000,
  );
});
