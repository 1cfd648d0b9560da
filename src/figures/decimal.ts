/** Exact decimals: what a printed number says, digit by digit. Never a float. */
import type { Decimal } from "./model.ts";

const SHAPE = /^([+-]?)(\d+)(?:\.(\d+))?$/;
/** Longer numbers are no amounts; refusing them keeps the conversion to bigint cheap. */
const MAX_LENGTH = 400;

/** `digits` × 10^−`scale`. */
export function makeDecimal(digits: bigint, scale = 0): Decimal {
  return { digits, scale };
}

/** Reads plain ASCII such as `-5311.92`, without separators or unit; null when it is anything else. */
export function parseDecimal(text: string): Decimal | null {
  if (text.length > MAX_LENGTH) return null;
  const match = SHAPE.exec(text);
  if (!match) return null;
  const fraction = match[3] ?? "";
  const digits = BigInt((match[2] ?? "") + fraction);
  return { digits: match[1] === "-" ? -digits : digits, scale: fraction.length };
}

/** `5311.92`: always `scale` decimals, a leading `-` when negative. */
export function formatDecimal(value: Decimal): string {
  const negative = value.digits < 0n;
  const digits = (negative ? -value.digits : value.digits).toString().padStart(value.scale + 1, "0");
  const cut = digits.length - value.scale;
  const plain = value.scale === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return negative ? `-${plain}` : plain;
}

/** A plain decimal with its thousands parted: 53119200.00 → 53,119,200.00. */
export function withSeparators(plain: string): string {
  const [whole = "", fraction] = plain.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Those that printed numbers need. */
const POWERS = Array.from({ length: 32 }, (_, exponent) => 10n ** BigInt(exponent));

export function powerOfTen(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

/** The same number with `scale` decimals, which must not be fewer than it has. */
function digitsAt(value: Decimal, scale: number): bigint {
  return value.digits * powerOfTen(scale - value.scale);
}

/** −1, 0 or 1 as `a` is less than, equal to or greater than `b`; 5.50 equals 5.5. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  if (a.scale === b.scale) return a.digits < b.digits ? -1 : a.digits > b.digits ? 1 : 0;
  const scale = Math.max(a.scale, b.scale);
  const difference = digitsAt(a, scale) - digitsAt(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: digitsAt(a, scale) + digitsAt(b, scale), scale };
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, negateDecimal(b));
}

export function negateDecimal(value: Decimal): Decimal {
  return { digits: -value.digits, scale: value.scale };
}

export function absoluteDecimal(value: Decimal): Decimal {
  return value.digits < 0n ? negateDecimal(value) : value;
}

/** `numerator` ÷ `denominator` (above zero) with `scale` decimals, halves away from zero, as these documents round (四舍五入). */
export function roundedQuotient(numerator: bigint, denominator: bigint, scale: number): Decimal {
  const magnitude = (numerator < 0n ? -numerator : numerator) * powerOfTen(scale);
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return { digits: numerator < 0n ? -rounded : rounded, scale };
}
