/**
 * The characters of a Word 97 document as a flow of paragraphs and tables: paragraph ends, cell and row marks, fields and
 * automatic numbers are worked out; deleted and hidden text is left out.
 */
import { Fields } from "../docx/fields.ts";
import { charactersSetIn, leadingWidth } from "../indent.ts";
import { type FlowNode, splitAtBreaks } from "../nodes.ts";
import { type List, Numbering } from "../numbering.ts";
import { checkBlocks } from "../refusal.ts";
import type { ParagraphProperties, RunProperties } from "./properties.ts";
import { type DocRow, tableOf } from "./rows.ts";
import type { DocStyle } from "./styles.ts";

/** What the file says of the paragraph that ends at a character, and of the character itself. */
export interface DocModel {
  paragraph(position: number): { properties: ParagraphProperties; style: DocStyle };
  run(position: number): RunProperties | null;
  readonly lists: readonly (List | null)[];
}

/** In half points: sizes are not read. */
const USUAL_SIZE = 21;
const PARAGRAPH = 0x0d;
const CELL = 0x07;
const SECTION = 0x0c;
const FIELD_BEGIN = 0x13;
const FIELD_SEPARATE = 0x14;
const FIELD_END = 0x15;

/** Characters of the text that stand for something else. Others below 0x20 are marks without print. */
const PRINTED: Readonly<Record<number, string>> = { 9: "\t", 11: "\n", 14: "\n", 30: "-", 160: "\u00a0" };

export class DocFlow {
  private readonly model: DocModel;
  private readonly numbering = new Numbering();
  private readonly fields = new Fields();
  private readonly nodes: FlowNode[] = [];
  private readonly text: string[] = [];
  private rows: DocRow[] = [];
  private contents: FlowNode[][] = [];
  private cell: FlowNode[] = [];
  private inContents = false;
  private count = 0;

  constructor(model: DocModel) {
    this.model = model;
  }

  /** Reads the whole text. */
  read(text: string): readonly FlowNode[] {
    for (let position = 0; position < text.length; position++) {
      const code = text.charCodeAt(position);
      if (code === PARAGRAPH || code === CELL || code === SECTION) this.end(position, code);
      else if (code >= FIELD_BEGIN && code <= FIELD_END) this.field(code);
      else this.character(text, position, code);
    }
    this.end(text.length, PARAGRAPH);
    this.closeTable();
    return this.nodes;
  }

  private field(code: number): void {
    this.fields.mark(code === FIELD_BEGIN ? "begin" : code === FIELD_SEPARATE ? "separate" : "end");
  }

  private character(text: string, position: number, code: number): void {
    if (this.fields.inCode) {
      this.fields.code(text.charAt(position));
      return;
    }
    const printed = code < 0x20 ? (PRINTED[code] ?? "") : text.charAt(position);
    if (printed === "") return;
    const run = this.model.run(position);
    if (run?.deleted || run?.hidden) return;
    this.inContents ||= this.fields.inContentsField;
    this.text.push(printed);
  }

  /** Ends a paragraph, and with it perhaps a cell or a row. A code that is left open ends with its paragraph. */
  private end(position: number, code: number): void {
    this.fields.abandonCode();
    const { properties, style } = this.model.paragraph(position);
    if (properties.rowEnd && code === CELL) {
      this.text.length = 0;
      if ((properties.depth ?? 1) <= 1) this.endRow(properties);
      return;
    }
    const inTable = properties.inTable === true && code !== SECTION;
    if (!inTable) this.closeTable();
    const merged = { ...style.properties, ...properties };
    const target = inTable ? this.cell : this.nodes;
    const printed = this.text.join("");
    const content = this.number(properties, style) + printed.trim();
    const given = { ...style.properties.indentation, ...properties.indentation };
    const indent = merged.right ? 0 : charactersSetIn(given, USUAL_SIZE) + leadingWidth(printed);
    const level = merged.outline !== undefined && merged.outline <= 8 ? merged.outline + 1 : null;
    const centred = merged.centred === true || style.title;
    const furniture = this.inContents || style.contents ? ("contents" as const) : null;
    for (const line of splitAtBreaks(content, level !== null || centred)) {
      checkBlocks(++this.count);
      target.push({
        kind: "paragraph",
        text: line,
        headingLevel: level,
        furniture,
        prominent: centred && line.length <= 80,
        ...(indent > 0 ? { indent } : {}),
      });
    }
    this.text.length = 0;
    this.inContents = false;
    if (code === CELL && inTable && (properties.depth ?? 1) <= 1) {
      checkBlocks(++this.count);
      this.contents.push(this.cell);
      this.cell = [];
    }
  }

  private number(properties: ParagraphProperties, style: DocStyle): string {
    const list = this.model.lists[properties.list ?? style.properties.list ?? 0];
    return list ? this.numbering.next(list, properties.listLevel ?? style.properties.listLevel ?? 0) : "";
  }

  private endRow(properties: ParagraphProperties): void {
    if (this.contents.length > 0) this.rows.push({ contents: this.contents, cells: properties.cells ?? [] });
    this.contents = [];
    this.cell = [];
  }

  private closeTable(): void {
    if (this.contents.length > 0 || this.cell.length > 0) this.endRow({});
    if (this.rows.length > 0) this.nodes.push(tableOf(this.rows));
    this.rows = [];
  }
}
