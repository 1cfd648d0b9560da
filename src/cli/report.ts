/** The reports as files: those on one file, written where it is checked, and the overview of all. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { CheckResult } from "../check/model.ts";
import { rules } from "../check/rules/index.ts";
import { htmlReport } from "../write/report/html/index.ts";
import { type OverviewRow, overviewHtml } from "../write/report/html/overview.ts";
import { titleOf } from "../write/report/html/summary.ts";
import type { Checked, Maker } from "../write/report/model.ts";
import { sarifReport } from "../write/report/sarif.ts";
import type { ReadFile } from "./json.ts";
import { openReason } from "./openReason.ts";
import type { FileMessage, ReportFiles, Tally } from "./outcome.ts";
import { pathText } from "./pretty/header.ts";
import { type ReportFormat, writeReport } from "./reportFiles.ts";
import { NO_COPY, notMade, type ReviewCopy, type ReviewedFile, reviewCopies } from "./reviewCopies.ts";
import type { RunResult } from "./run.ts";

function maker(): Maker {
  const file = new URL("../../package.json", import.meta.url);
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
  return { version, rules };
}

/** A check's result as a report takes it, with the reasons why relations stayed open. */
export function checkedOf(file: ReadFile, { findings, relations, verdicts }: CheckResult): Checked {
  const figures = new Map(file.statement.figures.map((figure) => [figure.id, figure]));
  const open = relations.filter(({ id }) => (verdicts.get(id) ?? null) === null);
  const reasons = new Map(open.map((relation) => [relation.id, openReason(relation, figures)]));
  return { ...file, findings, relations, verdicts, reasons };
}

/** Writes the reports on one file; hands back its row in the overview, and what went wrong. */
export async function writeReports(files: ReportFiles, file: ReviewedFile, result: CheckResult, tally: Tally) {
  const checked = checkedOf(file, result);
  const made = maker();
  const copies = await reviewCopies(files, file, result.findings);
  const texts: readonly ReviewCopy[] = [
    { path: files.html, make: () => htmlReport(checked, made) },
    ...copies,
    { path: files.sarif, make: () => sarifReport([checked], made) },
  ];
  const messages: FileMessage[] = [];
  let main: string | null = null;
  for (const { path, make } of texts) {
    if (path === null) continue;
    const content = await make();
    const fault = content === null ? notMade(path) : await writeReport(path, content);
    if (fault !== null) messages.push({ path: file.path, code: "report-not-written", text: fault });
    else main ??= path;
  }
  if (main === null && messages.length === 0) messages.push({ path: file.path, ...NO_COPY });
  if (main === null || messages.length > 0) return { row: null, messages };
  const { findings, figures, relations, holding, open } = tally;
  const title = titleOf(file.statement);
  const row: OverviewRow = {
    path: pathText(file.path),
    title,
    report: basename(main),
    findings,
    figures,
    relations,
    holding,
    open,
  };
  return { row, messages };
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
    const found = between.map(({ path, finding }) => ({ ...finding, path: pathText(path) }));
    await write("index.html", overviewHtml({ rows, between: found, messages }, made.version));
  }
  const told = written.length === 0 ? [] : [`报告已写入 ${folder}：${rows.length} 个文件，打开 ${written[0]}`];
  return [...faults.filter((fault) => fault !== null), ...told].map((line) => `${line}\n`).join("");
}
