/** A Statement → what is set: its cover, and headings, paragraphs and tables in order, each table with its heading, captions and notes. */
import type { Block, Grid, Heading, Paragraph, Statement, Table } from "../../statement/model.ts";
import { FiguresByPlace } from "./figures.ts";
import type { HeadingPart, Manuscript, ParagraphPart, Part, TablePart } from "./model.ts";
import { gridPart } from "./table.ts";

export type { HeadingPart, Manuscript, ParagraphPart, Part, Run, SetCell, SetRow, TablePart } from "./model.ts";

/** A caption is short; what is longer is a paragraph of its own. */
const LONGEST_CAPTION = 80;

/** Prepares a statement for setting. Linear in its length; never throws. */
export function manuscriptOf(statement: Statement): Manuscript {
  const parts = new Setter(statement).parts();
  const cover = statement.blocks.flatMap((block) =>
    block.kind === "furniture" && block.role === "cover" && block.content.text.trim() !== ""
      ? [block.content.text.trim()]
      : [],
  );
  const firstHeading = parts.find((part): part is HeadingPart => part.kind === "heading");
  const title = cover[0] ?? firstHeading?.text ?? statement.facts.organisation ?? "部门预算公开";
  const { organisation, year } = statement.facts;
  return { title, organisation, year, cover: cover.length > 0 ? cover : [title], parts };
}

class Setter {
  readonly #statement: Statement;
  readonly #figures: FiguresByPlace;
  readonly #tableOf: ReadonlyMap<number, Table>;
  readonly #notes: ReadonlySet<number>;
  #anchors = 0;

  constructor(statement: Statement) {
    this.#statement = statement;
    this.#figures = new FiguresByPlace(statement);
    this.#tableOf = new Map(statement.tables.flatMap((table) => table.grids.map((grid) => [grid, table] as const)));
    this.#notes = new Set(statement.tables.flatMap(({ notes }) => notes.map(({ start }) => start)));
  }

  parts(): Part[] {
    const parts: Part[] = [];
    this.#statement.blocks.forEach((block, index) => {
      if (block.kind === "furniture") return;
      if (block.kind === "grid") this.#addGrid(parts, block, index);
      else if (block.kind === "heading") parts.push(this.#heading(block));
      else this.#addParagraph(parts, block);
    });
    return parts;
  }

  #anchor(): string {
    this.#anchors += 1;
    return `s${this.#anchors}`;
  }

  #heading(block: Heading): HeadingPart {
    const runs = this.#figures.runs(block.content);
    return { kind: "heading", level: block.level, text: block.content.text, runs, anchor: this.#anchor() };
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
    if (table !== null && table.grids[0] !== index) return;
    const grids = table === null ? [block] : table.grids.flatMap((each) => gridAt(this.#statement.blocks[each]));
    const set = gridPart(table, grids, this.#figures);
    if (set === null) {
      const text = block.cells.map((cell) => cell.text).join("\t");
      if (text.trim() !== "") parts.push({ kind: "paragraph", runs: [{ text, figure: null }] });
      return;
    }
    const captions = takeCaptions(parts);
    const heading = takeHeading(parts);
    const part: TablePart = {
      kind: "table",
      table: table?.id ?? null,
      anchor: heading?.anchor ?? this.#anchor(),
      heading,
      captions,
      notes: [],
      ...set,
    };
    parts.push(part);
  }
}

function gridAt(block: Block | undefined): Grid[] {
  return block?.kind === "grid" ? [block] : [];
}

/** 编制部门：…, 单位：万元: the short lines right above the grid, taken off the parts. */
function takeCaptions(parts: Part[]): string[] {
  const captions: string[] = [];
  for (let last = parts.at(-1); last?.kind === "paragraph"; last = parts.at(-1)) {
    const text = last.runs.map((run) => run.text).join("");
    if (!isCaption(text)) break;
    captions.unshift(...text.trim().split(/\s{2,}|\t/));
    parts.pop();
  }
  return captions;
}

function isCaption(text: string): boolean {
  return (
    text.length <= LONGEST_CAPTION &&
    /(?:单位|部门|机构|编制)[^，。；]{0,12}[:：]|^（?单位/.test(text.trim()) &&
    !/[。；]$/.test(text.trim())
  );
}

/** A heading right above the grid is its title. */
function takeHeading(parts: Part[]): HeadingPart | null {
  const last = parts.at(-1);
  if (last?.kind !== "heading") return null;
  parts.pop();
  return last;
}
