/** What a cell says, as a value of the model, or why it says nothing of the kind; and back: how a value is written in a cell. */
import { economicClass, economicsNamed, functionClass, functionsNamed } from "../../codes/index.ts";
import { fold, formatDecimal, parseDecimal } from "../../figures/index.ts";
import { isPlainText } from "../entries/index.ts";
import { type Column, type HeadField, type Holds, SHEETS } from "./data/layout.ts";
import { choicesOf, codeAndName, listNameOf, valueOfWord, wordOfValue } from "./lists.ts";

export type Value = string | number | bigint | boolean | null | readonly string[];
export type Row = Readonly<Record<string, Value>>;

export interface Wrong {
  readonly why: string;
  readonly advice: string;
}

type Field = Pick<Column, "empty"> & { readonly holds: Column["holds"] | HeadField["holds"] };

/** Longest text of a cell that is kept; a cell of a spreadsheet holds about as much. */
export const LONGEST_TEXT = 32_000;
/** Longest key (code of a unit, id of a project or a line). */
export const LONGEST_KEY = 100;
/** 分 of the largest amount: what one entry may move. */
const MOST_DIGITS = 15;
const MOST_CHOICES = 12;

export const isWrong = (value: Value | Wrong): value is Wrong =>
  typeof value === "object" && value !== null && "why" in value;

const wrong = (why: string, advice: string): Wrong => ({ why, advice });

/**
 * The value of a cell. Never throws.
 * @param unit of amounts that do not tell theirs
 */
export function cellValue(text: string, field: Field, unit: MoneyUnit = "元"): Value | Wrong {
  const written = text.trim();
  const { holds, empty } = field;
  if (written === "") {
    if (empty === undefined) return wrong("没有填写", `请填写${adviceOf(holds)}`);
    const several = holds.is === "words" || (holds.is === "row-of" && holds.several === true);
    return empty === "null" ? null : several ? [] : "";
  }
  if (written.length > LONGEST_TEXT) return wrong("太长了", `请缩短到 ${LONGEST_TEXT} 字以内`);
  if (!isPlainText(written)) return wrong("含有不能保存的字符", "请删去后重新输入");
  return holds.is === "yuan" ? fenOf(written, unit) : filledValue(written, holds);
}

function filledValue(written: string, holds: Field["holds"]): Value | Wrong {
  switch (holds.is) {
    case "text":
      return written;
    case "row-of":
      return holds.several === true ? partsOf(written) : keyValue(written);
    case "count":
      return wholeOf(written, 9) ?? wrong("不是整数", "请填不带小数的整数，例如 12");
    case "year":
      return yearOf(written) ?? wrong("不是年份", "请填四位年份");
    case "function":
      return functionOf(written);
    case "economic":
      return economicOf(written);
    case "words":
      return wordsOf(written, holds.list);
    default:
      return chosenOf(written, listNameOf(holds) ?? "", holds.is);
  }
}

function keyValue(written: string): string | Wrong {
  return written.length > LONGEST_KEY ? wrong("编号太长", `请缩短到 ${LONGEST_KEY} 字以内`) : written;
}

/** What parts several words or keys in one cell. */
export const SEPARATOR = /[；;、，,\n]/;

const partsOf = (written: string): string[] =>
  written
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Units in which amounts are told, with the places by which they are above 元. */
const UNITS = { 元: 0, 万: 4, 万元: 4, 亿元: 8 } as const;
export type MoneyUnit = "元" | "万元";

/** An amount to 分; a unit behind it counts before that of the column. */
function fenOf(written: string, unit: MoneyUnit): bigint | Wrong {
  const plain = fold(written).replace(/(?<=\d)[,，](?=\d{3})|\s|^[¥￥]/g, "");
  const own = /(?:[万亿]?元|万)$/.exec(plain)?.[0] ?? "";
  const decimal = parseDecimal(plain.slice(0, plain.length - own.length));
  if (decimal === null) return wrong("不是金额", `请填以${unit}为单位的数字，例如 53119200.00，没有填 0，不要写说明`);
  const places = UNITS[(own === "" ? unit : own) as keyof typeof UNITS];
  const { digits, scale } = shortest(...inYuan(decimal, places));
  if (scale > 2) return wrong("精确到了分以下", "请四舍五入到两位小数后填写");
  const fen = digits * 10n ** BigInt(2 - scale);
  const size = fen < 0n ? -fen : fen;
  return size.toString().length > MOST_DIGITS ? wrong("超过 10 万亿元", "请核对金额和单位（元）") : fen;
}

function inYuan({ digits, scale }: { digits: bigint; scale: number }, places: number): [bigint, number] {
  return scale >= places ? [digits, scale - places] : [digits * 10n ** BigInt(places - scale), 0];
}

