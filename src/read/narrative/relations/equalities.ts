/** One fact said more than once, and revenue against expenditure. */
import { type Discourse, isLevel } from "../discourse.ts";
import type { Mention } from "../model.ts";
import type { Breakdown } from "./breakdown.ts";
import { changeOf } from "./memberChanges.ts";

export interface FoundEquality {
  readonly mentions: readonly Mention[];
  readonly why: "same-fact" | "balance";
  readonly cue: string;
}

/** Labels that name one thing in the whole document, wherever they stand. Others are one fact only within their paragraph. */
const DOCUMENT_WIDE =
  /^(?:三公经费|因公出国费|公务接待费|公务用车购置费|公务用车运行费|公务用车购置及运行费|机关运行经费|政府采购|收入支出|本年收入|本年支出|财政拨款收入|财政拨款支出|财政拨款收入支出|一般公共预算(?:财政)?拨款支出|政府性基金预算(?:财政)?拨款支出|国有资本经营预算(?:财政)?拨款支出)$/;

/** Subjects whose amounts are equal in a balanced budget; the first of a pair may stand for both sides (收支总计). */
const BALANCE: readonly (readonly [string, string])[] = [
  ["收入", "支出"],
  ["财政拨款收入", "财政拨款支出"],
  ["收支", "收入"],
  ["收支", "支出"],
  ["财政拨款收支", "财政拨款收入"],
  ["财政拨款收支", "财政拨款支出"],
];

export function findEqualities(discourse: Discourse, breakdowns: readonly Breakdown[]): FoundEquality[] {
  return [...sameFacts(discourse, breakdowns), ...balances(discourse)];
}

/** Levels of one subject, year, basis and unit kind; members of different totals are different facts. */
function sameFacts(discourse: Discourse, breakdowns: readonly Breakdown[]): FoundEquality[] {
  const parents = new Map<Mention, string>();
  for (const { total, parts } of breakdowns) {
    for (const part of parts) if (part.mention.role === "level") parents.set(part.mention, total.mention.subject);
  }
  const groups = new Map<string, Mention[]>();
  for (const mention of discourse.mentions) {
    if (!isLevel(mention) || mention.subject.length < 3 || mention.quantity === null) continue;
    if (mention.quantity.dimension !== "money" || mention.sumsUp) continue;
    const wide = DOCUMENT_WIDE.test(mention.subject);
    const scope = wide ? "" : `${mention.passage}/${mention.own === "" ? "" : (parents.get(mention) ?? "")}`;
    const key = [mention.subject, mention.year, mention.basis, scope].join("|");
    groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1 && group.some((mention) => isRestated(mention, group)))
    .map((mentions) => ({ mentions, why: "same-fact" as const, cue: "同一数据" }));
}

/** Within one paragraph an amount is said again by a clause that leaves the subject out, or names it in full. */
function isRestated(mention: Mention, group: readonly Mention[]): boolean {
  return group.some(
    (other) => other !== mention && (other.own === "" || mention.own === "" || other.own === mention.own),
  );
}

/** 收入预算 and 支出预算 are equal in a balanced budget, and so are their changes. */
function balances(discourse: Discourse): FoundEquality[] {
  const found: FoundEquality[] = [];
  const end = { passage: Number.MAX_SAFE_INTEGER, start: 0 };
  for (const [left, right] of BALANCE) {
    const revenue = discourse.levelsOf(left, end).at(-1);
    const expenditure = discourse
      .levelsOf(right, end)
      .filter((mention) => mention.year === revenue?.year && mention.basis === revenue?.basis)
      .at(-1);
    if (revenue === undefined || expenditure === undefined || revenue.basis === "final") continue;
    if (revenue.quantity?.dimension !== "money" || expenditure.quantity?.dimension !== "money") continue;
    found.push({ mentions: [revenue, expenditure], why: "balance", cue: "收支平衡" });
    const changes = [revenue, expenditure].map((mention) => changeOf(discourse.passageOf(mention), mention));
    const [a, b] = changes;
    if (a?.quantity && b?.quantity && a.base?.year === b.base?.year && a.direction === b.direction) {
      found.push({ mentions: [a, b], why: "balance", cue: "收支平衡" });
    }
  }
  return found;
}
