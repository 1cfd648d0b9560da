/** The formats that a statement can be written in; each is loaded when it is asked for. */
import type { WriteFormat, Writer } from "./writer.ts";

export const writers: Readonly<Record<WriteFormat, () => Promise<Writer>>> = {
  docx: async () => (await import("./docx/writer.ts")).docxWriter,
  pdf: async () => (await import("./pdf/writer.ts")).pdfWriter,
  csv: async () => (await import("./csv/writer.ts")).csvWriter,
  parquet: async () => (await import("./parquet/writer.ts")).parquetWriter,
  xlsx: async () => (await import("./xlsx/writer.ts")).xlsxWriter,
  html: async () => (await import("./page/writer.ts")).htmlWriter,
  json: async () => (await import("./json/writer.ts")).jsonWriter,
};
