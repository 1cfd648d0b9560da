/** The kinds of slip that turn the number that was meant into the one that is printed, and their names. */
import { absoluteDecimal, compareDecimals, formatDecimal, powerOfTen } from "../../../figures/decimal.ts";
import type { Decimal } from "../../../figures/model.ts";

export type SlipKind =
  | "digit-added"
  | "digit-dropped"
  | "digits-swapped"
  | "digit-wrong"
  | "point-moved"
  | "units-mixed"
  | "sign";

/** How a slip is named in a message. */
export const slipWords: Readonly<Record<SlipKind, string>> = {
  "digit-added": "像是多写了一位数字",
  "digit-dropped": "像是少写了一位数字",
  "digits-swapped": "像是相邻两位数字写颠倒了",
  "digit-wrong": "像是写错了一位数字",
  "point-moved": "像是小数点错位",
  "units-mixed": "相差10000倍，像是元与万元混用",
  sign: "像是正负号写反了",
};

/** Numbers of fewer digits are alike by chance. */
const fewestDigits = 4;
const mostDigits = 30;
/** 元 and 万元 are four places apart. */
const placesToTenThousand = 4;

/** The one slip that turns `meant` into `printed`; null when it takes more than one. */
export function slipOf(printed: Decimal, meant: Decimal): SlipKind | null {
  if (printed.digits === 0n || meant.digits === 0n) return null;
  const [a, b] = [absoluteDecimal(printed), absoluteDecimal(meant)];
  const order = compareDecimals(a, b);
  if (printed.digits < 0n !== meant.digits < 0n) return order === 0 ? "sign" : null;
  if (order === 0) return null;
  const places = placesApart(a, b);
  if (places !== null) return places === placesToTenThousand ? "units-mixed" : "point-moved";
  const scale = Math.max(a.scale, b.scale);
  const pairs: [string, string][] = [
    [formatDecimal(a), formatDecimal(b)],
    [formatDecimal(atScale(a, scale)), formatDecimal(atScale(b, scale))],
    ...(a.scale === b.scale ? [[a.digits.toString(), b.digits.toString()] as [string, string]] : []),
  ];
  for (const [is, should] of pairs) {
    const found = edit(is, should);
    if (found !== null) return found;
  }
  return null;
}

/** True when the numbers are long enough that one slip between them is hardly chance. */
export function isTelling(printed: Decimal, meant: Decimal): boolean {
  const length = ({ digits }: Decimal) => absoluteDecimal({ digits, scale: 0 }).digits.toString().length;
  return Math.max(length(printed), length(meant)) >= fewestDigits && slipOf(printed, meant) !== null;
}

/** By how many places the point is moved, when that is all; null otherwise. */
function placesApart(a: Decimal, b: Decimal): number | null {
  const scale = Math.max(a.scale, b.scale);
  const [x, y] = [atScale(a, scale).digits, atScale(b, scale).digits];
  const [large, small] = x > y ? [x, y] : [y, x];
  for (let places = 1; places <= 8; places += 1) if (small * powerOfTen(places) === large) return places;
  return null;
}

function atScale({ digits, scale }: Decimal, wanted: number): Decimal {
  return { digits: digits * powerOfTen(wanted - scale), scale: wanted };
}

function edit(printed: string, meant: string): SlipKind | null {
  if (printed.length > mostDigits || meant.length > mostDigits) return null;
  if (printed.length === meant.length + 1) return isWithoutOne(printed, meant) ? "digit-added" : null;
  if (printed.length + 1 === meant.length) return isWithoutOne(meant, printed) ? "digit-dropped" : null;
  if (printed.length !== meant.length) return null;
  const first = firstDifference(printed, meant);
  if (printed.slice(first + 1) === meant.slice(first + 1)) return "digit-wrong";
  return isSwapped(printed, meant, first) ? "digits-swapped" : null;
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function isWithoutOne(long: string, short: string): boolean {
  const at = firstDifference(long, short);
  return long[at] !== "." && long.slice(at + 1) === short.slice(at);
}

/** Two neighbouring digits change places; a point between them stays where it is. */
function isSwapped(printed: string, meant: string, at: number): boolean {
  const next = printed[at + 1] === "." ? at + 2 : at + 1;
  return (
    printed[at] === meant[next] && printed[next] === meant[at] && printed.slice(next + 1) === meant.slice(next + 1)
  );
}
