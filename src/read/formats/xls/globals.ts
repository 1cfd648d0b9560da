/** What a BIFF8 workbook says of itself before its sheets: shared strings, cell formats, the sheets, and their names in formulas. */
import type { Bytes } from "../doc/bytes.ts";
import { BUILT_IN_FORMATS } from "../sheets/builtInFormatsData.ts";
import type { CellStyle } from "../sheets/model.ts";
import { RECORD, type Record8, substream } from "./records.ts";
import { sharedStrings, stringAt } from "./strings.ts";

export interface BoundSheet {
  readonly name: string;
  readonly position: number;
  readonly hidden: boolean;
  readonly isWorksheet: boolean;
}

export interface Globals {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly sheets: readonly BoundSheet[];
  readonly from1904: boolean;
  readonly encrypted: boolean;
  /** Name of the sheet that a formula means by a number; null for other workbooks and for several sheets at once. */
  sheetName(reference: number): string | null;
}

interface Format {
  readonly font: number;
  readonly format: number;
  readonly horizontal: number;
  readonly indent: number;
  readonly sides: number;
}

const MAX_SHEETS = 1000;
const OWN_WORKBOOK = 0x0401;

export function readGlobals(stream: Uint8Array): Globals {
  const reader = new GlobalsReader();
  for (const record of substream(stream, 0)) {
    reader.take(record);
    if (reader.encrypted) break;
  }
  return reader.finish();
}

class GlobalsReader {
  encrypted = false;
  private strings: string[] = [];
  private from1904 = false;
  private readonly sheets: BoundSheet[] = [];
  private readonly sizes: number[] = [];
  private readonly codes = new Map<number, string>();
  private readonly formats: Format[] = [];
  private readonly books: boolean[] = [];
  private references: Bytes | null = null;

  take(record: Record8): void {
    const { type, body } = record;
    if (type === RECORD.filePass) this.encrypted = true;
    else if (type === RECORD.sharedStrings) this.strings = sharedStrings(record);
    else if (type === RECORD.boundSheet && this.sheets.length < MAX_SHEETS) this.sheets.push(boundSheet(body));
    else if (type === RECORD.font) this.font(body);
    else if (type === RECORD.format) this.codes.set(body.u16(0), stringAt(body, 2, 2).text);
    else if (type === RECORD.xf) this.formats.push(formatOf(body));
    else if (type === RECORD.date1904) this.from1904 = body.u16(0) === 1;
    else if (type === RECORD.supBook) this.books.push(body.u16(2) === OWN_WORKBOOK);
    else if (type === RECORD.externSheet) this.references = body;
  }

  finish(): Globals {
    const { strings, sheets, from1904, encrypted } = this;
    const styles = this.formats.map((format) => this.style(format));
    return { strings, styles, sheets, from1904, encrypted, sheetName: (reference) => this.sheetName(reference) };
  }

  /** There is no font of number 4. */
  private font(body: Bytes): void {
    if (this.sizes.length === 4) this.sizes.push(0);
    this.sizes.push(body.u16(0) / 20);
  }

  private style({ font, format, horizontal, indent, sides }: Format): CellStyle {
    const centred = horizontal === 2 || horizontal === 6 || horizontal === 7;
    const side = horizontal === 1 ? "left" : horizontal === 3 ? "right" : "general";
    return {
      format: this.codes.get(format) ?? BUILT_IN_FORMATS[format] ?? "General",
      indent,
      alignment: centred ? "centre" : side,
      size: this.sizes[font] ?? 0,
      bordered: sides >= 2,
    };
  }

  private sheetName(reference: number): string | null {
    const { references } = this;
    if (!references || reference >= references.u16(0)) return null;
    const at = 2 + reference * 6;
    const first = references.u16(at + 2);
    if (!this.books[references.u16(at)] || first !== references.u16(at + 4)) return null;
    return this.sheets[first]?.name ?? null;
  }
}

function boundSheet(body: Bytes): BoundSheet {
  const state = body.u8(4) & 0x03;
  const { text } = stringAt(body, 6, 1);
  return { name: text, position: body.u32(0), hidden: state !== 0, isWorksheet: body.u8(5) === 0 };
}

function formatOf(body: Bytes): Format {
  const lines = body.u16(10);
  let sides = 0;
  for (let side = 0; side < 4; side++) if (((lines >> (side * 4)) & 0x0f) !== 0) sides++;
  const horizontal = body.u8(6) & 0x07;
  return { font: body.u16(0), format: body.u16(2), horizontal, indent: body.u8(8) & 0x0f, sides };
}
