/** Exact fractions on bigint, for shares, rates and bounds that no decimal can hold. Always in lowest terms, denominator > 0. */
import { powerOfTen } from "./decimal.ts";
import type { Decimal } from "./model.ts";

export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Rational = { numerator: 0n, denominator: 1n };
export const ONE: Rational = { numerator: 1n, denominator: 1n };

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** `numerator` / `denominator` in lowest terms. Throws on a zero denominator: that is our own mistake, not the document's. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 1n) return { numerator, denominator };
  if (denominator === 0n) throw new RangeError("denominator is zero");
  const divisor = greatestCommonDivisor(numerator, denominator);
  const sign = denominator < 0n ? -1n : 1n;
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

export function fromDecimal(value: Decimal): Rational {
  return rational(value.digits, powerOfTen(value.scale));
}

export const toRational = fromDecimal;

export function addRationals(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) return rational(a.numerator + b.numerator, a.denominator);
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtractRationals(a: Rational, b: Rational): Rational {
  return addRationals(a, negateRational(b));
}

export function multiplyRationals(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** a ÷ b; null when b is zero. */
export function divideRationals(a: Rational, b: Rational): Rational | null {
  return b.numerator === 0n ? null : rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function negateRational(value: Rational): Rational {
  return { numerator: -value.numerator, denominator: value.denominator };
}

export function absoluteRational(value: Rational): Rational {
  return value.numerator < 0n ? negateRational(value) : value;
}

export function compareRationals(a: Rational, b: Rational): -1 | 0 | 1 {
  const same = a.denominator === b.denominator;
  const left = same ? a.numerator : a.numerator * b.denominator;
  const right = same ? b.numerator : b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function signOf(value: Rational): -1 | 0 | 1 {
  return value.numerator < 0n ? -1 : value.numerator > 0n ? 1 : 0;
}

/** For messages: `decimals` decimals, halves away from zero, as these documents round (四舍五入): 55.735 → 55.74. */
export function formatRational(value: Rational, decimals: number): string {
  const magnitude = value.numerator < 0n ? -value.numerator : value.numerator;
  const scaled = magnitude * powerOfTen(decimals);
  const rounded = (2n * scaled + value.denominator) / (2n * value.denominator);
  const digits = rounded.toString().padStart(decimals + 1, "0");
  const cut = digits.length - decimals;
  const plain = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return value.numerator < 0n && rounded !== 0n ? `-${plain}` : plain;
}

/** Every decimal there is, without trailing zeros, when the fraction ends within `most` decimals; else rounded to `most`. */
export function formatExact(value: Rational, most = 6): string {
  const rounded = formatRational(value, most);
  return most === 0 ? rounded : rounded.replace(/\.?0+$/, "");
}
