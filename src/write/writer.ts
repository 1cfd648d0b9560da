/** What a published form is: one file of `src/write/` a format, all from the same Work. */
import type { Statement } from "../statement/model.ts";
import type { Manuscript } from "./manuscript/index.ts";

export const WRITE_FORMATS = ["docx", "pdf", "xlsx"] as const;
export type WriteFormat = (typeof WRITE_FORMATS)[number];

/** What there is to write. `stem`: name of the files without ending; `date`: day of the document, 2025-02-14, where the caller knows it. */
export interface Work {
  readonly statement: Statement;
  readonly manuscript: Manuscript;
  readonly stem: string;
  readonly date: string | null;
}

export interface WrittenFile {
  /** Name in the folder, with `/` where it lies deeper. */
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** Same work, same files, byte for byte. Throws only where the fault is ours. */
export interface Writer {
  write(work: Work): Promise<readonly WrittenFile[]> | readonly WrittenFile[];
}
