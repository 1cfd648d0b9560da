/**
 * What docx, doc and html have in common: a flow of paragraphs and tables, made into a Source. Here it is decided whether a
 * table holds data (a grid) or merely lays out the page (its cells are prose).
 */
import type { Cell, Format, Message } from "../../statement/model.ts";
import { LIMITS, type RawBlock, type Source } from "../source.ts";
import { identity, TextBuilder } from "./located.ts";

export interface ParagraphNode {
  readonly kind: "paragraph";
  readonly text: string;
  readonly headingLevel: number | null;
  readonly furniture: "contents" | null;
  readonly prominent: boolean;
  /** How far its first line is set in from the left, in full-width characters; absent for none. */
  readonly indent?: number;
}

export interface CellNode {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  readonly columnSpan: number;
  readonly nodes: readonly FlowNode[];
}

export interface TableNode {
  readonly kind: "table";
  readonly cells: readonly CellNode[];
}

export type FlowNode = ParagraphNode | TableNode;

/** How deep tables may nest before an inner one is read as plain paragraphs. */
export const MAX_TABLE_DEPTH = 12;

/** Makes the Source of a flow: blocks separated by "\n", cells of a grid by "\t", its rows by "\n". */
export function sourceOf(format: Format, nodes: readonly FlowNode[], messages: readonly Message[] = []): Source {
  const flow = new Flow();
  flow.write(nodes);
  const extra: Message[] = flow.full
    ? [
        {
          code: "text-truncated",
          text: `正文超过 ${LIMITS.textChars / 10_000} 万字，只读取了前面的部分。请确认文件是否正确。`,
        },
      ]
    : [];
  return {
    format,
    text: flow.text.text,
    blocks: flow.blocks,
    messages: [...messages, ...extra],
    locate: () => ({ page: null, box: null }),
  };
}

class Flow {
  readonly text = new TextBuilder();
  readonly blocks: RawBlock[] = [];
  full = false;

  write(nodes: readonly FlowNode[]): void {
    for (const node of nodes) {
      if (this.text.length > LIMITS.textChars) {
        this.full = true;
        return;
      }
      if (node.kind === "paragraph") this.paragraph(node);
      else if (isLayout(node)) for (const cell of node.cells) this.write(cell.nodes);
      else this.grid(node);
    }
  }

  private paragraph(node: ParagraphNode): void {
    const content = node.text.trim();
    if (content === "") return;
    this.text.newline();
    const { start } = this.text.append(content);
    const { headingLevel, furniture, prominent } = node;
    this.blocks.push({
      kind: "text",
      content: identity(content, start),
      page: null,
      headingLevel,
      furniture,
      prominent,
    });
  }

  private grid(table: TableNode): void {
    const cells: Cell[] = [];
    const texts = table.cells.map((cell) => plainText(cell.nodes));
    if (texts.every((text) => text === "")) return;
    this.text.newline();
    const { end: start } = this.text.append("");
    let row = table.cells[0]?.row ?? 0;
    table.cells.forEach((cell, index) => {
      if (index > 0) this.text.append(cell.row === row ? "\t" : "\n");
      row = cell.row;
      const text = texts[index] ?? "";
      const { column, rowSpan, columnSpan } = cell;
      const placed = { text, row, column, rowSpan, columnSpan, ...this.text.append(text), page: null, box: null };
      const indent = indentOf(cell.nodes);
      cells.push(indent > 0 ? { ...placed, indent } : placed);
    });
    this.blocks.push({ kind: "grid", cells, start, end: this.text.length, page: null });
  }
}

/** The text of a cell: its paragraphs, and those of tables nested in it, one a line. */
function plainText(nodes: readonly FlowNode[]): string {
  const lines: string[] = [];
  const collect = (inner: readonly FlowNode[]): void => {
    for (const node of inner) {
      if (node.kind === "paragraph") lines.push(node.text.trim());
      else for (const cell of node.cells) collect(cell.nodes);
    }
  };
  collect(nodes);
  return lines.filter((line) => line !== "").join("\n");
}

/** The indent of the first line that a cell prints; one that is centred or set to the right has none. */
function indentOf(nodes: readonly FlowNode[]): number {
  const first = nodes.find((node) => node.kind === "table" || node.text.trim() !== "");
  return first?.kind === "paragraph" && !first.prominent ? (first.indent ?? 0) : 0;
}

/** From this many characters on, a cell with a full stop reads as prose. */
const PROSE_CHARS = 60;

/**
 * A table that only lays out the page: a single cell; a whole table inside a cell; or at most three columns whose
 * text is mostly long prose.
 */
function isLayout(table: TableNode): boolean {
  const filled = table.cells.map((cell) => ({ cell, text: plainText(cell.nodes) })).filter(({ text }) => text !== "");
  if (filled.length <= 1) return true;
  if (filled.some(({ cell }) => cell.nodes.some((node) => node.kind === "table" && isWholeTable(node)))) return true;
  const columns = new Set(filled.map(({ cell }) => cell.column)).size;
  if (columns > 3) return false;
  const prose = filled.filter(({ text }) => text.length >= PROSE_CHARS && text.includes("。"));
  const characters = (list: readonly { text: string }[]): number =>
    list.reduce((sum, { text }) => sum + text.length, 0);
  return characters(prose) > 0.6 * characters(filled);
}

function isWholeTable(table: TableNode): boolean {
  const rows = new Set(table.cells.map((cell) => cell.row)).size;
  const columns = new Set(table.cells.map((cell) => cell.column)).size;
  return isLayout(table) || (rows >= 2 && columns >= 2);
}

/**
 * The text of a paragraph with hand-set line breaks ("\n"): one paragraph a line, but lines that were broken in
 * mid-sentence are put together, and so is a title set on several lines.
 */
export function splitAtBreaks(text: string, isTitle: boolean): string[] {
  const lines = text.split("\n").map((line) => line.trim());
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    const last = paragraphs.length - 1;
    if (line !== "" && open && last >= 0) paragraphs[last] += line;
    else if (line !== "") paragraphs.push(line);
    open = line !== "" && (isTitle || (line.length >= 25 && !/[。！？：；.!?:;]$/.test(line)));
  }
  return paragraphs;
}
