/**
 * A remark: what review copies take of a finding, plain data as in the reports. A finding of the check is one as it stands.
 */
import { SEVERITY } from "../statement/words.ts";
import type { ReportedFinding } from "./report/model.ts";
import { acceptanceText, roundText } from "./report/standingWords.ts";

export type Remark = Pick<
  ReportedFinding,
  "rule" | "severity" | "message" | "source" | "suggestion" | "places" | "accepted" | "round"
>;

/** Who speaks in comments and notes. */
export const AUTHOR = "明算";

/** What a copy says that has nothing else to say: a copy without a word would look like one that was never checked. */
export const NOTHING_FOUND: Remark = {
  rule: "nothing-found",
  severity: "notice",
  message: "没有发现问题。不能判定的数据和文件以外的事项不在其内，请见检查报告。",
  source: null,
  suggestion: null,
  places: [],
};

/** A remark as the paragraphs of a comment. */
export function remarkLines({ severity, message, suggestion, source, accepted, round }: Remark): readonly string[] {
  return [
    ...(accepted === undefined ? [] : [`〔已接受〕${acceptanceText(accepted)}`]),
    `【${SEVERITY[severity].word}】${message}`,
    ...(round === undefined ? [] : [roundText(round)]),
    ...(suggestion === null || suggestion === "" ? [] : [`建议：${suggestion}`]),
    ...(source === null || source === "" ? [] : [`依据：${source}`]),
  ];
}
