/** What the words before a quantity say of it: its role, direction, base, denominator and the phrase that names it. */
import type { Direction } from "../../statement/model.ts";
import { withoutEnding } from "./ending.ts";
import type { Token } from "./lexer.ts";
import type { Role } from "./model.ts";

export interface Lead {
  readonly role: Role;
  readonly direction: Direction | null;
  /** Words that name the thing measured. */
  readonly phrase: string;
  /** Words that name what it is compared with; null when nothing is compared here. */
  readonly base: { readonly year: Token | null; readonly words: string } | null;
  /** The amount is itself the base of a comparison: 较上年预算数4800万元. */
  readonly isBase: boolean;
  readonly of: string;
  /** 占支出预算600万元的…%, 完成年初预算600万元的…%: the amount is the whole of a share that follows. */
  readonly isWhole: boolean;
}

const COPULA = /(?:[了为是达约共的到近仅各]|达到)+$/;

/** Reads the tokens between the last boundary and a quantity. */
export function readLead(tokens: readonly Token[], quantity: Token): Lead {
  const trimmed = trimCopula(tokens);
  const last = trimmed.at(-1);
  const compare = findCompare(trimmed);
  const direction = last === undefined ? null : directionOf(last);
  const percent = isPercent(quantity);
  if (direction !== null && last !== undefined) {
    return {
      role: percent ? "rate" : "change",
      direction,
      phrase: subjectOfChange(trimmed.slice(0, -1), compare),
      base: compare === null ? null : baseOf(trimmed.slice(0, -1), compare),
      isBase: false,
      of: "",
      isWhole: false,
    };
  }
  const plain = { direction: null, base: null, isBase: false, isWhole: false };
  if (percent) return { ...plain, ...readPercent(trimmed) };
  if (trimmed.some((token) => token.kind === "every") || quantity.quantity?.dimension === "perUnit") {
    return { ...plain, role: "factor", phrase: textOf(trimmed), of: "" };
  }
  if (isThreshold(quantity)) return { ...plain, role: "threshold", phrase: textOf(trimmed), of: "" };
  if (compare !== null) {
    const base = baseOf(trimmed, compare);
    return { ...plain, role: "level", phrase: textOf(trimmed.slice(0, compare.at)), base, isBase: true, of: "" };
  }
  const share = trimmed.findLastIndex((token) => token.kind === "share" || token.kind === "complete");
  if (share >= 0) return { ...plain, role: "level", phrase: textOf(trimmed.slice(share + 1)), of: "", isWhole: true };
  return { ...plain, role: "level", phrase: textOf(trimmed), of: "" };
}

function readPercent(tokens: readonly Token[]): Pick<Lead, "role" | "phrase" | "of"> {
  const share = tokens.findLastIndex((token) => token.kind === "share");
  if (share >= 0) {
    return { role: "share", phrase: textOf(tokens.slice(0, share)), of: textOf(tokens.slice(share + 1)) };
  }
  const complete = tokens.findLastIndex((token) => token.kind === "complete");
  if (complete >= 0) {
    return { role: "completion", phrase: textOf(tokens.slice(0, complete)), of: textOf(tokens.slice(complete + 1)) };
  }
  return { role: "percent", phrase: textOf(tokens), of: "" };
}

/** +1, −1 or 0 for a direction word, else null. */
export function directionOf(token: Token): Direction | null {
  if (token.kind === "up") return 1;
  if (token.kind === "down") return -1;
  return token.kind === "flat" ? 0 : null;
}

interface Compare {
  /** Index of the comparing word among the tokens. */
  readonly at: number;
  /** Index after 相比, or −1. */
  readonly close: number;
}

/** 较/比/与…相比: the last comparison among the tokens. */
export function findCompare(tokens: readonly Token[]): Compare | null {
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at] as Token;
    if (token.kind === "samePeriod") return { at, close: at };
    const opens = token.kind === "compare" || token.kind === "compareWith";
    if (!opens || !isBase(tokens.slice(at + 1))) continue;
    const close = tokens.findIndex((other, index) => index > at && other.kind === "close");
    // 社会保障和就业支出: 和, 与, 同 compare only with a period, or where 相比 or 持平 follows.
    const mayJoin =
      token.kind === "compareWith" && close < 0 && tokens[at + 1]?.kind !== "period" && !endsInBase(tokens, at);
    if (!mayJoin) return { at, close };
  }
  return null;
}

/** A base begins at once: a period, or words for a budget or account. */
function isBase(after: readonly Token[]): boolean {
  const first = after[0];
  if (first === undefined) return false;
  if (first.kind === "period") return true;
  if (first.kind !== "text") return false;
  if (after[1]?.kind === "period" && first.text.length <= 6) return true;
  return /^(?:年初|调整|预算|决算|同期|同口径|执行|当年|全年)/.test(first.text);
}

/** 与年初预算数: nothing but the words of a base follows. */
function endsInBase(tokens: readonly Token[], at: number): boolean {
  return /^(?:年初|调整后?|全年)?(?:预算|决算|执行)数?$/.test(textOf(tokens.slice(at + 1)));
}

export function baseOf(tokens: readonly Token[], compare: Compare): { year: Token | null; words: string } {
  const until = compare.close > compare.at ? compare.close : tokens.length;
  const inside = tokens.slice(compare.at + 1, until);
  return { year: inside.find((token) => token.kind === "period") ?? null, words: textOf(inside) };
}

/** The subject of a change: before the comparing word, or after 相比 and before the direction word. */
function subjectOfChange(tokens: readonly Token[], compare: Compare | null): string {
  if (compare === null) return textOf(tokens);
  const before = textOf(tokens.slice(0, compare.at));
  if (before !== "" || compare.close < 0) return before;
  return textOf(tokens.slice(compare.close + 1));
}

const UNSPOKEN = new Set<Token["kind"]>(["period", "quantity", "close", "become"]);

/** Words of the tokens without periods, 相比 and 增至; punctuation and brackets stay inside names. */
export function textOf(tokens: readonly Token[]): string {
  let text = "";
  for (const token of tokens) if (!UNSPOKEN.has(token.kind)) text += token.text;
  return text;
}

function trimCopula(tokens: readonly Token[]): Token[] {
  const out = [...tokens];
  while (out.length > 0) {
    const last = out.at(-1) as Token;
    if (last.kind === "punctuation" && /[，：、,:]/.test(last.text)) {
      out.pop();
      continue;
    }
    if (last.kind !== "text") break;
    const text = withoutEnding(last.text, COPULA);
    if (text === last.text) break;
    out.pop();
    if (text === "") continue;
    out.push({ ...last, text });
    break;
  }
  return out;
}

function isPercent(token: Token): boolean {
  const dimension = token.quantity?.dimension;
  return dimension === "percent" || dimension === "points" || dimension === "times";
}

function isThreshold(token: Token): boolean {
  const hedge = token.quantity?.hedge;
  return hedge === "atLeast" || hedge === "atMost" || hedge === "above";
}
