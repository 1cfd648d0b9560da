/** Where a place stands in its document, in words: the headings above it, its page, its cell, or its line in a text file. */
import { lineStarts } from "../../statement/lines.ts";
import type { Block, Figure, Heading, ItemNumber, Place, Statement } from "../../statement/model.ts";
import { lastAtMost } from "../../statement/sorted.ts";
import { TableViews } from "./tableView.ts";
import { printable } from "./width.ts";

/** Answers questions about places in one statement; made once, as each answer is a search in sorted lists. */
export interface Outline {
  /** The two nearest headings above an offset, and its paragraph's number: ["四、收支情况", "（一）收入"]; empty before the first. */
  headings(offset: number): readonly string[];
  /** The block that an offset stands in. */
  block(offset: number): Block | null;
  /** 第 3 页, 第 32 行, 表2!B7; null where none is known. */
  where(place: Pick<Place, "start" | "page" | "sheet" | "cell">): string | null;
  /** The figure of a table that is printed at a place; null for all others. */
  tableFigure(place: Place): Figure | null;
  readonly tables: TableViews;
}

const numberText = (number: ItemNumber | null) => number?.printed ?? "";

/** A heading as printed, number and title, on one line. */
export function headingText(heading: Heading): string {
  return printable(numberText(heading.number) + heading.title).trim();
}

/** How many of the headings above a place are told. */
const TOLD = 2;

/** The innermost headings; of numbered ones no unnumbered one above them, as that is the document's title. */
function told(open: readonly Heading[]): string[] {
  const isNumbered = (open.at(-1)?.number ?? null) !== null;
  const nearest = isNumbered ? open.filter(({ number }) => number !== null).slice(-TOLD) : open.slice(-1);
  return nearest.map(headingText);
}

/** For each block, the titles of the innermost headings open there, and its own number. */
function openHeadings(blocks: readonly Block[]): string[][] {
  let open: Heading[] = [];
  return blocks.map((block) => {
    if (block.kind === "heading") open = [...open.filter(({ level }) => level < block.level), block];
    return block.kind === "paragraph" && block.number !== null ? [...told(open), numberText(block.number)] : told(open);
  });
}

/** The outline of `statement`. */
export function outlineOf(statement: Statement): Outline {
  const blocks = [...statement.blocks].sort((a, b) => a.start - b.start);
  const titles = openHeadings(blocks);
  const starts = statement.format === "text" ? lineStarts(statement.text) : null;
  let inTables: Map<number, Figure> | null = null;
  const blockIndex = (offset: number) => lastAtMost(blocks, offset, (block) => block.start);
  return {
    headings: (offset) => titles[blockIndex(offset)] ?? [],
    block: (offset) => {
      const block = blocks[blockIndex(offset)];
      return block !== undefined && offset < block.end ? block : null;
    },
    where: ({ start, page, sheet, cell }) => {
      if (cell !== undefined) return sheet === undefined ? cell : `${printable(sheet)}!${cell}`;
      if (page !== null) return `第 ${page} 页`;
      return starts === null ? null : `第 ${lastAtMost(starts, start, (each) => each) + 1} 行`;
    },
    tableFigure: (place) => {
      if (place.table === null) return null;
      inTables ??= new Map(
        statement.figures.filter(({ position }) => position !== null).map((each) => [each.place.start, each]),
      );
      return inTables.get(place.start) ?? null;
    },
    tables: new TableViews(statement),
  };
}
