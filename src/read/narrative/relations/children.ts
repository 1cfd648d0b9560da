/** Numbered paragraphs under a sentence that announces them (具体安排如下：): which they are, and the amount each one is about. */

import type { Numbering } from "../../../statement/model.ts";
import { addable, type Discourse, isLevel, isMention, samePeriodAndBasis } from "../discourse.ts";
import type { Mention, Opener, Passage } from "../model.ts";

export interface Child {
  readonly passages: readonly Passage[];
  readonly mentions: readonly Mention[];
}

/** The items that follow a passage: a run numbered 1, 2, 3 … of one style, or lines that each begin with a name and its amount. */
export function childrenAfter(discourse: Discourse, passage: Passage): Child[] {
  const next = discourse.passages[passage.index + 1];
  if (next === undefined) return [];
  const groups = next.number === null ? lines(discourse, passage) : numbered(discourse, passage, next.number.style);
  return groups.flatMap(leaves).map((group) => ({
    passages: group,
    mentions: group.flatMap((item) => item.elements.filter(isMention)),
  }));
}

/** （一）教育支出 without an amount, and under it 1. 2. 3. with theirs: the items are those. */
function leaves(group: Passage[]): Passage[][] {
  const [first, ...rest] = group;
  const numbered = rest.filter((item) => item.number !== null);
  if (first === undefined || numbered.length < 2 || first.elements.some((element) => element.kind === "mention"))
    return [group];
  return numbered.map((item) => [item]);
}

function numbered(discourse: Discourse, passage: Passage, style: Numbering): Passage[][] {
  const groups: Passage[][] = [];
  let last = 0;
  if (style === passage.number?.style) return groups;
  for (let index = passage.index + 1; index < discourse.passages.length; index += 1) {
    const next = discourse.passages[index] as Passage;
    if (next.number?.style === style) {
      // One number left out (6. 8.) is a slip, and the list goes on; it begins with 1.
      const step = next.number.ordinal - last;
      if (step !== 1 && (last === 0 || step !== 2)) break;
      last = next.number.ordinal;
      groups.push([next]);
    } else if (next.isHeading || (next.number !== null && next.number.style === passage.number?.style)) {
      break;
    } else {
      groups.at(-1)?.push(next);
    }
  }
  return groups;
}

/** 其中： and below it 人员经费50万元，主要包括…。 on a line of its own, then 公用经费20万元…. */
function lines(discourse: Discourse, passage: Passage): Passage[][] {
  const groups: Passage[][] = [];
  for (let index = passage.index + 1; index < discourse.passages.length; index += 1) {
    const next = discourse.passages[index] as Passage;
    const first = next.elements.find(isMention);
    const opens =
      first !== undefined && isLevel(first) && first.sentence === 0 && first.clause === 0 && first.own !== "";
    if (!opens || next.isHeading || next.number !== null) break;
    groups.push([next]);
  }
  return groups;
}

/** The amount an item is about: its first one of the total's kind, year and basis. */
export function headline(child: Child, total: Mention): Mention | undefined {
  return child.mentions.find(
    (mention) =>
      isLevel(mention) && addable(total, mention) && samePeriodAndBasis(total, mention) && mention.bracket === 0,
  );
}

/** Nothing but a colon or a remark in brackets stands between the opener and the end of its paragraph. */
export function endsWith(passage: Passage, opener: Opener): boolean {
  return /^(?:[（(][^（()）]*[)）])?[：:，。；]?$/.test(passage.view.text.slice(opener.end, opener.end + 60));
}
