/** What is no figure though it starts with digits: codes, telephone numbers, list numbers, versions, ratios, 202X年. */
import { addNotFigure, characterBefore, endOf, isDigitCode, isLetterCode, type Reader, type Run } from "./reader.ts";

const PHONE = /(?:0\d{2,3}-\d{7,8}|400-?\d{3}-?\d{4}|1[3-9]\d{9})(?![\d.])/y;
const LIST_MARK = /(\d{1,2}) {0,2}(?:、|\.(?!\d))/y;
/** 1.2024年: no number has decimals that are a year. */
const LIST_BEFORE_YEAR = /\d{1,2} {0,2}\.(?=(?:19|20)\d{2} {0,2}年)/y;
const LIST_LEVELS = /\d{1,2}(?:\.\d{1,2}){1,3}(?= {0,2}[\u3400-\u9fff、.“])/y;
const CLOCK_OR_RATIO = /\d{1,3}(?:：\d{1,3}){1,2}/y;
const FRACTION = /\d{1,4}\/\d{1,4}/y;
const VERSION = /\d{1,5}(?:\.\d{1,5}){2,6}/y;
const NUMBERED = /\d{1,6} {0,2}号/y;
const TELEPHONE_BEFORE = /(?:电话|热线|传真|邮编|邮政编码|手机|拨打)[：号码 为是]{0,3}$/;
const HOTLINE = /热线|平台|电话|专线|服务号/;
const UNIT_START = /^ {0,2}(?:[万亿千百十]?[万亿]?元|[万亿%倍人辆台]|个百分点|平方)/;

/** Whatever is no figure and starts with the run of digits; the offset after it, or −1. What follows the run says what to try. */
export function readNotFigure(reader: Reader, run: Run): number {
  const length = run.end - run.start;
  let end = -1;
  if (run.next === "X" || run.next === "x" || run.next === "×") end = readPartlyFilled(reader, run);
  if (end < 0 && length >= 3 && length <= 12) end = readPhone(reader, run);
  if (end < 0 && length <= 7 && (run.next === "类" || run.next === "款" || run.next === "项"))
    end = readCode(reader, run);
  if (end < 0 && length <= 2 && "）.、".includes(run.next)) end = readListNumber(reader, run);
  return end < 0 && ".：/号".includes(run.next) ? readDotted(reader, run) : end;
}

/** 202X年: digits with a placeholder behind them. */
function readPartlyFilled(reader: Reader, run: Run): number {
  const { text } = reader;
  let end = run.end;
  while (end - run.end < 8 && /[Xx×]/.test(text.charAt(end))) end++;
  const next = text.charCodeAt(end);
  if (end === run.end || isLetterCode(next) || isDigitCode(next)) return -1;
  return addNotFigure(reader, run.start, end, "placeholder");
}

function readPhone(reader: Reader, { start, end, next }: Run): number {
  const { text } = reader;
  const first = text.charAt(start);
  const phone = first === "0" || first === "1" || first === "4" ? endOf(PHONE, text, start) : -1;
  if (phone > 0) return addNotFigure(reader, start, phone, "phone");
  const told = "话线真编码机打：号为是 ".includes(text.charAt(start - 1)) && start > 0;
  if (told && TELEPHONE_BEFORE.test(text.slice(Math.max(0, start - 7), start))) {
    return addNotFigure(reader, start, end, "phone");
  }
  const isHotline =
    end - start <= 5 && !" 万元个家条项次人%.,，".includes(next) && HOTLINE.test(text.slice(end, end + 6));
  return isHotline ? addNotFigure(reader, start, end, "phone") : -1;
}

/** （201类）（06款）（99项）, 204类, 06款. */
function readCode(reader: Reader, { start, end, next }: Run): number {
  const { text } = reader;
  const closing = text.indexOf(next, end) + 1;
  const digits = end - start;
  const bracketed = text.charAt(start - 1) === "（" && text.charAt(closing) === "）";
  const padded = text.charAt(start) === "0" && digits > 1;
  const last = reader.notFigures.at(-1);
  const follows = last?.why === "code" && start - last.end <= 60;
  const isCode =
    padded ||
    digits === 5 ||
    digits === 7 ||
    (digits === 3 && (bracketed || (next === "类" && text.charAt(start) === "2"))) ||
    (bracketed && follows && digits === 2);
  return isCode ? addNotFigure(reader, start, closing, "code") : -1;
}

function readListNumber(reader: Reader, { start, end, next }: Run): number {
  const { text } = reader;
  if (next === "）" && text.charAt(start - 1) === "（") return addNotFigure(reader, start, end, "list-number");
  const beforeYear = next === "." ? endOf(LIST_BEFORE_YEAR, text, start) : -1;
  if (beforeYear > 0) return addNotFigure(reader, start, beforeYear, "list-number");
  const before = characterBefore(text, start);
  if (before !== "" && !"。；：，、".includes(before)) return -1;
  if (next === "）") return addNotFigure(reader, start, text.indexOf(next, end) + 1, "list-number");
  const mark = before === "、" ? -1 : endOf(LIST_MARK, text, start);
  if (mark > 0) return addNotFigure(reader, start, mark, "list-number");
  const levels = before === "" ? endOf(LIST_LEVELS, text, start) : -1;
  return levels > 0 && !startsUnit(text, levels) ? addNotFigure(reader, start, levels, "list-number") : -1;
}

function startsUnit(text: string, at: number): boolean {
  return UNIT_START.test(text.slice(at, at + 6));
}

/** 1.2.3, 9：30, 1：3, 2/3, 5号楼. */
function readDotted(reader: Reader, { start, next }: Run): number {
  const { text } = reader;
  if (next === ".") {
    const version = endOf(VERSION, text, start);
    return version > 0 ? addNotFigure(reader, start, version, "identifier") : -1;
  }
  if (next === "：") {
    const clock = endOf(CLOCK_OR_RATIO, text, start);
    const isAmount = clock < 0 || startsUnit(text, clock) || /[.\d,个项家]/.test(text.charAt(clock));
    return isAmount ? -1 : addNotFigure(reader, start, clock, "identifier");
  }
  if (next === "/") {
    const fraction = endOf(FRACTION, text, start);
    return fraction > 0 && !/[\d.]/.test(text.charAt(fraction))
      ? addNotFigure(reader, start, fraction, "identifier")
      : -1;
  }
  const numbered = endOf(NUMBERED, text, start);
  if (numbered < 0) return -1;
  const isPlace = /[楼线院门桌文机]/.test(text.charAt(numbered));
  return addNotFigure(reader, start, numbered, isPlace ? "identifier" : "document-number");
}
