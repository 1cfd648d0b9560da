/** Year-end balance = opening balance + revenue − expenditure of the year, where a sentence of accounts states all four. */
import { type Discourse, isLevel, isMention } from "../discourse.ts";
import type { Mention, Passage } from "../model.ts";
import type { Breakdown } from "./breakdown.ts";

export function findFlows(discourse: Discourse): Breakdown[] {
  return discourse.passages.flatMap((passage) => flowOf(passage) ?? []);
}

function flowOf(passage: Passage): Breakdown | null {
  const levels = passage.elements.filter(isMention).filter((mention) => isLevel(mention) && mention.bracket === 0);
  const only = (pattern: RegExp): Mention | null => {
    const found = levels.filter((mention) => pattern.test(mention.label));
    return found.length === 1 ? (found[0] as Mention) : null;
  };
  const opening = only(/年初.*结[转余]/);
  const revenue = only(/本年收入|收入(?:决算|合计)?$/);
  const expenditure = only(/本年支出|支出(?:决算|合计)?$/);
  const closing = only(/年末.*结[转余]/);
  if (opening === null || revenue === null || expenditure === null || closing === null) return null;
  if (new Set([opening, revenue, expenditure, closing].map((mention) => mention.sentence)).size > 1) return null;
  const parts = [
    { mention: opening, sign: 1 as const },
    { mention: revenue, sign: 1 as const },
    { mention: expenditure, sign: -1 as const },
  ];
  return { total: { mention: closing, sign: 1 }, parts, exhaustive: "likely", cue: "年初结转加本年收入减本年支出" };
}
