/** A count against the list that follows it: 内设科室3个，分别是：甲科、乙科、丙科; or against numbered lines: 具体包括： 1. … 2. … */
import { type Discourse, isLevel, isMention } from "../discourse.ts";
import type { Mention, Opener, Passage } from "../model.ts";
import { childrenAfter, endsWith } from "./children.ts";

export interface FoundCount {
  readonly counts: readonly Mention[];
  readonly names: readonly string[];
  readonly min: number;
  readonly max: number;
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly cue: string;
}

export function findCounts(discourse: Discourse): FoundCount[] {
  const found: FoundCount[] = [];
  for (const passage of discourse.passages) {
    passage.elements.forEach((element, at) => {
      if (element.kind !== "open" || element.partial || element.bracket !== 0) return;
      const result = inlineList(passage, element, at) ?? numberedList(discourse, passage, element, at);
      if (result !== null) found.push(result);
    });
  }
  return found;
}

/** The count stands right before the opener, and names without figures follow to the end of the sentence. */
function inlineList(passage: Passage, opener: Opener, at: number): FoundCount | null {
  const count = passage.elements[at - 1];
  if (count?.kind !== "mention" || !isCount(count) || count.bracket !== 0) return null;
  const between = passage.view.text.slice(count.end, opener.start);
  if (!/^[\u4e00-\u9fff]{0,6}[，：；（]?$/.test(between)) return null;
  const list = /^[：:]?([^。；]{2,4000})/.exec(passage.view.text.slice(opener.end, opener.end + 4000));
  if (list === null || /等[^、]{0,6}$|等\d|……|\d+(?:\.\d+)?万?元/.test(list[1] as string)) return null;
  const end = opener.end + list[0].length;
  if (hasMention(passage, at, end)) {
    return null;
  }
  const names = splitNames(list[1] as string);
  if (names.length < 2 || names.some((name) => name.length > 40 || name.includes("，"))) return null;
  const most = names.length + (isTwoNames(names) ? 1 : 0);
  const counts = countsOfList(passage, count, at, names.length, most);
  if (counts === null) return null;
  return {
    counts,
    names,
    min: names.length,
    max: most,
    passage,
    start: count.start,
    end,
    cue: opener.cue,
  };
}

/**
 * The counts that the list is of: the one right before it; or in 共3家，其中行政单位1家，事业单位2家，包括 the total or the parts together.
 * null where several counts leave it open and none of them fits.
 */
function countsOfList(passage: Passage, last: Mention, at: number, min: number, max: number): Mention[] | null {
  const counts = passage.elements
    .slice(Math.max(0, at - 12), at)
    .filter(isMention)
    .filter((each) => isCount(each) && each.sentence === last.sentence && each.quantity?.unit === last.quantity?.unit);
  const fits = (value: bigint) => value >= BigInt(min) && value <= BigInt(max);
  if (counts.length < 2 || fits(wholeValue(last))) return [last];
  const alone = counts.find((each) => fits(wholeValue(each)));
  if (alone !== undefined) return [alone];
  const [, ...parts] = counts;
  return fits(parts.reduce((sum, each) => sum + wholeValue(each), 0n)) ? parts : null;
}

function wholeValue({ quantity }: Mention): bigint {
  return quantity === null || quantity.value.scale > 0 ? -1n : quantity.value.digits;
}

/** 甲科、乙科和丙科: the last piece is two names where what stands before 和 ends as the other names do. */
function isTwoNames(names: readonly string[]): boolean {
  const before = /^(.+?)(?:以及|[和及与])./.exec(names.at(-1) ?? "")?.[1];
  if (before === undefined) return false;
  return (
    names.slice(0, -1).some((name) => name.at(-1) === before.at(-1)) || /[科室处股站所局队院部]$|中心$/.test(before)
  );
}

/** True when something is measured between the opener and `end`: then what follows is no list of names. */
function hasMention(passage: Passage, at: number, end: number): boolean {
  return passage.elements.slice(at + 1, at + 20).some((element) => element.kind === "mention" && element.end <= end);
}

/** Names separated by 、 outside brackets, quotes and book titles. */
function splitNames(list: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let name = "";
  for (const character of list) {
    if ("（(“《".includes(character)) depth += 1;
    if ("）)”》".includes(character)) depth -= 1;
    if (character === "、" && depth <= 0) {
      names.push(name);
      name = "";
    } else {
      name += character;
    }
  }
  return [...names, name].map((item) => item.trim()).filter((item) => item !== "");
}

/** 行政单位1家，事业单位4家，具体包括： and a numbered line for each: the counts of one unit add up to the number of lines. */
function numberedList(discourse: Discourse, passage: Passage, opener: Opener, at: number): FoundCount | null {
  if (!endsWith(passage, opener)) return null;
  const counts = passage.elements
    .slice(Math.max(0, at - 20), at)
    .filter(isMention)
    .filter((mention) => isCount(mention) && mention.sentence === opener.sentence);
  const unit = counts.at(-1)?.quantity?.unit;
  if (unit === undefined || counts.some((mention) => mention.quantity?.unit !== unit)) return null;
  const children = childrenAfter(discourse, passage);
  if (children.length === 0 || children.some((child) => child.passages.length > 1)) return null;
  const names = children.map((child) => child.passages[0]?.view.text ?? "");
  if (names.some((name) => name.length > 60)) return null;
  return {
    counts,
    names,
    min: names.length,
    max: names.length,
    passage,
    start: (counts[0] as Mention).start,
    end: opener.end,
    cue: opener.cue,
  };
}

function isCount(mention: Mention): boolean {
  return isLevel(mention) && mention.quantity?.dimension === "count";
}
