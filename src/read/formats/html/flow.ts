/**
 * A web page as a flow of paragraphs and tables. It keeps no element tree, only what is open of tables and of hidden parts, so
 * that nesting of any depth costs nothing.
 */
import { leadingWidth, styleIndent } from "../indent.ts";
import { type CellNode, type FlowNode, MAX_TABLE_DEPTH, splitAtBreaks } from "../nodes.ts";
import { numeral } from "../numerals.ts";
import { checkBlocks } from "../refusal.ts";
import { BLOCK, IGNORED, VOID } from "./elements.ts";

export type Attributes = ReadonlyMap<string, string>;

interface OpenList {
  /** The number format; "none" for lists that are not numbered. */
  readonly format: string;
  count: number;
}

interface OpenTable {
  readonly cells: CellNode[];
  row: number;
  column: number;
  /** For each column, the first row that a row span from above leaves free. */
  readonly freeFrom: number[];
  cell: { columnSpan: number; rowSpan: number; nodes: FlowNode[]; indent: number } | null;
}

const MAX_COLUMNS = 256;
const HIDDEN = /display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden/i;
const RIGHT = /text-align\s{0,5}:\s{0,5}(?:right|end)/i;
const CENTRED = /text-align\s{0,5}:\s{0,5}center/i;

export class HtmlFlow {
  private readonly body: FlowNode[] = [];
  private readonly tables: OpenTable[] = [];
  private tooDeep = 0;
  private text: string[] = [];
  private headingLevel: number | null = null;
  private centred = false;
  /** Characters that the paragraph is set in; null for one that is set to the right. */
  private indent: number | null = 0;
  /** The element being left out, and how many of its name are open within. */
  private ignored: { name: string; depth: number } | null = null;
  private preformatted = 0;
  private count = 0;
  /** Open lists, and the number that the next paragraph of an item is printed with. */
  private readonly lists: OpenList[] = [];
  private itemNumber = "";

  open(name: string, attributes: Attributes, selfClosing: boolean): void {
    if (this.ignored && !this.endsIgnored(name)) {
      if (this.ignored.name === name && !selfClosing) this.ignored.depth++;
      return;
    }
    this.ignored = null;
    if (name === "br") this.text.push("\n");
    if (VOID.has(name) && name !== "hr") return;
    if (isIgnored(name, attributes) && !selfClosing) {
      if (name !== "body" && name !== "html") this.ignored = { name, depth: 1 };
    } else if (BLOCK.has(name)) this.openBlock(name, attributes);
  }

  close(name: string): void {
    if (this.ignored) {
      if (this.ignored.name === name && --this.ignored.depth === 0) this.ignored = null;
    } else if (BLOCK.has(name)) {
      this.flush();
      if (name === "pre") this.preformatted = Math.max(0, this.preformatted - 1);
      if (name === "ol" || name === "ul") this.lists.pop();
      if (name === "li") this.itemNumber = "";
      this.closeTablePart(name);
    }
  }

  /** Running text, entities decoded. */
  write(content: string): void {
    if (this.ignored) return;
    this.text.push(this.preformatted > 0 ? content : content.replace(/\r\n?|\n/g, "\r"));
  }

  finish(): readonly FlowNode[] {
    this.flush();
    while (this.tables.length > 0) this.closeTable();
    return this.body;
  }

  private openBlock(name: string, attributes: Attributes): void {
    this.flush();
    const heading = /^h([1-6])$/.exec(name)?.[1];
    if (heading !== undefined) this.headingLevel = Number(heading);
    this.centred =
      name === "center" ||
      attributes.get("align")?.toLowerCase() === "center" ||
      CENTRED.test(attributes.get("style") ?? "");
    const style = attributes.get("style");
    const toRight = attributes.get("align")?.toLowerCase() === "right" || RIGHT.test(style ?? "");
    this.indent = toRight ? null : name === "td" || name === "th" ? 0 : styleIndent(style);
    if (name === "pre") this.preformatted++;
    else if (name === "ol" || name === "ul") this.lists.push(openList(name, attributes));
    else if (name === "li") this.openItem();
    else if (name === "table") this.openTable();
    else if (name === "tr") this.openRow();
    else if (name === "td" || name === "th") this.openCell(attributes);
  }

  private openItem(): void {
    const list = this.lists.at(-1);
    this.itemNumber = list && list.format !== "none" ? `${numeral(list.count++, list.format)}. ` : "";
  }

  private closeTablePart(name: string): void {
    if (name === "table") {
      if (this.tooDeep > 0) this.tooDeep--;
      else this.closeTable();
    } else if (name === "td" || name === "th" || name === "tr") this.closeCell();
  }

  /** Elements whose end tag may be missing end where a browser ends them, or a hidden one would swallow the page. */
  private endsIgnored(name: string): boolean {
    const ignored = this.ignored?.name ?? "";
    if (name === "body" || (ignored === "head" && BLOCK.has(name))) return true;
    return ignored === "p"
      ? BLOCK.has(name)
      : ["li", "td", "th", "tr", "dd", "dt"].includes(ignored) && ignored === name;
  }

