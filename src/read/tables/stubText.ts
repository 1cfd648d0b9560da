/** What the words of a stub say: the number that opens them, a code, 其中, the name itself, and whether it is a total. */
import { remembered } from "../../codes/index.ts";
import type { ItemNumber } from "../../statement/model.ts";
import { openingNumber } from "../outline/numbering.ts";
import { wordsOf } from "./cells.ts";

export interface StubText {
  readonly number: ItemNumber | null;
  readonly code: string | null;
  readonly ofWhich: boolean;
  readonly label: string;
}

/** Of classes and of revenue, which begins with 10 or 11, or of units: 12345 is the number of a hotline. */
const CODE =
  /^[[【(（]?((?:1[01]|[2-7]\d)\d(?:\d{2}){0,3}|[1-7]\d{2}(?:\d{6})?)[\]】)）]?[-－—–:：_]?(?=[\u3400-\u9fff“"（(])/;
/** The tail of the name above that spilled into this cell, then code and name: 支出20899-其他社会保障和就业支出. */
const LATER_CODE = /^[\u3400-\u9fff（）()、]{1,12}([1-7]\d{2}(?:\d{2}){0,2})[-－—–:：_](?=[\u3400-\u9fff])/;
const OF_WHICH = /^(?:其中|其他：其中)[:：]?/;
const TOTAL =
  /^(?:(?:本年|当年|全年|上年|部门|单位|预算|决算)?(?:各项)?(?:收入|支出|收支|人员经费|公用经费|基本支出|项目支出|资金)?(?:合计|总计|小计|共计|总额))$/;

/** Reads the words of a stub cell. Blanks within the words are dropped. */
export const readStub: (text: string) => StubText = remembered(readWords);

function readWords(text: string): StubText {
  let words = wordsOf(text);
  const ofWhich = OF_WHICH.test(words);
  if (ofWhich) words = words.replace(OF_WHICH, "");
  const coded = CODE.exec(words) ?? LATER_CODE.exec(words);
  if (coded !== null) {
    return { number: null, code: coded[1] ?? null, ofWhich, label: words.slice(coded[0].length) };
  }
  const opening = openingNumber(words);
  const number = opening?.number ?? null;
  const rest = number === null ? words : words.slice(number.printed.replace(/[\s\u3000]/g, "").length);
  const nested = OF_WHICH.test(rest);
  return { number, code: null, ofWhich: ofWhich || nested, label: nested ? rest.replace(OF_WHICH, "") : rest };
}

/** 合计, 总计, 本年收入合计, 人员经费合计, 收入总计 …: a row or column that sums others. */
export function saysTotal(label: string): boolean {
  return TOTAL.test(label.replace(/[（(][^（）()]{0,20}[）)]$/, ""));
}

/** 小计: sums what stands between it and the 小计 before. */
export function saysSubtotal(label: string): boolean {
  return /小计$/.test(label);
}

/** 收入总计, 支出总计, 总计, 合计: the last word of a side. */
export function saysGrandTotal(label: string): boolean {
  return /^(?:收入|支出|收支|资金)?(?:总计|合计|共计)$/.test(label);
}

/** 201, 20103, 2010301: a code of the classifications; units have codes of other lengths. */
export function isClassCode(code: string | null): boolean {
  return code !== null && /^\d{3}(?:\d{2}){0,2}$/.test(code);
}
