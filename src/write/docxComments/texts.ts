/**
 * The printed text of word/document.xml, piece by piece, with the place of every piece in the XML. It leaves out what the reader
 * leaves out: deletions, doubles for old programs, hidden runs, codes of fields.
 */
import { attribute, type Tag, tagsOf, unescapeXml } from "../office/xml.ts";

/** A run (w:r): its extent, its opening tag and its properties as written. */
export interface Run {
  readonly start: number;
  end: number;
  readonly tag: string;
  properties: string;
  /** Where its content begins, after the properties. */
  content: number;
  hidden: boolean;
}

/** One w:t (or m:t): its text, and where each character of it stands in the XML. */
export interface TextPiece {
  readonly start: number;
  end: number;
  text: string;
  /** The run that can be cut to mark a part of this text; null where the text stands in a formula, a text box or the like. */
  readonly run: Run | null;
  /** The outermost run around it, for what cannot be cut. */
  readonly around: Run | null;
  /** Inside an insertion that is itself tracked. */
  readonly tracked: boolean;
}

/** The pieces of one paragraph, in order. */
export type PieceParagraph = readonly TextPiece[];

const IGNORED = new Set(["mc:Fallback", "w:del", "w:moveFrom", "w:rt", "w:sectPr", "w:numberingChange"]);

/** The paragraphs of the document in the order in which they end, as the reader takes them. `prefix` stands for `w` in this file. */
export function paragraphsOf(xml: string, prefix: string): PieceParagraph[] {
  const walk = new Walk(xml, prefix);
  for (const tag of tagsOf(xml)) walk.take(tag);
  return walk.done;
}

class Walk {
  readonly done: PieceParagraph[] = [];
  private readonly xml: string;
  private readonly prefix: string;
  private readonly open: string[] = [];
  private readonly runs: Run[] = [];
  private readonly paragraphs: { pieces: TextPiece[]; markDeleted: boolean }[] = [];
  private carried: TextPiece[] = [];
  private ignored = 0;
  /** How many tracked insertions, and paragraph properties, are open. */
  private insertions = 0;
  private paragraphProperties = 0;
  private propertiesFrom = 0;
  private piece: TextPiece | null = null;
  /** For each open field: whether its code is being read. */
  private readonly fields: boolean[] = [];

  constructor(xml: string, prefix: string) {
    this.xml = xml;
    this.prefix = `${prefix}:`;
  }

  take(tag: Tag): void {
    if (tag.kind === "text") this.text(tag.start, tag.end, tag.plain);
    else if (tag.kind === "close") this.close(this.nameOf(tag.name), tag);
    else {
      this.begin(this.nameOf(tag.name), tag);
      if (tag.kind === "empty") this.close(this.nameOf(tag.name), tag);
    }
  }

  private nameOf(name: string): string {
    return name.startsWith(this.prefix) ? `w:${name.slice(this.prefix.length)}` : name;
  }

  private begin(name: string, tag: { start: number; end: number }): void {
    if (this.ignored > 0 || IGNORED.has(name) || name.endsWith("PrChange")) {
      this.ignored++;
      const paragraph = this.paragraphs.at(-1);
      if (this.ignored === 1 && name === "w:del" && this.paragraphProperties > 0 && paragraph)
        paragraph.markDeleted = true;
      return;
    }
    if (name === "w:p") this.beginParagraph();
    else if (name === "w:r") this.beginRun(tag);
    else if (name === "w:rPr") this.propertiesFrom = tag.start;
    else if (name === "w:vanish" && this.open.at(-1) === "w:rPr") this.hide(tag);
    else if (name === "w:fldChar") this.field(this.value(tag, "fldCharType"));
    else if (name === "w:t" || name === "m:t") this.beginPiece(tag);
    this.count(name, 1);
    this.open.push(name);
  }

  private count(name: string, step: 1 | -1): void {
    if (name === "w:ins" || name === "w:moveTo") this.insertions += step;
    else if (name === "w:pPr") this.paragraphProperties += step;
  }

  private close(name: string, tag: { start: number; end: number }): void {
    if (this.ignored > 0) {
      this.ignored--;
      return;
    }
    this.open.pop();
    this.count(name, -1);
    const run = this.runs.at(-1);
    if (name === "w:p") this.closeParagraph();
    else if (name === "w:r" && run) {
      run.end = tag.end;
      this.runs.pop();
    } else if (name === "w:rPr" && run && this.open.at(-1) === "w:r") {
      run.properties = this.xml.slice(this.propertiesFrom, tag.end);
      run.content = tag.end;
    } else if ((name === "w:t" || name === "m:t") && this.piece) {
      this.piece.end = tag.end;
      this.keep(this.piece);
      this.piece = null;
    }
  }

  private text(start: number, end: number, plain: boolean): void {
    if (this.ignored > 0 || this.piece === null) return;
    const source = this.xml.slice(start, end);
    this.piece.text += plain ? source : unescapeXml(source);
  }

  private beginParagraph(): void {
    this.paragraphs.push({ pieces: this.carried, markDeleted: false });
    this.carried = [];
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph?.markDeleted) this.carried = paragraph.pieces;
    else if (paragraph) this.done.push(paragraph.pieces);
  }

  private beginRun({ start, end }: { start: number; end: number }): void {
    const tag = this.xml.slice(start, end);
    this.runs.push({ start, end, tag, properties: "", content: end, hidden: false });
  }

  private beginPiece({ start, end }: { start: number; end: number }): void {
    const cuttable = this.open.at(-1) === "w:r" && this.runs.length === 1;
    const run = cuttable ? (this.runs[0] ?? null) : null;
    this.piece = { start, end, text: "", run, around: this.runs[0] ?? null, tracked: this.insertions > 0 };
  }

  private keep(piece: TextPiece): void {
    const suppressed = this.fields.slice(0, -1).includes(true);
    if (piece.text === "" || suppressed || this.runs.at(-1)?.hidden) return;
    this.paragraphs.at(-1)?.pieces.push(piece);
  }

  private hide(tag: { start: number; end: number }): void {
    const run = this.runs.at(-1);
    const value = this.value(tag, "val");
    if (run && this.open.at(-2) === "w:r")
      run.hidden = value === null || !["0", "false", "off", "none"].includes(value);
  }

  private value({ start, end }: { start: number; end: number }, name: string): string | null {
    return attribute(this.xml.slice(start, end), this.prefix + name);
  }

  private field(type: string | null): void {
    if (type === "begin") this.fields.push(true);
    else if (type === "separate" && this.fields.length > 0) this.fields[this.fields.length - 1] = false;
    else if (type === "end") this.fields.pop();
  }
}
