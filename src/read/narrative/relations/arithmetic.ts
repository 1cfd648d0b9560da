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
  return (difference < 0n ? -difference : difference) <= room;
}

/** Compares two quantities of one dimension by their printed values. */
export function compareValues(a: Quantity, b: Quantity): number {
  const left = scaled(a, a.decimals).value;
  const right = scaled(b, b.decimals).value;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** True when part ÷ whole can be the printed percentage, give or take one unit of its last place. */
export function isShareOf(share: Quantity, part: Quantity, whole: Quantity): boolean {
  const top = scaled(part, part.decimals).value * 100n;
  const bottom = scaled(whole, whole.decimals).value;
  if (bottom === 0n) return false;
  const printed = scaled({ ...share, dimension: "none" }, share.decimals);
  const difference = top * power(SCALE) - printed.value * bottom;
  const room = printed.half * 2n * bottom;
  return (difference < 0n ? -difference : difference) <= (room < 0n ? -room : room);
}
