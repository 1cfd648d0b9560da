/** Puts a quantity together: number, sign, unit, compound parts (3亿2000万元), hedge. */
import { fromParts } from "../compound.ts";
import { negateDecimal } from "../decimal.ts";
import type { Decimal, Dimension, Hedge } from "../model.ts";
import { moneyFactor, type UnitMatch } from "../units.ts";
import { hedgeAfter, hedgeBefore } from "./hedge.ts";
import { type ArabicNumber, readNumber } from "./number.ts";
import { characterBefore, endsClause, isDigitAt, isHanCode, type Reader, skipSpaces } from "./reader.ts";
import { readUnit } from "./unit.ts";

interface Measured {
  readonly value: Decimal;
  readonly end: number;
  readonly unit: string;
  readonly unitPrinted: string;
  readonly dimension: Dimension;
}

const NEGATIVE = /[-负負]/;
/** Words ending in 负 that are not a sign: 担负, 肩负, 抱负. */
const BURDEN = "担肩抱欠自辜胜";
/** The words after which a bare whole number is a figure: 共计12。 */
const BEFORE_BARE = "为是共计达";
const RANGE = /^ {0,1}[-—~至到]{1,2} {0,1}(?=[\d])/;

/** Start of the figure: one character back when a sign stands there. */
function signedStart(reader: Reader, start: number): number {
  const { text } = reader;
  const sign = text.charAt(start - 1);
  if (start === 0 || !NEGATIVE.test(sign) || reader.lastEnd > start - 1) return start;
  if (sign === "-") {
    const before = text.charCodeAt(start - 2);
    const joins = reader.lastEnd === start - 1 && reader.lastEnd > 0;
    const wordy = start > 1 && !isHanCode(before) && !"（，。：；、“ \n\t|".includes(text.charAt(start - 2));
    return joins || wordy ? start : start - 1;
  }
  return BURDEN.includes(text.charAt(start - 2)) && start > 1 ? start : start - 1;
}

/** Whole codes such as 2010301 or 06 make a measure word behind them doubtful. */
function looksLikeCode(number: ArabicNumber): boolean {
  if (number.grouped || number.value.scale > 0) return false;
  return number.digits.length >= 5 || (number.digits.length > 1 && number.digits.startsWith("0"));
}

function measure(reader: Reader, number: ArabicNumber): Measured | null {
  const doubtful = number.value.scale > 0 || number.grouped || looksLikeCode(number);
  const found = readUnit(reader.text, number.start, number.end, doubtful);
  if (!found) return null;
  return compound(reader, number, found) ?? asMeasured(reader, number.value, number.end, found);
}

function asMeasured(reader: Reader, value: Decimal, numberEnd: number, found: UnitMatch): Measured {
  const from = skipSpaces(reader.text, numberEnd);
  const unitPrinted = reader.source.slice(from, found.end).replace(/[余餘多]/, "");
  return { value, end: found.end, unit: found.unit, unitPrinted, dimension: found.dimension };
}

/** 3亿2000万元 → 32000万元: read on while a smaller money part follows directly. */
function compound(reader: Reader, first: ArabicNumber, firstUnit: UnitMatch): Measured | null {
  const { text } = reader;
  if (firstUnit.dimension !== "money" || !isDigitAt(text, firstUnit.end)) return null;
  const parts: { value: Decimal; unit: string }[] = [{ value: first.value, unit: firstUnit.unit }];
  let number = first;
  let found = firstUnit;
  while (parts.length < 4 && isDigitAt(text, found.end)) {
    const next = readNumber(text, found.end);
    const unit = next && readUnit(text, next.start, next.end, false);
    if (!next || !unit || unit.dimension !== "money") break;
    if ((moneyFactor(unit.unit) ?? 0n) >= (moneyFactor(found.unit) ?? 0n)) break;
    parts.push({ value: next.value, unit: unit.unit });
    number = next;
    found = unit;
  }
  const value = parts.length > 1 ? fromParts(parts) : null;
  return value && asMeasured(reader, value, number.end, found);
}

/** 3-5人: the first number borrows the unit of the second. */
function borrowed(reader: Reader, number: ArabicNumber): Measured | null {
  if (!" -—~至到".includes(reader.text.charAt(number.end))) return null;
  const range = RANGE.exec(reader.text.slice(number.end, number.end + 5));
  if (!range) return null;
  const second = readNumber(reader.text, number.end + range[0].length);
  const found = second && readUnit(reader.text, second.start, second.end, second.value.scale > 0);
  if (!found || found.unit === "年") return null;
  return { value: number.value, end: number.end, unit: found.unit, unitPrinted: "", dimension: found.dimension };
}

/** “3.8”, “12.4”: a day's name. */
function isQuoted(text: string, { start, end }: ArabicNumber): boolean {
  return start > 0 && "“\"‘'「『".includes(text.charAt(start - 1)) && /^[”"’'」』]/.test(text.charAt(end));
}

/** A number without unit counts as a figure only where it plainly is one. */
function bare(reader: Reader, number: ArabicNumber): Measured | null {
  const { text } = reader;
  const before = characterBefore(text, number.start);
  const told = BEFORE_BARE.includes(before) && before !== "" && endsClause(text, number.end);
  if (number.value.scale === 0 && !number.grouped && !told) return null;
  if (isQuoted(text, number)) return null;
  return { value: number.value, end: number.end, unit: "", unitPrinted: "", dimension: "none" };
}

function hedgeOf(reader: Reader, start: number, measured: Measured, moreInside: boolean): Hedge {
  const before = hedgeBefore(reader.text, start);
  // 近3年 is "the last three years", not "almost three years".
  if (before !== "none" && !(before === "below" && measured.unit === "年")) return before;
  return moreInside ? "above" : hedgeAfter(reader.text, measured.end);
}

/** Adds what was measured to the scan and returns its end. */
export function addQuantity(reader: Reader, start: number, numberStart: number, measured: Measured): number {
  const negative = start < numberStart;
  const printed = reader.source.slice(start, measured.end);
  const moreInside = /[余餘多]/.test(printed);
  reader.quantities.push({
    start,
    end: measured.end,
    printed,
    value: negative ? negateDecimal(measured.value) : measured.value,
    unit: measured.unit,
    unitPrinted: measured.unitPrinted,
    dimension: measured.dimension,
    decimals: measured.value.scale,
    hedge: hedgeOf(reader, start, measured, moreInside),
  });
  reader.lastEnd = measured.end;
  return measured.end;
}

/** The quantity whose first digit is at `number.start`; the offset after it, or −1 when the number is no figure. */
export function readQuantity(reader: Reader, number: ArabicNumber): number {
  const measured = measure(reader, number) ?? borrowed(reader, number) ?? bare(reader, number);
  if (!measured) return -1;
  return addQuantity(reader, signedStart(reader, number.start), number.start, measured);
}
