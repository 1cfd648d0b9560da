/** Names of concepts and funds (指标、资金来源), as headings, row labels and prose print them. */
import { fold } from "../figures/index.ts";
import { once } from "./collections.ts";
import {
  conceptLines,
  expenditureEndings,
  fundLines,
  looseConceptLines,
  partLines,
  revenueEndings,
  shortConceptLines,
  sourceLines,
  totalNames,
} from "./data/terms.ts";
import type { Concept, Fund } from "./model.ts";
import { nameKey } from "./names.ts";

/** What a name says; what it leaves open is absent. */
export interface Term {
  readonly concept?: Concept;
  readonly fund?: Fund;
  /** 合计, 总计, 小计: a total, of what its place tells. */
  readonly total?: true;
  /** 收入 as such: it leaves open whether what was carried over is in it. */
  readonly loose?: true;
}

const HAN = "一二三四五六七八九十";
const BEFORE = new RegExp(
  `^(?:[${HAN}]{1,3}[、.．：:，,]|（[${HAN}\\d]{1,3}）|\\d{1,2}[、.．：:，,](?!\\d)|[①-⑳]|第[${HAN}]{1,3}[、：:]|其中[：:、]?|[加减][：:]|[#*＊—\\-·★※]+)`,
  "u",
);
const AFTER = /(?:（(?:[^（）]{0,2}元|单位[^（）]{0,8}|[%％])）|[：:])+$/u;
const LONGEST = 60;

/** A label without numbering, 其中：, unit and colon: （一）财政拨款收入（万元） is 财政拨款收入. */
export function bareLabel(text: string): string {
  let label = fold(text.slice(0, LONGEST * 2)).replace(/[\s\u00a0]/gu, "");
  for (let round = 0; round < 4; round += 1) {
    const shorter = label.replace(BEFORE, "").replace(AFTER, "");
    if (shorter === label) break;
    label = shorter;
  }
  return label;
}

/** The form in which labels are compared. */
export function labelKey(text: string): string {
  return nameKey(bareLabel(text));
}

const terms = once(() => {
  const map = new Map<string, Term>();
  const put = (name: string, term: Term): void => {
    map.set(nameKey(name), term);
  };
  for (const [fund, names] of pairs(fundLines)) {
    for (const name of names) {
      put(name, { fund: fund as Fund });
      for (const end of revenueEndings) put(name + end, { concept: "revenue.current", fund: fund as Fund });
      for (const [concept, ends] of pairs(partLines))
        for (const end of ends) put(name + end, { concept: concept as Concept, fund: fund as Fund });
      for (const end of expenditureEndings) put(name + end, { concept: "expenditure.current", fund: fund as Fund });
    }
  }
  for (const [fund, names] of pairs(sourceLines))
    for (const name of names) put(name, { concept: "revenue.current", fund: fund as Fund });
  for (const [meaning, names] of pairs(looseConceptLines))
    for (const name of names) put(name, { ...termOf(meaning), loose: true });
  for (const [meaning, names] of pairs(conceptLines)) for (const name of names) put(name, termOf(meaning));
  for (const name of totalNames.split(" ")) put(name, { total: true });
  return map;
});

const shortTerms = once(
  () => new Map(pairs(shortConceptLines).flatMap(([meaning, names]) => names.map((name) => [name, termOf(meaning)]))),
);

function termOf(meaning: string): Term {
  const [concept, fund] = meaning.split("@");
  return fund ? { concept: concept as Concept, fund: fund as Fund } : { concept: concept as Concept };
}

/** Lines of `meaning: name name`. */
export function pairs(table: string): [string, string[]][] {
  return table
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const at = line.indexOf(": ");
      return [line.slice(0, at), line.slice(at + 2).split(" ")];
    });
}

/** The meaning of a name, given as by `labelKey`; null when it is not one we know. */
export function termOfKey(key: string): Term | null {
  return key.length > LONGEST ? null : (terms().get(key) ?? null);
}

/** The meaning that 购置费, 货物 … have in a table of their kind. */
export function shortTermOfKey(key: string): Term | null {
  return shortTerms().get(key) ?? null;
}
