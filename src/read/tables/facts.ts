/** What the tables say of the document when its text does not: year and kind from titles and headings of columns. */
import type { Block, DocumentFacts, DocumentKind, Grid } from "../../statement/model.ts";
import { wordsOf } from "./cells.ts";

/** Rows of a grid that may hold its title and headings. */
const HEADING_ROWS = 8;
const LONGEST_HEADING = 40;
const YEAR = /((?:19|20)\d{2})年(?:度)?.{0,12}?(?:预算|决算|执行)/;
const FINAL = /决算(?:总|明细|情况)?表|决算数/;
const BUDGET = /预算(?:总|明细|情况)?表|预算数/;

/** The facts of a document, completed from its tables where the text left them open. */
export function completeFacts(facts: DocumentFacts, blocks: readonly Block[]): DocumentFacts {
  if (facts.year !== null && facts.kind !== "unknown") return facts;
  const words = blocks.flatMap((block) => (block.kind === "grid" ? headingWords(block) : titleWords(block)));
  return { ...facts, year: facts.year ?? yearIn(words), kind: facts.kind === "unknown" ? kindIn(words) : facts.kind };
}

function headingWords(grid: Grid): string[] {
  return grid.cells
    .filter(({ row, text }) => row < HEADING_ROWS && text.length <= LONGEST_HEADING)
    .map(({ text }) => wordsOf(text));
}

function titleWords(block: Exclude<Block, Grid>): string[] {
  const words = block.content.text.length <= 2 * LONGEST_HEADING ? wordsOf(block.content.text) : "";
  return /表$/.test(words) ? [words] : [];
}

/** The latest year of which amounts are printed: the others are those compared with. */
function yearIn(words: readonly string[]): number | null {
  const years = words.flatMap((each) => YEAR.exec(each)?.[1] ?? []).map((year) => Number.parseInt(year, 10));
  return years.length === 0 ? null : Math.max(...years);
}

function kindIn(words: readonly string[]): DocumentKind {
  const final = words.some((each) => FINAL.test(each));
  if (final) return "final";
  return words.some((each) => BUDGET.test(each)) ? "budget" : "unknown";
}
