/**
 * Itemisations that no opener announces: the lines of a structure paragraph (甲20万元，占10%；乙180万元，占90%) and the items by
 * functional classification under a heading. Their total stands in an earlier paragraph.
 */
import { addable, type Discourse, isLevel, isMention, samePeriodAndBasis } from "../discourse.ts";
import { coreOf } from "../labels.ts";
import type { Mention, Passage } from "../model.ts";
import { addsUp, fallsShortLittle, isShareOf } from "./arithmetic.ts";
import { type Breakdown, signed } from "./breakdown.ts";
import { childrenAfter, headline } from "./children.ts";

/** How far above the items their total may stand, in paragraphs. */
const REACH = 12;

export function findItemised(discourse: Discourse, taken: ReadonlySet<Mention>): Breakdown[] {
  return discourse.passages.flatMap((passage) => [
    ...structure(discourse, passage, taken),
    ...classified(discourse, passage, taken),
  ]);
}

/** Amounts with shares, side by side: the whole is the amount above that most of the shares fit. */
function structure(discourse: Discourse, passage: Passage, taken: ReadonlySet<Mention>): Breakdown[] {
  const mentions = passage.elements.filter(isMention);
  const pairs = mentions.flatMap((share, at) => {
    const part = mentions[at - 1];
    const isPair = share.role === "share" && share.of === "" && part !== undefined && isLevel(part) && !taken.has(part);
    return isPair && part.segment === share.segment ? [{ share, part }] : [];
  });
  const first = pairs[0]?.part;
  if (first === undefined || pairs.length < 2) return [];
  const same = pairs.filter(
    ({ part }) => part.sentence === first.sentence && addable(part, first) && samePeriodAndBasis(part, first),
  );
  const candidates = above(discourse, passage, first);
  const total = candidates.find(
    (whole) => same.filter(({ share, part }) => fits(share, part, whole)).length * 2 > same.length,
  );
  if (total === undefined || same.some(({ part }) => part === total)) return [];
  const parts = same.map(({ part }) => signed(part));
  const complete = addsUp(signed(total), parts) || sharesFill(same.map(({ share }) => share));
  return [{ total: signed(total), parts, exhaustive: complete ? "likely" : "partial", cue: "占" }];
}

function fits(share: Mention, part: Mention, whole: Mention): boolean {
  if (share.quantity === null || part.quantity === null || whole.quantity === null) return false;
  return isShareOf(share.quantity, part.quantity, whole.quantity);
}

/** The printed shares add up to 100%, give or take a unit of the last place each. */
function sharesFill(shares: readonly Mention[]): boolean {
  const scale = 6;
  const sum = shares.reduce((total, share) => {
    const value = share.quantity?.value ?? { digits: 0n, scale: 0 };
    return total + value.digits * 10n ** BigInt(Math.max(0, scale - value.scale));
  }, 0n);
  const unit = 10n ** BigInt(scale - Math.min(scale, ...shares.map((share) => share.quantity?.decimals ?? 0)));
  const gap = sum - 100n * 10n ** BigInt(scale);
  return (gap < 0n ? -gap : gap) <= unit * BigInt(shares.length);
}

/** Items named by class, section and item under a heading, without an opener: they add up to the amount the heading names. */
function classified(discourse: Discourse, passage: Passage, taken: ReadonlySet<Mention>): Breakdown[] {
  if (passage.elements.some((element) => element.kind === "mention")) return [];
  const children = childrenAfter(discourse, passage);
  if (children.length < 2 || children.some((child) => !isClassified(child.passages[0]))) return [];
  const first = children[0]?.mentions.find(isLevel);
  if (first === undefined) return [];
  const candidates = above(discourse, passage, first).filter(
    (mention) => !taken.has(mention) || mention.passage !== first.passage,
  );
  const sums = candidates.map((total) => ({
    total,
    members: children.flatMap((child) => headline(child, total) ?? []),
  }));
  const complete = sums.filter(
    ({ members }) => members.length === children.length && !members.some((member) => taken.has(member)),
  );
  const heading = coreOf(passage.isHeading ? passage.view.text : passage.heading);
  const fitting =
    complete.find(({ total, members }) => addsUp(signed(total), members.map(signed))) ??
    complete.find(
      ({ total, members }) =>
        total.subject.length >= 4 &&
        heading.includes(total.subject) &&
        fallsShortLittle(signed(total), members.map(signed)),
    );
  if (fitting === undefined) return [];
  const parts = fitting.members.map(signed);
  return [{ total: signed(fitting.total), parts, exhaustive: "likely", cue: "逐项列出" }];
}

function isClassified(passage: Passage | undefined): boolean {
  const text = passage?.view.text.slice(0, 120) ?? "";
  return /类[）)].*款[）)].*项[）)]/.test(text);
}

/** Amounts above a passage that could be its total, nearest first. */
function above(discourse: Discourse, passage: Passage, like: Mention): Mention[] {
  return discourse.passages
    .slice(Math.max(0, passage.index - REACH), passage.index + 1)
    .flatMap((item) => item.elements.filter(isMention))
    .filter(
      (mention) =>
        isLevel(mention) && mention.start !== like.start && addable(mention, like) && samePeriodAndBasis(mention, like),
    )
    .reverse();
}
