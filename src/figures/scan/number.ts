/** An Arabic number: digits, thousands separators (`,` `，` or a space) and decimals; no sign, no unit. */
import { parseDecimal } from "../decimal.ts";
import type { Decimal } from "../model.ts";
import { unitAt } from "../units.ts";
import { characterBefore, digitsEnd, isDigitAt, isHanCode, skipSpaces } from "./reader.ts";

export interface ArabicNumber {
  readonly value: Decimal;
  readonly start: number;
  readonly end: number;
  readonly grouped: boolean;
  /** As printed without separators: `0033`, `2077.09`. */
  readonly digits: string;
}

/** More digits than any amount has: an account or identity number. */
const MOST_DIGITS = 20;
const MOST_GROUPS = 6;

/** The number whose first digit is at `start`; null when there are more digits than a number can have. */
export function readNumber(text: string, start: number): ArabicNumber | null {
  const first = digitsEnd(text, start);
  if (first - start > MOST_DIGITS) return null;
  const whole = groupsEnd(text, start, first);
  const end = decimalsEnd(text, whole);
  if (end - whole > MOST_DIGITS) return null;
  const integer = text.slice(start, whole);
  const digits = (whole === first ? integer : integer.replace(/[,， ]/g, "")) + text.slice(whole, end);
  const value = parseDecimal(digits);
  return value && { value, start, end, grouped: whole !== first, digits };
}

/** `.` and digits; a second `.` after them (1.2.3) makes no decimals of it: the caller sees the dot that is left. */
function decimalsEnd(text: string, at: number): number {
  return text.charAt(at) === "." && isDigitAt(text, at + 1) ? digitsEnd(text, at + 1) : at;
}

function groupsEnd(text: string, start: number, first: number): number {
  const separator = text.charAt(first);
  if (first - start > 3 || !",， ".includes(separator) || separator === "" || text.charAt(start) === "0") return first;
  let end = first;
  for (let groups = 0; groups < MOST_GROUPS && text.charAt(end) === separator; groups++) {
    if (digitsEnd3(text, end + 1) !== end + 4) break;
    end += 4;
  }
  if (end === first) return first;
  if (separator === ",") return end;
  return plainlyOneNumber(text, start, end, separator) ? end : first;
}

/** Like `digitsEnd`, looking at four characters at most. */
function digitsEnd3(text: string, at: number): number {
  let end = at;
  while (end < at + 4 && isDigitAt(text, end)) end++;
  return end;
}

/** A full-width comma or a space is a separator only when decimals or a unit follow, and no other number stands before. */
function plainlyOneNumber(text: string, start: number, end: number, separator: string): boolean {
  const hasDecimals = text.charAt(end) === "." && isDigitAt(text, end + 1);
  const hasUnit = unitAt(text, skipSpaces(text, hasDecimals ? digitsEnd(text, end + 1) : end)) !== null;
  if (!hasDecimals && !hasUnit) return false;
  if (separator === "，") return true;
  // 支出 1 234.00 in a line of a table may be two columns: only a unit behind makes it one number.
  if (text.charAt(start - 1) === " " && !hasUnit) return false;
  const before = characterBefore(text, start);
  return before !== "" && (isHanCode(before.charCodeAt(0)) || "（：，。；、“-¥￥".includes(before));
}