  /** Ends the paragraph being read. */
  private flush(): void {
    const { headingLevel, centred, indent } = this;
    this.headingLevel = null;
    this.centred = false;
    this.indent = 0;
    if (this.text.length === 0) return;
    const collapsed = collapse(this.text.join(""));
    this.text = [];
    if (collapsed.trim() === "") return;
    const text = this.itemNumber + collapsed.trim();
    this.itemNumber = "";
    const cell = this.tables.at(-1)?.cell;
    const nodes = cell?.nodes ?? (this.tables.length > 0 ? this.outsideCell() : this.body);
    const setIn = indent === null || !cell ? 0 : indent + cell.indent + leadingWidth(shown(collapsed));
    for (const line of splitAtBreaks(text, headingLevel !== null || centred)) {
      checkBlocks(++this.count);
      nodes.push({
        kind: "paragraph",
        text: line,
        headingLevel,
        furniture: null,
        prominent: centred && line.length <= 80,
        ...(setIn > 0 ? { indent: setIn } : {}),
      });
    }
  }

  /** Text in a table but in no cell, a caption say, stands before the table. */
  private outsideCell(): FlowNode[] {
    for (let index = this.tables.length - 2; index >= 0; index--) {
      const nodes = this.tables[index]?.cell?.nodes;
      if (nodes) return nodes;
    }
    return this.body;
  }

  private openTable(): void {
    if (this.tables.length >= MAX_TABLE_DEPTH || this.tooDeep > 0) this.tooDeep++;
    else this.tables.push({ cells: [], row: -1, column: 0, freeFrom: [], cell: null });
  }

  private get table(): OpenTable | undefined {
    return this.tooDeep > 0 ? undefined : this.tables.at(-1);
  }

  private openRow(): void {
    const table = this.table;
    if (!table) return;
    this.closeCell();
    table.row++;
    table.column = 0;
  }

  private openCell(attributes: Attributes): void {
    const table = this.table;
    if (!table) return;
    this.closeCell();
    if (table.row < 0) table.row = 0;
    const indent = styleIndent(attributes.get("style"));
    const [columnSpan, rowSpan] = [span(attributes.get("colspan")), span(attributes.get("rowspan"))];
    table.cell = { columnSpan, rowSpan, nodes: [], indent };
  }

  private closeCell(): void {
    const table = this.table;
    const cell = table?.cell;
    if (!table || !cell) return;
    table.cell = null;
    checkBlocks(++this.count);
    while ((table.freeFrom[table.column] ?? 0) > table.row && table.column < MAX_COLUMNS) table.column++;
    if (table.column >= MAX_COLUMNS) return;
    const { row, column } = table;
    const columnSpan = Math.min(cell.columnSpan, MAX_COLUMNS - column);
    for (let index = column; index < column + columnSpan; index++) table.freeFrom[index] = row + cell.rowSpan;
    table.cells.push({ row, column, rowSpan: cell.rowSpan, columnSpan, nodes: cell.nodes });
    table.column += columnSpan;
  }

  private closeTable(): void {
    this.closeCell();
    const table = this.tables.pop();
    if (!table || table.cells.length === 0) return;
    for (const cell of table.cells) cell.rowSpan = Math.min(cell.rowSpan, table.row - cell.row + 1);
    const nodes = this.tables.at(-1)?.cell?.nodes ?? this.outsideCell();
    nodes.push({ kind: "table", cells: table.cells });
  }
}

function isIgnored(name: string, attributes: Attributes): boolean {
  return IGNORED.has(name) || attributes.has("hidden") || HIDDEN.test(attributes.get("style") ?? "");
}

const LIST_TYPES: Readonly<Record<string, string>> = {
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
};

function openList(name: string, attributes: Attributes): OpenList {
  const start = Number.parseInt(attributes.get("start") ?? "1", 10);
  const unnumbered =
    name === "ul" || /list-style[\w-]{0,10}\s{0,5}:[^;]{0,40}none/i.test(attributes.get("style") ?? "");
  const format = unnumbered ? "none" : (LIST_TYPES[attributes.get("type") ?? ""] ?? "decimal");
  return { format, count: Number.isSafeInteger(start) ? start : 1 };
}

function span(value: string | undefined): number {
  const number = Number.parseInt(value ?? "1", 10);
  return number >= 1 ? Math.min(number, 4096) : 1;
}

/**
 * White space as a browser shows it: a run is one space, and a line end of the source (kept as "\r") between
 * Han characters or digits and Han characters is nothing. "\n" stands for a br.
 */
function collapse(text: string): string {
  return text.replace(/[ \t\f\r]+/g, (run: string, at: number) => {
    if (!run.includes("\r")) return " ";
    return isHan(text.charCodeAt(at - 1)) || isHan(text.charCodeAt(at + run.length)) ? "" : " ";
  });
}

/** Without the white space of the source, which a browser does not show at the beginning of a line. */
function shown(text: string): string {
  return text.replace(/^[ \t\n\f\r]+/, "");
}

function isHan(code: number): boolean {
  return code >= 0x2e80 && code <= 0xffef;
}
