/** What a published form is: one file of `src/write/` a format, all from the same Work. */
import type { Statement } from "../statement/model.ts";
import type { Manuscript } from "./manuscript/index.ts";
import type { ReportedObligation } from "./report/model.ts";

export const WRITE_FORMATS = ["docx", "pdf", "xlsx", "html", "csv", "json", "parquet"] as const;
export type WriteFormat = (typeof WRITE_FORMATS)[number];

/** Under what terms a statement is published and where it stands, as the caller says it; nothing here is guessed. */
export interface Publication {
  /** `name`: its id at Open Definition or SPDX, CC-BY-4.0. */
  readonly licence: { readonly name: string; readonly path?: string } | null;
  /** Where the published document stands. */
  readonly source: { readonly title: string; readonly path?: string } | null;
}

/** What there is to write. `stem`: name of the files without ending; `date`: day of the document, 2025-02-14, where the caller knows it. */
export interface Work {
  readonly statement: Statement;
  readonly manuscript: Manuscript;
  readonly stem: string;
  readonly date: string | null;
  readonly publication?: Publication;
  /** What the check says of each obligation of the document (义务台账), where it was checked: the location guide tells it. */
  readonly obligations?: readonly ReportedObligation[];
  /** Number printed on the page of the PDF on which an anchor stands, where that was written before: the location guide tells it. */
  readonly pages?: ReadonlyMap<string, number>;
}

export interface WrittenFile {
  /** Name in the folder, with `/` where it lies deeper. */
  readonly name: string;
  readonly content: Uint8Array | string;
  /** What the person who has it written should know, in Chinese: a character that could not be printed. None when absent. */
  readonly remarks?: readonly string[];
  /** Number printed on the page on which an anchor stands, of those that the location guide names; only of forms that have pages. */
  readonly pages?: ReadonlyMap<string, number>;
}

/** Same work, same files, byte for byte. Throws only where the fault is ours. */
export interface Writer {
  write(work: Work): Promise<readonly WrittenFile[]> | readonly WrittenFile[];
}

/** The work for the forms that are written after these files, in the order of WRITE_FORMATS: with the pages that are known by now. */
export function afterwards(work: Work, written: readonly WrittenFile[]): Work {
  const pages = written.find((file) => file.pages !== undefined)?.pages;
  return pages === undefined ? work : { ...work, pages };
}
