/** What a single cell holds: nothing, a dash, a number, or words; and words without the blanks that set them apart. */
import { scanCell } from "../../figures/cell.ts";
import type { Quantity } from "../../figures/model.ts";
import type { Cell } from "../../statement/model.ts";

const BLANKS = /[\s\u3000\u00a0\u200b\ufeff]+/g;
const DASH = /^[-－—–―/／\\*]{1,4}$/;

/** The words of a cell without any blanks: 合　计 is 合计. */
export function wordsOf(text: string): string {
  return text.replace(BLANKS, "");
}

export function isBlank(text: string): boolean {
  return wordsOf(text) === "";
}

/** -, —, /: said to be none, without a number. */
export function isDash(text: string): boolean {
  return DASH.test(wordsOf(text));
}

const quantities = new WeakMap<Cell, Quantity | null>();

/** The number that is the whole cell; null when it is blank, a dash or words. */
export function numberIn(cell: Cell): Quantity | null {
  const known = quantities.get(cell);
  if (known !== undefined) return known;
  const found = /\d|[０-９]/.test(cell.text) ? (scanCell(joinedNumber(cell.text)) ?? misseparated(cell.text)) : null;
  quantities.set(cell, found);
  return found;
}

const MISSEPARATED = /^[-－]?\d{1,15}(?:[,，]\d{1,15}){1,6}(?:[.．]\d{1,6})?$/;

/** 82,096,79742: separators in the wrong place. The digits are what is printed; that they are set apart oddly, a rule says. */
function misseparated(text: string): Quantity | null {
  const words = wordsOf(text);
  if (words.length > 40 || !MISSEPARATED.test(words)) return null;
  const plain = scanCell(words.replace(/[,，]/g, ""));
  return plain === null ? null : { ...plain, start: 0, end: text.length, printed: text.trim() };
}

/** A number that was broken over lines: 12,345,⏎678.90. Breaks inside a number fall away; offsets are not kept, only the value. */
function joinedNumber(text: string): string {
  return /\d[\n\r]|[,.][\n\r]/.test(text) ? text.replace(/([\d,.])[ \t]*[\r\n]+[ \t]*(?=[\d,.])/g, "$1") : text;
}

/** Digits only, as codes and serial numbers are printed. */
export function plainDigits(text: string): string | null {
  const words = wordsOf(text).replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return /^\d{1,12}$/.test(words) ? words : null;
}

/** A calendar year alone in a cell: 2024, 2024年, 2024年度. */
export function isYear(text: string): boolean {
  return /^(?:19|20)\d{2}(?:年度?)?$/.test(wordsOf(text));
}
