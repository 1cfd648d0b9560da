/**
 * PDF tables: the dimensions of every grid, the numbers of each page against `pdftotext -layout`, and the time of reading against
 * bare text extraction. Arguments: PDF files, `--grids` to print every grid,
 * `--times` for times; without files those of ../shared/fixtures.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { compareNumbers, printedByPoppler } from "../src/read/formats/pdf/testing/numbers.ts";
import { readPdf } from "../src/read/formats/pdf.ts";
import type { RawGrid, Source } from "../src/read/source.ts";
import { median } from "./measure.ts";

const fixtures = join("..", "shared", "fixtures");
const given = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const found = existsSync(fixtures) ? readdirSync(fixtures).filter((name) => name.endsWith(".pdf")) : [];
const files = given.length > 0 ? given : found.map((name) => join(fixtures, name));
const showGrids = process.argv.includes("--grids");

/** 12×7 with the number of spans and of empty cells. */
function describe(grid: RawGrid): string {
  const rows = Math.max(...grid.cells.map((cell) => cell.row + cell.rowSpan));
  const columns = Math.max(...grid.cells.map((cell) => cell.column + cell.columnSpan));
  const spans = grid.cells.filter((cell) => cell.rowSpan > 1 || cell.columnSpan > 1).length;
  const empty = grid.cells.filter((cell) => cell.text === "").length;
  return `page ${grid.page}: ${rows}×${columns}, ${grid.cells.length} cells, ${spans} merged, ${empty} empty`;
}

function printGrid(grid: RawGrid): void {
  let row = -1;
  let line = "";
  for (const cell of grid.cells) {
    if (cell.row !== row && row >= 0) {
      console.log(`    ${line}`);
      line = "";
    }
    row = cell.row;
    const span = cell.rowSpan > 1 || cell.columnSpan > 1 ? `〈${cell.rowSpan}×${cell.columnSpan}〉` : "";
    line += `${cell.column}:${cell.text}${span}${cell.indent === undefined ? "" : `^${cell.indent}`} | `;
  }
  console.log(`    ${line}`);
}

interface PdfJs {
  getDocument(options: object): { readonly promise: Promise<PdfJsDocument>; destroy(): Promise<void> };
}
interface PdfJsDocument {
  readonly numPages: number;
  getPage(number: number): Promise<{ getTextContent(): Promise<unknown>; cleanup(): void }>;
}

/** pdf.js is no dependency of ours: PDFJS names its module (…/pdfjs-dist/legacy/build/pdf.mjs) where it is to be compared. */
async function loadPdfJs(): Promise<PdfJs | null> {
  const place = process.env.PDFJS;
  return place === undefined ? null : ((await import(place)) as PdfJs);
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function extractText(pdfJs: PdfJs, bytes: Uint8Array): Promise<void> {
  const task = pdfJs.getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    await page.getTextContent();
    page.cleanup();
  }
  await task.destroy();
}

/** Warm times of reading, turn by turn with pdf.js's bare text extraction. */
async function printTimes(bytes: Uint8Array): Promise<void> {
  const pdfJs = await loadPdfJs();
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < 9; round++) {
    const own = await timeOf(() => readPdf(bytes));
    const other = pdfJs ? await timeOf(() => extractText(pdfJs, bytes)) : Number.NaN;
    if (round < 3) continue;
    ours.push(own);
    theirs.push(other);
  }
  const ratio = pdfJs
    ? `, pdf.js ${median(theirs).toFixed(0)} ms, ratio ${(median(ours) / median(theirs)).toFixed(2)}`
    : "";
  const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  console.log(
    `  read ${median(ours).toFixed(0)} ms (least ${Math.min(...ours).toFixed(0)})${ratio}; peak memory ${peak} MB`,
  );
}

for (const file of files) {
  const source = await readPdf(new Uint8Array(readFileSync(file)));
  console.log(`\n${basename(file)}`);
  if ("refused" in source) {
    console.log(`  refused: ${source.message.code}`);
    continue;
  }
  report(file, source);
  if (process.argv.includes("--times")) await printTimes(new Uint8Array(readFileSync(file)));
}

function report(file: string, source: Source): void {
  for (const block of source.blocks) {
    if (block.kind === "text" && showGrids)
      console.log(`  T p${block.page} ${block.furniture ?? ""} ${block.content.text.slice(0, 60)}`);
    if (block.kind !== "grid") continue;
    console.log(`  ${describe(block)}`);
    if (showGrids) printGrid(block);
  }
  const printed = printedByPoppler(file);
  if (printed === null) return;
  for (const { page, missing, twice } of compareNumbers(source, printed))
    console.log(`  page ${page}: missing ${missing.join(" ")}; too many ${twice.join(" ")}`);
}
