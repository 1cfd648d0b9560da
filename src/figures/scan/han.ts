/** Figures in Chinese numerals: 两万三千元, 十二人, 三部分, 百分之五. Idioms (三公, 统一, 十四五, 一般) are left alone. */
import type { Decimal } from "../model.ts";
import { parseNumeral } from "../numerals.ts";
import { ALWAYS_WORDS } from "../unitData.ts";
import { type UnitMatch, unitAt } from "../units.ts";
import { AFTER_IDIOM, COUNTING, FREQUENCY, ORDINAL_LIKE } from "./hanData.ts";
import { readNumber } from "./number.ts";
import { addQuantity } from "./quantity.ts";
import { digitsEnd, endsClause, isDigitAt, type Reader, skipSpaces } from "./reader.ts";

const NUMERAL = /[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億]/;
const PERCENT = /([百千])分之/y;
const MOST = 40;
const STARTS = /^[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]/;

function runEnd(text: string, start: number): number {
  let end = start;
  while (NUMERAL.test(text.charAt(end))) end++;
  if (text.charAt(end) === "点" && NUMERAL.test(text.charAt(end + 1))) {
    end++;
    while (NUMERAL.test(text.charAt(end))) end++;
  }
  return end;
}

/** The Chinese numeral at `start`, when it is a figure; always returns an offset beyond the run of numerals. */
export function readHan(reader: Reader, start: number): number {
  const { text } = reader;
  const percent = readPercent(reader, start);
  if (percent > 0) return percent;
  const end = runEnd(text, start);
  if (end - start > MOST || !STARTS.test(text.slice(start, start + 1))) return end;
  const found = splitUnit(text, start, end);
  if (!found || !isFigure(text, start, found)) return Math.max(end, start + 1);
  const { value, numberEnd, unit } = found;
  const from = skipSpaces(text, numberEnd);
  const unitPrinted = reader.source.slice(from, unit.end).replace(/[余餘多]/, "");
  const signed = text.charAt(start - 1) === "负" && reader.lastEnd < start ? start - 1 : start;
  return addQuantity(reader, signed, start, {
    value,
    end: unit.end,
    unit: unit.unit,
    unitPrinted,
    dimension: unit.dimension,
  });
}

/** 百分之十二点五 and 百分之5.5: 12.5 and 5.5 in %. */
function readPercent(reader: Reader, start: number): number {
  const { text } = reader;
  PERCENT.lastIndex = start;
  const found = PERCENT.exec(text);
  if (!found) return -1;
  const at = start + 3;
  const unit = found[1] === "百" ? "%" : "‰";
  const number = isDigitAt(text, at) ? readNumber(text, at) : null;
  const end = number ? number.end : runEnd(text, at);
  const value = number ? number.value : end - at <= MOST ? parseNumeral(text.slice(at, end)) : null;
  if (!value) return digitsEnd(text, Math.max(end, at));
  const dimension = unit === "%" ? "percent" : "none";
  return addQuantity(reader, start, start, {
    value,
    end,
    unit,
    unitPrinted: reader.source.slice(start, at),
    dimension,
  });
}

interface Split {
  readonly value: Decimal;
  readonly numberEnd: number;
  readonly unit: UnitMatch;
  readonly numeral: string;
}

/** 二十万元 is 20 in 万元, 两万三千元 is 23000 in 元: a closing 万 or 亿 belongs to the unit. */
function splitUnit(text: string, start: number, end: number): Split | null {
  let cut = end;
  while (cut > start && /[万亿萬億]/.test(text.charAt(cut - 1))) cut--;
  for (const numberEnd of cut === start ? [end] : cut === end ? [end] : [cut, end]) {
    const numeral = text.slice(start, numberEnd);
    const value = numeral.length > 1 && /^[零〇一二三四五六七八九]+$/.test(numeral) ? null : parseNumeral(numeral);
    const unit = value && unitAt(text, skipSpaces(text, numberEnd));
    if (value && unit && unit.end > end) return { value, numberEnd, unit, numeral };
  }
  return null;
}

function isFigure(text: string, start: number, found: Split): boolean {
  const { unit, numeral, value } = found;
  const before = text.charAt(start - 1);
  const joined = text.slice(unit.end - 1, unit.end + 1);
  if (before === "第" || before === "几" || isDigitAt(text, start - 1) || ALWAYS_WORDS.has(joined)) return false;
  if (/^点/.test(text.slice(unit.end, unit.end + 1)) || AFTER_IDIOM.some((word) => text.startsWith(word, unit.end)))
    return false;
  const counting = COUNTING.has(before) || COUNTING.has(text.slice(start - 2, start));
  const closed = endsClause(text, unit.end) && !FREQUENCY.includes(before);
  if (numeral === "一" || numeral === "壹") return counting || (closed && !ORDINAL_LIKE.has(unit.unit));
  if (ORDINAL_LIKE.has(unit.unit) && value.digits < 100n) return counting;
  return true;
}
