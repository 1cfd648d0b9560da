/** Changes and rates: 比上年减少370.99万元，下降14.53%, with the amounts they stand between and the reason that follows. */
import type { Reason, StatedChange } from "../../../statement/model.ts";
import { type Discourse, isBefore, isLevel, isMention, sameBasis } from "../discourse.ts";
import type { Mention, Passage, ReasonMark } from "../model.ts";
import { extent } from "../view.ts";
import { isRateOf } from "./arithmetic.ts";

/** A change as the text states it, its figures resolved as far as they are printed. */
export interface ResolvedChange {
  readonly mention: Mention;
  readonly change: Mention | null;
  readonly rate: Mention | null;
  readonly current: Mention | null;
  readonly previous: Mention | null;
  readonly reason: Reason | null;
}

/** How many mentions before a change may name what changed. */
const NEARBY = 80;
/** How many sentences after a change the reason may follow that names it. */
const LATER_SENTENCES = 5;
/** How many paragraphs below. */
const LATER_PASSAGES = 3;
/** A shorter name (收入, 支出) is found in too many others. */
const SHORTEST_NAME = 4;

export function findChanges(discourse: Discourse): ResolvedChange[] {
  const found: ResolvedChange[] = [];
  for (const passage of discourse.passages) {
    const mentions = passage.elements.filter(isMention);
    const elementAt = new Map(passage.elements.map((element, at) => [element, at]));
    mentions.forEach((mention, at) => {
      if (mention.aside || (mention.role !== "change" && mention.role !== "rate")) return;
      const partner =
        mention.role === "rate" ? (pairedChange(mentions, at, at - 1) ?? pairedChange(mentions, at, at + 1)) : null;
      if (mention.role === "change" && isPaired(mentions, at)) return;
      const stated = partner ?? mention;
      const nearby = mentions.slice(Math.max(0, at - NEARBY), at + 2);
      const current = currentOf(discourse, stated, mention.role === "rate" ? mention : null, nearby);
      found.push({
        mention,
        change: mention.role === "change" ? mention : partner,
        rate: mention.role === "rate" ? mention : null,
        current,
        previous: current === null ? null : previousOf(discourse, stated, current),
        reason:
          reasonAfter(passage, mention, elementAt.get(mention) ?? 0, stated.subject) ??
          reasonBelow(discourse, passage, stated),
      });
    });
  }
  return found;
}

/** The change that a rate restates: 减少10万元，下降10%, or 下降10%，减少10万元, with nothing else between them. */
function pairedChange(mentions: readonly Mention[], rateAt: number, changeAt: number): Mention | null {
  const rate = mentions[rateAt];
  const change = mentions[changeAt];
  if (rate?.role !== "rate" || change?.role !== "change" || change.quantity === null) return null;
  if (change.sentence !== rate.sentence || change.segment !== rate.segment) return null;
  const second = rateAt > changeAt ? rate : change;
  return second.own === "" || rate.subject === change.subject ? change : null;
}

/** True when a rate before or after this change takes it as its own. */
function isPaired(mentions: readonly Mention[], at: number): boolean {
  if (pairedChange(mentions, at + 1, at) !== null) return true;
  return pairedChange(mentions, at - 1, at) !== null && pairedChange(mentions, at - 1, at - 2) === null;
}

/** The amount that changed: named before the comparison, or what the sentence was just speaking of. */
function currentOf(
  discourse: Discourse,
  change: Mention,
  rate: Mention | null,
  mentions: readonly Mention[],
): Mention | null {
  const isCandidate = (mention: Mention): boolean =>
    isLevel(mention) && !mention.isWhole && isBefore(mention, change) && !isBaseOf(mention, change);
  if (change.own !== "") {
    const named = namesOf(change.own).flatMap((name) => discourse.levelsOf(name, change).filter(isCandidate));
    return named.find((mention) => mention.year === change.year && mention.passage >= change.passage - 2) ?? null;
  }
  const near = mentions.filter(isCandidate).filter((mention) => sameKind(mention, change));
  const sentence = near.filter((mention) => mention.sentence === change.sentence && mention.bracket === change.bracket);
  const nearest =
    sentence.at(-1) ??
    near.findLast((mention) => mention.bracket === change.bracket && mention.sentence === change.sentence);
  if (nearest !== undefined) return fittingOf(change, rate, latestYear(nearest, sentence), sentence);
  return ofSentenceBefore(change, rate, near);
}

/** 收入总计90万元，其中年初结转5万元，较上年增加…，增长…: what was said of the total fits the total. */
function fittingOf(change: Mention, rate: Mention | null, nearest: Mention, sentence: readonly Mention[]): Mention {
  if (rate === null || fits(change, rate, nearest)) return nearest;
  return sentence.find((mention) => mention !== nearest && fits(change, rate, mention)) ?? nearest;
}

/** 2025年为60万元，2024年为50万元，增加…: of two years of one thing the later one changed. */
function latestYear(nearest: Mention, sentence: readonly Mention[]): Mention {
  const same = sentence.filter((mention) => mention.subject === nearest.subject && mention.segment === nearest.segment);
  return same.reduce((latest, mention) => ((mention.year ?? 0) > (latest.year ?? 0) ? mention : latest), nearest);
}

/** “三公”经费26万元，其中：…。较上年减少4万元: the sentence before was about its first amount; its last one if only that fits. */
function ofSentenceBefore(change: Mention, rate: Mention | null, near: readonly Mention[]): Mention | null {
  const last = near.findLast((mention) => mention.bracket === 0 || mention.bracket === change.bracket);
  if (last === undefined) return null;
  const sentence = near.filter((mention) => mention.sentence === last.sentence && mention.bracket === 0);
  const named = near.findLast((mention) => mention.subject === change.subject);
  const candidates = [named, sentence[0], last].filter((mention) => mention !== undefined);
  const fitting = candidates.find((mention) => fits(change, rate, mention));
  return fitting ?? candidates[0] ?? null;
}

