/** Numbers that are no figures: document numbers, clauses, codes, telephone numbers, identifiers, list numbers, placeholders. */
import type { NotFigure } from "../model.ts";
import { addNotFigure, characterBefore, digitsEnd, isLetterCode, type Reader } from "./reader.ts";

type Why = NotFigure["why"];

const DOCUMENT_NUMBER = /[〔【[（]((?:19|20)\d{2})[〕】\]）] {0,2}第? {0,2}\d{1,5}(?:-\d{1,3})? {0,2}号?/y;
const HAN = "零〇一二两三四五六七八九十百千";
const ORDINAL = new RegExp(
  `第 {0,2}(?:\\d{1,6}|[${HAN}]{1,6})(?: {0,2}(?:[-—~至] {0,2}\\d{1,4} {0,2})?(?:部分|[条款项号章节部编类批次届期]))?`,
  "y",
);
const PHONE = /(?:0\d{2,3}-\d{7,8}|400-?\d{3}-?\d{4}|1[3-9]\d{9})(?![\d.])/y;
const CODE = /\d{1,7} {0,2}[类款项]/y;
const LIST_BRACKET = /(\d{1,2})）/y;
const LIST_MARK = /(\d{1,2}) {0,2}(?:、|\.(?!\d))/y;
/** 1.2024年: no number has decimals that are a year. */
const LIST_BEFORE_YEAR = /\d{1,2} {0,2}\.(?=(?:19|20)\d{2} {0,2}年)/y;
const LIST_LEVELS = /\d{1,2}(?:\.\d{1,2}){1,3}(?= {0,2}[\u3400-\u9fff、.“])/y;
const CLOCK_OR_RATIO = /\d{1,3}(?:：\d{1,3}){1,2}/y;
const FRACTION = /\d{1,4}\/\d{1,4}/y;
const VERSION = /\d{1,5}(?:\.\d{1,5}){2,6}/y;
const LATIN = /[A-Za-z][A-Za-z0-9_./@&+#-]{0,200}/y;
const SMALL_PLACEHOLDER = /[XxＸ×](?=[年月日号元万亿个名人家项])/y;
const NUMBERED = /\d{1,6} {0,2}号/y;
const HOTLINE = /热线|平台|电话|专线|服务号/;

/** The end of the sticky match at `at`, or −1. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? at + found[0].length : -1;
}

/** 〔2016〕143号, （2024）2号, and 〔2016〕143 without 号 when the bracket is of that kind. */
export function readDocumentNumber(reader: Reader, start: number): number {
  const end = endOf(DOCUMENT_NUMBER, reader.text, start);
  if (end < 0 || (reader.text.charAt(start) === "（" && reader.text.charAt(end - 1) !== "号")) return -1;
  return addNotFigure(reader, start, end, "document-number");
}

/** 第十四条, 第3款, 第12号, 第一. */
export function readOrdinal(reader: Reader, start: number): number {
  const end = endOf(ORDINAL, reader.text, start);
  if (end < 0) return -1;
  const last = reader.text.charAt(end - 1);
  const why: Why = last === "号" ? "document-number" : "条款项章节编".includes(last) ? "law-article" : "ordinal";
  return addNotFigure(reader, start, end, why);
}

/** Latin letters with whatever digits hang on: X101, W060701, A4; XX and ×× are placeholders. */
export function readLatin(reader: Reader, start: number): number {
  const { text } = reader;
  const end = endOf(LATIN, text, start);
  if (end < 0) return start + 1;
  const word = text.slice(start, end);
  if (/^[Xx]{2,}/.test(word))
    return addNotFigure(reader, start, start + (/^[Xx]+/.exec(word)?.[0].length ?? 2), "placeholder");
  if (endOf(SMALL_PLACEHOLDER, text, start) > 0) return addNotFigure(reader, start, start + 1, "placeholder");
  if (/^[A-Za-z]{2,}\d+(?:\.\d+)?$/.test(word) && /^ {0,2}(?:%|[万亿]?元)/.test(text.slice(end, end + 4))) {
    return start + (/^[A-Za-z]+/.exec(word)?.[0].length ?? 1);
  }
  return /\d/.test(word) ? addNotFigure(reader, start, end, "identifier") : end;
}

/** A run of × or ○ that stands for something still to be filled in; the offset after it, or −1. */
export function readPlaceholder(reader: Reader, start: number): number {
  const { text } = reader;
  const sign = text.charAt(start);
  let end = start;
  while (text.charAt(end) === sign) end++;
  if (end - start >= 2) return addNotFigure(reader, start, end, "placeholder");
  return sign === "×" && endOf(SMALL_PLACEHOLDER, text, start) > 0
    ? addNotFigure(reader, start, end, "placeholder")
    : -1;
}

/** 202X年: digits with a placeholder behind them. */
function readPartlyFilled(reader: Reader, start: number): number {
  const { text } = reader;
  const digits = digitsEnd(text, start);
  if (!/[Xx×]/.test(text.charAt(digits))) return -1;
  let end = digits;
  while (/[Xx×]/.test(text.charAt(end)) && end - digits < 8) end++;
  const next = text.charCodeAt(end);
  if (isLetterCode(next) || (next >= 0x30 && next <= 0x39)) return -1;
  return addNotFigure(reader, start, end, "placeholder");
}

function isAtBreak(text: string, start: number): boolean {
  const before = characterBefore(text, start);
  return before === "" || "。；：，、".includes(before);
}

/** （201类）（06款）（99项）, 204类, 06款. */
function readCode(reader: Reader, start: number): number {
  const { text } = reader;
  const end = endOf(CODE, text, start);
  if (end < 0) return -1;
  const digits = digitsEnd(text, start) - start;
  const bracketed = text.charAt(start - 1) === "（" && /^[）)]/.test(text.charAt(end));
  const padded = text.charAt(start) === "0" && digits > 1;
  const last = reader.notFigures.at(-1);
  const follows = last?.why === "code" && start - last.end <= 60;
  const kind = text.charAt(end - 1);
  const isCode =
    padded ||
    digits === 5 ||
    digits === 7 ||
    (digits === 3 && (bracketed || (kind === "类" && text.charAt(start) === "2"))) ||
    (bracketed && follows && digits === 2);
  return isCode ? addNotFigure(reader, start, end, "code") : -1;
}

