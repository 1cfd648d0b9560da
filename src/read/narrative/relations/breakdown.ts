/**
 * Breakdowns: 其中, 包括, 分别为, 具体安排如下 … open one; its members are found up to where it ends. How far it reaches is a
 * question of the separators, and where they leave two readings, of which one adds up.
 */
import type { Exhaustive } from "../../../statement/model.ts";
import {
  addable,
  type Discourse,
  isBefore,
  isLevel,
  isMention,
  mentionsNear,
  samePeriodAndBasis,
} from "../discourse.ts";
import type { Element, Mention, Opener, Passage } from "../model.ts";
import { addsUp, compareValues, type Signed } from "./arithmetic.ts";
import { childrenAfter, endsWith, headline } from "./children.ts";
import { completeness, isKnownPartition, isNamedPartition, sharesStem, withoutContained } from "./partition.ts";

/** Longer lists are not searched for a part that adds up. */
const MOST_TRIED = 40;

/** How many mentions and marks before and after an opener belong to its breakdown at the most. */
const REACH = 200;

export interface Breakdown {
  readonly total: Signed;
  readonly parts: readonly Signed[];
  readonly exhaustive: Exhaustive;
  readonly cue: string;
}

/** Every breakdown that an opener of the document opens. */
export function findBreakdowns(discourse: Discourse): Breakdown[] {
  const found: Breakdown[] = [];
  for (const passage of discourse.passages) {
    passage.elements.forEach((element, at) => {
      if (element.kind === "open") found.push(...openedBy(discourse, passage, element, at));
    });
  }
  return found;
}

function openedBy(discourse: Discourse, passage: Passage, opener: Opener, at: number): Breakdown[] {
  const inside = insideOf(passage, opener, at);
  const first = inside.find((mention) => !mention.aside && (mention.role === "level" || mention.role === "change"));
  if (first === undefined) return opener.bracket === 0 ? overChildren(discourse, passage, opener, at) : [];
  const totals = totalsFor(discourse, passage, opener, at, first);
  const after = passage.elements.slice(at + 1, at + 1 + REACH);
  return [...totals, ...secondTotals(passage, at, totals, inside)].flatMap((total) => {
    const choices = [total, ...rivals(passage, opener, total)].flatMap(
      (rival) => chooseMembers(rival, opener, inside, after) ?? [],
    );
    const holding = choices.find((choice) => choice.parts.length > 1 && addsUp(choice.total, choice.parts));
    const choice = holding ?? choices[0];
    if (choice === undefined) return [];
    return [holding === undefined && choices.length > 1 ? { ...choice, exhaustive: "partial" as const } : choice];
  });
}

/** 原值60万元，折旧20万元，净值40万元。其中： the amounts of the sentence before, of which any may be meant. */
function rivals(passage: Passage, opener: Opener, total: Mention): Mention[] {
  if (total.passage !== passage.index || opener.sentence === total.sentence || opener.anchor !== "") return [];
  return mentionsNear(passage, total.start)
    .filter((mention) => isLevel(mention) && mention.sentence === total.sentence && mention.bracket === total.bracket)
    .filter(
      (mention) => addable(mention, total) && samePeriodAndBasis(mention, total) && mention.subject !== total.subject,
    )
    .filter(
      (mention) =>
        mention.quantity !== null && total.quantity !== null && compareValues(mention.quantity, total.quantity) !== 0,
    );
}

/** 项目12个，涉及资金20万元，其中：…4个，涉及5万元；…: what is stated beside the total is broken down with it. */
function secondTotals(passage: Passage, at: number, totals: readonly Mention[], inside: readonly Mention[]): Mention[] {
  const total = totals[0];
  if (total === undefined) return [];
  const beside = passage.elements
    .slice(Math.max(0, at - REACH), at)
    .filter(isMention)
    .filter((mention) => isLevel(mention) && mention.segment === total.segment && mention.bracket === total.bracket)
    .filter((mention) => !addable(mention, total) && mention.subject.includes(total.subject));
  return beside.filter((mention) => inside.filter((part) => isMemberOf(mention, part)).length >= 2);
}

/** Mentions that stand inside the opened passage at its own bracket level, to the end of the sentence or bracket. */
function insideOf(passage: Passage, opener: Opener, at: number): Mention[] {
  return passage.elements
    .slice(at + 1, at + 1 + REACH)
    .filter(isMention)
    .filter((mention) => mention.sentence === opener.sentence && mention.bracket === opener.bracket);
}