/** 收、支总计 may have been stated as 收入总计 and 支出总计, equal to each other. */
function namesOf(subject: string): string[] {
  if (!/收支$|收入支出$/.test(subject)) return [subject];
  const stem = subject.replace(/收支$|收入支出$/, "");
  return [subject, `${stem}收支`, `${stem}收入支出`, `${stem}收入`, `${stem}支出`];
}

function fits(change: Mention, rate: Mention | null, current: Mention): boolean {
  if (!rate?.quantity || !change.quantity || !current.quantity || rate === change) return false;
  return isRateOf(rate.quantity, change.quantity, current.quantity, change.direction ?? 1);
}

function sameKind(level: Mention, change: Mention): boolean {
  if (change.quantity === null || change.role === "rate") return true;
  return level.quantity?.dimension === change.quantity.dimension;
}

function isBaseOf(mention: Mention, change: Mention): boolean {
  const base = change.base;
  if (base === null) return false;
  if (base.mention === mention) return true;
  if (base.year === null || mention.year !== base.year) return false;
  return (
    mention.year !== change.year ||
    (base.basis !== null && base.basis === mention.basis && mention.basis !== change.basis)
  );
}

/** The base amount, where the text prints it: inside the comparison, or earlier for the same thing. */
function previousOf(discourse: Discourse, change: Mention, current: Mention): Mention | null {
  const base = change.base;
  if (base?.mention) return base.mention;
  const year = base?.year ?? (current.year === null ? null : current.year - 1);
  const candidates = discourse
    .levelsOf(current.subject, change)
    .filter(
      (mention) =>
        mention !== current &&
        mention.passage === current.passage &&
        mention.year === year &&
        (mention.year !== current.year || mention.basis !== current.basis),
    );
  if (base !== null) return candidates.find((mention) => sameBasis(mention.basis, base.basis)) ?? null;
  return (
    candidates.find((mention) => mention.sentence === current.sentence && mention.segment === change.segment) ?? null
  );
}

/**
 * 主要原因是…, in the same sentence or the one after, before anything else is measured. A reason that names what it explains
 * (公务接待费支出减少的主要原因是…) is the reason of that alone, some sentences later too.
 */
function reasonAfter(passage: Passage, mention: Mention, at: number, subject: string): Reason | null {
  let other: Mention | null = null;
  for (const element of passage.elements.slice(at + 1, at + 40)) {
    if (element.kind === "reason" && element.of === "" && other?.sentence === element.sentence) return null;
    if (element.kind === "reason" && (element.of === "" || isOf(element, subject)))
      return reasonOf(passage, element, mention.sentence, subject);
    if (element.kind !== "mention") continue;
    if (isLevel(element) && element.sentence > mention.sentence) return null;
    if (isOwnOther(element, mention)) other = element;
  }
  return null;
}

/** The paragraphs below may explain what this one states: 财政拨款收入支出减少的主要原因是…. */
function reasonBelow(discourse: Discourse, passage: Passage, { subject }: Mention): Reason | null {
  for (const below of discourse.passages.slice(passage.index + 1, passage.index + 1 + LATER_PASSAGES)) {
    if (below.isHeading || below.section !== passage.section || below.number !== null) return null;
    const mark = below.elements[0];
    if (mark?.kind === "reason" && mark.of !== "" && isOf(mark, subject)) return reasonIn(below, mark, subject);
  }
  return null;
}

/** 甲与上年持平；乙减少1万元，主要原因是…: another item went another way since, and what is said in its clause is said of it. */
function isOwnOther(next: Mention, mention: Mention): boolean {
  const moves = next.role === "change" || next.role === "rate";
  const apart = next.segment !== mention.segment && next.subject !== mention.subject;
  return moves && apart && next.sentence === mention.sentence && (next.direction ?? 0) !== (mention.direction ?? 0);
}

function isOf({ of }: ReasonMark, subject: string): boolean {
  return subject === of || (subject.length >= SHORTEST_NAME && (subject.includes(of) || of.includes(subject)));
}

function reasonOf(passage: Passage, mark: ReasonMark, sentence: number, subject: string): Reason | null {
  if (mark.sentence - sentence > (mark.of === "" ? 1 : LATER_SENTENCES)) return null;
  return reasonIn(passage, mark, subject);
}

function reasonIn({ view }: Passage, { of, from, start, end, says }: ReasonMark, subject: string): Reason {
  const text = view.text.slice(from, end).replace(/^[是为：:，]+/, "");
  return { text, says: of.startsWith(subject) ? says : null, ...extent(view, start, end) };
}

export function toStatedChange(
  discourse: Discourse,
  resolved: ResolvedChange,
  id: (mention: Mention) => string,
): StatedChange {
  const { mention, change, rate, current, previous, reason } = resolved;
  const passage = discourse.passageOf(mention);
  return {
    subject: (change ?? mention).subject,
    current: current === null ? null : id(current),
    previous: previous === null ? null : id(previous),
    change: change === null || change.quantity === null ? null : id(change),
    rate: rate === null ? null : id(rate),
    direction: (change ?? mention).direction ?? 0,
    rateDirection: rate?.direction ?? null,
    baseYear: (change ?? mention).base?.year ?? null,
    reason,
    ...extent(passage.view, (change ?? mention).start, mention.end),
  };
}
