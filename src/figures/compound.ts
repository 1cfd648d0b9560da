/** Amounts printed in parts: 3亿2000万元, 2万3千元. The value is given in the unit of the last part. */
import { powerOfTen } from "./decimal.ts";
import type { Decimal } from "./model.ts";
import { moneyFactor } from "./units.ts";

export interface AmountPart {
  readonly value: Decimal;
  readonly unit: string;
}

/** The sum of the parts in the unit of the last; null when the units do not fall, or are not money. */
export function fromParts(parts: readonly AmountPart[]): Decimal | null {
  const last = parts.at(-1);
  const lastFactor = last && moneyFactor(last.unit);
  if (!last || !lastFactor) return null;
  let digits = 0n;
  let above: bigint | null = null;
  for (const part of parts) {
    const factor = moneyFactor(part.unit);
    if (!factor || (above !== null && factor >= above) || (part !== last && part.value.scale > 0)) return null;
    // A part must fit below the unit before it: 3亿20000万 is not one amount.
    if (above !== null && part.value.digits * factor >= above * powerOfTen(part.value.scale)) return null;
    digits += part.value.digits * (factor / lastFactor) * (part === last ? 1n : powerOfTen(last.value.scale));
    above = factor;
  }
  return { digits, scale: last.value.scale };
}
