/** Sums that no opener announces: a list that ends in 合计, and the items of one project after another under their total. */
import { addable, type Discourse, isLevel, isMention, samePeriodAndBasis } from "../discourse.ts";
import type { Mention, Passage } from "../model.ts";
import { addsUp } from "./arithmetic.ts";
import { type Breakdown, signed } from "./breakdown.ts";
import { changeOf } from "./memberChanges.ts";

export function findLists(discourse: Discourse, opened: readonly Breakdown[]): Breakdown[] {
  const taken = new Set(opened.flatMap((breakdown) => breakdown.parts.map((part) => part.mention)));
  return discourse.passages.flatMap((passage) => [...summedUp(passage, taken), ...projects(passage, taken)]);
}

/** 甲10万元，乙20万元，合计30万元: the list that ends there, as far back as it adds up; else its own segment. */
function summedUp(passage: Passage, taken: ReadonlySet<Mention>): Breakdown[] {
  const mentions = passage.elements.filter(isMention);
  return mentions.flatMap((total): Breakdown[] => {
    if (!total.sumsUp || !isLevel(total)) return [];
    const before = mentions.filter(
      (mention) =>
        isLevel(mention) &&
        mention.start < total.start &&
        mention.sentence === total.sentence &&
        mention.bracket === total.bracket &&
        addable(mention, total) &&
        !mention.sumsUp &&
        !taken.has(mention),
    );
    const adding = suffixThatAddsUp(total, before);
    const parts = adding ?? before.filter((mention) => mention.segment === total.segment && mention.own !== "");
    if (parts.length < 2) return [];
    return [{ total: signed(total), parts: parts.map(signed), exhaustive: "likely", cue: "合计" }];
  });
}

function suffixThatAddsUp(total: Mention, list: readonly Mention[]): readonly Mention[] | null {
  for (let from = list.length - 2; from >= Math.max(0, list.length - 40); from -= 1) {
    const suffix = list.slice(from);
    if (addsUp(signed(total), suffix.map(signed))) return suffix;
  }
  return null;
}

/**
 * A paragraph that opens with its own amount and then lists items, one a segment: taken as its breakdown when they add up, or when
 * every item's name repeats the kind that the paragraph is about (项目支出 … 某某项目 … 某某项目 …).
 */
function projects(passage: Passage, taken: ReadonlySet<Mention>): Breakdown[] {
  const levels = passage.elements.filter(isMention).filter((mention) => isLevel(mention) && mention.bracket === 0);
  const total = levels[0];
  if (total === undefined || total.sentence !== 0) return [];
  const items = levels.filter(
    (mention) =>
      mention.sentence > 0 && mention.own !== "" && addable(mention, total) && samePeriodAndBasis(mention, total),
  );
  const sentences = new Set(items.map((mention) => mention.sentence));
  const segments = new Set(items.map((mention) => mention.segment));
  if (items.length < 3 || sentences.size !== 1 || segments.size !== items.length) return [];
  if (items.some((mention) => taken.has(mention) || changeOf(passage, mention) !== null)) return [];
  const holds = addsUp(signed(total), items.map(signed));
  const kind = /(项目|专项|工程)/.exec(total.subject)?.[1];
  const named = kind !== undefined && items.every((mention) => mention.subject.includes(kind));
  if (!holds && !named) return [];
  return [{ total: signed(total), parts: items.map(signed), exhaustive: "likely", cue: "逐项列出" }];
}
