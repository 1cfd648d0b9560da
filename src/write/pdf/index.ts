/** A statement as PDF, set by Typst in this process: tagged, with bookmarks and a contents page; the same bytes for the same statement. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Manuscript } from "../manuscript/index.ts";
import { settingOf } from "./setting.ts";

/** PDF/UA-1 is for readers who do not see the page, PDF/A-2 for the archive. */
export type PdfStandard = "ua-1" | "a-2a" | "1.7";

/** Package, and the file as seen from its main file. All under the Open Font License. */
const FONTS = [
  ["@expo-google-fonts/noto-serif-sc", "400Regular/NotoSerifSC_400Regular.ttf"],
  ["@expo-google-fonts/noto-serif-sc", "700Bold/NotoSerifSC_700Bold.ttf"],
  ["@embedpdf/fonts-sc", "../fonts/NotoSansHans-Regular.otf"],
] as const;

/** A statement could not be set; the message is Typst's own. It is a fault of ours, not of the user. */
export class SettingError extends Error {}

let compiler: NodeCompiler | null = null;

/** The fonts are read once a process. */
function theCompiler(): NodeCompiler {
  if (compiler !== null) return compiler;
  const { resolve } = createRequire(import.meta.url);
  const fontBlobs = FONTS.map(([name, file]) => readFileSync(join(dirname(resolve(name)), file)));
  compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }], workspace: "/" });
  compiler.addSource("/statement.typ", readFileSync(new URL("./statement.typ", import.meta.url), "utf8"));
  return compiler;
}

export interface PdfOptions {
  readonly standard?: PdfStandard;
  /** Day of the document, 2025-02-14; PDF/A asks for one. Never the clock's. */
  readonly date?: string;
}

/** Sets a manuscript as PDF. Throws SettingError where Typst refuses, as for PDF/A without a date. */
export function pdfOf(manuscript: Manuscript, { standard = "ua-1", date }: PdfOptions = {}): Uint8Array {
  const typst = theCompiler();
  typst.mapShadow("/data.json", Buffer.from(settingOf(manuscript, date ?? null)));
  const compiled = typst.compile({ mainFilePath: "/statement.typ" });
  const document = compiled.result;
  if (document === null) {
    const error = compiled.takeError();
    throw new SettingError(error === null ? "?" : JSON.stringify(typst.fetchDiagnostics(error)));
  }
  try {
    return new Uint8Array(typst.pdf(document, { pdfStandard: standard }));
  } catch (error) {
    throw new SettingError(error instanceof Error ? error.message : String(error));
  } finally {
    typst.evictCache(10);
  }
}
