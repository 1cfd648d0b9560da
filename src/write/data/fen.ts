/** Which amounts in 分 a printed figure can mean. */
import { moneyFactor, multiplyRationals, printedInterval, type Rational, rational } from "../../figures/index.ts";
import type { Figure } from "../../statement/model.ts";

/** All whole 分 that print so, both ends included. */
export interface FenRange {
  readonly low: bigint;
  readonly high: bigint;
}

/**
 * null for what is no amount of money. 1842.60万元 means 184259500 to 184260499 分; 1205000.30元 means one amount only. Where the composer
 * of the document handed on the exact amount, it is that.
 */
export function fenRange(figure: Figure): FenRange | null {
  if (figure.dimension !== "money") return null;
  if (figure.exactFen !== undefined) return { low: figure.exactFen, high: figure.exactFen };
  const factor = moneyFactor(figure.unit);
  if (factor === null) return null;
  const { lo, hi, loOpen, hiOpen } = printedInterval(figure.value, figure.decimals, figure.hedge);
  const below = multiplyRationals(lo, rational(factor));
  const above = multiplyRationals(hi, rational(factor));
  const low = -floor({ numerator: -below.numerator, denominator: below.denominator });
  const high = floor(above);
  const range = { low: loOpen && isWhole(below) ? low + 1n : low, high: hiOpen && isWhole(above) ? high - 1n : high };
  return range.low <= range.high ? range : null;
}

function isWhole({ denominator }: Rational): boolean {
  return denominator === 1n;
}

/** Towards −∞. */
function floor({ numerator, denominator }: Rational): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}
