/** The reports that people write on: the check sheet, and the file itself back with the findings in it. */
import { basename } from "node:path";
import type { ReadDocument } from "../read/index.ts";
import type { Checked, ReportedFinding } from "../write/report/model.ts";
import type { ReadFile } from "./json.ts";
import type { ReportFiles } from "./outcome.ts";

/** A file with its bytes and the places of its words. */
export interface ReviewedFile extends ReadFile {
  readonly bytes: Uint8Array;
  readonly locate: ReadDocument["locate"];
  readonly ledger?: Checked["ledger"];
}

/** A report to be written; `make` gives null where it cannot be made of this file. */
export interface ReviewCopy {
  readonly path: string | null;
  make(): string | Uint8Array | null | Promise<string | Uint8Array | null>;
}

export const NO_COPY = {
  code: "report-not-applicable",
  text: "没有写报告：docx、pdf 批注只能写进同一格式的文件；可以用 --report html 或 xlsx",
} as const;

/** What to tell where a copy could not be made. */
export function notMade(path: string): string {
  return `报告 ${path} 没有写成：原文件有密码或结构特殊，写不进批注；可以用 --report html 或 xlsx`;
}

/** Those asked for that this file's format can have. */
export async function reviewCopies(
  files: ReportFiles,
  file: ReviewedFile,
  findings: readonly ReportedFinding[],
): Promise<ReviewCopy[]> {
  const copies: ReviewCopy[] = [];
  const { format } = file.statement;
  if (files.xlsx !== null) copies.push({ path: files.xlsx, make: () => sheetOf(file, findings) });
  if (files.docx !== null && format === "docx")
    copies.push({ path: files.docx, make: () => commented(file, findings) });
  if (files.pdf !== null && format === "pdf") copies.push({ path: files.pdf, make: () => noted(file, findings) });
  return copies;
}

async function sheetOf(file: ReviewedFile, findings: readonly ReportedFinding[]): Promise<Uint8Array> {
  const { checkSheet } = await import("../write/checkSheet/index.ts");
  const { located } = await import("../write/located.ts");
  const { statement, bytes, locate } = file;
  const remarks = located(findings, locate);
  const input = { file: basename(file.path), statement, remarks, ...(file.ledger && { ledger: file.ledger }) };
  if (statement.format !== "pdf") return checkSheet(input);
  const { withRenderedPages } = await import("../read/formats/pdf/render.ts");
  // A page that the engine cannot draw costs the pictures, not the sheet.
  const drawn = withRenderedPages(bytes, (renderCrop) => checkSheet({ ...input, renderCrop }));
  const pictured = await drawn.catch(() => null);
  return pictured ?? checkSheet(input);
}

async function commented(
  { bytes, statement }: ReviewedFile,
  findings: readonly ReportedFinding[],
): Promise<Uint8Array | null> {
  const { commentDocx } = await import("../write/docxComments/index.ts");
  return commentDocx(bytes, statement, findings)?.bytes ?? null;
}

async function noted(
  { bytes, locate }: ReviewedFile,
  findings: readonly ReportedFinding[],
): Promise<Uint8Array | null> {
  const { pdfNotes } = await import("../write/pdfNotes/index.ts");
  const { annotatePdf } = await import("../read/formats/pdf/annotate.ts");
  return (await annotatePdf(bytes, pdfNotes(findings, locate)))?.bytes ?? null;
}
