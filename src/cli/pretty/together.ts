/** What was found between several documents, under the document that each finding mostly concerns. */
import { isOpen } from "../../check/accepted.ts";
import type { CheckResult, Finding } from "../../check/model.ts";
import type { PathedFinding } from "../../check/together.ts";
import type { Paper } from "../outcome.ts";
import { pathText } from "./header.ts";
import { SHORT, standingLines } from "./standing.ts";
import { clip, displayWidth, printable, wrap } from "./width.ts";
import { paint, SEVERITY } from "./words.ts";

const INDENT = "    ";

function findingLines(finding: Finding, paper: Paper, fingerprints: boolean): string[] {
  const { mark, word, style } = SEVERITY[finding.severity];
  const message = wrap(printable(finding.message), paper.width - 10);
  const suggestion = finding.suggestion === null ? [] : wrap(printable(finding.suggestion), paper.width - 10);
  const [main] = finding.places;
  const page = main === undefined || main.page === null ? null : `第 ${main.page} 页`;
  const cell = main?.cell === undefined ? null : `${printable(main.sheet ?? "")}!${main.cell}`;
  const print = fingerprints ? `指纹 ${finding.fingerprint.slice(0, SHORT)}` : null;
  const foot = [cell ?? page, main?.table || main?.section, finding.rule, print].filter((part) => part);
  return [
    ...message.map(
      (line, i) => (i === 0 ? paint(paper, ["bold", style], `  ${mark} ${word}  `) : " ".repeat(10)) + line,
    ),
    ...suggestion.map((line, i) => INDENT + (i === 0 ? "建议：" : "      ") + line),
    INDENT + paint(paper, ["dim"], printable(foot.join(" · "))),
  ];
}

/** The findings between documents with a title; nothing where there are none. */
export function togetherText(all: readonly PathedFinding[], paper: Paper, fingerprints = false): string {
  const found = all.filter(({ finding }) => isOpen(finding));
  const apart: CheckResult = { findings: all.map(({ finding }) => finding), relations: [], verdicts: new Map() };
  const below = standingLines(apart, paper);
  if (found.length + below.length === 0) return "";
  const title = "几份文件对照";
  const rule = "─".repeat(Math.max(2, paper.width - displayWidth(title) - 5));
  const lines = [`${paint(paper, ["dim"], "──")} ${paint(paper, ["bold"], title)} ${paint(paper, ["dim"], rule)}`];
  let under: string | null = null;
  for (const { path, finding } of found) {
    lines.push("");
    if (path !== under) lines.push(paint(paper, ["bold"], clip(pathText(path), paper.width)));
    under = path;
    lines.push(...findingLines(finding, paper, fingerprints));
  }
  lines.push(...below);
  return `${lines.join("\n")}\n\n`;
}