/** Without noughts at the end of the decimals. */
function shortest(digits: bigint, scale: number): { digits: bigint; scale: number } {
  let [left, places] = [digits, scale];
  while (places > 2 && left % 10n === 0n) [left, places] = [left / 10n, places - 1];
  return { digits: left, scale: places };
}

function wholeOf(written: string, most: number): number | null {
  const digits = /^(\d+)(?:\.0+)?$/.exec(fold(written).replace(/,/g, ""))?.[1];
  return digits === undefined || digits.length > most ? null : Number.parseInt(digits, 10);
}

function yearOf(written: string): number | null {
  const year = wholeOf(written.replace(/年$/, ""), 4);
  return year !== null && year > 1994 && year < 2100 ? year : null;
}

/** A code, and the name behind it where one is written: they must not be of different classes. */
function classOf(written: string, shape: RegExp, named: (name: string) => readonly string[]): string | Wrong | null {
  const match = shape.exec(fold(written));
  const name = match?.[2]?.trim() ?? "";
  if (!match) return null;
  const code = match[1] as string;
  const codes = name === "" ? [] : named(name);
  if (codes.length === 0 || codes.includes(code)) return code;
  return wrong(`编码 ${code} 与名称“${name}”不符`, `请核对：名称是“${name}”的编码有 ${codes.slice(0, 3).join("、")}`);
}

function functionOf(written: string): Value | Wrong {
  const found = classOf(written, /^(\d{3}(?:\d{2}){0,2})(?:[\s-]+(.*))?$/s, functionsNamed);
  if (found !== null) return found;
  const codes = functionsNamed(written).slice(0, 3);
  const hint = codes.length > 0 ? `名称是“${written.slice(0, 20)}”的编码有 ${codes.join("、")} 等` : "例如 2010301";
  return wrong("不是功能分类科目编码", `请从列表里选，或填三、五或七位编码，${hint}`);
}

function economicOf(written: string): Value | Wrong {
  const found = classOf(written, /^(3\d{2}(?:\d{2})?)(?:[\s-]+(.*))?$/s, (name) => economicsNamed(name, "dept"));
  if (found !== null) return found;
  const codes = economicsNamed(written, "dept").slice(0, 3);
  const hint = codes.length > 0 ? `“${written.slice(0, 20)}”的编码是 ${codes.join("、")}` : "例如 30201";
  return wrong("不是部门经济分类科目编码", `请从列表里选，或填以 3 开头的三位或五位编码，${hint}`);
}

function wordsOf(written: string, list: string): Value | Wrong {
  const values: string[] = [];
  for (const part of partsOf(written)) {
    const value = chosenOf(part, list, "words");
    if (typeof value !== "string") return value as Wrong;
    values.push(value);
  }
  return values;
}

function chosenOf(written: string, list: string, is: Field["holds"]["is"]): Value | Wrong {
  const value = valueOfWord(list, written);
  if (value === null) {
    if (is === "section") return written;
    const choices = choicesOf(list);
    const shown = choices.slice(0, MOST_CHOICES).join("、");
    return wrong("不在可选的内容里", `请从列表里选：${shown}${choices.length > MOST_CHOICES ? " 等" : ""}`);
  }
  return list === "flag" ? value === "true" : value;
}

function adviceOf(holds: Field["holds"]): string {
  if (holds.is === "yuan") return "以元为单位的金额，没有填 0";
  if (holds.is === "count") return "整数，没有填 0";
  if (holds.is === "row-of") return `“${SHEETS.find(({ key }) => key === holds.sheet)?.name}”表里的编号`;
  return listNameOf(holds) === null ? "" : "，从列表里选";
}

/** How a value stands in a cell: its text, and its digits where the cell holds a number. */
export function printedValue(
  value: Value,
  holds: Holds | HeadField["holds"],
  year: number,
): { text: string; number?: string } {
  if (value === null || value === "") return { text: "" };
  if (typeof value === "bigint") return amount(value);
  if (typeof value === "number") return { text: String(value), number: String(value) };
  if (typeof value === "boolean") return { text: wordOfValue("flag", String(value)) };
  if (typeof value !== "string") return { text: value.map((each) => printedWord(each, holds, year)).join("；") };
  return { text: printedWord(value, holds, year) };
}

/** Digits that spreadsheets keep of a number; longer amounts are written as text. */
const KEPT_DIGITS = 15;

function amount(fen: bigint): { text: string; number?: string } {
  const text = formatDecimal({ digits: fen, scale: 2 });
  return text.replace(/\D/g, "").length > KEPT_DIGITS ? { text } : { text, number: text };
}

function printedWord(value: string, holds: Holds | HeadField["holds"], year: number): string {
  if (holds.is === "function") return codeAndName(value, functionClass(value, year)?.name);
  if (holds.is === "economic") return codeAndName(value, economicClass(value)?.name);
  const list = listNameOf(holds);
  return list === null ? value.trim() : wordOfValue(list, value);
}
