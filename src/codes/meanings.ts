/** What headings, row labels and labels of the prose mean, each by itself: concept, fund, period and basis where the words say so. */

import { once, remembered } from "./collections.ts";
import { headingLines } from "./data/terms.ts";
import { economicsNamed } from "./economics.ts";
import { mainFunctionNamed } from "./functions.ts";
import { nameKey } from "./names.ts";
import { bareLabel, labelKey, pairs, shortTermOfKey, type Term, termOfKey } from "./terms.ts";

export type HeadingKind = "amount" | "share" | "rate" | "change" | "count" | "code" | "name" | "serial" | "note";
/** As in the statement's model; this folder stands to the left of it. */
export type PrintedBasis = "budget" | "adjusted" | "execution" | "final";

export interface HeadingMeaning extends Term {
  readonly kind: HeadingKind;
  readonly basis?: PrintedBasis;
  /** Printed year, or the distance from the document's own: 上年 is −1. */
  readonly year?: number;
  readonly relativeYear?: number;
}

export interface StubMeaning extends Term {
  /** Code of the 类 that the label names. */
  readonly function?: string;
}

const kinds = once(
  () =>
    new Map(pairs(headingLines).flatMap(([kind, names]) => names.map((name) => [nameKey(name), kind as HeadingKind]))),
);

const BASES: readonly (readonly [RegExp, PrintedBasis])[] = [
  [/(?:预算|预计|实际)?执行数?$/u, "execution"],
  [/(?:支出)?决算(?:数|金额|额)?$/u, "final"],
  [/(?:调整后?预算|全年预算|调整后)数?$/u, "adjusted"],
  [/(?:年初|当年|部门|批复)*预算(?:数|金额|安排数?|安排金额|额|批复数)?$/u, "budget"],
];
const PERIOD = /^(?:((?:19|20)\d\d)年?度?|(上一?年度?|去年)|(本年度?|当年|今年))/u;

/** Period and basis that stand before and after a name, and what is left between them. */
function peel(text: string): { rest: string; period: Pick<HeadingMeaning, "year" | "relativeYear" | "basis"> } {
  const match = PERIOD.exec(text);
  const rest = match ? text.slice(match[0].length) : text;
  const when = !match ? {} : match[1] ? { year: Number.parseInt(match[1], 10) } : { relativeYear: match[2] ? -1 : 0 };
  const basis = BASES.find(([pattern]) => pattern.test(rest));
  if (!basis) return { rest, period: when };
  return { rest: rest.replace(basis[0], ""), period: { ...when, basis: basis[1] } };
}

/** What a column's heading says; null when it says nothing we know. */
export const headingMeaning: (text: string) => HeadingMeaning | null = remembered(readHeading);

function readHeading(text: string): HeadingMeaning | null {
  const label = bareLabel(text);
  const key = nameKey(label);
  const kind = kinds().get(key);
  const { rest, period } = peel(label);
  if (kind !== undefined && kind !== "amount") return { kind };
  const whole = termOfKey(key) ?? shortTermOfKey(key);
  if (whole) return { kind: "amount", ...whole };
  const inner = rest === label ? null : (termOfKey(nameKey(rest)) ?? shortTermOfKey(nameKey(rest)));
  if (inner) return { kind: "amount", ...inner, ...period };
  const outside = withoutFund(label);
  if (outside) return { kind: "amount", ...outside };
  if (kind === "amount" || (rest !== label && nameKey(rest) === "")) return { kind: "amount", ...period };
  return null;
}

const LAST_BRACKET = /^(.+)（([^（）]{2,20})）$/u;
const OF_ANY_FUND = /^(?:three-public|running-costs)/;

/** “三公”经费合计（一般公共预算拨款）: the fund in brackets after a name; the three publics are named without one. */
function withoutFund(label: string): Term | null {
  const [, name = "", inside = ""] = LAST_BRACKET.exec(label) ?? [];
  const fund = termOfKey(nameKey(inside))?.fund;
  const term = fund === undefined ? null : termOfKey(nameKey(name));
  if (!term || fund === undefined) return null;
  return term.concept !== undefined && OF_ANY_FUND.test(term.concept) ? term : { ...term, fund };
}

/** What the label of a row says; null when it says nothing we know. */
export const stubMeaning: (text: string) => StubMeaning | null = remembered(readStub);

function readStub(text: string): StubMeaning | null {
  const label = bareLabel(text);
  const key = nameKey(label);
  const term = termOfKey(key);
  if (term) return term;
  const code = mainFunctionNamed(label);
  return code === null ? null : { function: code };
}

/** What 购置费, 货物 … say in a table of their kind. */
export function shortMeaning(text: string): Term | null {
  return shortTermOfKey(labelKey(text));
}

const LABEL_ENDS = [
  /(?:支出|收入)?(?:年初|当年|全年|调整后?)?(?:预算|决算)(?:执行)?(?:安排)?(?:总额|数额|金额|数|额)?$/u,
  /(?:预算)?执行数$/u,
  /(?:安排|总额|数额|金额|合计|总计|数|额|为|共)$/u,
];

/** What a label of the prose says: 公务接待费预算数, 财政拨款支出预算, 机关运行经费. */
export function labelMeaning(text: string): StubMeaning | null {
  const label = bareLabel(text);
  for (const candidate of candidates(label)) {
    const term = termOfKey(nameKey(candidate));
    if (term && !term.total) return term;
  }
  const code = mainFunctionNamed(label);
  return code === null ? null : { function: code };
}

/** The label, then what is left of it without period and with fewer and fewer of its last words. */
function candidates(label: string): string[] {
  const found = [label];
  let rest = label.replace(PERIOD, "");
  if (rest !== label) found.push(rest);
  for (let round = 0; round < 3; round += 1) {
    const before = rest;
    for (const end of LABEL_ENDS) {
      const match = end.exec(rest);
      if (!match) continue;
      const flow = /^(?:支出|收入)/.exec(match[0])?.[0] ?? "";
      rest = rest.slice(0, match.index) + flow;
      break;
    }
    if (rest === before || rest === "") break;
    found.push(rest);
  }
  return found;
}

/** The economic class that a heading or label names in one system, under a 类 where that is known; null when not one. */
export function economicNamed(text: string, system: "dept" | "gov", under: string | null): string | null {
  const found = economicsNamed(bareLabel(text), system);
  const fitting =
    under === null ? found.filter((code) => code.length === 3) : found.filter((code) => code.startsWith(under));
  if (fitting.length === 1) return fitting[0] as string;
  return under === null && fitting.length === 0 && found.length === 1 ? (found[0] as string) : null;
}
