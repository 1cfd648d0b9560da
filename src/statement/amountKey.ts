/** An amount as a key: figures that print the same amount, in whatever unit, share it. */
import { fromDecimal, multiplyRationals, rational } from "../figures/rational.ts";
import { moneyFactor } from "../figures/units.ts";
import type { Figure } from "./model.ts";

/** 1.5万元 and 15000元 have one key; other units are part of it as printed. */
export function baseKey({ value, dimension, unit }: Figure): string {
  const factor = dimension === "money" ? moneyFactor(unit) : null;
  const { numerator, denominator } = multiplyRationals(fromDecimal(value), rational(factor ?? 1n));
  return `${numerator}/${denominator} ${factor === null ? unit : "分"}`;
}
