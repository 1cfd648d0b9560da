/** The words for what is known of a finding beforehand: who accepted it, and what it was in the first version. */
import type { ReportedAcceptance, ReportedChange, ReportedRoundMark } from "./model.ts";

/** 张三 2030-02-01 接受，至 2030-12-31：理由. */
export function acceptanceText({ by, date, until, reason }: ReportedAcceptance): string {
  const when = date === null ? "" : ` ${date} `;
  return `${by}${when}接受，${until === null ? "没有期限" : `至 ${until}`}：${reason}`;
}

/** Most changes told of one finding. */
const MOST_CHANGES = 4;

function changesText(changed: readonly ReportedChange[]): string {
  const told = changed.slice(0, MOST_CHANGES).map(({ label, from, to }) => `${label} ${from} → ${to}`);
  return told.join("；") + (changed.length > MOST_CHANGES ? `；等 ${changed.length} 处` : "");
}

/** What a finding was in the first version, in words. */
export function roundText(mark: ReportedRoundMark): string {
  const changes = changesText(mark.changed);
  if (mark.status === "new") return changes === "" ? "★ 新出现" : `★ 新出现，由改动引起：${changes}`;
  if (mark.how === "same") return "↻ 仍在，没有改";
  if (mark.how === "place") return `↻ 仍在，改过但仍不对：${changes}`;
  return changes === "" ? "↻ 仍在，所涉及的内容有变" : `↻ 仍在，旁边的数变了：${changes}`;
}
