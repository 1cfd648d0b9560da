/** A Statement → what is set: its cover, and headings, paragraphs and tables in order, each table with its heading, captions and notes. */
import type { Block, Furniture, Grid, Heading, Paragraph, Statement, Table } from "../../statement/model.ts";
import { isCaption } from "./banner.ts";
import { frontOf, isUnitLine } from "./cover.ts";
import { FiguresByPlace } from "./figures.ts";
import type { HeadingPart, Manuscript, ParagraphPart, Part, TablePart } from "./model.ts";
import { gridPart } from "./table.ts";
import { wordsOf } from "./words.ts";

export { characters, linesOf, PADDING } from "./lines.ts";
export type { Cover, HeadingPart, Manuscript, ParagraphPart, Part, Run, SetCell, SetRow, TablePart } from "./model.ts";

/** Prepares a statement for setting. `date`: day of the document, for its cover. Linear in its length; never throws. */
export function manuscriptOf(statement: Statement, date: string | null = null): Manuscript {
  const { organisation, year } = statement.facts;
  const { cover, title, taken } = frontOf(statement, date);
  return { title, organisation, year, cover, parts: new Setter(statement, taken).parts() };
}

class Setter {
  readonly #statement: Statement;
  readonly #titles: ReadonlySet<Block>;
  readonly #figures: FiguresByPlace;
  readonly #tableOf: ReadonlyMap<number, Table>;
  readonly #notes: ReadonlySet<number>;
  #anchors = 0;

  /** `titles`: what the cover has. */
  constructor(statement: Statement, titles: readonly Block[]) {
    this.#statement = statement;
    this.#titles = new Set(titles);
    this.#figures = new FiguresByPlace(statement);
    this.#tableOf = new Map(statement.tables.flatMap((table) => table.grids.map((grid) => [grid, table] as const)));
    this.#notes = new Set(statement.tables.flatMap(({ notes }) => notes.map(({ start }) => start)));
  }

  parts(): Part[] {
    const parts: Part[] = [];
    this.#statement.blocks.forEach((block, index) => {
      if (this.#titles.has(block)) return;
      if (block.kind === "furniture") this.#addUnitLine(parts, block);
      else if (block.kind === "grid") this.#addGrid(parts, block, index);
      else if (block.kind === "heading") parts.push(this.#heading(block));
      else this.#addParagraph(parts, block);
    });
    return parts;
  }

