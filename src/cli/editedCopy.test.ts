/** Staff change a figure of the Word file that we wrote, save it in their own program, and the check finds the figure. */
import { beforeAll, describe, expect, test } from "vitest";
import { checkStatement } from "../check/index.ts";
import { composeDraft } from "../ledger/compose/index.ts";
import { statementFromDraft } from "../read/draft/index.ts";
import type { Statement } from "../statement/model.ts";
import { docxOf } from "../write/docx/index.ts";
import { factsOf } from "../write/factLines.ts";
import { manuscriptOf } from "../write/manuscript/index.ts";
import { Package } from "../write/office/package.ts";
import { read } from "../write/testing/documents.ts";
import { convertedByLibreOffice, installed } from "../write/testing/libreOffice.ts";
import { budgetFromSource } from "./budgetSource.ts";

const DOCUMENT = "word/document.xml";

/** The document with the first `from` that stands alone in its run made `to`, as typing over it does. */
function typedOver(docx: Uint8Array, from: string, to: string): Uint8Array {
  const opened = Package.open(docx);
  const body = opened?.text(DOCUMENT) ?? "";
  const edited = body.replace(`>${from}</w:t>`, `>${to}</w:t>`);
  if (opened === null || edited === body) throw new Error(`${from} does not stand there`);
  opened.put(DOCUMENT, edited);
  return opened.bytes();
}

/** Messages of the errors that name a figure. */
function errorsAbout(statement: Statement, figure: string): string[] {
  const { findings } = checkStatement(statement);
  return findings.flatMap(({ severity, message }) =>
    severity === "error" && message.includes(figure) ? [message] : [],
  );
}

describe("the Word file edited by hand", () => {
  let statement: Statement;
  let docx: Uint8Array;
  beforeAll(async () => {
    const loaded = await budgetFromSource("examples/putuo-gov-office-2025");
    if ("problems" in loaded) throw new Error(loaded.problems.join("\n"));
    statement = await statementFromDraft(composeDraft(loaded.budget));
    docx = await docxOf(manuscriptOf(statement), null);
  });

  test("nothing is found before, and the changed figure after", async () => {
    expect(errorsAbout(await read(docx), "")).toEqual([]);
    expect(errorsAbout(await read(typedOver(docx, "82,096,797.42", "82,069,797.42")), "82,069,797.42")).not.toEqual([]);
  });

  test.skipIf(!installed("soffice"))(
    "also when LibreOffice saved it, which leaves all other facts as they are (skipped where soffice is not installed)",
    async () => {
      const saved = (bytes: Uint8Array) => read(convertedByLibreOffice("statement.docx", bytes, "docx"));
      expect(factsOf(await saved(docx))).toEqual(factsOf(statement));
      const edited = await saved(typedOver(docx, "82,096,797.42", "82,069,797.42"));
      expect(errorsAbout(edited, "82,069,797.42")).not.toEqual([]);
    },
    120_000,
  );
});
