/** The files of a comparison: the page and the workbook, in the folder for reports. */
import { join } from "node:path";
import type { Comparison } from "../statement/comparison.ts";
import { comparisonHtml } from "../write/compare/html/index.ts";
import { fileName } from "../write/compare/words.ts";
import { comparisonWorkbook } from "../write/compare/workbook.ts";
import { maker } from "./report.ts";
import { type ComparisonFormat, ENDINGS, makeFolder, REPORT_FOLDER, writeReport } from "./reportFiles.ts";

/** Longest part of a file's name in the name of the report, in characters. */
const LONGEST = 28;

function stemOf(path: string): string {
  const name = fileName(path)
    .replace(/\.[^.]{1,5}$/, "")
    .replace(/[\\/:*?"<>|]/g, "_");
  return [...name].slice(0, LONGEST).join("");
}

/** Writes them; hands back what to tell, each on a line, and whether all were written. */
export async function writeComparison(
  comparison: Comparison,
  formats: readonly ComparisonFormat[],
  out: string = REPORT_FOLDER,
): Promise<{ told: string; isWritten: boolean }> {
  const fault = await makeFolder(out);
  if (fault !== null) return { told: `${fault}\n`, isWritten: false };
  const stem = join(out, `${stemOf(comparison.a.path)}与${stemOf(comparison.b.path)}`);
  const make: Readonly<Record<ComparisonFormat, () => string | Uint8Array>> = {
    html: () => comparisonHtml(comparison, maker().version),
    xlsx: () => comparisonWorkbook(comparison),
  };
  const lines: string[] = [];
  let isWritten = true;
  for (const format of formats) {
    const path = `${stem}${ENDINGS.comparison[format]}`;
    const failed = await writeReport(path, make[format]());
    if (failed !== null) isWritten = false;
    lines.push(failed ?? `对比已写入 ${path}`);
  }
  return { told: lines.map((line) => `${line}\n`).join(""), isWritten };
}
