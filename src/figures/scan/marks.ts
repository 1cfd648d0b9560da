/** What is no figure and starts with no digit: document numbers, 第…, Latin identifiers, placeholders. */
import type { NotFigure } from "../model.ts";
import { addNotFigure, endOf, type Reader } from "./reader.ts";

type Why = NotFigure["why"];

const DOCUMENT_NUMBER = /[〔【[（]((?:19|20)\d{2})[〕】\]）] {0,2}第? {0,2}\d{1,5}(?:-\d{1,3})? {0,2}号?/y;
const HAN = "零〇一二两三四五六七八九十百千";
const ORDINAL = new RegExp(
  `第 {0,2}(?:\\d{1,6}|[${HAN}]{1,6})(?: {0,2}(?:[-—~至] {0,2}\\d{1,4} {0,2})?(?:部分|[条款项号章节部编类批次届期]))?`,
  "y",
);
const LATIN = /[A-Za-z][A-Za-z0-9_./@&+#-]{0,200}/y;
const SMALL_PLACEHOLDER = /[XxＸ×](?=[年月日号元万亿个名人家项])/y;

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
