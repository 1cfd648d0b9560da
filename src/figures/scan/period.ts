/** Years, months and days: 2024年度, 2023年12月31日, 2015—2020年, 1-6月, 二〇二四年, 上年. They are never figures. */
import { parseNumeral } from "../numerals.ts";
import { addPeriod, isDigitAt, type Reader, type Run } from "./reader.ts";

const MONTH = "(\\d{1,2}) {0,2}(?:[-—~至] {0,2}(\\d{1,2}) {0,2})?月";
const DAY = "(?: {0,2}(\\d{1,2}) {0,2}[日号]|底|末|初|份)?";
const YEAR = new RegExp(`(\\d{3,5}) {0,2}(?:年 {0,2}(?:${MONTH}${DAY}|度|年?底|当年)?|全年度?)`, "y");
const FIRST_YEAR = /(\d{4}) {0,2}(?:[-—~至到]{1,2}|[、和与及]) {0,2}(?=(?:19|20)\d{2} {0,2}(?:学?年|[、和与及]))/y;
const DATE = /(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\d.])/y;
const MONTH_RANGE = /(20\d{2})\.(\d{1,2}) {0,2}[-—~至] {0,2}(20\d{2})\.(\d{1,2})(?!\d| {0,2}[万亿元%])/y;
const MONTHS = new RegExp(`${MONTH}${DAY}`, "y");
const DAY_AFTER_DASH = /(\d{1,2}) {0,2}日/y;
const HAN_YEAR =
  /([〇○零0OoΟ一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日|底|末|份)?|度)?/y;
