/** The formats that a statement can be written in; each is loaded when it is asked for. */
import type { WriteFormat, Writer } from "./writer.ts";

export const writers: Readonly<Record<WriteFormat, () => Promise<Writer>>> = {
  pdf: async () => (await import("./pdf/writer.ts")).pdfWriter,
};
