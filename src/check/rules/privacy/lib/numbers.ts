/** Long numbers that name a person: identity cards and bank cards by their check digits, mobile numbers by their shape. */
import type { Statement } from "../../../../statement/model.ts";

export interface LongNumber {
  /** Digits only, and X. */
  readonly digits: string;
  /** Up to thirty characters before and after. */
  readonly before: string;
  readonly after: string;
  readonly start: number;
  readonly end: number;
}

/** Digits that may be set in groups of four; nothing that belongs to a longer number, an amount or a code with letters. */
const LONG = /(?<![\dA-Za-z]|\d[.,，．-])\d{11}(?:[ -]?\d){0,8}[Xx]?(?![\dA-Za-z%％]|[.,，．]\d|[ -]\d)/g;
const AROUND = 30;

/** Numbers of 11 to 19 digits, anywhere in the document. */
export function longNumbers({ text }: Statement): LongNumber[] {
  return [...text.matchAll(LONG)].map(({ 0: printed, index }) => ({
    digits: printed.replace(/[ -]/g, "").toUpperCase(),
    before: text.slice(Math.max(0, index - AROUND), index),
    after: text.slice(index + printed.length, index + printed.length + AROUND),
    start: index,
    end: index + printed.length,
  }));
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = "10X98765432";

/** An identity number of GB 11643: region, date of birth, check digit. */
export function isIdentityNumber(digits: string): boolean {
  if (!/^[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(digits)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * digitAt(digits, at), 0);
  return CHECK[sum % 11] === digits[17];
}

/** The check of ISO/IEC 7812: every second digit from the right doubled. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digitAt(digits, digits.length - 1 - at);
    const counted = at % 2 === 0 ? digit : digit * 2;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0 && /[1-9]/.test(digits);
}

function digitAt(digits: string, at: number): number {
  return digits.charCodeAt(at) - 48;
}

/** The number with its middle hidden: a finding must not publish it again. */
export function masked(digits: string): string {
  return `${digits.slice(0, 3)}${"*".repeat(digits.length - 5)}${digits.slice(-2)}`;
}
