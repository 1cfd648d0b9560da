/** A second round for people: what is new first, then what remains, then what is mended. */
import type { CheckResult, Finding } from "../../check/model.ts";
import { roundText } from "../../write/report/standingWords.ts";
import type { Paper } from "../outcome.ts";
import { pathText } from "./header.ts";
import { briefLines } from "./standing.ts";
import { printable, wrap } from "./width.ts";
import { paint } from "./words.ts";

/** Findings that are told together, under a title where there is one. */
export interface FindingGroup {
  readonly title: string | null;
  readonly findings: readonly Finding[];
}

const isNew = ({ round }: Finding) => round?.status === "new";

/** The findings in the groups in which they are told: one where this is no second round. */
export function findingGroups(findings: readonly Finding[], { round }: CheckResult): FindingGroup[] {
  if (round === undefined) return [{ title: null, findings }];
  const fresh = findings.filter(isNew);
  const rest = findings.filter((finding) => !isNew(finding));
  return [
    { title: `★ 新出现的问题（${fresh.length}）：第一稿没有`, findings: fresh },
    { title: `仍在的问题（${rest.length}）：第一稿已有`, findings: rest },
  ].filter((group) => group.findings.length > 0);
}

/** The line below a finding. */
export function roundLines(finding: Finding, paper: Paper): string[] {
  if (finding.round === undefined) return [];
  const style = isNew(finding) ? (["bold", "red"] as const) : (["dim"] as const);
  return wrap(printable(roundText(finding.round)), paper.width - 4).map((line) => `    ${paint(paper, style, line)}`);
}

/** The line on top: against which file, and how many of each. */
export function roundHeader(findings: readonly Finding[], { round }: CheckResult, paper: Paper): string[] {
  if (round === undefined) return [];
  const fresh = findings.filter(isNew).length;
  const counts = `已改好 ${round.fixed.length}、仍在 ${findings.length - fresh}、新出现 ${fresh}`;
  const line = `   第二次检查，对照 ${pathText(round.path)}：${counts}`;
  return [paint(paper, fresh > 0 ? ["bold", "red"] : ["bold"], line)];
}

/** What was mended, in short. */
export function fixedLines({ round }: CheckResult, paper: Paper): string[] {
  if (round === undefined || round.fixed.length === 0) return [];
  const title = paint(paper, ["bold", "green"], `✔ 已改好的问题（${round.fixed.length}）`);
  return ["", title, ...round.fixed.flatMap((finding) => briefLines(finding, paper, false))];
}