  /** 单位：万元 is said on every sheet, so that it may have been taken for a running head; the table needs it all the same. */
  #addUnitLine(parts: Part[], { content }: Furniture): void {
    if (isUnitLine(content.text)) parts.push({ kind: "paragraph", runs: [{ text: content.text, figure: null }] });
  }

  #anchor(): string {
    this.#anchors += 1;
    return `s${this.#anchors}`;
  }

  #heading(block: Heading): HeadingPart {
    const runs = this.#figures.runs(block.content);
    const { level, content, start } = block;
    return { kind: "heading", level, text: content.text, runs, anchor: this.#anchor(), start };
  }

  /** A note goes with the table that it follows. */
  #addParagraph(parts: Part[], block: Paragraph): void {
    if (block.content.text.trim() === "") return;
    const paragraph: ParagraphPart = { kind: "paragraph", runs: this.#figures.runs(block.content) };
    const last = parts.at(-1);
    if (last?.kind === "table" && this.#notes.has(block.start)) {
      parts[parts.length - 1] = { ...last, notes: [...last.notes, paragraph] };
    } else parts.push(paragraph);
  }

  /** Only the first grid of a table is set: the others are set with it. */
  #addGrid(parts: Part[], block: Grid, index: number): void {
    const table = this.#tableOf.get(index) ?? null;
    if (table !== null && table.grids[0] !== index) {
      takeCaptions(parts);
      return;
    }
    const grids = table === null ? [block] : table.grids.flatMap((each) => gridAt(this.#statement.blocks[each]));
    const set = gridPart(table, grids, this.#figures);
    if (set === null) {
      const text = block.cells.map((cell) => cell.text).join("\t");
      if (text.trim() !== "") parts.push({ kind: "paragraph", runs: [{ text, figure: null }] });
      return;
    }
    const { titles, captions, ...grid } = set;
    const above = takeCaptions(parts);
    const { headings, number } = takeHeadings(parts);
    for (const title of titles) if (headings.at(-1)?.text !== title) headings.push(this.#title(title, headings));
    const part: TablePart = {
      kind: "table",
      table: table?.id ?? null,
      anchor: headings.at(-1)?.anchor ?? this.#anchor(),
      headings,
      captions: [...number, ...above, ...captions],
      notes: [],
      ...grid,
    };
    parts.push(part);
  }

  /** A title that stood in the grid of its table, on the level of the heading above it. */
  #title(text: string, above: readonly HeadingPart[]): HeadingPart {
    return {
      kind: "heading",
      level: above.at(-1)?.level ?? 2,
      text,
      runs: [{ text, figure: null }],
      anchor: this.#anchor(),
    };
  }
}

function gridAt(block: Block | undefined): Grid[] {
  return block?.kind === "grid" ? [block] : [];
}

/** 编制部门：…, 单位：万元: the short lines right above the grid, taken off the parts. */
function takeCaptions(parts: Part[]): string[] {
  const captions: string[] = [];
  for (let last = parts.at(-1); last?.kind === "paragraph"; last = parts.at(-1)) {
    const text = wordsOf(last.runs);
    if (!isCaption(text)) break;
    captions.unshift(...text.trim().split(/\s{2,}|\t/));
    parts.pop();
  }
  return captions;
}

/** 表1, 附表2-1, 部门公开表3, 公开01表: on a line of its own it belongs to the table below, and to no list of contents. */
const TABLE_NUMBER =
  /^(?:附件?|部门|公开|预算|决算){0,3}(?:表\s?[一二三四五六七八九十\d]{1,3}(?:[-－—.]\d{1,2})?|\d{1,2}表)$/;

function isTableNumber(part: Part | undefined): boolean {
  if (part === undefined || part.kind === "table") return false;
  return TABLE_NUMBER.test(wordsOf(part.runs).trim());
}

interface Above {
  readonly headings: HeadingPart[];
  /** The table's number, where it stands on a line of its own. */
  readonly number: string[];
}

/** The headings right above the grid, and the number of the table. */
function takeHeadings(parts: Part[]): Above {
  const below = takeNumber(parts);
  const taken = headingsAbove(parts);
  if (taken.length === 0) {
    for (const text of below) parts.push({ kind: "paragraph", runs: [{ text, figure: null }] });
    return { headings: [], number: [] };
  }
  const above = takeNumber(parts);
  if (above.length > 0 && !taken.some(({ text }) => NUMBERED.test(text))) taken.unshift(...headingsAbove(parts));
  const numbers = taken.length > 1 ? taken.filter(isTableNumber) : [];
  const headings = taken.filter((heading) => !numbers.includes(heading));
  return { headings, number: [...above, ...numbers.map(({ text }) => text.trim()), ...below] };
}

/** A table's number as the last paragraph, taken off the parts. */
function takeNumber(parts: Part[]): string[] {
  const last = parts.at(-1);
  if (last?.kind !== "paragraph" || !isTableNumber(last)) return [];
  parts.pop();
  return [wordsOf(last.runs).trim()];
}

const NUMBERED = /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/;

/** Up to the first numbered one: 二、部门预算报表 right above the title of its first table stands on the table's page. */
function headingsAbove(parts: Part[]): HeadingPart[] {
  const headings: HeadingPart[] = [];
  for (let last = parts.at(-1); last?.kind === "heading"; last = parts.at(-1)) {
    headings.unshift(last);
    parts.pop();
    if (NUMBERED.test(last.text)) break;
  }
  return headings;
}
