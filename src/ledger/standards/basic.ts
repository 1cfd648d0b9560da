/** Basic expenditure (基本支出) computed from staff and standards; an override needs a reason and keeps what was computed beside it. */
import { powerOfTen } from "../../figures/index.ts";
import type { Staff, UnitKind } from "../model.ts";
import { retiredFunctions } from "./data/standards.ts";
import { type Contribution, type PerHead, type Standards, type Standing, standardsFor } from "./standards.ts";

export interface BasicRequest {
  readonly year: number;
  readonly kind: UnitKind;
  readonly staff: Staff;
  /** The unit's own function (项) for basic expenditure: 行政运行, 事业运行. */
  readonly mainFunction: string;
  readonly overrides?: readonly Override[];
}

/** Another amount than the standards give for an economic class (款). */
export interface Override {
  readonly function: string;
  readonly economic: string;
  readonly amountFen: bigint;
  readonly reason: string;
}

/** What one class of basic expenditure comes to, and how. */
export interface BasicLine {
  readonly function: string;
  readonly economic: string;
  readonly amountFen: bigint;
  /** By the standards; null where only the override has it. */
  readonly computedFen: bigint | null;
  /** How it was computed, for the reason of the entry: 12人×6,000元. */
  readonly basis: string;
  readonly standing: Standing | null;
  readonly overrideReason: string | null;
}

export interface BasicResult {
  readonly lines: readonly BasicLine[];
  /** What could not be computed or is not allowed, in words for the user. */
  readonly faults: readonly string[];
}

interface Item {
  readonly function: string;
  readonly economic: string;
  readonly amountFen: bigint;
  readonly basis: string;
  readonly standing: Standing;
}

const headWords = { payroll: "在职", retired: "退休", lixiu: "离休" } as const;

/** Computes the lines of one unit, by function and economic class. Staff that is not told counts as a fault, not as nought. */
export function basicExpenditure(request: BasicRequest, standards: Standards): BasicResult {
  const { perHead, contributions } = standardsFor(standards, request.year, request.kind);
  if (perHead.length === 0)
    return { lines: [], faults: [`没有适用于${request.year}年该类单位的定员定额标准，请先录入。`] };
  const faults: string[] = [];
  const items = perHead.flatMap((each) => perHeadItem(request, each, faults) ?? []);
  const byClass = sumBy(items, ({ economic }) => economic);
  const shares = contributions.map((each) => contributionItem(request, each, byClass));
  const lines = merge([...items, ...shares].filter(({ amountFen }) => amountFen !== 0n));
  return override(lines, request.overrides ?? [], [...new Set(faults)]);
}

function perHeadItem(
  request: BasicRequest,
  { economic, heads, rateFen, ...rest }: PerHead,
  faults: string[],
): Item | null {
  const { onPayroll, retired, lixiu } = request.staff;
  const count = { payroll: onPayroll, retired, lixiu }[heads];
  if (count === null) {
    if (heads === "payroll") faults.push("没有填写在职人数，无法按定员定额测算，请先补充人员情况。");
    return null;
  }
  const basis = `${headWords[heads]}${count}人×${yuanOf(rateFen)}元`;
  const amountFen = BigInt(count) * rateFen;
  return { function: functionOf(request, rest.function), economic, amountFen, basis, standing: rest.standing };
}

function contributionItem(request: BasicRequest, each: Contribution, byClass: ReadonlyMap<string, bigint>): Item {
  const base = each.of.reduce((sum, code) => sum + (byClass.get(code) ?? 0n), 0n);
  const amountFen = percentOf(base, each);
  const basis = `缴费基数${yuanOf(base)}元×${percentText(each)}%`;
  const { economic, standing } = each;
  return { function: functionOf(request, each.function), economic, amountFen, basis, standing };
}

/** Rounded to the 分, half up. */
function percentOf(base: bigint, { percent }: Contribution): bigint {
  const divisor = powerOfTen(percent.scale + 2);
  return (2n * base * percent.digits + divisor) / (2n * divisor);
}

function percentText({ percent: { digits, scale } }: Contribution): string {
  if (scale === 0) return digits.toString();
  const padded = digits.toString().padStart(scale + 1, "0");
  return `${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}

/** 分 as 元, without decimals where there are none. */
function yuanOf(fen: bigint): string {
  const rest = fen % 100n;
  return rest === 0n ? `${fen / 100n}` : `${fen / 100n}.${rest.toString().padStart(2, "0")}`;
}

function functionOf({ mainFunction, kind }: BasicRequest, word: string): string {
  if (word === "main") return mainFunction;
  return word === "retired" ? retiredFunctions[kind] : word;
}

function sumBy(items: readonly Item[], keyOf: (item: Item) => string): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const item of items) sums.set(keyOf(item), (sums.get(keyOf(item)) ?? 0n) + item.amountFen);
  return sums;
}

const keyOf = (each: { readonly function: string; readonly economic: string }): string =>
  `${each.function} ${each.economic}`;
const WEAKEST: readonly Standing[] = ["example", "ceiling", "national"];

/** One line a function and economic class; what stands on an example anywhere is an example. */
function merge(items: readonly Item[]): BasicLine[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()].map((group): BasicLine => {
    const computedFen = group.reduce((sum, { amountFen }) => sum + amountFen, 0n);
    const basis = group.map((item) => item.basis).join("；");
    const standing = WEAKEST.find((each) => group.some((item) => item.standing === each)) ?? null;
    const { function: function_, economic } = group[0] as Item;
    return {
      function: function_,
      economic,
      amountFen: computedFen,
      computedFen,
      basis,
      standing,
      overrideReason: null,
    };
  });
}

function override(lines: readonly BasicLine[], overrides: readonly Override[], faults: string[]): BasicResult {
  const byKey = new Map(lines.map((line) => [keyOf(line), line]));
  for (const each of overrides) {
    const { amountFen, reason } = each;
    if (reason.trim() === "") faults.push(`科目${each.economic}改用${yuanOf(amountFen)}元，请填写不按标准测算的理由。`);
    else if (amountFen < 0n) faults.push(`科目${each.economic}的金额不能为负，请改正。`);
    else {
      const line = byKey.get(keyOf(each));
      const { function: function_, economic } = each;
      const none = { function: function_, economic, computedFen: null, basis: "", standing: null };
      byKey.set(keyOf(each), { ...(line ?? none), amountFen, overrideReason: reason });
    }
  }
  const sorted = [...byKey.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return { lines: sorted, faults };
}
