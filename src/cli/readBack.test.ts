/** What is written says the same as the statement, in every form; a form in which one figure is another does not pass. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isRefusal, readStatement } from "../read/index.ts";
import type { Statement } from "../statement/model.ts";
import { manuscriptOf } from "../write/manuscript/index.ts";
import { WRITE_FORMATS, type WriteFormat, type WrittenFile } from "../write/writer.ts";
import { writers } from "../write/writers.ts";
import { formFault } from "./readBack.ts";

async function statementOf(change: (html: string) => string = (html) => html): Promise<Statement> {
  const html = readFileSync(new URL("../../examples/2025-budget-with-tables.html", import.meta.url), "utf8");
  const read = await readStatement(new TextEncoder().encode(change(html)));
  if (isRefusal(read)) throw new Error(read.message.text);
  return read;
}

async function written(statement: Statement, format: WriteFormat): Promise<readonly WrittenFile[]> {
  const writer = await writers[format]();
  return await writer.write({ statement, manuscript: manuscriptOf(statement), stem: "statement", date: null });
}

describe("the forms of a statement", () => {
  test.each(WRITE_FORMATS)("%s says the same", { timeout: 60_000 }, async (format) => {
    const statement = await statementOf();
    expect(await formFault(format, await written(statement, format), statement)).toBeNull();
  });

  const forms = WRITE_FORMATS.filter((format) => format !== "parquet" && format !== "pdf");
  test.each(forms)("%s of a statement with another amount in one cell does not pass", async (format) => {
    const statement = await statementOf();
    const table = statement.figures.find(({ position, printed }) => position !== null && /^\d+\.\d\d$/.test(printed));
    const other = await statementOf((html) => html.replace(`>${table?.printed}<`, ">98765.43<"));
    const fault = await formFault(format, await written(other, format), statement);
    expect(fault).toMatch(/^statement.*读回来与说明不一致：.*没有读回：.*多读出：.*98765\.43/);
  });
});

test("a changed value in facts.csv alone is told with its words", async () => {
  const statement = await statementOf();
  const files = (await written(statement, "csv")).map((file) =>
    file.name.endsWith("/facts.csv")
      ? { ...file, content: String(file.content).replace(/,amount,(\d+)\.(\d\d),/, ",amount,$17.$2,") }
      : file,
  );
  expect(await formFault("csv", files, statement)).toMatch(/facts\.csv 读回来与说明不一致：.*没有读回：“/);
});

test("a file that cannot be read is told so", async () => {
  const statement = await statementOf();
  const files = [{ name: "statement.docx", content: new Uint8Array([0x50, 0x4b, 3, 4]) }];
  expect(await formFault("docx", files, statement)).toMatch(/^statement\.docx 读不回来：/);
});
