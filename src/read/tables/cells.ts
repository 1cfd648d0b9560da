/** What a single cell holds: nothing, a dash, a number, or words; and words without the blanks that set them apart. */
import { scanCell } from "../../figures/cell.ts";
import type { Quantity } from "../../figures/model.ts";

const BLANKS = /[\s\u3000\u00a0\u200b\ufeff]+/g;
const DASHES = "-－—–―/／\\*";
const MOST_DASHES = 4;

/** What `BLANKS` matches. Asked for every character of every table. */
function isBlankCode(code: number): boolean {
  if (code > 0x3000) return code === 0xfeff;
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x1680) return code === 0xa0;
  if (code < 0x2000) return code === 0x1680;
  return code <= 0x200b || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}

/** The words of a cell without any blanks: 合　计 is 合计. */
export function wordsOf(text: string): string {
  for (let at = 0; at < text.length; at += 1) if (isBlankCode(text.charCodeAt(at))) return text.replace(BLANKS, "");
  return text;
}

export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isBlankCode(text.charCodeAt(at))) return false;
  return true;
}

/** -, —, /: said to be none, without a number. */
export function isDash(text: string): boolean {
  let dashes = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (isBlankCode(text.charCodeAt(at))) continue;
    dashes += 1;
    if (dashes > MOST_DASHES || !DASHES.includes(text.charAt(at))) return false;
  }
  return dashes > 0;
}

/** The number that is the whole text of a cell; null when it is blank, a dash or words. A matrix remembers it of its cells. */
export function numberIn(text: string): Quantity | null {
  return /[\d０-９]/.test(text) ? (scanCell(joinedNumber(text)) ?? misseparated(text)) : null;
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
  let isPlain = text.length > 0 && text.length <= MOST_DIGITS;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) continue;
    if (!isBlankCode(code) && !(code >= WIDE_ZERO && code <= WIDE_ZERO + 9)) return null;
    isPlain = false;
  }
  return isPlain ? text : digitsAmongBlanks(text);
}

const MOST_DIGITS = 12;
const WIDE_ZERO = 0xff10;

function digitsAmongBlanks(text: string): string | null {
  const words = wordsOf(text).replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return words.length > 0 && words.length <= MOST_DIGITS ? words : null;
}

/** A calendar year alone in a cell: 2024, 2024年, 2024年度. */
export function isYear(text: string): boolean {
  return /^(?:19|20)\d{2}(?:年度?)?$/.test(wordsOf(text));
}