const HAN_MONTH = /([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日|底|末|份)?/y;
const RELATIVE = /(?:上一?年|去年|前年|本年|当年|今年|次年|下一?年|明年)度?/y;
const RELATIVE_OFFSET: Readonly<Record<string, number>> = { 上: -1, 去: -1, 前: -2, 次: 1, 下: 1, 明: 1 };
/** A character before that makes another word of it: 以前年度, 提前年, 基本年金, 说明年度, 以上年限, 人次年. */
const OTHER_WORD: Readonly<Record<string, string>> = {
  上: "以之加",
  去: "过",
  前: "以提目之空",
  本: "基成资版样日",
  当: "相适正应",
  次: "人批辆台户场多每两几依",
  下: "以之",
  明: "说证表声阐",
};

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const inRange = (value: string | undefined, most: number): boolean =>
  value === undefined || (Number(value) >= 1 && Number(value) <= most);

/** 4 digits from 1900 to 2199; 202年度 and 20244年 are misprinted years; 200年 is two hundred years. */
function isYear(digits: string, printed: string): boolean {
  if (digits.length === 4) return /^(?:19|2[01])/.test(digits);
  if (digits.length === 5) return /^(?:19|20)/.test(digits);
  return /^20[1-9]/.test(digits) || (digits.startsWith("20") && printed.endsWith("年度"));
}

function within(month: string | undefined, last: string | undefined, day: string | undefined): string | null {
  if (month === undefined) return null;
  if (last !== undefined) return `${Number(month)}~${Number(last)}`;
  return day === undefined ? `${Number(month)}` : `${Number(month)}-${Number(day)}`;
}

/** A period that starts with a run of digits; the offset after it, or −1. What follows the run says what to try. */
export function readPeriod(reader: Reader, { start, end, next }: Run): number {
  const length = end - start;
  if (next === "" || length > 5) return -1;
  if (length >= 3 && "年全".includes(next)) return readYear(reader, start);
  if (length === 4 && "-—~至到、和与及./".includes(next)) return readDate(reader, start);
  return length <= 2 && "月日-—~至".includes(next) ? readMonth(reader, start) : -1;
}

function readYear(reader: Reader, start: number): number {
  const found = match(YEAR, reader.text, start);
  if (!found?.[1] || !isYear(found[1], found[0])) return -1;
  const year = Number(found[1]);
  // An impossible month or day (2024年13月) is kept as printed: it is a misprinted period, not a figure.
  const day = found[0].endsWith("底") && found[2] === undefined ? "12" : within(found[2], found[3], found[4]);
  return addPeriod(reader, start, start + found[0].trimEnd().length, { year, relative: null, within: day });
}

function readDate(reader: Reader, start: number): number {
  const { text } = reader;
  const first = match(FIRST_YEAR, text, start);
  if (first?.[1] && isYear(first[1], first[0])) {
    return addPeriod(reader, start, start + 4, { year: Number(first[1]), relative: null, within: null });
  }
  const range = match(MONTH_RANGE, text, start);
  if (range && inRange(range[2], 12) && inRange(range[4], 12)) {
    const second = start + range[0].lastIndexOf(`${range[3]}.`);
    const firstEnd = start + 5 + (range[2]?.length ?? 0);
    addPeriod(reader, start, firstEnd, { year: Number(range[1]), relative: null, within: `${Number(range[2])}` });
    const end = start + range[0].length;
    return addPeriod(reader, second, end, { year: Number(range[3]), relative: null, within: `${Number(range[4])}` });
  }
  const date = match(DATE, text, start);
  if (!date?.[1] || !isYear(date[1], date[0]) || !inRange(date[3], 12) || !inRange(date[4], 31)) return -1;
  const day = within(date[3], undefined, date[4]);
  return addPeriod(reader, start, start + date[0].length, { year: Number(date[1]), relative: null, within: day });
}

function readMonth(reader: Reader, start: number): number {
  const { text } = reader;
  const month = match(MONTHS, text, start);
  if (month && inRange(month[1], 12) && inRange(month[2], 12) && inRange(month[3], 31)) {
    const end = start + month[0].length;
    return addPeriod(reader, start, end, { year: null, relative: null, within: within(month[1], month[2], month[3]) });
  }
  const day = reader.lastEnd > 0 && start - reader.lastEnd <= 2 ? match(DAY_AFTER_DASH, text, start) : null;
  const last = reader.periods.at(-1);
  if (!day || !inRange(day[1], 31) || !last?.within || last.end !== reader.lastEnd || start === reader.lastEnd)
    return -1;
  const monthOf = last.within.split("-")[0] ?? "";
  return addPeriod(reader, start, start + day[0].length, {
    year: last.year,
    relative: null,
    within: `${monthOf}-${Number(day[1])}`,
  });
}

/** 二〇二四年十二月三十一日, 十二月底; the offset after it, or −1. */
export function readHanPeriod(reader: Reader, start: number): number {
  const { text } = reader;
  const year = match(HAN_YEAR, text, start);
  if (year?.[1] && /^[一二]/.test(year[1])) {
    const value = Number(parseNumeral(year[1].replace(/[0OoΟ]/g, "〇"))?.digits ?? 0n);
    if (value < 1900 || value > 2199) return -1;
    const end = start + year[0].length;
    return addPeriod(reader, start, end, { year: value, relative: null, within: hanWithin(year[2], year[3]) });
  }
  const month = match(HAN_MONTH, text, start);
  const value = hanWithin(month?.[1], month?.[2]);
  if (!month || value === null || Number(value.split("-")[0]) > 12) return -1;
  return addPeriod(reader, start, start + month[0].length, { year: null, relative: null, within: value });
}

function hanWithin(month: string | undefined, day: string | undefined): string | null {
  const number = month === undefined ? null : parseNumeral(month);
  if (!number) return null;
  const dayNumber = day === undefined ? null : parseNumeral(day);
  return dayNumber ? `${number.digits}-${dayNumber.digits}` : `${number.digits}`;
}

/** 上年, 本年度, 去年 …; the offset after it, or −1. */
export function readRelative(reader: Reader, start: number): number {
  const { text } = reader;
  const found = match(RELATIVE, text, start);
  const first = text.charAt(start);
  if (!found || (start > 0 && (OTHER_WORD[first] ?? "").includes(text.charAt(start - 1)))) return -1;
  if (isDigitAt(text, start - 1) && first === "次") return -1;
  const relative = RELATIVE_OFFSET[first] ?? 0;
  return addPeriod(reader, start, start + found[0].length, { year: null, relative, within: null });
}
