/** The PDF reader on hand-made files (damaged, locked, scanned, turned, clipped) and on real documents where they are at hand. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LIMITS, type RawBlock, type ReadResult, type Source } from "../source.ts";
import { startEngine } from "./pdf/engine.ts";
import { makePdf, textAt } from "./pdf/testing/file.ts";
import { readPdf } from "./pdf.ts";

const codes = (result: ReadResult) =>
  "refused" in result ? [`refused ${result.message.code}`] : result.messages.map((message) => message.code);
const encrypted = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"11".repeat(32)}> /U <${"22".repeat(32)}> >> /ID [<00> <00>]`;
const simple = makePdf({ pages: [textAt(20, 250, "Total 12,345.67")] });

test.each<[string, Uint8Array, string[]]>([
  ["empty", new Uint8Array(0), ["refused pdf-empty"]],
  ["no PDF", new TextEncoder().encode("<html>%</html>"), ["refused pdf-not-pdf"]],
  ["a PDF in name only", new TextEncoder().encode("%PDF-1.7\n%%EOF"), ["refused pdf-broken"]],
  ["a password", makePdf({ pages: [""], trailer: encrypted }), ["refused pdf-password"]],
  ["no page", makePdf({ pages: [] }), ["refused pdf-no-pages"]],
  ["too many pages", makePdf({ pages: Array<string>(LIMITS.pages + 1).fill("") }), ["refused pdf-too-many-pages"]],
  ["no text", makePdf({ pages: ["", ""] }), ["pdf-no-text"]],
  ["cut off before the end", simple.slice(0, -6), ["pdf-truncated"]],
  ["whole", simple, []],
])("%s", async (_, bytes, expected) => {
  expect(codes(await readPdf(bytes))).toEqual(expected);
});

test("a scan is read as a source without blocks and says so in Chinese", async () => {
  const image = "q 200 0 0 300 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q";
  const scan = (await readPdf(makePdf({ pages: [image] }))) as Source;
  expect(scan.blocks).toEqual([]);
  expect(scan.messages).toMatchObject([{ code: "pdf-no-text", text: expect.stringContaining("扫描图片") }]);
  const mixed = await readPdf(makePdf({ pages: [image, textAt(20, 250, "Text")] }));
  expect(codes(mixed)).toEqual(["pdf-scanned-pages"]);
});

test("boxes count from the top left of the page as shown, also when it is turned or cropped", async () => {
  const top = async (page: string) => {
    const source = (await readPdf(makePdf({ pages: [textAt(20, 250, "Total")], page }))) as Source;
    return source.locate(0, 5).box?.map(Math.round);
  };
  expect(await top("")).toMatchObject([20, 39, 48, 53].map((value) => expect.closeTo(value, -0.6)));
  expect((await top("/CropBox [10 0 200 290]"))?.[0]).toBe(10);
  const turned = await top("/Rotate 90");
  expect(turned?.[0]).toBeGreaterThan(240);
  expect(turned?.[1]).toBeLessThan(25);
});

test("text outside its clip path or the page cannot be seen and is not read", async () => {
  const clipped = `q 0 200 200 100 re W n ${textAt(20, 250, "seen")} ${textAt(20, 150, "hidden")} Q`;
  const source = (await readPdf(makePdf({ pages: [`${clipped} ${textAt(20, -40, "below")}`] }))) as Source;
  expect(source.text).toBe("seen");
  expect(source.marks?.map(({ kind, text, page }) => [kind, text, page])).toEqual([
    ["clipped", "hidden", 1],
    ["outside-page", "below", 1],
  ]);
});

test("what is cut off here and printed whole on another page is no mark; two cells are two marks", async () => {
  const cut = (x: number, words: string) => `q ${x} 200 70 60 re W n ${textAt(x, 150, words)} Q`;
  const pages = [
    `${textAt(20, 250, "Office")} ${cut(20, "printing")} ${cut(90, "12.50")}`,
    textAt(20, 250, "printing"),
  ];
  const source = (await readPdf(makePdf({ pages }))) as Source;
  expect(source.marks).toMatchObject([{ text: "12.50", page: 1, start: 0, end: 6 }]);
});

test("stroked and filled rules both make a table", async () => {
  const cell = (x: number, y: number, text: string) => textAt(x, y, text);
  const words = [cell(25, 255, "Item"), cell(115, 255, "Sum"), cell(25, 225, "Ink"), cell(115, 225, "3.50")].join(" ");
  const stroked = "20 210 160 60 re S 20 240 m 180 240 l S 100 210 m 100 270 l S";
  const filled = [270, 240, 210].map((y) => `20 ${y} 160 0.5 re f`).join(" ");
  const upright = [20, 100, 180].map((x) => `${x} 210 0.5 60 re f`).join(" ");
  for (const rules of [stroked, `${filled} ${upright}`]) {
    const { blocks } = (await readPdf(makePdf({ pages: [`${rules} ${words}`] }))) as Source;
    expect(blocks.flatMap((block) => (block.kind === "grid" ? block.cells.map((item) => item.text) : "prose"))).toEqual(
      ["Item", "Sum", "Ink", "3.50"],
    );
  }
});

test("the engine's memory does not grow with the number of files, read or refused", async () => {
  const engine = await startEngine();
  const damaged = simple.slice(0, 200);
  const round = async () => {
    for (let count = 0; count < 20; count++) await Promise.all([readPdf(simple), readPdf(damaged)]);
    return engine.bytes().length;
  };
  expect(await round()).toBe(await round());
});

test("damaged bytes never throw", async () => {
  for (let step = 0; step < simple.length; step += 7) {
    const bytes = simple.slice();
    bytes.fill(0x20 + (step % 90), step, step + 5);
    await expect(readPdf(bytes)).resolves.toBeDefined();
    await expect(readPdf(simple.slice(0, step))).resolves.toBeDefined();
  }
});

const fixtures = join("..", "shared", "fixtures");
const present = existsSync(fixtures);
const files = present ? readdirSync(fixtures).filter((name) => name.endsWith(".pdf")) : ["(fixtures absent)"];

test.skipIf(!present).each(files)("real document %s: places, order, tables apart from prose", async (name) => {
  const source = (await readPdf(readFileSync(join(fixtures, name)))) as Source;
  expect(source.messages).toEqual([]);
  let last = 0;
  for (const block of source.blocks) {
    const [start, end] = extent(block);
    expect(start).toBeGreaterThanOrEqual(last);
    last = end;
    if (block.kind === "text") expectPlaced(source, block);
    else for (const cell of block.cells) expect(source.text.slice(cell.start, cell.end)).toBe(cell.text);
  }
  expectPlainProse(source);
  expectContents(source);
});

function extent(block: RawBlock): [number, number] {
  if (block.kind === "grid") return [block.start, block.end];
  return [block.content.at[0] ?? 0, (block.content.at.at(-1) ?? 0) + 1];
}

function expectPlaced(source: Source, block: RawBlock & { kind: "text" }): void {
  const { text, at } = block.content;
  for (let index = 0; index < text.length; index++) {
    const offset = at[index] ?? -1;
    if (source.text[offset] !== text[index]) expect(source.text[offset]).toBe(text[index]);
    if (text[index] === " ") continue;
    const { page, box } = source.locate(offset, offset + 1);
    const [x0, y0, x1, y1] = box ?? [0, 0, 0, 0];
    const inside = x0 >= 0 && y0 >= 0 && x1 > x0 && y1 > y0 && x1 <= 850 && y1 <= 850;
    if (!inside) expect({ page, box, text }).toBe("inside the page");
  }
}

/** No paragraph holds a table row, begins with a closing mark, or is cut in the middle of a sentence. */
function expectPlainProse(source: Source): void {
  const prose = source.blocks.flatMap((block) =>
    block.kind === "text" && !block.furniture ? [block.content.text] : [],
  );
  expect(prose.filter((text) => /(?:[\d,.]+ {1,}){2}[\d,.]+$/.test(text))).toEqual([]);
  expect(prose.filter((text) => /^[。，、；：）”]/.test(text))).toEqual([]);
  expect(prose.filter((text) => /[，、（“]$/.test(text) && text.length > 40)).toEqual([]);
  expect(prose.filter((text) => /[一-鿿] [一-鿿] [一-鿿]/.test(text))).toEqual([]);
  const grids = source.blocks.filter((block) => block.kind === "grid");
  expect(grids.length).toBeGreaterThan(8);
  const sentences = grids.flatMap((grid) => grid.cells.filter((cell) => cell.text.length > 60));
  expect(sentences).toEqual([]);
}

function expectContents(source: Source): void {
  const contents = source.blocks.filter((block) => block.kind === "text" && block.furniture === "contents");
  expect(contents.length).toBeGreaterThan(10);
  expect(contents.every((block) => (block.page ?? 9) <= 3)).toBe(true);
  const prose = source.blocks.filter((block) => block.kind === "text" && block.furniture === null);
  expect(prose.some((block) => block.page === 2)).toBe(false);
}
