/** compose: a budget → the draft of its statement, by the layout of its profile. Whoever calls has it read and checked. */
import type { Draft, DraftBlock } from "../../statement/draft.ts";
import type { Budget } from "../model.ts";
import { Composer } from "./composer.ts";
import { PROFILES } from "./data/index.ts";
import type { OutlineItem } from "./model.ts";
import { headingNumber } from "./numbers.ts";
import { glossaryFor } from "./sections/glossary.ts";
import { write } from "./sections/index.ts";

/** Ids of the profiles that can be composed. */
export const COMPOSED_PROFILES: readonly string[] = PROFILES.map(({ id }) => id);

/** Whether the forms of a profile have a place for what is left over at the end of the year. */
export function hasClosing(profile: string): boolean {
  return PROFILES.some(({ id, closing }) => id === profile && closing !== undefined);
}

/**
 * The draft of a budget's statement: cover, contents, text and tables. Amounts are 分 in the budget, 万元 in the text, and in tables what
 * the profile asks for. Deterministic; linear in the lines.
 * @param before last year's approved budget: its figures are compared with where the budget itself tells none of last year
 * @param paid last year's payments, its lines with what was paid of them: printed as 上年执行数 where the budget itself tells none
 * @throws Error for a profile that is not in `COMPOSED_PROFILES`: the caller offers only these.
 */
export function composeDraft(budget: Budget, before: Budget | null = null, paid: Budget | null = null): Draft {
  const profile = PROFILES.find(({ id }) => id === budget.profile);
  if (profile === undefined) throw new Error(`no layout for the profile ${budget.profile}`);
  const composer = new Composer(budget, profile, before, paid);
  const { year, organisation } = budget;
  const manager = budget.scope === "department" ? "主管部门" : "单位";
  const cover = profile.cover.map((each) => composer.words(each.replace("{manager}", manager)));
  return { year, organisation, profile: profile.id, cover, contents: true, blocks: bodyOf(composer) };
}

/** Headings numbered by level; those of which nothing is said are left out, and so are no numbers spent on them. */
function bodyOf(composer: Composer): DraftBlock[] {
  const { profile, budget } = composer;
  const items = profile.outline.filter(({ scope }) => scope === undefined || scope === budget.scope);
  const written = items.map((item) => item.parts.flatMap((part) => (part === "glossary" ? [] : write(part, composer))));
  const counts = [0, 0, 0];
  const prose = written.flat();
  return items.flatMap((item, index) => {
    const said = item.parts.includes("glossary") ? glossaryFor(composer, prose) : (written[index] ?? []);
    if (said.length === 0 && !hasBelow(items, written, index)) return [];
    return [...headingOf(item, counts, composer), ...said];
  });
}

/** Whether anything is said under the heading before the next of its level. */
function hasBelow(items: readonly OutlineItem[], written: readonly (readonly DraftBlock[])[], index: number): boolean {
  const { level } = items[index] as OutlineItem;
  for (let at = index + 1; at < items.length && (items[at] as OutlineItem).level > level; at += 1) {
    if ((written[at] ?? []).length > 0) return true;
  }
  return false;
}

function headingOf({ level, title }: OutlineItem, counts: number[], composer: Composer): DraftBlock[] {
  if (title === undefined) return [];
  const ordinal = (counts[level - 1] ?? 0) + 1;
  counts.fill(0, level);
  counts[level - 1] = ordinal;
  const style = composer.profile.numbering[level - 1] ?? "han-paren";
  return [{ kind: "heading", level, number: headingNumber(style, ordinal), title: composer.words(title) }];
}
