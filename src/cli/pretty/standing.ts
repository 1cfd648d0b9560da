/** What stands below the findings that count: those that were accepted, acceptances that lapsed, and the baseline's numbers. */
import type { CheckResult, Finding } from "../../check/model.ts";
import { acceptanceText } from "../../write/report/standingWords.ts";
import type { Paper } from "../outcome.ts";
import { printable, wrap } from "./width.ts";
import { paint, SEVERITY } from "./words.ts";

/** Digits of a fingerprint that are printed: enough to tell thousands apart. */
export const SHORT = 8;

/** Longest message of an accepted or mended finding, in characters. */
const LONGEST = 120;

/** A finding in one or two lines: mark, word, message. */
export function briefLines({ severity, message, fingerprint }: Finding, paper: Paper, withPrint: boolean): string[] {
  const { mark, word } = SEVERITY[severity];
  const short = message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message;
  const print = withPrint ? `（指纹 ${fingerprint.slice(0, SHORT)}）` : "";
  const lines = wrap(printable(short) + print, paper.width - 10);
  return lines.map((line, i) => (i === 0 ? `  ${mark} ${word}  ` : " ".repeat(10)) + line);
}

function acceptedLines(finding: Finding, paper: Paper): string[] {
  if (finding.accepted === undefined) return [];
  const words = wrap(printable(acceptanceText(finding.accepted)), paper.width - 10);
  const told = words.map((line, i) => (i === 0 ? "        ✓ " : " ".repeat(10)) + line);
  return [...briefLines(finding, paper, true).map((line) => paint(paper, ["dim"], line)), ...told];
}

/** Groups with a title each; empty where nothing was accepted, has lapsed, or was known. */
export function standingLines({ findings, lapsed = [], gone }: CheckResult, paper: Paper): string[] {
  const lines: string[] = [];
  const accepted = findings.filter((finding) => finding.accepted !== undefined);
  if (accepted.length > 0) {
    lines.push("", paint(paper, ["bold"], `已接受的问题（${accepted.length}），不计入`));
    for (const finding of accepted) lines.push(...acceptedLines(finding, paper));
  }
  if (lapsed.length > 0) {
    lines.push("", paint(paper, ["bold"], `失效的接受（${lapsed.length}）`));
    for (const { severity, message } of lapsed) {
      const { mark, word, style } = SEVERITY[severity];
      const words = wrap(printable(message), paper.width - 10);
      lines.push(
        ...words.map((line, i) => (i === 0 ? paint(paper, [style], `  ${mark} ${word}  `) : " ".repeat(10)) + line),
      );
    }
  }
  if (gone !== undefined) {
    const known = findings.filter((finding) => finding.known !== undefined).length;
    lines.push("", `基线：已知 ${known + gone} 个问题，其中 ${gone} 个已消除，${known} 个仍在（没有列出，不计入）`);
  }
  return lines;
}

/** True where there is more to be told than findings that count, and numbers of the baseline. */
export function hasStanding({ findings, lapsed = [], round }: CheckResult): boolean {
  return lapsed.length > 0 || round !== undefined || findings.some(({ accepted }) => accepted !== undefined);
}
