/** What stands over the reports of a run: the page over several files, and what was found between them. */
import { join } from "node:path";
import type { Finding } from "../check/model.ts";
import { overviewHtml } from "../write/report/html/overview.ts";
import type { Maker } from "../write/report/model.ts";
import { sarifReport } from "../write/report/sarif.ts";
import { acceptanceText } from "../write/report/standingWords.ts";
import { pathText } from "./pretty/header.ts";
import { maker } from "./report.ts";
import { type ReportFormat, writeReport } from "./reportFiles.ts";
import type { RunResult } from "./run.ts";

/** The message of an accepted finding says so. */
function acceptedWords({ accepted, message }: Finding): { message: string } {
  return { message: accepted === undefined ? message : `〔已接受，不计入：${acceptanceText(accepted)}〕${message}` };
}

/** The findings between files as a log of their own. */
function betweenSarif({ between }: RunResult, made: Maker): string {
  const paths = [...new Set(between.map(({ path }) => path))];
  const files = paths.map((path) => {
    const findings = between.filter((each) => each.path === path).map(({ finding }) => finding);
    return { path, sha256: null, statement: null, findings };
  });
  return sarifReport(files, made);
}

/** Writes what stands over several reports; hands back what to tell of them all. */
export async function writeOverview(
  result: RunResult,
  formats: readonly ReportFormat[],
  folder: string,
): Promise<string> {
  const { rows, between, messages } = result;
  const made = maker();
  const written = rows.map(({ report }) => join(folder, report));
  const faults: (string | null)[] = [];
  const write = async (name: string, content: string) => {
    const fault = await writeReport(join(folder, name), content);
    if (fault === null) written.unshift(join(folder, name));
    faults.push(fault);
  };
  if (between.length > 0 && formats.includes("sarif"))
    await write("文件之间-检查报告.sarif", betweenSarif(result, made));
  if (result.asked > 1 && rows.length > 0 && formats.includes("html")) {
    const told = between.filter(({ finding }) => finding.known === undefined);
    const found = told.map(({ path, finding }) => ({ ...finding, ...acceptedWords(finding), path: pathText(path) }));
    await write("index.html", overviewHtml({ rows, between: found, messages }, made.version));
  }
  const told = written.length === 0 ? [] : [`报告已写入 ${folder}：${rows.length} 个文件，打开 ${written[0]}`];
  return [...faults.filter((fault) => fault !== null), ...told].map((line) => `${line}\n`).join("");
}
