/** styles.xml of an xlsx: for each cell format its number format, alignment, size and whether it has lines around it. */
import { BUILT_IN_FORMATS } from "../sheets/builtInFormatsData.ts";
import { type CellStyle, PLAIN } from "../sheets/model.ts";
import { type Attributes, integer, readXml } from "../xml.ts";
import type { Archive } from "../zip.ts";
import { localName } from "./workbook.ts";

const MAX_STYLES = 70_000;
const SIDES = new Set(["left", "right", "top", "bottom", "start", "end"]);

interface Format {
  style: CellStyle;
  readonly number: number;
  readonly font: number;
  readonly border: number;
}

/** Styles in the order in which cells refer to them. */
export function readStyles(archive: Archive, part: string): readonly CellStyle[] {
  const reader = new StylesReader();
  readXml(archive, part, reader);
  return reader.styles();
}

class StylesReader {
  private readonly formats = new Map<number, string>();
  private readonly sizes: number[] = [];
  private readonly lines: number[] = [];
  private readonly cellFormats: Format[] = [];
  /** The list being read: fonts, borders, cellXfs; differential formats and the like are left out. */
  private list = "";

  open(name: string, attributes: Attributes): void {
    const local = localName(name);
    if (["fonts", "borders", "cellXfs", "numFmts", "dxfs", "cellStyleXfs", "fills", "extLst"].includes(local)) {
      this.list = local;
    } else if (this.list === "numFmts" && local === "numFmt") this.numberFormat(attributes);
    else if (this.list === "fonts") this.font(local, attributes);
    else if (this.list === "borders") this.border(local, attributes);
    else if (this.list === "cellXfs") this.cellFormat(local, attributes);
  }

  close(name: string): void {
    if (localName(name) === this.list) this.list = "";
  }

  text(): void {}

  styles(): CellStyle[] {
    return this.cellFormats.map(({ style, number, font, border }) => ({
      ...style,
      format: this.formats.get(number) ?? BUILT_IN_FORMATS[number] ?? "General",
      size: this.sizes[font] ?? 0,
      bordered: (this.lines[border] ?? 0) >= 2,
    }));
  }

  private numberFormat(attributes: Attributes): void {
    const id = integer(attributes.numFmtId);
    if (id !== null && this.formats.size < MAX_STYLES) this.formats.set(id, attributes.formatCode ?? "General");
  }

  private font(local: string, attributes: Attributes): void {
    if (local === "font" && this.sizes.length < MAX_STYLES) this.sizes.push(0);
    else if (local === "sz") this.sizes[this.sizes.length - 1] = integer(attributes.val) ?? 0;
  }

  private border(local: string, attributes: Attributes): void {
    if (local === "border" && this.lines.length < MAX_STYLES) this.lines.push(0);
    else if (SIDES.has(local) && (attributes.style ?? "none") !== "none") {
      this.lines[this.lines.length - 1] = (this.lines.at(-1) ?? 0) + 1;
    }
  }

  private cellFormat(local: string, attributes: Attributes): void {
    if (local === "xf" && this.cellFormats.length < MAX_STYLES) {
      const number = integer(attributes.numFmtId) ?? 0;
      const font = integer(attributes.fontId) ?? 0;
      this.cellFormats.push({ style: PLAIN, number, font, border: integer(attributes.borderId) ?? 0 });
    } else if (local === "alignment") {
      const format = this.cellFormats.at(-1);
      if (format) format.style = { ...PLAIN, ...alignment(attributes) };
    }
  }
}

function alignment(attributes: Attributes): Pick<CellStyle, "indent" | "alignment"> {
  const value = attributes.horizontal ?? "general";
  const centred = value === "center" || value === "centerContinuous" || value === "distributed";
  const side = value === "left" || value === "right" ? value : "general";
  const indent = Math.min(250, Math.max(0, integer(attributes.indent) ?? 0));
  return { indent, alignment: centred ? "centre" : side };
}
