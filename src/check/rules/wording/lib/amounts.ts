/** Amounts as the unit rules see them: the printed number, what stands before and behind it, and how its siblings are counted. */
import { type Hit, hitsOf, type Passage } from "./passages.ts";

export const NUMBER = "[0-9０-９][0-9０-９,，]{0,20}(?:[.．][0-9０-９]{1,10})?";
export const BLANK = "[ \\u3000\\u00a0]{0,4}";

const WAN = new RegExp(`${NUMBER}${BLANK}万${BLANK}元`, "g");
const YUAN = new RegExp(`${NUMBER}${BLANK}元`, "g");

export interface Units {
  readonly wan: number;
  readonly yuan: number;
}

const NO_MONEY: Units = { wan: 0, yuan: 0 };
const known = new WeakMap<Passage, Units>();

/** How often a passage counts in 万元, and how often in 元. Counted once a passage: a long one is asked about many times. */
export function unitsOf(passage: Passage): Units {
  const before = known.get(passage);
  if (before !== undefined) return before;
  if (!passage.text.includes("元")) return NO_MONEY;
  const units = { wan: count(passage, WAN), yuan: count(passage, YUAN) };
  known.set(passage, units);
  return units;
}

function count(passage: Passage, pattern: RegExp): number {
  return passage.text.match(pattern)?.length ?? 0;
}

/** 12,345.60 → 12345.6 as digits before the point; enough to compare sizes without reading the amount. */
export function wholeDigits(number: string): number {
  return number
    .replace(/[,，]/g, "")
    .replace(/[.．].*/, "")
    .replace(/^[0０]+/, "").length;
}

/** Matches of a pattern in the passages that speak of money at all. */
export function* moneyHits(passages: readonly Passage[], pattern: RegExp): Generator<Hit> {
  for (const hit of hitsOf(passages, pattern)) if (/[万亿元%％]/.test(hit.passage.text)) yield hit;
}
