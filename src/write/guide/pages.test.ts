/** Pages in the location guide: those of the PDF are the pages on which it has the headings; Word finds them by bookmarks. */
import { expect, test } from "vitest";
import { docxWriter } from "../docx/writer.ts";
import { jsonWriter } from "../json/writer.ts";
import { manuscriptOf } from "../manuscript/index.ts";
import { allHeadings } from "../manuscript/levels.ts";
import { Package } from "../office/package.ts";
import { pdfWriter } from "../pdf/writer.ts";
import { example, read } from "../testing/documents.ts";
import { afterwards, type Work, type WrittenFile } from "../writer.ts";
import type { GuideItem } from "./model.ts";

async function workOf(name: string): Promise<Work> {
  const statement = await example(name);
  return { statement, manuscript: manuscriptOf(statement), stem: "statement", date: null };
}

const EXAMPLES = ["2025-budget-with-tables.html", "2024-final-accounts.txt"];
/** Cover and contents bear no number. */
const UNNUMBERED = 2;

async function guideAfter(work: Work, files: readonly WrittenFile[]): Promise<readonly GuideItem[]> {
  const written = await jsonWriter.write(afterwards(work, files));
  const guide = written.find(({ name }) => name.endsWith(".guide.json"))?.content;
  return (JSON.parse(String(guide)) as { items: GuideItem[] }).items;
}

test.each(EXAMPLES)("%s: the pages of the PDF are those on which it has the headings", async (name) => {
  const work = await workOf(name);
  const files = await pdfWriter.write(work);
  const items = await guideAfter(work, files);
  const [pdf] = files;
  const { blocks } = await read(pdf?.content as Uint8Array);
  const headings = new Map(allHeadings(work.manuscript.parts).map(({ anchor, text }) => [anchor, squeezed(text)]));
  const places = items.flatMap((item) => item.places).filter(({ anchor }) => headings.has(anchor ?? ""));
  expect(places.length).toBeGreaterThan(4);
  for (const { anchor, page } of places) {
    const text = headings.get(anchor ?? "") ?? "";
    const found = blocks.flatMap((block) =>
      "content" in block && squeezed(block.content.text) === text && block.page !== null ? [block.page] : [],
    );
    expect(found, text).toContain((page ?? 0) + UNNUMBERED);
  }
});

test("without a PDF no page is told", async () => {
  const items = await guideAfter(await workOf("2025-budget-with-tables.html"), []);
  expect(items.flatMap(({ places }) => places).filter(({ page }) => page !== undefined)).toEqual([]);
});

test.each(EXAMPLES)("%s: the fields of the Word document name bookmarks that are there", async (name) => {
  const [docx] = await docxWriter.write(await workOf(name));
  const body = Package.open(docx?.content as Uint8Array)?.text("word/document.xml") ?? "";
  const bookmarks = [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, bookmark]) => bookmark);
  const asked = [...body.matchAll(/PAGEREF (\w+) /g)].map(([, bookmark]) => bookmark);
  expect(asked.length).toBeGreaterThan(4);
  expect(new Set(bookmarks).size).toBe(bookmarks.length);
  for (const bookmark of asked) expect(bookmarks).toContain(bookmark);
});

function squeezed(text: string): string {
  return text.replace(/\s/g, "");
}
