/**
 * PDF tables: the dimensions of every grid, the numbers of each page against `pdftotext -layout`, and the time of reading against
 * bare text extraction. Arguments: PDF files, and `--grids` to print every grid; without files those of ../shared/fixtures.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { compareNumbers, printedByPoppler } from "../src/read/formats/pdf/testing/numbers.ts";
import { readPdf } from "../src/read/formats/pdf.ts";
import type { RawGrid, Source } from "../src/read/source.ts";

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

for (const file of files) {
  const source = await readPdf(new Uint8Array(readFileSync(file)));
  console.log(`\n${basename(file)}`);
  if ("refused" in source) {
    console.log(`  refused: ${source.message.code}`);
    continue;
  }
  report(file, source);
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
