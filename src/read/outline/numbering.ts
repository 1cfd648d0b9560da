/**
 * The number that opens a heading or a list item: 第一部分, 一、, （一）, 1., （1）, ①. Only the head of a block is looked at, so
 * a block of any length costs the same. Figures (3.5万元, 2024年, 12345热线) and lists of names (一、二级) are told apart.
 */
import type { ItemNumber } from "../../statement/model.ts";

/** `key` tells apart what shares a style but not a list: 第一章 and 第一条 nest, though both are of style `article`. */
export interface Opening {
  readonly number: ItemNumber;
  readonly key: string;
}

const DIGIT_VALUES = new Map([..."零一二三四五六七八九"].map((digit, value) => [digit, value]));
DIGIT_VALUES.set("〇", 0).set("两", 2);

/** The value of a Chinese numeral below a thousand, 二十三 → 23; null when it is none. */
export function hanOrdinal(printed: string): number | null {
  let total = 0;
  let pending: number | null = null;
  for (const character of printed) {
    const digit = DIGIT_VALUES.get(character);
    if (digit !== undefined) {
      pending = (pending ?? 0) * 10 + digit;
      continue;
    }
    const scale = character === "十" ? 10 : character === "百" ? 100 : 0;
    if (scale === 0) return null;
    total += (pending ?? 1) * scale;
    pending = null;
  }
  return total + (pending ?? 0);
}

/** A Chinese, arabic or full-width numeral as an ordinal. */
function ordinalOf(printed: string): number | null {
  const plain = printed.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return /^\d+$/.test(plain) ? Number(plain) : hanOrdinal(plain);
}

const HAN = "[零〇一二三四五六七八九十百]{1,5}";
const ARABIC = "[0-9０-９]{1,3}";
const GAP = "[ \\u3000\\u00a0\\t]{0,4}";

const PART = new RegExp(`^第${GAP}(${HAN}|${ARABIC})${GAP}部${GAP}分`);
const ARTICLE = new RegExp(`^第${GAP}(${HAN}|${ARABIC})${GAP}([编篇章节条])`);
const HAN_COMMA = new RegExp(`^(${HAN})${GAP}[、.．﹒]`);
const HAN_PAREN = new RegExp(`^[（(]${GAP}(${HAN})${GAP}[）)]`);
const HAN_PAREN_HALF = new RegExp(`^(${HAN})[）)]`);
const ARABIC_DOT = new RegExp(`^(${ARABIC})${GAP}[、.．﹒]`);
const ARABIC_PAREN = new RegExp(`^[（(]?${GAP}(${ARABIC})${GAP}[）)]`);

/** Something that shows the match to be prose: a list of numbers, a fraction, a rule being quoted. */
const AFTER_HAN_COMMA = /^(?:[一二三四五六七八九十]{1,3}(?:[、级类等期季楼层]|$)|[，。；])/;
const AFTER_ARABIC = /^(?:[0-9０-９]{1,3}[、.．]|[，。；])/;
const AFTER_DOT = /^[0-9０-９]/;
const YEAR_FIRST = /^(?:19|20)\d{2}[ \u3000]{0,2}年/;
const AFTER_ARTICLE = /^(?:款|项|规定|的|之|和|及|至|到|、第|，|。)/;
const AFTER_PART = /^(?:是|为|的|，|。|、)/;

/** One printed character that is a whole number: ①, ⑴, ⒈, ㈠. */
const SINGLES: readonly { first: number; count: number; style: ItemNumber["style"] }[] = [
  { first: 0x2460, count: 20, style: "circled" },
  { first: 0x2474, count: 20, style: "arabic-paren" },
  { first: 0x2488, count: 20, style: "arabic" },
  { first: 0x2776, count: 10, style: "circled" },
  { first: 0x3220, count: 10, style: "han-paren" },
];

function singleCharacter(head: string): Opening | null {
  const code = head.charCodeAt(0);
  for (const { first, count, style } of SINGLES) {
    if (code < first || code >= first + count) continue;
    return { number: { style, ordinal: code - first + 1, printed: head.charAt(0) }, key: style };
  }
  return null;
}

interface Shape {
  readonly pattern: RegExp;
  readonly style: ItemNumber["style"];
  /** True when what follows shows that this is no number after all. */
  readonly denied: (rest: string, match: RegExpExecArray) => boolean;
}

/** With what a number can begin: most texts are told by their first character. */
const OPENS = /^[ \t\u00a0\u3000第零〇一二三四五六七八九十百0-9０-９（(\u2460-\u249b\u2776-\u277f\u3220-\u3229]/;

const never = () => false;
const SHAPES: readonly Shape[] = [
  { pattern: PART, style: "part", denied: (rest) => AFTER_PART.test(rest) },
  { pattern: ARTICLE, style: "article", denied: (rest) => AFTER_ARTICLE.test(rest) },
  { pattern: HAN_COMMA, style: "han-comma", denied: (rest) => AFTER_HAN_COMMA.test(rest) },
  { pattern: HAN_PAREN, style: "han-paren", denied: never },
  { pattern: HAN_PAREN_HALF, style: "han-paren", denied: never },
  {
    pattern: ARABIC_DOT,
    style: "arabic",
    denied: (rest, match) =>
      (AFTER_DOT.test(rest) && !match[0].endsWith("、") && !YEAR_FIRST.test(rest)) || AFTER_ARABIC.test(rest),
  },
  { pattern: ARABIC_PAREN, style: "arabic-paren", denied: never },
];

/** The number at the very start of `text` (leading blanks already trimmed), or null. */
export function openingNumber(text: string): Opening | null {
  if (!OPENS.test(text)) return null;
  const head = text.slice(0, 40);
  const single = singleCharacter(head);
  if (single !== null) return single;
  for (const { pattern, style, denied } of SHAPES) {
    const match = pattern.exec(head);
    const numeral = match?.[1];
    if (match === null || numeral === undefined) continue;
    const ordinal = ordinalOf(numeral);
    if (ordinal === null || ordinal === 0 || denied(head.slice(match[0].length), match)) return null;
    return { number: { style, ordinal, printed: match[0] }, key: style + (match[2] ?? "") };
  }
  return null;
}
