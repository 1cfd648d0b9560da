/** What is set as PDF says what the statement says: our own reader finds the same facts in it, and readers of others can open it. */
import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../read/tables/testing/tables.ts";
import { factsOf } from "../factLines.ts";
import { manuscriptOf } from "../manuscript/index.ts";
import { example, read } from "../testing/documents.ts";
import { installed, withFile } from "../testing/libreOffice.ts";
import { pdfOf, SettingError } from "./index.ts";

const examples = ["2025-budget.txt", "2025-budget-with-tables.html", "2024-final-accounts.txt"];

describe("a statement set as PDF", () => {
  test.each(examples)("%s gives the same facts when it is read again", async (name) => {
    const statement = await example(name);
    const again = await read(pdfOf(manuscriptOf(statement)).bytes);
    expect(factsOf(again)).toEqual(factsOf(statement));
  });

  test("the same statement gives the same bytes", async () => {
    const manuscript = manuscriptOf(await example("2025-budget.txt"));
    expect(Buffer.compare(pdfOf(manuscript).bytes, pdfOf(manuscript).bytes)).toBe(0);
  });

  test("it is tagged for readers who do not see it, and names itself and its language", async () => {
    const pdf = Buffer.from(pdfOf(manuscriptOf(await example("2025-budget-with-tables.html"))).bytes).toString(
      "latin1",
    );
    expect(pdf).toContain("/StructTreeRoot");
    expect(pdf).toContain("/Marked true");
    expect(pdf).toMatch(/\/Lang ?\(zh-CN\)/i);
    expect(pdf).toContain("/DisplayDocTitle true");
    expect(pdf).toContain("pdfuaid:part");
  });

  test("what a document says is never run as Typst code", async () => {
    const statement = await readDocument(
      '一、#panic("x") $x^2$ *b* _i_ `c` @ref <label>\n2025年支出预算1.00万元，\\其中#{1+1}。',
    );
    const again = await read(pdfOf(manuscriptOf(statement)).bytes);
    expect(again.text.replace(/\s/g, "")).toContain('#panic("x")$x^2$*b*_i_`c`@ref<label>');
  });

  test("for the archive it is PDF/A-2, which asks for a date", async () => {
    const manuscript = manuscriptOf(await example("2025-budget.txt"));
    const pdf = Buffer.from(pdfOf(manuscript, { standard: "a-2a", date: "2025-02-14" }).bytes).toString("latin1");
    expect(pdf).toMatch(/pdfaid:part>2</);
    expect(() => pdfOf(manuscript, { standard: "a-2a" })).toThrow(SettingError);
  });

  test.skipIf(!installed("qpdf"))("qpdf finds no fault in it (skipped where qpdf is not installed)", async () => {
    const pdf = pdfOf(manuscriptOf(await example("2025-budget-with-tables.html"))).bytes;
    const said = withFile("statement.pdf", pdf, (path) =>
      execFileSync("qpdf", ["--check", path], { encoding: "utf8" }),
    );
    expect(said).toContain("No syntax or stream encoding errors found");
  });
});
