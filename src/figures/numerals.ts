/** Chinese numerals, everyday (两万三千) and formal (贰万叁仟), both ways: text to number, number to text. */
import { powerOfTen } from "./decimal.ts";
import type { Decimal } from "./model.ts";

const DIGITS: ReadonlyMap<string, number> = new Map([
  ...[..."零一二三四五六七八九"].map((han, value): [string, number] => [han, value]),
  ...[..."零壹贰叁肆伍陆柒捌玖"].map((han, value): [string, number] => [han, value]),
  ["〇", 0],
  ["○", 0],
  ["两", 2],
  ["兩", 2],
  ["貳", 2],
  ["參", 3],
  ["陸", 6],
]);
const PLACES: ReadonlyMap<string, number> = new Map([
  ["十", 1],
  ["拾", 1],
  ["百", 2],
  ["佰", 2],
  ["千", 3],
  ["仟", 3],
]);
const MYRIADS = ["万", "萬"] as const;
const HUNDRED_MILLIONS = ["亿", "億"] as const;
const PLAIN_DIGITS = /^[零〇○一二三四五六七八九]+$/;
/** 零 and its kin. */
const NOUGHT = /^[零〇○]/;
const MAX_LENGTH = 40;

/** Reads 两万三千, 一百零五, 三点二五, 二〇二四 (digit by digit), 壹拾贰; null when it is no well-formed numeral (十四五). */
export function parseNumeral(text: string): Decimal | null {
  if (text.length === 0 || text.length > MAX_LENGTH) return null;
  const dot = text.indexOf("点");
  const whole = parseWhole(dot < 0 ? text : text.slice(0, dot));
  if (whole === null) return null;
  if (dot < 0) return { digits: whole, scale: 0 };
  const fraction = text.slice(dot + 1);
  if (!PLAIN_DIGITS.test(fraction)) return null;
  return { digits: whole * powerOfTen(fraction.length) + digitByDigit(fraction), scale: fraction.length };
}

function digitByDigit(text: string): bigint {
  return BigInt([...text].map((han) => DIGITS.get(han) ?? 0).join(""));
}

function parseWhole(text: string): bigint | null {
  if (text.length > 1 && PLAIN_DIGITS.test(text)) return digitByDigit(text);
  return parseAround(text, HUNDRED_MILLIONS, 8, (part) => parseAround(part, MYRIADS, 4, parseBelowMyriad));
}

/** Splits at the last 万 or 亿: what stands before it counts that many times. 两万三 is 23000, 两万零三 is 20003. */
function parseAround(
  text: string,
  marks: readonly [string, string],
  power: number,
  inner: (part: string) => bigint | null,
): bigint | null {
  const at = Math.max(text.lastIndexOf(marks[0]), text.lastIndexOf(marks[1]));
  if (at < 0) return inner(text);
  const before = text.slice(0, at);
  const high = power === 8 ? parseAround(before, MYRIADS, 4, parseBelowMyriad) : inner(before);
  if (high === null || high === 0n) return null;
  const after = text.slice(at + 1);
  if (after === "") return high * powerOfTen(power);
  const low = inner(NOUGHT.test(after) && after.length > 1 ? after.slice(1) : after);
  if (low === null || low === 0n || low >= powerOfTen(power)) return null;
  const colloquial = after.length === 1 ? powerOfTen(power - 1) : 1n;
  return high * powerOfTen(power) + low * colloquial;
}

/** 一百零五, 十二, 三千五 (3500): below 10000. A place may not come twice, nor out of order. */
function parseBelowMyriad(text: string): bigint | null {
  let total = 0;
  let place = 4;
  let digit: number | null = null;
  let nought = false;
  for (const han of text) {
    const value = DIGITS.get(han);
    const power = PLACES.get(han);
    if (value === 0 && digit === null && !nought && (total > 0 || text.length === 1)) nought = true;
    else if (value !== undefined && value > 0 && digit === null) digit = value;
    else if (power !== undefined && power < place && (digit !== null || (power === 1 && total === 0))) {
      total += (digit ?? 1) * 10 ** power;
      [place, digit, nought] = [power, null, false];
    } else return null;
  }
  if (digit === null) return nought && text.length > 1 ? null : text.length > 0 ? BigInt(total) : null;
  const colloquial = !nought && (place === 2 || place === 3) ? 10 ** (place - 1) : 1;
  return BigInt(total + digit * colloquial);
}

const EVERYDAY = { digits: "零一二三四五六七八九", places: ["", "十", "百", "千"], powers: ["", "万", "亿", "万亿"] };
const FORMAL = { digits: "零壹贰叁肆伍陆柒捌玖", places: ["", "拾", "佰", "仟"], powers: ["", "万", "亿", "万亿"] };

/** 105 → 一百零五; `formal` → 壹佰零伍. For whole numbers from 0 up to 10^16. */
export function printNumeral(value: bigint, formal = false): string {
  const style = formal ? FORMAL : EVERYDAY;
  if (value === 0n) return "零";
  if (value >= 100_000_000n) return joinParts(value, 100_000_000n, "亿", formal);
  if (value >= 10_000n) return joinParts(value, 10_000n, "万", formal);
  let printed = "";
  let skipped = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Number((value / powerOfTen(power)) % 10n);
    if (digit === 0) {
      skipped = printed !== "";
      continue;
    }
    printed += `${skipped ? "零" : ""}${style.digits[digit]}${style.places[power]}`;
    skipped = false;
  }
  return formal ? printed : printed.replace(/^一十/, "十");
}

function joinParts(value: bigint, unit: bigint, mark: string, formal: boolean): string {
  const rest = value % unit;
  const head = `${printNumeral(value / unit, formal)}${mark}`;
  if (rest === 0n) return head;
  const tail = printNumeral(rest, formal);
  return `${head}${rest * 10n < unit ? "零" : ""}${tail.startsWith("十") ? `一${tail}` : tail}`;
}
