/** Shares and completion: 占…比重55.74%, 完成年初预算的98.20%. */
import { type Discourse, isBefore, isLevel, isMention, sameBasis } from "../discourse.ts";
import { coreOf, isGeneric, labelOf } from "../labels.ts";
import type { Element, Mention } from "../model.ts";
import { isShareOf } from "./arithmetic.ts";
import type { Breakdown } from "./breakdown.ts";

export interface FoundShare {
  readonly share: Mention;
  readonly part: Mention;
  readonly whole: Mention;
  readonly cue: string;
}

export function findShares(discourse: Discourse, breakdowns: readonly Breakdown[]): FoundShare[] {
  const totals = new Map<Mention, Mention[]>();
  for (const { total, parts } of breakdowns) {
    for (const part of parts) totals.set(part.mention, [...(totals.get(part.mention) ?? []), total.mention]);
  }
  const found: FoundShare[] = [];
  for (const mention of discourse.mentions) {
    if (mention.aside) continue;
    if (mention.respective) {
      found.push(...respectiveShares(discourse, mention, breakdowns));
      continue;
    }
    const share = mention.role === "share" ? shareOf(discourse, mention, totals) : null;
    const completion = mention.role === "completion" ? completionOf(discourse, mention) : null;
    const result = share ?? completion;
    if (result !== null) found.push(result);
  }
  return found;
}

function shareOf(
  discourse: Discourse,
  share: Mention,
  totals: ReadonlyMap<Mention, readonly Mention[]>,
): FoundShare | null {
  const part = partOf(discourse, share);
  if (part === null) return null;
  const printed = printedWhole(discourse, share);
  if (printed !== undefined) return { share, part, whole: printed, cue: "占" };
  const core = coreOf(labelOf(share.of.replace(/的?(?:比重|比例|比率)?$/, ""), null));
  if (core === "" && /预算/.test(share.of)) return completionOf(discourse, share);
  const enclosing = totals.get(part) ?? [];
  const named = core === "" ? [] : namedWholes(discourse, core, part, share);
  // A whole named in other words than its own is taken only where the share fits it.
  // 财政拨款90万元，占90%（其中：甲80万元，占80%…): shares in a breakdown may be of what its total is a part of.
  const above = enclosing.flatMap((whole) => totals.get(whole) ?? []);
  const candidates = [...named, ...enclosing, ...above];
  const fitting = candidates.find((whole) => fits(share, part, whole));
  const whole = fitting ?? (core === "" || named.length === 0 ? enclosing[0] : named[0]);
  if (whole === undefined || whole === part) return null;
  if (core !== "" && named.length === 0 && fitting === undefined) return null;
  return { share, part, whole, cue: share.of === "" ? "占" : `占${share.of}` };
}

/** 甲80万元，乙20万元，分别占80%、20%: one percentage for each member of the breakdown before them, in their order. */
function respectiveShares(discourse: Discourse, first: Mention, breakdowns: readonly Breakdown[]): FoundShare[] {
  if (first.role !== "share") return [];
  const mentions = discourse.around(first);
  const shares = mentions
    .slice(mentions.indexOf(first))
    .filter((mention) => mention.segment === first.segment && (mention.role === "percent" || mention.role === "share"));
  const broken = breakdowns.findLast(
    ({ total, parts }) =>
      parts.length === shares.length &&
      total.mention.passage === first.passage &&
      parts.every(({ mention }) => mention.sentence === first.sentence && mention.start < first.start),
  );
  if (broken === undefined) return [];
  return shares.map((share, at) => {
    const part = broken.parts[at] as Breakdown["total"];
    return { share, part: part.mention, whole: broken.total.mention, cue: "分别占" };
  });
}

/** 占支出预算600万元的50%: the whole is printed within the share. */
function printedWhole(discourse: Discourse, share: Mention): Mention | undefined {
  const mentions = discourse.around(share);
  const before = mentions[mentions.indexOf(share) - 1];
  return before?.isWhole ? before : undefined;
}

function fits(share: Mention, part: Mention, whole: Mention): boolean {
  if (share.quantity === null || part.quantity === null || whole.quantity === null) return false;
  return isShareOf(share.quantity, part.quantity, whole.quantity);
}

/** The amount that is a part: the last one stated in the same segment before the share. */
function partOf(discourse: Discourse, share: Mention): Mention | null {
  const before = discourse
    .around(share)
    .filter((mention) => isLevel(mention) && isBefore(mention, share) && mention.sentence === share.sentence)
    .filter((mention) => !mention.isWhole && (mention.bracket === share.bracket || mention.bracket === 0));
  const part = before.findLast((mention) => mention.segment === share.segment);
  if (part === undefined) return null;
  if (share.own !== "" && share.own !== part.subject && !part.label.includes(share.own)) return null;
  return part;
}

function namedWholes(discourse: Discourse, core: string, part: Mention, share: Mention): Mention[] {
  if (isGeneric(core) && core !== "支出" && core !== "收入") return [];
  const shorter = core.replace(/^(?:本年|当年|全部|部门|年度|财政)/, "");
  const names = [...new Set([core, shorter, `本年${core}`])];
  return names
    .flatMap((name) => discourse.levelsOf(name, share))
    .filter((whole) => whole !== part && whole.quantity?.dimension === part.quantity?.dimension)
    .filter((whole) => whole.year === part.year && sameBasis(whole.basis, part.basis));
}

/** Indices count the elements of the whole document: the index of a passage's first element. */
function firstIndexOf(elements: readonly Element[]): number {
  const at = elements.findIndex(isMention);
  return (elements[at] as Mention).index - at;
}

/** 年初预算为A，支出决算为B，完成年初预算的C%: both amounts of one thing, since the last opener. */
function completionOf(discourse: Discourse, completion: Mention): FoundShare | null {
  const { elements } = discourse.passageOf(completion);
  const scope: Mention[] = [];
  for (let index = completion.index - firstIndexOf(elements) - 1; index >= 0; index -= 1) {
    const element = elements[index];
    if (element === undefined || element.kind === "open") break;
    if (element.kind !== "mention") continue;
    if (element.sentence !== completion.sentence || element.segment !== completion.segment) break;
    if (isLevel(element)) scope.push(element);
  }
  const part = scope.find((mention) => mention.basis === "final" || mention.basis === "execution");
  const wantsAdjusted = /调整|全年/.test(completion.of);
  const whole =
    scope.find(
      (mention) => mention.subject === part?.subject && mention.basis === (wantsAdjusted ? "adjusted" : "budget"),
    ) ?? scope.find((mention) => mention.subject === part?.subject && mention.basis === "adjusted");
  if (part === undefined || whole === undefined) return null;
  return { share: completion, part, whole, cue: `完成${completion.of}` };
}
