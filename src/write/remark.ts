/**
 * A remark: what the writers of review copies are handed of a finding. It is plain data, so that `write` need not know `check`; a
 * finding of the check is one as it stands.
 */
import type { Place } from "../statement/model.ts";

export interface Remark {
  readonly rule: string;
  readonly severity: "error" | "warning" | "notice";
  /** Chinese: where, what is seen, why it is wrong. */
  readonly message: string;
  /** Legal basis where there is one. */
  readonly source: string | null;
  /** What to do about it. */
  readonly suggestion: string | null;
  readonly places: readonly Place[];
}

/** Who speaks in comments and notes. */
export const AUTHOR = "明算";

export const SEVERITY_WORDS: Readonly<Record<Remark["severity"], string>> = {
  error: "错误",
  warning: "疑点",
  notice: "提示",
};

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
export function remarkLines({ severity, message, suggestion, source }: Remark): readonly string[] {
  return [
    `【${SEVERITY_WORDS[severity]}】${message}`,
    ...(suggestion === null || suggestion === "" ? [] : [`建议：${suggestion}`]),
    ...(source === null || source === "" ? [] : [`依据：${source}`]),
  ];
}
