/** Exact arithmetic for choosing between readings of a sentence: do these parts add up to that total, as printed? */
import { moneyFactor, type Quantity } from "../../../figures/index.ts";
import type { Mention } from "../model.ts";

/** value × 10^12 in 分 for money, in the unit itself otherwise: whole numbers for every printed precision in use. */
const SCALE = 12;

function scaled(quantity: Quantity, decimals: number): { value: bigint; half: bigint } {
  const factor = quantity.dimension === "money" ? (moneyFactor(quantity.unit) ?? 1n) : 1n;
  const value = quantity.value.digits * factor * power(SCALE - quantity.value.scale);
  return { value, half: quantity.dimension === "count" ? 0n : (factor * power(SCALE - decimals)) / 2n };
}

function power(exponent: number): bigint {
  return 10n ** BigInt(Math.max(0, exponent));
}

export interface Signed {
  readonly mention: Mention;
  readonly sign: -1 | 1;
}

/** True when the printed parts can add up to the printed total, each rounded at the finest precision printed among them. */
export function addsUp(total: Signed, parts: readonly Signed[]): boolean {
  const { difference, room } = compareSum(total, parts);
  return (difference < 0n ? -difference : difference) <= room;
}

/** True when what the parts fall short of the total is small beside each of them: a quarter of the smallest at most. */
export function fallsShortLittle(total: Signed, parts: readonly Signed[]): boolean {
  const { difference, room } = compareSum(total, parts);
  const values = parts
    .map(({ mention }) => scaled(mention.quantity as Quantity, 0).value)
    .filter((value) => value > 0n);
  return values.length > 0 && values.every((value) => (difference - room) * 4n <= value);
}

/** total − Σ parts, and how far rounding may move it. */
function compareSum(total: Signed, parts: readonly Signed[]): { difference: bigint; room: bigint } {
  const all = [total, ...parts].filter((item) => item.mention.quantity !== null);
  const decimals = Math.max(...all.map((item) => (item.mention.quantity as Quantity).decimals));
  let difference = 0n;
  let room = 0n;
  for (const item of all) {
    const { value, half } = scaled(item.mention.quantity as Quantity, decimals);
    const sign = BigInt(item.sign) * (item === total ? 1n : -1n);
    difference += sign * value;
    room += half;
  }
  return { difference, room };
}

/** Compares two quantities of one dimension by their printed values. */
export function compareValues(a: Quantity, b: Quantity): number {
  const left = scaled(a, a.decimals).value;
  const right = scaled(b, b.decimals).value;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** True when part ÷ whole can be the printed percentage, give or take one unit of its last place. */
export function isShareOf(share: Quantity, part: Quantity, whole: Quantity): boolean {
  return isRatio(share, scaled(part, part.decimals).value, scaled(whole, whole.decimals).value);
}

function isRatio(percent: Quantity, top: bigint, bottom: bigint): boolean {
  if (bottom === 0n) return false;
  const printed = scaled({ ...percent, dimension: "none" }, percent.decimals);
  const difference = top * 100n * power(SCALE) - printed.value * bottom;
  const room = printed.half * 2n * bottom;
  return (difference < 0n ? -difference : difference) <= (room < 0n ? -room : room);
}

/** True when the change can be the printed percentage of the amount before it, give or take one unit of its last place. */
export function isRateOf(rate: Quantity, change: Quantity, current: Quantity, direction: number): boolean {
  const now = scaled(current, current.decimals).value;
  const moved = scaled(change, change.decimals).value;
  const before = direction > 0 ? now - moved : now + moved;
  return isRatio(rate, moved, before);
}
