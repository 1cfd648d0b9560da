/** The slips of the hand that the benchmark makes in a printed number. */
import type { Edit } from "./edit.ts";

/** The slips that the overall shares count. */
export const MAIN_SLIPS = ["last-digit", "swapped-pair", "times-ten", "dropped-point"] as const;
/** Told apart: a digit left out, and 元 taken for 万元. */
export const SLIPS = [...MAIN_SLIPS, "dropped-digit", "times-ten-thousand"] as const;
export type Slip = (typeof SLIPS)[number];

const HAN_DIGITS = "零一二三四五六七八九";
/** The last run of digits of a figure, with its separators and point, in half or full width. */
const NUMBER = /[0-9０-９](?:[0-9０-９,，.．]*[0-9０-９])?/g;
const FULL_WIDTH = /[０-９．，]/g;

const halfWidth = (text: string) =>
  text.replace(FULL_WIDTH, (c) =>
    c === "．" ? "." : c === "，" ? "," : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );
const isDigit = (character: string | undefined) => character !== undefined && character >= "0" && character <= "9";

function grouped(whole: string): string {
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
}

function lastDigit(number: string): string {
  return number.slice(0, -1) + ((Number(number.at(-1)) + 1) % 10);
}

/** The last pair of different neighbours swapped; a pair whose swap would open the number with 0 is passed over. */
function swappedPair(number: string): string | null {
  for (let i = number.length - 1; i > 0; i -= 1) {
    const [a, b] = [number[i - 1] as string, number[i] as string];
    const opensWithZero = i === 1 && b === "0";
    if (isDigit(a) && isDigit(b) && a !== b && !opensWithZero) {
      return number.slice(0, i - 1) + b + a + number.slice(i + 1);
    }
  }
  return null;
}

function timesTen(number: string): string {
  const [whole = "", fraction = ""] = number.replace(/,/g, "").split(".");
  const digits = (whole + (fraction[0] ?? "0")).replace(/^0+(?=\d)/, "");
  const rest = fraction.slice(1);
  return (number.includes(",") ? grouped(digits) : digits) + (rest === "" ? "" : `.${rest}`);
}

function droppedPoint(number: string): string | null {
  return number.includes(".") ? number.replace(".", "") : null;
}

/** The second digit left out, or of a number with one digit before the point the last. */
function droppedDigit(number: string): string | null {
  const [whole = "", fraction = ""] = number.replace(/,/g, "").split(".");
  if (whole.length < 2) return fraction.length < 2 ? null : `${whole}.${fraction.slice(0, -1)}`;
  const digits = (whole.slice(0, 1) + whole.slice(2)).replace(/^0+(?=\d)/, "");
  return (number.includes(",") ? grouped(digits) : digits) + (fraction === "" ? "" : `.${fraction}`);
}

function timesTenThousand(number: string): string {
  const [whole = "", fraction = ""] = number.replace(/,/g, "").split(".");
  const digits = `${whole}${fraction.padEnd(4, "0").slice(0, 4)}`.replace(/^0+(?=\d)/, "");
  const rest = fraction.slice(4);
  return (number.includes(",") ? grouped(digits) : digits) + (rest === "" ? "" : `.${rest}`);
}

const MAKE: Readonly<Record<Slip, (number: string) => string | null>> = {
  "last-digit": lastDigit,
  "swapped-pair": swappedPair,
  "times-ten": timesTen,
  "dropped-point": droppedPoint,
  "dropped-digit": droppedDigit,
  "times-ten-thousand": timesTenThousand,
};

const amountOf = (number: string) => {
  const [whole = "", fraction = ""] = number.replace(/,/g, "").split(".");
  return `${whole.replace(/^0+/, "")}.${fraction.replace(/0+$/, "")}`;
};

/** The edit that makes `slip` in the figure printed at `start`..`end` of `text`; null where it has no such number or stays equal. */
export function slipAt(text: string, start: number, end: number, slip: Slip): Edit | null {
  const printed = text.slice(start, end);
  const match = [...printed.matchAll(NUMBER)].at(-1);
  if (match === undefined) return slip === "last-digit" ? hanSlip(printed, start) : null;
  const number = halfWidth(match[0]);
  const slipped = MAKE[slip](number);
  if (slipped === null || amountOf(slipped) === amountOf(number)) return null;
  const wide = match[0] !== number;
  const insert = wide ? slipped.replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : slipped;
  return { start: start + match.index, end: start + match.index + match[0].length, insert };
}

/** 三十二 to 三十三: the last Chinese digit goes up by one, 九 to 一. */
function hanSlip(printed: string, start: number): Edit | null {
  for (let i = printed.length - 1; i >= 0; i -= 1) {
    const digit = HAN_DIGITS.indexOf(printed[i] as string);
    if (digit >= 0) {
      return { start: start + i, end: start + i + 1, insert: HAN_DIGITS[digit === 9 ? 1 : digit + 1] as string };
    }
  }
  return null;
}
