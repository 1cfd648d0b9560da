/** Pieces of pages as pixels: dark where the page prints something, cut at the page's edges, turned as the page is. */
import { expect, test } from "vitest";
import type { Box } from "../../../statement/model.ts";
import { readPdf } from "../pdf.ts";
import { withRenderedPages } from "./render.ts";
import { makePdf, textAt } from "./testing/file.ts";

async function rendered(bytes: Uint8Array, page: number, area: Box) {
  return await withRenderedPages(bytes, (render) => render(page, area));
}

async function boxOf(bytes: Uint8Array, words: string): Promise<Box> {
  const source = await readPdf(bytes);
  const start = "refused" in source ? -1 : source.text.indexOf(words);
  const box = "refused" in source ? null : source.locate(start, start + words.length).box;
  return box ?? [0, 0, 1, 1];
}

test.each([
  ["upright", ""],
  ["turned by 90 degrees", "/Rotate 90"],
  ["with a crop box", "/CropBox [20 20 180 280]"],
])("the words are where their box is: a page %s", async (_title, page) => {
  const bytes = makePdf({ pages: [textAt(60, 200, "12.50")], page });
  const dark = (piece: Awaited<ReturnType<typeof rendered>>) => piece?.data.some((value) => value < 100) ?? false;
  const box = await boxOf(bytes, "12.50");
  expect(dark(await rendered(bytes, 1, box))).toBe(true);
  expect(dark(await rendered(bytes, 1, [box[0], box[3] + 15, box[2], box[3] + 30]))).toBe(false);
});

test("a piece over the edge is cut there", async () => {
  const piece = await rendered(makePdf({ pages: [textAt(60, 200, "1")] }), 1, [-50, 250, 900, 900]);
  expect(piece?.area).toEqual([0, 250, 200, 300]);
});

test.each([
  ["a page that is not there", 7, [0, 0, 50, 50] as Box],
  ["a piece off the page", 1, [300, 0, 400, 50] as Box],
])("%s gives none", async (_title, page, area) => {
  expect(await rendered(makePdf({ pages: [textAt(60, 200, "1")] }), page, area)).toBeNull();
});

test("what is no PDF gives none", async () => {
  expect(await rendered(new Uint8Array(50), 1, [0, 0, 50, 50])).toBeNull();
});
