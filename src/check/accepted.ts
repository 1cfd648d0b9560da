/**
 * Accepted findings (已接受的问题): people stand in for a finding by its fingerprint, with a reason, a name and an end. When the figures
 * change the fingerprint changes, and the acceptance falls away; one that no longer holds is itself told.
 */
import type { Finding, Lapse } from "./model.ts";
import type { Acceptance } from "./standing.ts";

/** True for a finding that counts: neither accepted nor known from the baseline. */
export function isOpen({ accepted, known }: Pick<Finding, "accepted" | "known">): boolean {
  return accepted === undefined && known === undefined;
}

/** Longest words of a finding that a lapse repeats. */
const LONGEST = 60;

function toldOf({ message, rule, fingerprint }: Acceptance): string {
  const words = message === null ? (rule ?? "") : message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message;
  return words === "" ? `指纹 ${fingerprint}` : `“${words}”（指纹 ${fingerprint}）`;
}

function expired(acceptance: Acceptance): Lapse {
  const message = `对${toldOf(acceptance)}的接受已于 ${acceptance.until} 到期（${acceptance.by}：${acceptance.reason}），这个问题重新计入；请改正，或重新接受并写明新的期限`;
  return { acceptance, why: "expired", severity: "warning", message };
}

/** `others`: findings of the same rule that nobody accepted; then it is likely that only the figures changed. */
function unmatched(acceptance: Acceptance, others: number): Lapse {
  const told = `已接受的问题${toldOf(acceptance)}没有再出现`;
  const message =
    others > 0
      ? `${told}，而同一规则现在另有 ${others} 个问题：如果是有关的数变了，原来的接受（${acceptance.by}：${acceptance.reason}）已失效，请重新判断；请从接受文件中删去这一条`
      : `${told}：可能已经改好，或有关的数、文字已变；请核对后从接受文件中删去这一条（${acceptance.by}：${acceptance.reason}）`;
  return { acceptance, why: "unmatched", severity: others > 0 ? "warning" : "notice", message };
}

export interface Accepted {
  /** All findings in their order, those accepted with their acceptance. */
  readonly findings: readonly Finding[];
  readonly lapsed: readonly Lapse[];
}

/** Marks those of `findings` that are accepted on the day `today`, and tells the acceptances that no longer hold. */
export function applyAccepted(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
  today: string,
): Accepted {
  // Of several for one fingerprint the last counts: the others are its history.
  const byPrint = new Map(acceptances.map((each) => [each.fingerprint, each]));
  const holds = ({ until }: Acceptance) => until === null || until >= today;
  const marked = findings.map((finding) => {
    const accepted = byPrint.get(finding.fingerprint);
    return accepted !== undefined && holds(accepted) ? { ...finding, accepted } : finding;
  });
  const present = new Set(findings.map(({ fingerprint }) => fingerprint));
  const lapsed = [...byPrint.values()].flatMap((each) => {
    if (present.has(each.fingerprint)) return holds(each) ? [] : [expired(each)];
    return [unmatched(each, marked.filter((finding) => finding.rule === each.rule && isOpen(finding)).length)];
  });
  return { findings: marked, lapsed };
}
