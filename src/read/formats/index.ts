/**
 * The door to the format readers: a file's bytes in, a Source or a Refusal out. Each reader is loaded only when a file of its
 * format comes, so that a text file never pays for the PDF engine.
 */
import { detectFormat, type FileFormat } from "../detect.ts";
import { LIMITS, type ReadResult } from "../source.ts";
import { refusal, refusing } from "./refusal.ts";

type Reader = (bytes: Uint8Array) => ReadResult | Promise<ReadResult>;

const READERS: Record<FileFormat, () => Promise<Reader>> = {
  text: async () => (await import("./text.ts")).readText,
  docx: async () => (await import("./docx.ts")).readDocx,
  doc: async () => (await import("./doc.ts")).readDoc,
  html: async () => (await import("./html.ts")).readHtml,
  pdf: async () => (await import("./pdf.ts")).readPdf,
  xlsx: async () => (await import("./xlsx.ts")).readXlsx,
  xls: async () => (await import("./xls.ts")).readXls,
  csv: async () => (await import("./csv.ts")).readCsv,
  json: async () => (await import("./json/index.ts")).readJson,
};

/** Reads a file of any format. Never throws and never hangs: what cannot be read comes back as a Refusal with a message in Chinese. */
export async function readSource(bytes: Uint8Array): Promise<ReadResult> {
  if (bytes.length > LIMITS.fileBytes) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    const most = LIMITS.fileBytes / 1024 / 1024;
    return refusal(
      "too-large",
      `文件有 ${size} MB，超过上限 ${most} MB，没有读取。请确认是否选错了文件，或拆分、压缩图片后再提交。`,
    );
  }
  const format = detectFormat(bytes);
  if (typeof format !== "string") return refusal(format.unknown.code, format.unknown.text);
  const reader = READERS[format];
  return refusing(format, async () => (await reader())(bytes));
}
