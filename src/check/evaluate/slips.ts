/** Slips of the pen in a number: one digit wrong, missing or too many, two swapped, the decimal point moved or lost. */
import { compareDecimals } from "../../figures/decimal.ts";
import type { Decimal } from "../../figures/model.ts";

/** Numbers with more digits than this are not tried. */
const mostDigits = 15;

/** Every value that one slip could have turned into the printed one. Empty for absurdly long numbers. */
export function beforeSlip(value: Decimal): Decimal[] {
  const digits = (value.digits < 0n ? -value.digits : value.digits).toString().padStart(value.scale + 1, "0");
  if (digits.length > mostDigits) return [];
  const found = new Map<string, Decimal>();
  const add = (text: string, scale: number) => {
    if (text === "" || (text !== digits && text.length - scale > 1 && text.startsWith("0"))) return;
    const parsed = scale < 0 ? BigInt(text) * 10n ** BigInt(-scale) : BigInt(text);
    const signed = value.digits < 0n ? -parsed : parsed;
    if (signed === value.digits && scale === value.scale) return;
    found.set(`${signed}/${scale}`, { digits: signed, scale: Math.max(scale, 0) });
  };
  for (const text of editsOf(digits)) add(text, value.scale);
  for (const shift of [-2, -1, 1, 2]) add(digits, value.scale + shift);
  return [...found.values()];
}

/** One digit changed, dropped or put in, or two neighbours swapped. */
function editsOf(digits: string): string[] {
  const edits: string[] = [];
  for (let at = 0; at <= digits.length; at += 1) {
    const before = digits.slice(0, at);
    const after = digits.slice(at);
    for (const digit of "0123456789") {
      edits.push(before + digit + after);
      if (after !== "") edits.push(before + digit + after.slice(1));
    }
    if (after !== "") edits.push(before + after.slice(1));
    if (after.length > 1) edits.push(`${before}${after[1]}${after[0]}${after.slice(2)}`);
  }
  return edits;
}

/** True when one slip turns `meant` into `printed`. */
export function isSlip(printed: Decimal, meant: Decimal): boolean {
  return beforeSlip(printed).some((value) => compareDecimals(value, meant) === 0);
}
