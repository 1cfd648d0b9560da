/** What was found between several documents, under the document that each finding mostly concerns. */
import type { Finding } from "../../check/model.ts";
import type { PathedFinding } from "../../check/together.ts";
import type { Paper } from "../outcome.ts";
import { pathText } from "./header.ts";
import { clip, displayWidth, printable, wrap } from "./width.ts";
import { paint, SEVERITY } from "./words.ts";

const INDENT = "    ";

function findingLines(finding: Finding, paper: Paper): string[] {
  const { mark, word, style } = SEVERITY[finding.severity];
  const message = wrap(printable(finding.message), paper.width - 10);
  const suggestion = finding.suggestion === null ? [] : wrap(printable(finding.suggestion), paper.width - 10);
  const [main] = finding.places;
  const page = main === undefined || main.page === null ? null : `第 ${main.page} 页`;
  const cell = main?.cell === undefined ? null : `${printable(main.sheet ?? "")}!${main.cell}`;
  const foot = [cell ?? page, main?.table || main?.section, finding.rule].filter((part) => part);
  return [
    ...message.map(
      (line, i) => (i === 0 ? paint(paper, ["bold", style], `  ${mark} ${word}  `) : " ".repeat(10)) + line,
    ),
    ...suggestion.map((line, i) => INDENT + (i === 0 ? "建议：" : "      ") + line),
    INDENT + paint(paper, ["dim"], printable(foot.join(" · "))),
  ];
}

/** The findings between documents with a title; nothing where there are none. */
export function togetherText(found: readonly PathedFinding[], paper: Paper): string {
  if (found.length === 0) return "";
  const title = "几份文件对照";
  const rule = "─".repeat(Math.max(2, paper.width - displayWidth(title) - 5));
  const lines = [`${paint(paper, ["dim"], "──")} ${paint(paper, ["bold"], title)} ${paint(paper, ["dim"], rule)}`];
  let under: string | null = null;
  for (const { path, finding } of found) {
    lines.push("");
    if (path !== under) lines.push(paint(paper, ["bold"], clip(pathText(path), paper.width)));
    under = path;
    lines.push(...findingLines(finding, paper));
  }
  return `${lines.join("\n")}\n\n`;
}
