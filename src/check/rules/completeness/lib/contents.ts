/** What the table of contents lists, and where the body has it: for tables by their titles, for other items by their words. */
import type { Grid, Statement } from "../../../../statement/model.ts";
import { namesTable, plainTitle } from "../../tables/lib/titles.ts";

export interface Listed {
  /** As printed, without leaders and page number. */
  readonly printed: string;
  readonly plain: string;
  readonly isTable: boolean;
  readonly start: number;
  readonly end: number;
}

/** A title in the body. `grid`: index of the grid under it in the blocks, or −1. */
export interface BodyTitle {
  readonly printed: string;
  readonly plain: string;
  readonly isTable: boolean;
  readonly grid: number;
  readonly start: number;
  readonly end: number;
}

const CONTENTS_TITLE = /^\s*(?:内\s*容\s*)?目\s{0,12}[录錄次]\s*$/;
const LEADERS = /(?:…|⋯|[.．·_]{3,}|(?:[.·]\s){3,})+\s{0,4}\d{0,3}/g;
const LONGEST_TITLE = 90;

/** The items of the contents, in order; one that goes on over two lines is one item. */
export function listedIn(statement: Statement): Listed[] {
  const lines: { text: string; start: number; end: number; whole: boolean }[] = [];
  for (const block of statement.blocks) {
    if (block.kind !== "furniture" || block.role !== "contents") continue;
    const { text, at } = block.content;
    let from = 0;
    for (const piece of text.split(LEADERS)) {
      const offset = text.indexOf(piece, from);
      from = offset + piece.length;
      const start = at[offset] ?? block.start;
      const words = piece.trim();
      if (words === "" || CONTENTS_TITLE.test(words)) continue;
      lines.push({ text: words, start, end: (at[from - 1] ?? start) + 1, whole: text.length > from });
    }
  }
  return joinedLines(lines).map(({ text, start, end }) => listedItem(text, start, end, statement));
}

const NUMBERED =
  /^(?:第[一二三四五六七八九十\d]{1,3}(?:部分|[章节篇])|第?[（(]?[一二三四五六七八九十\d]{1,3}(?:部分|章)?[）)]?[、.．：:\s-]|附|表\s?\d|公开\d)/;

/** A line without number after a line without page, among lines that have numbers, is the rest of that line. */
function joinedLines<T extends { text: string; end: number; whole: boolean }>(lines: readonly T[]): T[] {
  const numbered = lines.filter(({ text }) => NUMBERED.test(text)).length;
  if (numbered * 2 < lines.length) return [...lines];
  const joined: T[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const goesOn = last !== undefined && !NUMBERED.test(line.text) && !last.whole && !/[表明况释]$/.test(last.text);
    if (goesOn)
      joined[joined.length - 1] = {
        ...line,
        ...{ start: (last as T & { start: number }).start },
        text: last.text + line.text,
      };
    else joined.push(line);
  }
  return joined;
}

function listedItem(text: string, start: number, end: number, { facts }: Statement): Listed {
  const isTable = namesTable(text, facts.organisation);
  return {
    printed: text.replace(/\s{2,}\d{0,3}$/, ""),
    plain: plainTitle(text.slice(0, LONGEST_TITLE), facts.organisation),
    isTable,
    start,
    end,
  };
}

/** Headings, short paragraphs, titles of tables and lines at the top of a grid that may be a title. */
export function bodyTitles(statement: Statement): BodyTitle[] {
  const found: BodyTitle[] = [];
  const { blocks, facts } = statement;
  const add = (printed: string, grid: number, start: number, end: number) => {
    if (printed.length > LONGEST_TITLE || printed === "") return;
    const plain = plainTitle(printed, facts.organisation);
    found.push({ printed, plain, isTable: namesTable(printed, facts.organisation), grid, start, end });
  };
  blocks.forEach((block, index) => {
    if (block.kind === "grid") for (const cell of topCells(block)) add(cell.text.trim(), index, cell.start, cell.end);
    else if (block.kind !== "furniture" || block.role !== "contents")
      add(block.content.text.trim(), gridUnder(statement, index), block.start, block.end);
    if (block.kind === "grid" && block.sheet !== undefined) add(block.sheet, index, block.start, block.end);
  });
  for (const table of statement.tables) add(table.title, table.grids[0] ?? -1, table.start, table.end);
  return found;
}

function topCells({ cells }: Grid): Grid["cells"] {
  return cells.filter(({ row, text }) => row < 3 && text.includes("表"));
}

/** The grid that follows a block with nothing but short lines (编制部门：…, 单位：…) between. */
function gridUnder({ blocks }: Statement, index: number): number {
  for (let at = index + 1; at < Math.min(blocks.length, index + 6); at += 1) {
    const block = blocks[at];
    if (block?.kind === "grid") return at;
    if (block?.kind === "heading" || (block?.kind === "paragraph" && block.content.text.length > 60)) return -1;
  }
  return -1;
}