/** The amounts broken down: one for each basis that the sentence states of the same thing. */
function totalsFor(discourse: Discourse, passage: Passage, opener: Opener, at: number, first: Mention): Mention[] {
  if (opener.anchor !== "")
    return discourse.levelsOf(opener.anchor, { passage: passage.index, start: opener.start }).slice(0, 1);
  const wanted = first.role;
  const before = passage.elements
    .slice(Math.max(0, at - REACH), at)
    .filter(isMention)
    .filter((mention) => mention.quantity !== null && !mention.aside && mention.role === wanted)
    .filter((mention) => mention.bracket !== opener.bracket || opener.bracket === 0)
    .filter((mention) => first.quantity === null || addable(mention, first));
  const nearest = before.filter((mention) => sees(mention, opener)).at(-1);
  const list = nearest === undefined ? undefined : openerOfList(passage, opener, at, nearest);
  if (list !== undefined)
    return totalsFor(discourse, passage, list, passage.elements.indexOf(list, Math.max(0, at - REACH)), first);
  const named = opener.before === "" ? undefined : before.findLast((mention) => mention.subject === opener.before);
  const chosen = named ?? nearest;
  const foreign =
    opener.before !== "" && named === undefined && chosen !== undefined && !concerns(opener.before, chosen);
  if (chosen === undefined || foreign) return opener.before === "" ? [] : namedTotals(discourse, passage, opener);
  return before.filter(
    (mention) =>
      mention.sentence === chosen.sentence &&
      mention.subject === chosen.subject &&
      (mention === chosen || !samePeriodAndBasis(mention, chosen)),
  );
}

/** 甲30万元：货物10万元、服务20万元；其中…: after a finished list 其中 goes back to what the list broke down. */
function openerOfList(passage: Passage, opener: Opener, at: number, nearest: Mention): Opener | undefined {
  if (nearest.segment === opener.segment) return undefined;
  return passage.elements
    .slice(Math.max(0, at - REACH), at)
    .find(
      (element): element is Opener =>
        element.kind === "open" &&
        element.anchor === "" &&
        element.sentence === nearest.sentence &&
        element.bracket === nearest.bracket &&
        element.start < nearest.start,
    );
}

/** 支出包括：… does not break down what was said last unless that is an expenditure. */
function concerns(name: string, mention: Mention): boolean {
  return mention.subject.includes(name) || name.includes(mention.subject) || !/收入|支出|预算|经费$/.test(name);
}

/** 收入包括：… after 收支总预算: the total is what the name fits, in this paragraph or the ones just before. */
function namedTotals(discourse: Discourse, passage: Passage, opener: Opener): Mention[] {
  const here = { passage: passage.index, start: opener.start };
  const both = opener.before.replace(/收入|支出/, "收支");
  const names = [opener.before, both, `财政拨款${opener.before}`, `财政拨款${both}`];
  const found = names.flatMap((name) => discourse.levelsOf(name, here).slice(0, 1));
  const total = found.reduce<Mention | undefined>(
    (near, mention) => (near === undefined || isBefore(near, mention) ? mention : near),
    undefined,
  );
  return total !== undefined && passage.index - total.passage <= 40 ? [total] : [];
}

/** A total stands in the sentence of the opener or the one before it, and not deeper in brackets. */
function sees(mention: Mention, opener: Opener): boolean {
  return mention.bracket === 0 || opener.bracket !== 0 ? opener.sentence - mention.sentence <= 2 : false;
}

function chooseMembers(
  total: Mention,
  opener: Opener,
  inside: readonly Mention[],
  after: readonly Element[],
): Breakdown | null {
  const candidates = membersOf(total, opener, inside, after);
  const firstSegment = candidates.filter((mention) => mention.segment === opener.segment);
  const toParts = (members: readonly Mention[]): Signed[] => members.map((mention) => signed(mention));
  const whole = signed(total);
  const readings = firstSegment.length === candidates.length ? [candidates] : [candidates, firstSegment];
  const parallel = after.some(
    (element) =>
      element.kind === "open" &&
      element.segment !== opener.segment &&
      element.sentence === opener.sentence &&
      element.bracket === opener.bracket,
  );
  if (parallel && firstSegment.length >= 2 && readings.length > 1) readings.shift();
  if (opener.partial && readings.length > 1 && !sharesStem(total, candidates)) readings.push(...readings.splice(0, 1));
  const apart = withoutContained(candidates);
  if (apart.length < candidates.length) readings.push(apart);
  for (const members of readings) {
    if (members.length >= 2 && addsUp(whole, toParts(members))) return breakdown(whole, members, opener, true);
  }
  const prefix = prefixThatAddsUp(whole, candidates);
  if (prefix !== null) return breakdown(whole, prefix, opener, true);
  if (parallel && firstSegment.length === 1) return breakdown(whole, firstSegment, opener, false);
  const members = apart.length < candidates.length ? apart : (readings[0] as readonly Mention[]);
  return members.length === 0 ? null : breakdown(whole, members, opener, false);
}

