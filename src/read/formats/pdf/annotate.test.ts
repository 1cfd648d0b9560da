/** PDFs with notes: the text is as it was, the notes are where they were asked for, and poppler reads the file. */
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import type { Box } from "../../../statement/model.ts";
import { installed, withFile } from "../../../write/testing/libreOffice.ts";
import { readPdf } from "../pdf.ts";
import { annotatePdf, type PdfNote } from "./annotate.ts";
import { withRenderedPages } from "./render.ts";
import { makePdf, textAt } from "./testing/file.ts";
import { applyX, applyY, type View, view } from "./view.ts";

const note = (boxes: readonly Box[], page = 1): PdfNote => ({
  page,
  boxes,
  contents: "【错误】印为12.50，应为12.05\n依据：某文",
  author: "明算",
  colour: [255, 0, 0],
});

async function textOf(bytes: Uint8Array): Promise<string> {
  const source = await readPdf(bytes);
  return "refused" in source ? source.message.text : source.text;
}

/** The box, on a page of 200 × 300 as shown, of words 30 wide and 10 high at x, y of the file. */
function boxAt(x: number, y: number, { matrix }: View): Box {
  const xs = [applyX(matrix, x, y), applyX(matrix, x + 30, y + 10)];
  const ys = [applyY(matrix, x, y), applyY(matrix, x + 30, y + 10)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const UPRIGHT = view(0, 300, 200, 0, 0);

async function isTinted(bytes: Uint8Array, area: Box): Promise<boolean> {
  const piece = await withRenderedPages(bytes, (render) => render(1, area));
  const data = piece?.data ?? new Uint8Array();
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at] ?? 0) > 200 && (data[at + 2] ?? 255) < 200) return true;
  }
  return false;
}

test.each([
  ["upright", "", UPRIGHT],
  ["turned by 90 degrees", "/Rotate 90", view(0, 300, 200, 0, 1)],
  ["turned the other way", "/Rotate 270", view(0, 300, 200, 0, 3)],
  ["upside down, with a crop box", "/Rotate 180 /CropBox [20 20 180 280]", view(20, 280, 180, 20, 2)],
])("the words are highlighted, and no others; the text stays: a page %s", async (_title, page, shown) => {
  const bytes = makePdf({ pages: [`${textAt(60, 200, "12.50")} ${textAt(60, 100, "3.00")}`], page });
  const noted = await annotatePdf(bytes, [note([boxAt(60, 200, shown)])]);
  const out = noted?.bytes ?? new Uint8Array();
  expect(noted?.notes).toBe(1);
  expect(await textOf(out)).toBe(await textOf(bytes));
  expect(await isTinted(out, boxAt(60, 200, shown))).toBe(true);
  expect(await isTinted(out, boxAt(60, 100, shown))).toBe(false);
});

test("a note about no words stands in the corner; one for a page that is not there is left out", async () => {
  const bytes = makePdf({ pages: [textAt(60, 200, "12.50")] });
  const noted = await annotatePdf(bytes, [note([]), note([], 9)]);
  expect(noted?.notes).toBe(1);
  expect(await isTinted(noted?.bytes ?? new Uint8Array(), [5, 5, 40, 40])).toBe(true);
});

test("the same notes give the same bytes", async () => {
  const bytes = makePdf({ pages: [textAt(60, 200, "12.50")] });
  const twice = [await annotatePdf(bytes, [note([])]), await annotatePdf(bytes, [note([])])];
  expect(twice[0]).toEqual(twice[1]);
});

test("what is no PDF gives none, and the engine goes on", async () => {
  expect(await annotatePdf(new Uint8Array(50), [note([])])).toBeNull();
  expect(await annotatePdf(makePdf({ pages: [textAt(60, 200, "1")] }), [note([])])).not.toBeNull();
});

test.skipIf(!installed("pdftotext"))("poppler reads it (skipped where poppler is not installed)", async () => {
  const bytes = makePdf({ pages: [textAt(60, 200, "12.50"), textAt(60, 100, "3.00")] });
  const noted = await annotatePdf(bytes, [note([boxAt(60, 200, UPRIGHT)]), note([], 2)]);
  const read = (program: string, file: Uint8Array, ...after: string[]): string =>
    withFile("a.pdf", file, (path) => execFileSync(program, [path, ...after], { encoding: "utf8", stdio: "pipe" }));
  const out = noted?.bytes ?? new Uint8Array();
  expect(read("pdftotext", out, "-")).toBe(read("pdftotext", bytes, "-"));
  expect(read("pdfinfo", out)).toMatch(/Pages:\s+2/);
});
