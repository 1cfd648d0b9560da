/** Relations that a table's structure states, before figures have their ids; and whether the printed numbers bear a structure out. */
import { powerOfTen } from "../../../figures/decimal.ts";
import type { Exhaustive, TableStructure } from "../../../statement/model.ts";
import type { ReadCell } from "../model.ts";

export interface Term {
  readonly cell: ReadCell;
  readonly sign: -1 | 1;
}

/** total = Σ sign × part, or with `equal` two numbers that must be the same. */
export interface Draft {
  readonly structure: TableStructure;
  readonly total: ReadCell;
  readonly parts: readonly Term[];
  readonly exhaustive: Exhaustive;
  readonly cue: string;
  readonly equal?: true;
}

export function plus(cell: ReadCell): Term {
  return { cell, sign: 1 };
}

type Sum = Pick<Draft, "total" | "parts">;

/** How far the parts go beyond the total, in units of 10^−scale, the longest of the printed ones. */
function gapOf({ total, parts }: Sum): { readonly gap: bigint; readonly scale: number } {
  let { scale } = total.quantity.value;
  for (const { cell } of parts) scale = Math.max(scale, cell.quantity.value.scale);
  let gap = -digitsAt(total, scale);
  for (const { cell, sign } of parts) gap = sign < 0 ? gap - digitsAt(cell, scale) : gap + digitsAt(cell, scale);
  return { gap, scale };
}

function digitsAt({ quantity: { value } }: ReadCell, scale: number): bigint {
  return value.scale === scale ? value.digits : value.digits * powerOfTen(scale - value.scale);
}

/** True when the total is the sum of the parts but for the rounding of each printed number. */
export function addsUp(sum: Sum): boolean {
  const { total, parts } = sum;
  const { gap, scale } = gapOf(sum);
  const [only, another] = parts;
  // One amount printed twice to the same decimals prints the same.
  const same = another === undefined && only?.cell.quantity.decimals === total.quantity.decimals;
  if (same || gap === 0n) return gap === 0n;
  let coarsest = total.quantity.decimals;
  for (const { cell } of parts)
    if (cell.quantity.value.digits !== 0n) coarsest = Math.min(coarsest, cell.quantity.decimals);
  const room = (BigInt(parts.length + 1) * powerOfTen(scale - coarsest)) / 2n;
  return gap <= room && -gap <= room;
}

/** How the printed numbers bear out a structure: of all trials so many hold. */
export function support(drafts: readonly Draft[]): { trials: number; holds: number } {
  let [trials, holds] = [0, 0];
  for (const draft of drafts) {
    if (isTrivial(draft.total, draft.parts)) continue;
    trials += 1;
    if (addsUp(draft)) holds += 1;
  }
  return { trials, holds };
}

/** 0 = 0 + 0 holds in any structure. */
function isTrivial(total: ReadCell, parts: readonly Term[]): boolean {
  return total.quantity.value.digits === 0n && parts.every(({ cell }) => cell.quantity.value.digits === 0n);
}

/** Fewer trials say nothing against a structure: the one that fails may be the misprint. */
const FEWEST = 3;

/**
 * The first reading that the numbers bear out best, or null when they speak against all: a structure that mostly does not hold is not
 * there. Where all hold or none can be told, the first reading is taken (see decision 0013).
 */
export function bestReading(readings: readonly (readonly Draft[])[]): readonly Draft[] | null {
  let best: readonly Draft[] | null = null;
  let share = -1;
  for (const reading of readings) {
    const { trials, holds } = support(reading);
    const own = trials === 0 ? 1 : holds / trials;
    if (own > share) [best, share] = [reading, own];
    if (own === 1) break;
  }
  if (best === null || share === 1) return best;
  const { trials, holds } = support(best);
  const failing = best.filter((draft) => !addsUp(draft));
  const short = failing.length >= SHORT && failing.every(fallsShort);
  if (short && best.every(({ structure }) => structure === "columns")) return weakened(best, "partial");
  if (trials < FEWEST || holds * 2 >= trials) return best;
  return short ? weakened(best, "likely") : null;
}

function weakened(drafts: readonly Draft[], exhaustive: Exhaustive): Draft[] {
  return drafts.map((draft) => ({ ...draft, exhaustive }));
}

/**
 * So many sums that fall short, and none that goes beyond, show that the parts are not all the parts: 基本支出 beside 工资福利, 商品和服务
 * and 对个人和家庭, without a column for 资本性支出.
 */
const SHORT = 2;

function fallsShort(draft: Draft): boolean {
  return draft.parts.every(({ sign }) => sign > 0) && gapOf(draft).gap < 0n;
}
