/**
 * Paragraphs and tables to the document text and the raw blocks of a Source. Pages are parted by line ends in the text; a
 * paragraph that goes on over the page reads on without one, and its characters keep their places.
 */
import type { Box, Cell, LocatedText } from "../../../statement/model.ts";
import type { RawBlock, RawGrid, RawText } from "../../source.ts";
import { identity, join } from "../located.ts";
import { withIndents } from "./indents.ts";
import type { Flow, TextFlow } from "./paragraphs.ts";
import { PlacedText } from "./placed.ts";
import { numbersIn } from "./rows.ts";
import type { Table, TableCell } from "./table.ts";

/** Document text and raw blocks of the flow. */
export function assemble(flow: readonly Flow[]): { text: PlacedText; blocks: RawBlock[] } {
  const text = new PlacedText();
  const blocks: RawBlock[] = [];
  for (const item of flow) {
    if (text.length > 0) text.appendBlank("\n");
    blocks.push(item.kind === "text" ? textBlock(text, item) : gridBlock(text, item.table));
  }
  text.finish();
  return { text, blocks };
}

function textBlock(text: PlacedText, flow: TextFlow): RawText {
  const pieces: LocatedText[] = [];
  flow.lines.forEach((line, index) => {
    const above = flow.lines[index - 1];
    if (above && above.page !== line.page) text.appendBlank("\n");
    if (above && needsBlank(above.text, line.text)) {
      pieces.push(identity(" ", text.length));
      text.appendBlank(" ");
    }
    pieces.push(identity(line.text, text.length));
    text.appendLine(line);
  });
  return {
    kind: "text",
    content: join(pieces),
    page: flow.lines[0]?.page.number ?? null,
    headingLevel: null,
    furniture: flow.role,
    prominent: flow.prominent,
  };
}

/** Words of letters or digits are parted by the line break; Chinese runs on. */
function needsBlank(above: string, below: string): boolean {
  const end = above.slice(-1);
  return /[A-Za-z0-9,.;:%)]/.test(end) && /^[A-Za-z0-9(]/.test(below);
}

function gridBlock(text: PlacedText, table: Table): RawGrid {
  const start = text.length;
  const cells: Cell[] = [];
  let row = -1;
  for (const cell of withIndents(table.cells)) {
    if (row >= 0) text.appendBlank(cell.row === row ? "\t" : "\n");
    row = cell.row;
    cells.push(gridCell(text, cell, table.page.number));
  }
  return { kind: "grid", cells, start, end: text.length, page: table.page.number };
}

function gridCell(text: PlacedText, cell: TableCell, page: number): Cell {
  const start = text.length;
  const words = cellText(text, cell);
  const { row, column, rowSpan, columnSpan, frame, indent } = cell;
  const end = text.length;
  const box: Box = text.locate(start, end).box ?? [frame.x0, frame.y0, frame.x1, frame.y1];
  const placed: Cell = { text: words, row, column, rowSpan, columnSpan, start, end, page, box };
  return indent === undefined ? placed : { ...placed, indent };
}

/** Appends the lines of a cell as one text and returns it. The parts of a number are put together without a blank. */
function cellText(text: PlacedText, cell: TableCell): string {
  const numbers = numbersIn({ x0: cell.frame.x0, x1: cell.frame.x1, lines: cell.lines });
  const begins = numbers && new Set(numbers.map((number) => number[0]));
  let words = "";
  for (const line of cell.lines) {
    const parted = begins ? words !== "" && begins.has(line) : needsBlank(words, line.text);
    const blank = parted ? " " : "";
    text.appendBlank(blank);
    text.appendLine(line);
    words += blank + line.text;
  }
  return words;
}
