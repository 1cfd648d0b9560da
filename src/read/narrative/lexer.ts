/**
 * Cuts a view into tokens: quantities and periods from the figure scanner, punctuation, the grammar's own words (data/lexicon),
 * and the text between them. Longest match wins, so that 比重 is never read as 比.
 */
import { functionsNamed } from "../../codes/index.ts";
import { type Period, type Quantity, scan } from "../../figures/index.ts";
import lexicon from "./data/lexicon.ts";
import { type Names, namesWithin } from "./names.ts";

export type WordKind = keyof typeof lexicon;
export type TokenKind = Exclude<WordKind, "shadow"> | "text" | "quantity" | "period" | "skip" | "punctuation";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly quantity?: Quantity;
  readonly period?: Period;
}

/** A class in its path, up to a mark within its name and from there. */
const NAME_BEFORE = /[）)]([\u3400-\u9fff、]+)$/;
const NAME_AFTER = /^([\u3400-\u9fff、]+)[（(][款项][）)]/;
const LONGEST_PART = 40;

const BY_FIRST = wordsByFirstCharacter();
/** By character code: 0 for what begins neither a word nor is punctuation, as most characters. */
const PUNCTUATION = 1;
const FULL_STOP = 2;
const WORD = 3;
const beginnings = new Uint8Array(0x10000);
for (const code of BY_FIRST.keys()) beginnings[code] = WORD;
for (const mark of "。！？；，、：（）()[]【】,;:") beginnings[mark.charCodeAt(0)] = PUNCTUATION;
beginnings[".".charCodeAt(0)] = FULL_STOP;

/** Tokens of a view's text, in order, covering all of it. */
export function tokenize(text: string, names: Names): Token[] {
  const found = scan(text);
  const spans: Token[] = [
    ...namesWithin(text, names).map((name) => span("text", text, name, {})),
    ...found.quantities.map((quantity) => span("quantity", text, quantity, { quantity })),
    ...found.periods.map((period) => span("period", text, period, { period })),
    ...found.notFigures.map((other) => span("skip", text, other, {})),
  ].sort((a, b) => a.start - b.start);
  const tokens: Token[] = [];
  let position = 0;
  for (const item of spans) {
    if (item.start < position || isName(text, item)) continue;
    tokenizeWords(text, position, item.start, tokens);
    tokens.push(item);
    position = item.end;
  }
  tokenizeWords(text, position, text.length, tokens);
  return tokens;
}

/** 上年结转 and 本年收入 are names: their 上年 and 本年 say nothing of the year of the figure. */
function isName(text: string, item: Token): boolean {
  if (item.period === undefined || item.period.relative === null) return false;
  return /^(?:财政拨款)?(?:结转|结余|收入(?!预算)|支出(?!预算|决算|数))/.test(text.slice(item.end, item.end + 8));
}

function span(
  kind: TokenKind,
  text: string,
  range: { start: number; end: number },
  extra: { quantity?: Quantity; period?: Period },
): Token {
  return { kind, text: text.slice(range.start, range.end), start: range.start, end: range.end, ...extra };
}

function tokenizeWords(text: string, from: number, to: number, tokens: Token[]): void {
  let plainFrom = from;
  let position = from;
  const flush = (): void => {
    if (position > plainFrom) {
      tokens.push({ kind: "text", text: text.slice(plainFrom, position), start: plainFrom, end: position });
    }
  };
  while (position < to) {
    const beginning = beginnings[text.charCodeAt(position)];
    if (beginning === 0) {
      position += 1;
      continue;
    }
    const stop = beginning === FULL_STOP && isFullStop(text, position);
    if (stop || (beginning === PUNCTUATION && !isWithinName(text, position))) {
      flush();
      tokens.push({
        kind: "punctuation",
        text: stop ? "。" : text.charAt(position),
        start: position,
        end: position + 1,
      });
      position += 1;
      plainFrom = position;
      continue;
    }
    const word = wordAt(text, position, to);
    if (word === null) {
      position += 1;
    } else if (word.kind === "shadow") {
      position += word.text.length;
    } else {
      flush();
      const end = position + word.text.length;
      tokens.push({ kind: word.kind, text: word.text, start: position, end });
      position = end;
      plainFrom = end;
    }
  }
  flush();
}

/** A full stop typed half-width: after 元, % or a word, and no digit follows. */
function isFullStop(text: string, position: number): boolean {
  return /[%元）)\u4e00-\u9fff]/.test(text[position - 1] ?? "") && !/[\w.]/.test(text[position + 1] ?? "");
}

/** 收、支总计; 环境保护管理事务（款）环境保护法规、规划及标准（项）: one name, no list. */
function isWithinName(text: string, position: number): boolean {
  if (text[position] !== "、") return false;
  if (text[position - 1] === "收" && text[position + 1] === "支") return true;
  const [, first] = NAME_BEFORE.exec(text.slice(Math.max(0, position - LONGEST_PART), position)) ?? [];
  if (first === undefined) return false;
  const [, second] = NAME_AFTER.exec(text.slice(position + 1, position + LONGEST_PART)) ?? [];
  return second !== undefined && functionsNamed(`${first}、${second}`).length > 0;
}

interface Word {
  readonly text: string;
  readonly kind: WordKind;
}

function wordAt(text: string, position: number, to: number): Word | null {
  for (const word of BY_FIRST.get(text.charCodeAt(position)) ?? []) {
    if (position + word.text.length <= to && text.startsWith(word.text, position)) return word;
  }
  return null;
}

function wordsByFirstCharacter(): Map<number, Word[]> {
  const map = new Map<number, Word[]>();
  for (const [kind, words] of Object.entries(lexicon) as [WordKind, readonly string[]][]) {
    for (const text of words) {
      const list = map.get(text.charCodeAt(0)) ?? [];
      list.push({ text, kind });
      map.set(text.charCodeAt(0), list);
    }
  }
  for (const list of map.values()) list.sort((a, b) => b.text.length - a.text.length);
  return map;
}
