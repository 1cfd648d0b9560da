/**
 * word/document.xml of a docx as a flow of paragraphs and tables: what Word would print of the body, with automatic numbers,
 * without deleted text, field codes and the doubles of text boxes.
 */
import { charactersSetIn, leadingWidth } from "../indent.ts";
import { type FlowNode, type ParagraphNode, splitAtBreaks } from "../nodes.ts";
import { type List, Numbering } from "../numbering.ts";
import { type Attributes, integer, type XmlHandler } from "../xml.ts";
import { Fields } from "./fields.ts";
import type { Lists } from "./lists.ts";
import { describeParagraph, headingLevel, type ParagraphFormat, type Styles } from "./styles.ts";
import { symbol } from "./symbols.ts";
import { TableStack } from "./tables.ts";

interface OpenParagraph {
  style: string;
  readonly direct: ParagraphFormat;
  readonly text: string[];
  /** Characters by run size, in half points; runs without a size of their own count under 0. */
  readonly sizes: Map<number, number>;
  inContentsField: boolean;
  markDeleted: boolean;
}

interface Draft {
  node: { -readonly [key in keyof ParagraphNode]: ParagraphNode[key] };
  readonly size: number;
  readonly centred: boolean;
  readonly byField: boolean;
}

/** Subtrees of which nothing is printed: deletions, doubles for old programs, readings over characters, old formatting. */
const IGNORED = new Set(["mc:Fallback", "w:del", "w:moveFrom", "w:rt", "w:sectPr", "w:numberingChange"]);
const PROMINENT_RATIO = 1.25;
const PROMINENT_CHARS = 80;

export class Body implements XmlHandler {
  private readonly styles: Styles;
  private readonly lists: Lists;
  private readonly numbering = new Numbering();
  private readonly fields = new Fields();
  private readonly tables = new TableStack();
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly drafts: Draft[] = [];
  private ignored = 0;
  private inParagraphProperties = false;
  private inRunProperties = false;
  private inRowProperties = false;
  private run: ParagraphFormat = {};
  private collecting: "text" | "code" | null = null;
  /** Text of a paragraph whose mark was deleted: it runs on into the next one. */
  private carried: string[] = [];

  constructor(styles: Styles, lists: Lists) {
    this.styles = styles;
    this.lists = lists;
  }

  open(name: string, attributes: Attributes): void {
    if (this.ignored > 0) {
      this.ignored++;
      return;
    }
    if (name === "w:del" && this.inParagraphProperties && this.paragraph) this.paragraph.markDeleted = true;
    if (name === "w:del" && this.inRowProperties) this.tables.deleteRow();
    if (IGNORED.has(name) || name.endsWith("PrChange")) this.ignored = 1;
    else if (this.inParagraphProperties || this.inRunProperties) this.property(name, attributes);
    else if (!this.openStructure(name, attributes)) this.openContent(name, attributes);
  }

  close(name: string): void {
    if (this.ignored > 0) this.ignored--;
    else if (name === "w:t" || name === "m:t" || name === "w:instrText") this.collecting = null;
    else if (name === "w:p") this.closeParagraph();
    else if (name === "w:pPr") this.inParagraphProperties = false;
    else if (name === "w:rPr") this.inRunProperties = false;
    else if (name === "w:trPr") this.inRowProperties = false;
    else if (name === "w:sdt") this.fields.leaveControl();
    else if (name === "w:tc") this.tables.closeCell();
    else if (name === "w:tr") this.tables.closeRow();
    else if (name === "w:tbl") this.tables.close();
  }

  text(content: string): void {
    if (this.ignored > 0) return;
    if (this.collecting === "text") this.print(content);
    else if (this.collecting === "code") this.fields.code(content);
  }

  /** The finished flow: which paragraphs are prominent is known only now. */
  finish(): readonly FlowNode[] {
    const body = this.bodySize();
    const unclosed = this.fields.inContentsField;
    for (const { node, size, centred, byField } of this.drafts) {
      node.prominent ||=
        node.text.length <= PROMINENT_CHARS && (centred || (body > 0 && size >= body * PROMINENT_RATIO));
      if (unclosed && byField) node.furniture = null;
    }
    return this.tables.body;
  }

  private get paragraph(): OpenParagraph | undefined {
    return this.paragraphs.at(-1);
  }

  private property(name: string, attributes: Attributes): void {
    if (name === "w:rPr") this.inRunProperties = true;
    else if (this.inRunProperties && !this.inParagraphProperties) describeParagraph(this.run, name, attributes);
    else if (!this.inRunProperties && this.paragraph) {
      if (name === "w:pStyle") this.paragraph.style = attributes["w:val"] ?? "";
      else describeParagraph(this.paragraph.direct, name, attributes);
    }
  }

