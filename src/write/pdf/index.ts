/** A statement as PDF, set by Typst in this process: tagged, with bookmarks and a contents page; the same bytes for the same statement. */
import type { Manuscript } from "../manuscript/index.ts";
import { type PdfStandard, setByDesign } from "./compiler.ts";
import { Printer, type Unprintable } from "./printable.ts";
import { settingOf } from "./setting.ts";

export { type PdfStandard, SettingError } from "./compiler.ts";
export { STAND_IN, type Unprintable } from "./printable.ts";

export interface PdfOptions {
  readonly standard?: PdfStandard;
  /** Day of the document, 2025-02-14; PDF/A asks for one. Never the clock's. */
  readonly date?: string;
}

export interface SetPdf {
  readonly bytes: Uint8Array;
  /** Characters that no font has: 〓 stands in their place. */
  readonly unprintable: readonly Unprintable[];
  /** Number printed on the page of each anchor that the location guide names. */
  readonly pages: ReadonlyMap<string, number>;
}

/** Sets a manuscript as PDF. Throws SettingError where Typst refuses, as for PDF/A without a date. */
export function pdfOf(manuscript: Manuscript, { standard = "ua-1", date }: PdfOptions = {}): SetPdf {
  const printer = new Printer();
  const data = settingOf(manuscript, date ?? null, (text) => printer.printable(text));
  return { ...setByDesign(data, standard), unprintable: printer.unprintable };
}
