/** Stored floating point numbers as the decimals that a spreadsheet takes them for: fifteen significant digits, no more. */
import { powerOfTen, type Rational, rational, ZERO } from "../../../figures/index.ts";

const DIGITS = 15;
/** Larger and smaller numbers are no amounts. */
const MAX_EXPONENT = 30;

/** Null for numbers far outside of what can be an amount. */
export function storedNumber(value: number): Rational | null {
  if (value === 0) return ZERO;
  if (!Number.isFinite(value)) return null;
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential(DIGITS - 1));
  if (!match) return null;
  const [, sign = "", first = "", rest = "", power = ""] = match;
  const exponent = Number.parseInt(power, 10);
  if (Math.abs(exponent) > MAX_EXPONENT) return null;
  const digits = BigInt(sign + first + rest);
  const scale = exponent - rest.length;
  return scale >= 0 ? rational(digits * powerOfTen(scale)) : rational(digits, powerOfTen(-scale));
}
