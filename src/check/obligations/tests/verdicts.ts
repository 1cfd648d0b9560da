/** From verdicts on relations to an answer: proved only when every one holds; broken only when a finding stands for it. */
import type { Finding } from "../../model.ts";
import { answer } from "../answers.ts";
import type { Answer } from "../model.ts";
import type { Judged, Scene } from "../scene.ts";

/** `found`: at least one relation. */
export function judge(found: readonly Judged[], scene: Scene): Answer {
  const broken = found.filter(({ verdict }) => verdict === false);
  if (broken.length > 0) return brokenAnswer(broken, scene);
  const open = found.filter(({ verdict }) => verdict === null);
  const holding = found.filter(({ verdict }) => verdict === true);
  const partial = holding.filter(({ relation }) => relation.kind === "sum" && relation.exhaustive === "partial");
  const evidence = evidenceOf(holding);
  if (open.length > 0) return answer("open", `${holding.length}条成立，${open.length}条不能判定`, evidenceOf(found));
  if (partial.length === holding.length) return answer("open", "分项没有列全，只知道不超过总数", evidence);
  return answer("proved", `${holding.length}条关系成立`, evidence);
}

function brokenAnswer(broken: readonly Judged[], scene: Scene): Answer {
  const evidence = evidenceOf(broken);
  const findings = scene.findingsOn(evidence.figures);
  const grave = findings.filter(({ severity }) => severity !== "notice");
  if (grave.length > 0) {
    return answer("broken", toldBy(grave), {
      ...evidence,
      findings: grave.map(({ fingerprint }) => fingerprint),
    });
  }
  const why = findings.length > 0 ? "差额只够作提示" : "不能断定两边是同一口径";
  return answer("open", `${broken.length}条关系对不上，${why}`, evidence);
}

/** The first of the findings in words, and how many there are. */
export function toldBy(findings: readonly Finding[]): string {
  const message = findings[0]?.message ?? "";
  return findings.length > 1 ? `${message}（共${findings.length}个问题）` : message;
}

function evidenceOf(judged: readonly Judged[]) {
  return {
    relations: judged.map(({ relation }) => relation.id),
    figures: judged.flatMap(({ figures }) => figures.map(({ id }) => id)),
  };
}