/**
 * 财政拨款80万元，包括甲70万元、乙10万元，其他资金20万元: where only the first members add up, what follows them is no member.
 * Not so for members of a known partition, or a rest that says 其他: there the whole list was meant.
 */
function prefixThatAddsUp(total: Signed, members: readonly Mention[]): readonly Mention[] | null {
  const known = isKnownPartition(members);
  if (members.length > MOST_TRIED) return null;
  for (let length = members.length - 1; length >= 2; length -= 1) {
    const [prefix, next] = [members.slice(0, length), members[length] as Mention];
    // 财政拨款12万元，其中：甲…，乙…；事业收入3万元: the rest stands beside the total.
    if (known && !isNamedPartition([total.mention, ...members.slice(length)])) continue;
    if (next.segment === prefix.at(-1)?.segment && next.subject.startsWith("其他") && length === members.length - 1)
      continue;
    if (addsUp(total, prefix.map(signed))) return prefix;
  }
  return null;
}

function breakdown(total: Signed, members: readonly Mention[], opener: Opener, holds: boolean): Breakdown {
  const exhaustive = completeness(total.mention, members, opener, holds);
  return { total, parts: members.map((mention) => signed(mention)), exhaustive, cue: opener.cue };
}

/** 甲占…，乙占…。其中： after a list does not say which of its amounts it breaks down. */
function isListed(passage: Passage, total: Mention): boolean {
  return mentionsNear(passage, total.start).some(
    (mention) => isMemberOf(total, mention) && mention.sentence === total.sentence && mention.subject !== total.subject,
  );
}

/** A change counts with its direction. */
export function signed(mention: Mention): Signed {
  return { mention, sign: mention.role === "change" && mention.direction === -1 ? -1 : 1 };
}

/** The members by structure alone: what a nested opener lists belongs to its own total. */
function membersOf(total: Mention, opener: Opener, inside: readonly Mention[], after: readonly Element[]): Mention[] {
  const nested = after.filter(
    (element): element is Opener =>
      element.kind === "open" && element.sentence === opener.sentence && element.bracket === opener.bracket,
  );
  const members: Mention[] = [];
  for (const mention of inside) {
    // The total named again begins a new statement of it.
    if (members.length > 0 && mention.own === total.subject && mention.own !== "") break;
    if (!isMemberOf(total, mention)) continue;
    if (nested.some((other) => other.start < mention.start && other.segment === mention.segment)) continue;
    const previous = members.at(-1);
    const restated =
      mention.own === "" && previous?.segment === mention.segment && previous.subject === mention.subject;
    if (restated) continue;
    // A part is not larger than its whole: what is larger begins something new.
    if (total.role === "level" && closes(total, mention, members)) break;
    members.push(mention);
  }
  return members;
}

function isMemberOf(total: Mention, mention: Mention): boolean {
  if (mention.aside || mention.role !== total.role) return false;
  if (total.role === "change") return mention.quantity === null || addable(total, mention);
  if (mention.sumsUp || mention.isWhole) return false;
  return isLevel(mention) && addable(total, mention) && samePeriodAndBasis(total, mention);
}

function closes(total: Mention, mention: Mention, members: readonly Mention[]): boolean {
  if (mention.quantity === null || total.quantity === null) return false;
  const only = members[0];
  if (only === undefined || members.length !== 1 || isKnownPartition([...members, mention])) return false;
  // 编制28人，其中事业编制28人；实有26人，退休11人: people counted once already are not counted again.
  const counted = total.quantity.dimension === "count" && only.quantity !== null;
  if (counted && compareValues(only.quantity, total.quantity) === 0) return mention.quantity.value.digits !== 0n;
  if (only.segment === mention.segment) return false;
  return compareValues(mention.quantity, total.quantity) > 0;
}

/** 具体安排如下： and the numbered paragraphs that follow: each gives its headline amount. */
function overChildren(discourse: Discourse, passage: Passage, opener: Opener, at: number): Breakdown[] {
  if (!endsWith(passage, opener)) return [];
  const children = childrenAfter(discourse, passage);
  const first = children.map((child) => child.mentions.find(isLevel)).find((mention) => mention !== undefined);
  if (first === undefined) return [];
  const found: Breakdown[] = [];
  for (const total of totalsFor(discourse, passage, opener, at, first)) {
    const members = children.flatMap((child) => headline(child, total) ?? []);
    if (members.length === 0 || members.some((member) => member.subject === total.subject)) continue;
    const holds = members.length > 1 && addsUp(signed(total), members.map(signed));
    const complete = members.length === children.length;
    if (!holds && (!complete || isListed(passage, total))) continue;
    found.push(breakdown(signed(total), members, opener, holds));
  }
  return found;
}
