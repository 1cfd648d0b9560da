/** The reports on one file, written where it is checked. */
import { basename } from "node:path";
import type { CheckResult } from "../check/model.ts";
import { obligationsOf } from "../check/obligations/index.ts";
import { allRules } from "../check/rulebook.ts";
import { documentTitle } from "../statement/words.ts";
import { htmlReport } from "../write/report/html/index.ts";
import type { OverviewRow } from "../write/report/html/overview.ts";
import type { Checked, Maker } from "../write/report/model.ts";
import { sarifReport } from "../write/report/sarif.ts";
import type { ReadFile } from "./json.ts";
import { openReason } from "./openReason.ts";
import type { FileMessage, ReportFiles, Tally } from "./outcome.ts";
import { pathText } from "./pretty/header.ts";
import { writeReport } from "./reportFiles.ts";
import { NO_COPY, notMade, type ReviewCopy, type ReviewedFile, reviewCopies } from "./reviewCopies.ts";
import { version } from "./version.ts";

/** This program, as its reports name it, with its rules. */
export function maker(): Maker {
  return { version: version(), rules: allRules };
}

/** A check's result as a report takes it, with the reasons why relations stayed open. */
export function checkedOf(file: ReadFile, result: CheckResult): Checked {
  const { findings, relations, verdicts, lapsed, gone, round } = result;
  const figures = new Map(file.statement.figures.map((figure) => [figure.id, figure]));
  const open = relations.filter(({ id }) => (verdicts.get(id) ?? null) === null);
  const reasons = new Map(open.map((relation) => [relation.id, openReason(relation, figures)]));
  const more = {
    ...(lapsed === undefined ? {} : { lapsed }),
    ...(gone === undefined ? {} : { gone }),
    ...(round === undefined ? {} : { round }),
  };
  return { ...file, findings, relations, verdicts, reasons, ledger: obligationsOf(file.statement, result), ...more };
}

/** What is told to people: without the findings that the baseline has. */
function unknownOf(checked: Checked): Checked {
  const findings = checked.findings.filter(({ known }) => known === undefined);
  return { ...checked, findings, known: checked.findings.length - findings.length };
}

/** Writes the reports on one file; hands back its row in the overview, and what went wrong. */
export async function writeReports(files: ReportFiles, file: ReviewedFile, result: CheckResult, tally: Tally) {
  const checked = checkedOf(file, result);
  const made = maker();
  const unknown = unknownOf(checked);
  const withLedger = { ...file, ...(checked.ledger && { ledger: checked.ledger }) };
  const copies = await reviewCopies(files, withLedger, unknown.findings);
  const texts: readonly ReviewCopy[] = [
    { path: files.html, make: () => htmlReport(unknown, made) },
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
  const title = documentTitle(file.statement.facts);
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
