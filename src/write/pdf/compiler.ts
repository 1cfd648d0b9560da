/** Typst in this process with our own fonts and no others, so that the same statement gives the same bytes on every machine. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";

/** PDF/UA-1 is for readers who do not see the page, PDF/A for the archive. */
export type PdfStandard = "ua-1" | "a-1b" | "a-2a" | "1.7";

/** A statement could not be set; the message is Typst's own. It is a fault of ours, not of the user. */
export class SettingError extends Error {}

/** Package, and the file as seen from its main file. All under the Open Font License. */
const FONTS = {
  serif: ["@expo-google-fonts/noto-serif-sc", "400Regular/NotoSerifSC_400Regular.ttf"],
  bold: ["@expo-google-fonts/noto-serif-sc", "700Bold/NotoSerifSC_700Bold.ttf"],
  sans: ["@embedpdf/fonts-sc", "../fonts/NotoSansHans-Regular.otf"],
} as const;

/** Path of a font file. */
export function fontPath(font: keyof typeof FONTS): string {
  const [name, file] = FONTS[font];
  return join(dirname(createRequire(import.meta.url).resolve(name)), file);
}

const DESIGN = "/statement.typ";
let compiler: NodeCompiler | null = null;

/** Made once a process. Fonts go in by path: each is read when the first letter of it is set. */
function theCompiler(): NodeCompiler {
  if (compiler !== null) return compiler;
  const fontPaths = [fontPath("serif"), fontPath("bold"), fontPath("sans")];
  compiler = withoutFontsOfTheMachine(() => NodeCompiler.create({ fontArgs: [{ fontPaths }], workspace: "/" }));
  compiler.addSource(DESIGN, readFileSync(new URL("./statement.typ", import.meta.url), "utf8"));
  return compiler;
}

/** The compiler looks through all fonts of the machine, which takes longer than all the rest, although the design names none of them. */
function withoutFontsOfTheMachine<T>(make: () => T): T {
  const before = process.env.FONTCONFIG_FILE;
  process.env.FONTCONFIG_FILE = fileURLToPath(new URL("./data/noFonts.xml", import.meta.url));
  try {
    return make();
  } finally {
    if (before === undefined) delete process.env.FONTCONFIG_FILE;
    else process.env.FONTCONFIG_FILE = before;
  }
}

export interface Setting {
  readonly bytes: Uint8Array;
  /** Number printed at the foot of the page on which each anchor stands that a cell asks for. */
  readonly pages: ReadonlyMap<string, number>;
}

/** Sets data (see setting.ts) by the design. Throws SettingError. */
export function setByDesign(data: string, standard: PdfStandard): Setting {
  theCompiler().mapShadow("/data.json", Buffer.from(data));
  return compiled({ mainFilePath: DESIGN }, standard, (bytes, document) => ({ bytes, pages: pagesIn(document) }));
}

/** What the design tells at its end. */
function pagesIn(document: NodeTypstDocument): ReadonlyMap<string, number> {
  const [told] = theCompiler().query(document, { selector: "<pages>", field: "value" }) as [string, number][][];
  return new Map(told);
}

/** Whether the fonts have a glyph for a character, the symbols that come with Typst included. */
export function canBeSet(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const content = `#set document(title: "a")\n#set text(font: ("Noto Serif SC", "DejaVu Sans Mono"), fallback: false)\n`;
  try {
    return compiled({ mainFileContent: `${content}#str.from-unicode(${code})` }, "ua-1", ({ length }) => length > 0);
  } catch (error) {
    if (error instanceof SettingError) return false;
    throw error;
  }
}

function compiled<T>(
  source: Parameters<NodeCompiler["compile"]>[0],
  pdfStandard: PdfStandard,
  take: (bytes: Uint8Array, document: NodeTypstDocument) => T,
): T {
  const typst = theCompiler();
  const made = typst.compile(source);
  const document = made.result;
  if (document === null) {
    const error = made.takeError();
    throw new SettingError(error === null ? "?" : JSON.stringify(typst.fetchDiagnostics(error)));
  }
  try {
    return take(new Uint8Array(typst.pdf(document, { pdfStandard })), document);
  } catch (error) {
    throw new SettingError(error instanceof Error ? error.message : String(error));
  } finally {
    typst.evictCache(10);
  }
}
