/** styles.xml of a docx: what a paragraph's style says of its heading level, list, alignment and size. */
import type { Indentation } from "../indent.ts";
import { type Attributes, integer, isOn, readXml } from "../xml.ts";
import type { Archive } from "../zip.ts";

export interface ParagraphFormat {
  /** 0-based outline level; 9 is body text. */
  outline?: number;
  list?: string;
  listLevel?: number;
  centred?: boolean;
  /** Set to the right: then no indent counts. */
  right?: boolean;
  indentation?: Indentation;
  /** In half points. */
  size?: number;
  hidden?: boolean;
}

interface Style extends ParagraphFormat {
  name: string;
  basedOn: string | null;
}

const HEADING_NAME = /^(?:heading|标题|標題)\s{0,3}([1-9])$/i;
const CONTENTS_NAME = /^(?:toc|目录|目錄)\s{0,3}(?:[1-9]|heading|标题)$/i;
const TITLE_NAME = /^(?:title|subtitle|标题|副标题|標題)$/i;
const MAX_BASES = 20;

export class Styles {
  private readonly styles = new Map<string, Style>();
  private readonly resolved = new Map<string, ParagraphFormat>();
  private defaultStyle = "";
  private defaultSize = 20;

  constructor(archive: Archive) {
    let style: Style | null = null;
    let changed = 0;
    readXml(archive, "word/styles.xml", {
      open: (name, attributes) => {
        if (name === "w:style") style = this.begin(attributes);
        else if (name.endsWith("PrChange")) changed++;
        else if (changed === 0 && style) describe(style, name, attributes);
        else if (name === "w:sz" && !style) this.defaultSize = integer(attributes["w:val"]) ?? this.defaultSize;
      },
      close: (name) => {
        if (name === "w:style") style = null;
        else if (name.endsWith("PrChange")) changed--;
      },
      text: () => undefined,
    });
  }

  /** The format a style gives, its bases included. "" is the default style. */
  format(id: string): ParagraphFormat {
    const known = this.resolved.get(id);
    if (known) return known;
    const chain: Style[] = [];
    let style = this.styles.get(id || this.defaultStyle);
    while (style && chain.length < MAX_BASES && !chain.includes(style)) {
      chain.push(style);
      style = style.basedOn === null ? undefined : this.styles.get(style.basedOn);
    }
    const format: ParagraphFormat = { size: this.defaultSize };
    for (const { name: _name, basedOn: _base, ...own } of chain.reverse()) Object.assign(format, own);
    this.resolved.set(id, format);
    return format;
  }

  isContents(id: string): boolean {
    return CONTENTS_NAME.test(this.nameOf(id));
  }

  isTitle(id: string): boolean {
    return TITLE_NAME.test(this.nameOf(id));
  }

  private nameOf(id: string): string {
    return this.styles.get(id)?.name ?? id;
  }

  private begin(attributes: Attributes): Style {
    const style: Style = { name: "", basedOn: null };
    const id = attributes["w:styleId"] ?? "";
    this.styles.set(id, style);
    if (attributes["w:type"] === "paragraph" && attributes["w:default"] === "1") this.defaultStyle = id;
    return style;
  }
}

function describe(style: Style, element: string, attributes: Attributes): void {
  const value = attributes["w:val"];
  if (element === "w:name") {
    style.name = value ?? "";
    const level = HEADING_NAME.exec(style.name)?.[1];
    if (level !== undefined) style.outline ??= Number(level) - 1;
  } else if (element === "w:basedOn") style.basedOn = value ?? null;
  else describeParagraph(style, element, attributes);
}

/** Takes one property element of a pPr, or of its rPr, into the format. */
export function describeParagraph(format: ParagraphFormat, element: string, attributes: Attributes): void {
  const value = attributes["w:val"];
  if (element === "w:outlineLvl") format.outline = integer(value) ?? 9;
  else if (element === "w:numId") format.list = value ?? "0";
  else if (element === "w:ilvl") format.listLevel = integer(value) ?? 0;
  else if (element === "w:jc") {
    format.centred = value === "center";
    format.right = value === "right" || value === "end";
  } else if (element === "w:ind") format.indentation = { ...format.indentation, ...indentation(attributes) };
  else if (element === "w:sz") format.size = integer(value) ?? 20;
  else if (element === "w:vanish") format.hidden = isOn(attributes);
}

function indentation(attributes: Attributes): Indentation {
  const number = (...names: string[]): number | undefined =>
    names.map((name) => integer(attributes[name])).find((value) => value !== null) ?? undefined;
  const minus = (value: number | undefined): number | undefined => (value === undefined ? undefined : -value);
  const all = {
    left: number("w:left", "w:start"),
    leftChars: number("w:leftChars", "w:startChars"),
    first: number("w:firstLine") ?? minus(number("w:hanging")),
    firstChars: number("w:firstLineChars") ?? minus(number("w:hangingChars")),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** The heading level (1–9) of an outline level, or of a style id that names one where styles.xml is missing; null for body text. */
export function headingLevel(outline: number | undefined, styleId: string): number | null {
  if (outline !== undefined) return outline >= 0 && outline <= 8 ? outline + 1 : null;
  const named = HEADING_NAME.exec(styleId)?.[1];
  return named === undefined ? null : Number(named);
}