function readListNumber(reader: Reader, start: number): number {
  const { text } = reader;
  const bracket = endOf(LIST_BRACKET, text, start);
  if (bracket > 0 && text.charAt(start - 1) === "（") return addNotFigure(reader, start, bracket - 1, "list-number");
  const beforeYear = endOf(LIST_BEFORE_YEAR, text, start);
  if (beforeYear > 0) return addNotFigure(reader, start, beforeYear, "list-number");
  if (!isAtBreak(text, start)) return -1;
  if (bracket > 0) return addNotFigure(reader, start, bracket, "list-number");
  const mark = endOf(LIST_MARK, text, start);
  if (mark > 0 && text.charAt(start - 1) !== "、") return addNotFigure(reader, start, mark, "list-number");
  if (characterBefore(text, start) !== "") return -1;
  const levels = endOf(LIST_LEVELS, text, start);
  return levels > 0 && !startsUnit(text, levels) ? addNotFigure(reader, start, levels, "list-number") : -1;
}

function startsUnit(text: string, at: number): boolean {
  return /^ {0,2}(?:[万亿千百十]?[万亿]?元|[万亿%倍人辆台]|个百分点|平方)/.test(text.slice(at, at + 6));
}

/** Whatever is no figure and starts with a digit; the offset after it, or −1. */
export function readNotFigure(reader: Reader, start: number): number {
  for (const attempt of [readPartlyFilled, readPhone, readCode, readListNumber, readDotted]) {
    const end = attempt(reader, start);
    if (end > 0) return end;
  }
  return -1;
}

function readPhone(reader: Reader, start: number): number {
  const { text } = reader;
  const phone = endOf(PHONE, text, start);
  if (phone > 0) return addNotFigure(reader, start, phone, "phone");
  const digits = digitsEnd(text, start);
  if (digits - start < 3 || digits - start > 12) return -1;
  const before = text.slice(Math.max(0, start - 7), start);
  if (/(?:电话|热线|传真|邮编|邮政编码|手机|拨打)[：号码 为是]{0,3}$/.test(before))
    return addNotFigure(reader, start, digits, "phone");
  const isHotline =
    digits - start <= 5 &&
    HOTLINE.test(text.slice(digits, digits + 6)) &&
    !/^[ 万元个家条项次人]/.test(text.charAt(digits));
  return isHotline ? addNotFigure(reader, start, digits, "phone") : -1;
}

/** 1.2.3, 9：30, 1：3, 2/3, 5号楼, and numbers of more digits than an amount has. */
function readDotted(reader: Reader, start: number): number {
  const { text } = reader;
  const version = endOf(VERSION, text, start);
  if (version > 0) return addNotFigure(reader, start, version, "identifier");
  const clock = endOf(CLOCK_OR_RATIO, text, start);
  if (clock > 0 && !startsUnit(text, clock) && !/[.\d,个项家]/.test(text.charAt(clock))) {
    return addNotFigure(reader, start, clock, "identifier");
  }
  const fraction = endOf(FRACTION, text, start);
  if (fraction > 0 && !/[\d.]/.test(text.charAt(fraction))) return addNotFigure(reader, start, fraction, "identifier");
  const numbered = endOf(NUMBERED, text, start);
  if (numbered < 0) return -1;
  const isPlace = /[楼线院门桌文机]/.test(text.charAt(numbered));
  return addNotFigure(reader, start, numbered, isPlace ? "identifier" : "document-number");
}
