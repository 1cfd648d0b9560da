/** What `mingsuan check` prints for people: per file its findings under their headings, with the sentence and the figures marked. */
import { isOpen } from "../check/accepted.ts";
import type { CheckResult, Finding } from "../check/model.ts";
import { obligationsOf } from "../check/obligations/index.ts";
import type { Statement } from "../statement/model.ts";
import type { ReadFile } from "./json.ts";
import type { Paper, Tally } from "./outcome.ts";
import { excerptsOf } from "./pretty/excerpts.ts";
import { cleanLine, headerLines, summaryText } from "./pretty/header.ts";
import { obligationLines, obligationsSummary } from "./pretty/obligations.ts";
import { openLines } from "./pretty/open.ts";
import { type Outline, outlineOf } from "./pretty/outline.ts";
import { findingGroups, fixedLines, roundHeader, roundLines } from "./pretty/round.ts";
import { hasStanding, SHORT, standingLines } from "./pretty/standing.ts";
import { clip, printable, wrap } from "./pretty/width.ts";
import { paint, SEVERITY } from "./pretty/words.ts";

const INDENT = "    ";
const startOf = (finding: Finding) => finding.places[0]?.start ?? -1;

/** A message that counts several faults, （1）… （2）…, has each on a line of its own. */
const causes = (message: string) => (message.startsWith("（1）") ? message.split(/(?=（[2-9]）)/) : [message]);

/** A mark and a word, then the message, the following lines set under its first. */
function messageLines(finding: Finding, paper: Paper): string[] {
  const { mark, word, style } = SEVERITY[finding.severity];
  const lead = `  ${mark} ${word}  `;
  const lines = causes(finding.message).flatMap((cause) => wrap(printable(cause), paper.width - 10));
  return lines.map((line, i) => (i === 0 ? paint(paper, ["bold", style], lead) : " ".repeat(10)) + line);
}

function excerptBlock(finding: Finding, statement: Statement, outline: Outline, title: string, paper: Paper): string[] {
  const bar = paint(paper, ["dim"], "│");
  const excerpts = excerptsOf(statement, outline, finding.places, title);
  const wheres = excerpts.map(({ place }) => outline.where(place));
  return excerpts.flatMap((excerpt, i) => {
    const lines = excerpt.lines(paper.width - 6, paper).map((line) => `${INDENT}${bar} ${line}`);
    const isTold = new Set(wheres).size > 1 && wheres[i] !== wheres[i - 1];
    return isTold ? [`${INDENT}${bar} ${paint(paper, ["dim"], `${wheres[i] ?? "另处"}：`)}`, ...lines] : lines;
  });
}

/** What the lines of every finding of a file need. */
interface Telling {
  readonly statement: Statement;
  readonly outline: Outline;
  readonly paper: Paper;
  readonly fingerprints: boolean;
}

function findingLines(finding: Finding, title: string, { statement, outline, paper, fingerprints }: Telling): string[] {
  const main = finding.places[0];
  const where = main === undefined ? null : outline.where(main);
  const print = fingerprints ? `指纹 ${finding.fingerprint.slice(0, SHORT)}` : null;
  const foot = [where, main?.table === null ? main.section : null, finding.rule, print].filter(
    (part) => part !== null && part !== undefined && part !== "",
  );
  const suggestion = finding.suggestion === null ? [] : wrap(printable(finding.suggestion), paper.width - 10);
  return [
    ...messageLines(finding, paper),
    ...excerptBlock(finding, statement, outline, title, paper),
    ...suggestion.map((line, i) => (i === 0 ? `${INDENT}建议：${line}` : `${INDENT}      ${line}`)),
    ...roundLines(finding, paper),
    INDENT + paint(paper, ["dim"], foot.join(" · ")),
  ];
}

/** Findings in the order of the document; those without a place first, as they concern all of it. */
function inDocumentOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => startOf(a) - startOf(b));
}

function sectionTitle(finding: Finding, outline: Outline): string {
  const table = finding.places[0]?.table ?? "";
  if (table !== "") return printable(table);
  const headings = finding.places[0] === undefined ? [] : outline.headings(finding.places[0].start);
  if (headings.length > 0) return headings.join(" › ");
  return finding.places.length === 0 ? "全文" : "正文开头";
}

/** Findings under their headings, in the order of the document. */
function findingsLines(findings: readonly Finding[], telling: Telling): string[] {
  const lines: string[] = [];
  let section: string | null = null;
  for (const finding of inDocumentOrder(findings)) {
    const title = sectionTitle(finding, telling.outline);
    if (title !== section) lines.push("", paint(telling.paper, ["bold"], clip(title, telling.paper.width)));
    else lines.push("");
    section = title;
    lines.push(...findingLines(finding, title, telling));
  }
  return lines;
}

/** How a file is told: `listOpen` with what could not be evaluated, `fingerprints` with each finding's. */
export interface PrettyOptions {
  readonly paper: Paper;
  readonly listOpen: boolean;
  readonly fingerprints?: boolean;
  /** Every obligation with its status. */
  readonly listObligations?: boolean;
}

/** One file's part of the output, ending in a line end: a report where there are findings, else one good line. */
export function checkedFileText(
  file: ReadFile,
  result: CheckResult,
  tally: Tally,
  { paper, listOpen, fingerprints = false, listObligations = false }: PrettyOptions,
): string {
  const { path, statement } = file;
  const ledger = obligationsOf(statement, result);
  const owed = obligationsSummary(ledger);
  const asked = listObligations ? obligationLines(ledger, paper) : [];
  const open = [...(listOpen ? openLines(statement, result, paper) : []), ...asked];
  const counted = result.findings.filter(isOpen);
  if (counted.length === 0 && !hasStanding(result)) {
    const line = `${cleanLine(path, statement, tally, paper)}${owed === "" ? "" : `；${owed}`}`;
    return `${[line, ...open].join("\n")}\n`;
  }
  const telling = { statement, outline: outlineOf(statement), paper, fingerprints };
  const lines = [...headerLines(path, statement, paper), ...roundHeader(counted, result, paper)];
  for (const { title, findings } of findingGroups(counted, result)) {
    if (title !== null) lines.push("", paint(paper, ["bold", "underline"], title));
    lines.push(...findingsLines(findings, telling));
  }
  lines.push(...fixedLines(result, paper), ...standingLines(result, paper));
  if (open.length > 0) lines.push("", ...open);
  lines.push("", summaryText(tally, paper), ...(owed === "" ? [] : [owed]), "");
  return `${lines.join("\n")}\n`;
}

/** The closing lines for many files. `unread` files could not be read. */
export function totalsText(tally: Tally, unread: number, paper: Paper): string {
  const files = `共 ${tally.files + unread} 个文件${unread > 0 ? `（其中 ${unread} 个没有读成）` : ""}`;
  const rule = paint(paper, ["dim"], "═".repeat(paper.width));
  return `${rule}\n${paint(paper, ["bold"], files)}\n${summaryText(tally, paper)}\n`;
}

/** Where to learn more of a rule, for the end of output with findings. */
export function hintText(paper: Paper): string {
  return `${paint(paper, ["dim"], "规则的说明、依据和示例：mingsuan rules 规则编号")}\n`;
}
