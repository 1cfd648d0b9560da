/** One fact said more than once, and revenue against expenditure. */
import { documentWide } from "../data/phrases.ts";
import { type Discourse, isLevel } from "../discourse.ts";
import type { Mention } from "../model.ts";
import type { Breakdown } from "./breakdown.ts";
import { changeOf } from "./memberChanges.ts";

export interface FoundEquality {
  readonly mentions: readonly Mention[];
  readonly why: "same-fact" | "balance";
  readonly cue: string;
}

const DOCUMENT_WIDE = new Set(documentWide);

/** Subjects whose amounts are equal in a balanced budget; the first of a pair may stand for both sides (收支总计). */
const BALANCE: readonly (readonly [string, string])[] = [
  ["收入", "支出"],
  ["财政拨款收入", "财政拨款支出"],
  ["收支", "收入"],
  ["收支", "支出"],
  ["财政拨款收支", "财政拨款收入"],
  ["财政拨款收支", "财政拨款支出"],
];

/** The same within one fund, where nothing is carried over. */
const FUND_BALANCE: readonly (readonly [string, string])[] = ["一般公共预算", "政府性基金预算", "国有资本经营预算"]
  .flatMap((fund) => [fund, `${fund}拨款`, `${fund}财政拨款`])
  .flatMap((name) => [[`${name}收入`, `${name}支出`] as const, [name, `${name}支出`] as const]);

export function findEqualities(discourse: Discourse, breakdowns: readonly Breakdown[]): FoundEquality[] {
  return [...sameFacts(discourse, breakdowns), ...sameTotals(breakdowns), ...balances(discourse, breakdowns)];
}

/** Levels of one subject, year, basis and unit kind; members of different totals are different facts. */
function sameFacts(discourse: Discourse, breakdowns: readonly Breakdown[]): FoundEquality[] {
  const parents = parentsOf(breakdowns);
  const groups = new Map<string, Mention[]>();
  // A clause that leaves its subject out speaks of the amount last stated for it, whatever that is a part of.
  const stated = new Map<string, string>();
  for (const mention of discourse.mentions) {
    if (!isLevel(mention) || mention.subject.length < 3 || mention.quantity === null) continue;
    if (mention.quantity.dimension !== "money" || mention.sumsUp) continue;
    // What a bracket works out (8000人，每人600元，计480万元) is not the amount before it said again.
    const here = `${mention.passage}/${mention.bracket}/${mention.subject}`;
    if (mention.own === "" && !stated.has(here)) {
      if (mention.bracket !== 0) continue;
    }
    const parent = mention.own === "" ? (stated.get(here) ?? "") : (parents.get(mention) ?? "");
    stated.set(here, parent);
    const scope = DOCUMENT_WIDE.has(mention.subject)
      ? ""
      : parent.startsWith("=")
        ? parent
        : `${mention.passage}/${parent}`;
    // 总计 holds what was carried over, 合计 does not.
    const grand = mention.label.includes("总计") ? "总计" : "";
    const key = [mention.subject, mention.year, mention.basis, scope, grand].join("|");
    addTo(groups, key, mention);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1 && group.some((mention) => isRestated(mention, group)))
    .map((mentions) => ({ mentions, why: "same-fact" as const, cue: "同一数据" }));
}

/**
 * What each member is a part of, as a scope for its facts: an exhaustive breakdown of the same amount into parts of the same names
 * is one breakdown wherever it is printed, and its scope is that amount.
 */
function parentsOf(breakdowns: readonly Breakdown[]): Map<Mention, string> {
  const parents = new Map<Mention, string>();
  for (const { total, parts, exhaustive } of breakdowns) {
    const amount = `=${total.mention.quantity?.printed}:${namesOf(parts)}`;
    const scope = exhaustive === "partial" ? total.mention.subject : amount;
    for (const part of parts)
      if (part.mention.role === "level" && !parents.has(part.mention)) parents.set(part.mention, scope);
  }
  return parents;
}

function addTo(groups: Map<string, Mention[]>, key: string, mention: Mention): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [mention]);
  else group.push(mention);
}

function namesOf(parts: Breakdown["parts"]): string {
  return parts
    .map((part) => part.mention.subject)
    .sort()
    .join("+");
}

/** Two breakdowns into the same parts with the same amounts have one total. */
function sameTotals(breakdowns: readonly Breakdown[]): FoundEquality[] {
  const groups = new Map<string, Mention[]>();
  for (const { total, parts, exhaustive } of breakdowns) {
    if (exhaustive === "partial" || parts.length < 2 || total.mention.role !== "level") continue;
    const key = parts
      .map(({ mention }) => `${mention.subject}=${mention.quantity?.printed}@${mention.year}${mention.basis}`)
      .sort()
      .join("+");
    addTo(groups, key, total.mention);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((mentions) => ({ mentions, why: "same-fact" as const, cue: "各项相同的合计" }));
}

/** Within one paragraph an amount is said again by a clause that leaves the subject out, or names it in full. */
function isRestated(mention: Mention, group: readonly Mention[]): boolean {
  return group.some(
    (other) => other !== mention && (other.own === "" || mention.own === "" || other.own === mention.own),
  );
}

/** 收入预算 and 支出预算 are equal in a balanced budget, and so are their changes. */
function balances(discourse: Discourse, breakdowns: readonly Breakdown[]): FoundEquality[] {
  const pairs = carriesOver(discourse) ? BALANCE : [...BALANCE, ...FUND_BALANCE];
  const totals = new Map(breakdowns.flatMap(({ total, parts }) => parts.map((part) => [part.mention, total.mention])));
  const isRevenue = (mention: Mention): boolean => {
    if (/收入|收支/.test(mention.subject)) return true;
    const { view } = discourse.passageOf(mention);
    return /收入|收支/.test(totals.get(mention)?.subject ?? view.text.slice(0, mention.start));
  };
  return pairs.flatMap(([left, right]) => balanceOf(discourse, left, right, isRevenue));
}

/** With money carried over from last year, the appropriation of the year and what is spent of it differ. */
function carriesOver(discourse: Discourse): boolean {
  return discourse.mentions.some(
    (mention) => /结转|结余/.test(mention.subject) && isLevel(mention) && mention.quantity?.value.digits !== 0n,
  );
}

/** A fund's bare name (5个项目资金66万元，其中一般公共预算62万元) is revenue only where the text speaks of revenue. */
function balanceOf(
  discourse: Discourse,
  left: string,
  right: string,
  isRevenue: (mention: Mention) => boolean,
): FoundEquality[] {
  const end = { passage: Number.MAX_SAFE_INTEGER, start: 0 };
  const revenue = discourse.levelsOf(left, end).filter(isRevenue).at(-1);
  const expenditure = discourse
    .levelsOf(right, end)
    .filter((mention) => mention.year === revenue?.year && mention.basis === revenue?.basis)
    .at(-1);
  if (revenue === undefined || expenditure === undefined) return [];
  // Accounts balance in their grand totals only.
  if (revenue.basis === "final" && ![revenue, expenditure].every((mention) => mention.label.includes("总计")))
    return [];
  if (revenue.quantity?.dimension !== "money" || expenditure.quantity?.dimension !== "money") return [];
  const found: FoundEquality[] = [{ mentions: [revenue, expenditure], why: "balance", cue: "收支平衡" }];
  const [a, b] = [revenue, expenditure].map((mention) => changeOf(discourse.passageOf(mention), mention));
  if (a?.quantity && b?.quantity && a.base?.year === b.base?.year && a.direction === b.direction) {
    found.push({ mentions: [a, b], why: "balance", cue: "收支平衡" });
  }
  return found;
}