  private openStructure(name: string, attributes: Attributes): boolean {
    if (name === "w:p") this.openParagraph();
    else if (name === "w:pPr") this.inParagraphProperties = this.paragraphs.length > 0;
    else if (name === "w:tbl") this.tables.open();
    else if (name === "w:tr") this.tables.openRow();
    else if (name === "w:trPr") this.inRowProperties = true;
    else if (name === "w:tc") this.tables.openCell();
    else if (name === "w:gridBefore") this.tables.skip(integer(attributes["w:val"]) ?? 0);
    else if (name === "w:gridSpan") this.tables.span(integer(attributes["w:val"]) ?? 1);
    else if (name === "w:vMerge") this.tables.merge(attributes["w:val"]);
    else if (name === "w:sdt") this.fields.enterControl();
    else if (name === "w:docPartGallery") this.fields.gallery(attributes["w:val"]);
    else return false;
    return true;
  }

  private openContent(name: string, attributes: Attributes): void {
    if (name === "w:r") this.run = {};
    else if (name === "w:rPr") this.inRunProperties = true;
    else if (name === "w:t" || name === "m:t") this.collecting = "text";
    else if (name === "w:instrText") this.collecting = "code";
    else if (name === "w:fldChar") this.fields.mark(attributes["w:fldCharType"]);
    else if (name === "w:tab" || name === "w:ptab") this.print("\t");
    else if (name === "w:br" || name === "w:cr") this.print("\n");
    else if (name === "w:noBreakHyphen") this.print("-");
    else if (name === "w:sym") this.print(symbol(attributes["w:font"], attributes["w:char"]));
  }

  private openParagraph(): void {
    const text = this.carried;
    this.carried = [];
    this.paragraphs.push({ style: "", direct: {}, text, sizes: new Map(), inContentsField: false, markDeleted: false });
  }

  private print(content: string): void {
    const paragraph = this.paragraph;
    if (!paragraph || this.run.hidden || this.fields.suppressed) return;
    paragraph.text.push(content);
    paragraph.inContentsField ||= this.fields.inContentsField;
    const size = this.run.size ?? 0;
    paragraph.sizes.set(size, (paragraph.sizes.get(size) ?? 0) + content.length);
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    if (paragraph.markDeleted) {
      this.carried = paragraph.text;
      return;
    }
    const styled = this.styles.format(paragraph.style);
    const format = { ...styled, ...paragraph.direct };
    const level = headingLevel(format.outline, paragraph.style);
    const isTitle = this.styles.isTitle(paragraph.style);
    const contents =
      this.fields.inContentsControl || paragraph.inContentsField || this.styles.isContents(paragraph.style);
    const content = paragraph.text.join("");
    const text = this.number(paragraph, format, styled) + content.trim();
    const size = mainSize(paragraph) || (format.size ?? 0);
    const given = { ...styled.indentation, ...paragraph.direct.indentation };
    const indent = format.right ? 0 : charactersSetIn(given, size) + leadingWidth(content);
    for (const line of splitAtBreaks(text, isTitle || level !== null || format.centred === true)) {
      const node = {
        kind: "paragraph",
        text: line,
        headingLevel: level,
        furniture: contents ? "contents" : null,
      } as const;
      const draft = {
        node: { ...node, prominent: isTitle, ...(indent > 0 ? { indent } : {}) },
        size,
        centred: format.centred === true,
        byField: paragraph.inContentsField,
      };
      this.drafts.push(draft);
      this.tables.add(draft.node);
    }
  }

  private number(paragraph: OpenParagraph, format: ParagraphFormat, styled: ParagraphFormat): string {
    const list: List | null = this.lists.list(format.list ?? "0");
    if (!list) return "";
    const { direct, style } = paragraph;
    const level = direct.listLevel ?? styled.listLevel ?? this.lists.levelOfStyle(format.list ?? "", style);
    return this.numbering.next(list, level);
  }

  /** The size most of the text is set in. */
  private bodySize(): number {
    const characters = new Map<number, number>();
    for (const { node, size } of this.drafts) characters.set(size, (characters.get(size) ?? 0) + node.text.length);
    return commonest(characters);
  }
}

function mainSize(paragraph: OpenParagraph): number {
  return commonest(paragraph.sizes);
}

function commonest(counts: ReadonlyMap<number, number>): number {
  let best = 0;
  let most = 0;
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count];
  return best;
}
