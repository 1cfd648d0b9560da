/** Every relation that the narrative states, from its mentions. One file a kind; this one collects and names them. */
import type { Relation } from "../../../statement/model.ts";
import type { Discourse } from "../discourse.ts";
import type { Mention } from "../model.ts";
import { extent } from "../view.ts";
import { type Breakdown, findBreakdowns } from "./breakdown.ts";
import { findChanges, type ResolvedChange } from "./changes.ts";
import { findComparisons } from "./comparisons.ts";
import { findCounts } from "./counts.ts";
import { findEqualities } from "./equalities.ts";
import { findFlows } from "./flows.ts";
import { findItemised } from "./itemised.ts";
import { findLists } from "./lists.ts";
import { findChangeSums } from "./memberChanges.ts";
import { findProducts } from "./products.ts";
import { findShares } from "./shares.ts";

type Id = (mention: Mention) => string;
/** A relation before it has its number. Distributes over the kinds. */
type Unnamed<R> = R extends Relation ? Omit<R, "id"> : never;

export interface FoundRelations {
  readonly relations: Relation[];
  readonly changes: readonly ResolvedChange[];
}

export function findRelations(discourse: Discourse, id: Id): FoundRelations {
  const opened = findBreakdowns(discourse);
  const listed = [...opened, ...findLists(discourse, opened)];
  const taken = new Set(listed.flatMap((sum) => sum.parts.map((part) => part.mention)));
  const breakdowns = [...listed, ...findItemised(discourse, taken)];
  const sums = unique([...breakdowns, ...findFlows(discourse), ...findChangeSums(discourse, breakdowns)]);
  const changes = findChanges(discourse);
  const unnamed: Unnamed<Relation>[] = [
    ...sums.filter((sum) => sum.total.mention.quantity !== null).map((sum) => toSum(discourse, sum, id)),
    ...findShares(discourse, breakdowns).map(({ share, part, whole, cue }) => ({
      kind: "share" as const,
      share: id(share),
      part: id(part),
      whole: id(whole),
      cue,
      ...span(discourse, part, share),
    })),
    ...changes.flatMap((change) => toChange(discourse, change, id)),
    ...findProducts(discourse).map(({ factors, product }) => ({
      kind: "product" as const,
      factors: factors.map(id),
      product: id(product),
      cue: "相乘",
      ...span(discourse, product, factors.at(-1) as Mention),
    })),
    ...findEqualities(discourse, breakdowns).map(({ mentions, why, cue }) => ({
      kind: "equality" as const,
      figures: mentions.map(id),
      why,
      cue,
      ...span(discourse, mentions[0] as Mention, mentions[0] as Mention),
    })),
    ...findComparisons(discourse).map(({ comparison, passage, left, right }) => ({
      kind: "comparison" as const,
      left: id(left),
      right: id(right),
      direction: comparison.direction,
      about: comparison.about,
      word: comparison.word,
      cue: `${comparison.left}${comparison.word}${comparison.right}`,
      ...extent(passage.view, comparison.start, comparison.end),
    })),
    ...findCounts(discourse).map(({ counts, names, min, max, passage, start, end, cue }) => ({
      kind: "count" as const,
      count: counts.map(id),
      names,
      min,
      max,
      cue,
      ...extent(passage.view, start, end),
    })),
  ];
  const ordered = unnamed.sort((a, b) => a.start - b.start || a.end - b.end);
  return { relations: ordered.map((relation, at) => ({ id: `r${at + 1}`, ...relation }) as Relation), changes };
}

function toSum(discourse: Discourse, sum: Breakdown, id: Id): Unnamed<Relation> {
  const printed = sum.parts.filter((part) => part.mention.quantity !== null);
  const last = printed.at(-1)?.mention ?? sum.total.mention;
  return {
    kind: "sum",
    total: { figure: id(sum.total.mention), sign: sum.total.sign },
    parts: printed.map((part) => ({ figure: id(part.mention), sign: part.sign })),
    exhaustive: sum.exhaustive,
    cue: sum.cue,
    ...span(discourse, sum.total.mention, last),
  };
}

function toChange(discourse: Discourse, resolved: ResolvedChange, id: Id): Unnamed<Relation>[] {
  const { mention, change, rate, current, previous, reason } = resolved;
  if (current === null) return [];
  const direction = (change ?? mention).direction ?? 0;
  const place = span(discourse, current, mention);
  const printed = change?.quantity === null ? null : change;
  const found: Unnamed<Relation>[] = [];
  if (previous !== null && rate === null && change !== null) {
    const idOfChange = printed === null ? null : id(change);
    found.push({
      kind: "change",
      current: id(current),
      previous: id(previous),
      change: idOfChange,
      direction,
      reason,
      cue: cueOf(mention),
      ...place,
    });
  }
  if (previous !== null && rate !== null && printed !== null) {
    found.push({
      kind: "change",
      current: id(current),
      previous: id(previous),
      change: id(printed),
      direction,
      reason,
      cue: cueOf(printed),
      ...place,
    });
  }
  if (rate !== null && (previous !== null || printed !== null)) {
    const sides = { previous: previous === null ? null : id(previous), change: printed === null ? null : id(printed) };
    found.push({
      kind: "rate",
      rate: id(rate),
      current: id(current),
      ...sides,
      direction,
      reason,
      cue: cueOf(rate),
      ...place,
    });
  }
  return found;
}

function cueOf(mention: Mention): string {
  if (mention.direction === 0) return "持平";
  return mention.direction === 1 ? "增加" : "减少";
}

function unique(sums: readonly Breakdown[]): Breakdown[] {
  const seen = new Set<string>();
  return sums.filter(({ total, parts }) => {
    const key = [total, ...parts].map((item) => item.mention.index).join(",");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** From the beginning of the first mention to the end of the last, whichever order they stand in. */
function span(discourse: Discourse, a: Mention, b: Mention): { start: number; end: number } {
  const first = extent(discourse.passageOf(a).view, a.start, a.end);
  const last = extent(discourse.passageOf(b).view, b.start, b.end);
  return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}
