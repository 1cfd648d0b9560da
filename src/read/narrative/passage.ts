/** Reads one paragraph from left to right: tokens in, mentions and marks out, each with its sentence, segment, clause and bracket. */
import type { Quantity } from "../../figures/index.ts";
import type { Direction } from "../../statement/model.ts";
import { baseOf, findCompare, type Lead, readLead, textOf } from "./clauses.ts";
import { Context, type Surroundings } from "./context.ts";
import { basisOf, coreOf, explainedBy, isGeneric, labelOf } from "./labels.ts";
import type { Token } from "./lexer.ts";
import { makeMention } from "./mentions.ts";
import type { Element, Mention } from "./model.ts";

const LONGEST_LEAD = 80;
/** Reads the tokens of one paragraph. */
export function readPassage(tokens: readonly Token[], surroundings: Surroundings): Element[] {
  const reader = new PassageReader(tokens, surroundings);
  return reader.read();
}

class PassageReader {
  private readonly elements: Element[] = [];
  private brackets = 0;
  private readonly outer: { bracket: number; year: number | null; last: Mention | null; lead: Token[] }[] = [];
  private lead: Token[] = [];
  private position = 0;
  private readonly tokens: readonly Token[];
  private readonly around: Surroundings;
  private readonly context: Context;

  constructor(tokens: readonly Token[], around: Surroundings) {
    this.tokens = tokens;
    this.around = around;
    this.context = new Context(around);
  }

  read(): Element[] {
    for (this.position = 0; this.position < this.tokens.length; this.position += 1) {
      this.step(this.tokens[this.position] as Token);
    }
    return this.elements;
  }

  private step(token: Token): void {
    if (token.kind === "flat" && this.flat(token)) return;
    const handle = this.handlers[token.kind];
    if (handle !== undefined) handle(token);
    else this.keep(token);
  }

  /** Words before a quantity; no phrase is longer, whatever the text does. */
  private keep(token: Token): void {
    this.lead.push(token);
    if (this.lead.length > LONGEST_LEAD) this.lead.splice(0, LONGEST_LEAD / 2);
  }

  private readonly handlers: Partial<Record<Token["kind"], (token: Token) => void>> = {
    punctuation: (token) => this.punctuation(token),
    quantity: (token) => this.quantity(token),
    open: (token) => this.opener(token),
    openPartial: (token) => this.opener(token),
    reason: (token) => this.reason(token),
    purpose: (token) => this.purpose(token),
    greater: (token) => this.comparison(token),
    less: (token) => this.comparison(token),
    equal: (token) => this.comparison(token),
    none: (token) => this.none(token),
    period: (token) => this.period(token),
  };

  private purpose(token: Token): void {
    const before = this.tokens[this.position - 1];
    // 彩票公益金（款）用于社会福利的支出（项）: 用于 within the name of an item.
    if (token.text === "用于" && (before === undefined || /[）)]$/.test(before.text))) {
      this.keep({ ...token, kind: "text" });
      return;
    }
    this.context.aside = true;
    this.lead = [];
  }

  private punctuation(token: Token): void {
    const mark = token.text;
    if ("（([【".includes(mark)) {
      this.openBracket(token);
    } else if ("）)]】".includes(mark)) {
      this.closeBracket();
    } else if ("。！？".includes(mark)) {
      this.endClause();
      this.context.endSentence();
    } else if ("；;".includes(mark)) {
      this.endClause();
      this.context.endSegment();
    } else if ("：:".includes(mark)) {
      this.colon(token);
    } else {
      this.comma(token);
    }
  }

  /** A colon right after an amount opens its breakdown: 采购预算30万元：货物10万元、服务20万元; so does 按功能分类：. */
  private colon(token: Token): void {
    const { last, bracket } = this.context;
    const adjacent = this.lead.length === 0 && last !== null && last.end === token.start && last.bracket === bracket;
    if (adjacent || this.divides()) this.open(adjacent ? "：" : textOf(this.lead), token, {});
    this.endClause();
  }

  /** 按功能分类，…; 按资金性质划分：…. */
  private divides(): boolean {
    return this.context.last !== null && /^按.{2,12}(?:分类|划分|分|构成|安排)(?:为|看|如下)?$/.test(textOf(this.lead));
  }

  /** A comma ends the clause; 与…相比 before it stays in force, and 财政拨款支出预算中 opens a breakdown. */
  private comma(token: Token): void {
    if (token.text !== "、") this.anchor();
    if (this.divides()) this.open(textOf(this.lead), token, {});
    this.endClause();
    // 主要原因是厉行节约，与上年相比减少…: a clause that opens with a comparison or the year is no longer the reason.
    const next = this.tokens[this.position + 1];
    const compares = next?.kind === "compareWith" || next?.kind === "compare";
    const dates = next?.period?.year != null && next.period.year === this.around.documentYear;
    if (compares || dates) this.context.aside = false;
  }

  private endClause(): void {
    const compare = findCompare(this.lead);
    if (compare !== null) this.context.base = this.context.toBase(baseOf(this.lead, compare), null);
    this.lead = [];
    this.context.clause += 1;
  }

  private anchor(): void {
    const text = textOf(this.lead);
    if (!/[^其]中$/.test(text) || text.length > 30) return;
    const first = this.lead[0] as Token;
    const anchor = coreOf(labelOf(text.slice(0, -1), this.around.organisation));
    const last = this.lead.at(-1) as Token;
    if (anchor.length >= 2) this.open(text, { ...first, end: last.end }, { anchor });
  }

  /** Brackets without quantities belong to the name: （类）, （境）; with quantities they are a passage of their own. */
  private openBracket(token: Token): void {
    const close = this.matching();
    const inside = this.tokens.slice(this.position + 1, close);
    if (close < 0 || !inside.some((item) => item.kind === "quantity")) {
      const end = close < 0 ? this.position + 1 : close + 1;
      const group = this.tokens.slice(this.position, end);
      const text = group.map((item) => item.text).join("");
      if (text.length <= 24) {
        this.lead.push({ kind: "text", text, start: token.start, end: (group.at(-1) as Token).end });
      }
      if (inside.some((item) => item.kind === "open") && this.context.bracket === 0) return;
      this.position = end - 1;
      return;
    }
    const { bracket, year, last } = this.context;
    this.outer.push({ bracket, year, last, lead: this.lead });
    this.brackets += 1;
    this.context.bracket = this.brackets;
    this.lead = [];
    if (this.listsParts(token, inside)) this.open("（", token, { partial: true });
  }

  /** 专任教师165人（高级62人、中级71人）: a bracket that lists amounts of the kind just stated breaks it down. */
  private listsParts(token: Token, inside: readonly Token[]): boolean {
    const { last } = this.context;
    if (last === null || last.end !== token.start || inside.some((item) => item.kind === "open")) return false;
    const same = inside.filter((item) => item.quantity !== undefined && item.quantity.unit === last.quantity?.unit);
    return same.length >= 2;
  }

  private open(cue: string, token: Token, more: { partial?: boolean; anchor?: string; before?: string }): void {
    const { partial = false, anchor = "", before = "" } = more;
    const place = { ...this.context.where(), start: token.start, end: token.end };
    this.elements.push({ kind: "open", cue, partial, anchor, before, ...place });
  }

  private matching(): number {
    let depth = 0;
    const limit = Math.min(this.tokens.length, this.position + 400);
    for (let index = this.position; index < limit; index += 1) {
      const item = this.tokens[index] as Token;
      if (item.kind !== "punctuation") continue;
      if ("（([【".includes(item.text)) depth += 1;
      if ("）)]】".includes(item.text)) depth -= 1;
      if (depth === 0) return index;
    }
    return -1;
  }

  private closeBracket(): void {
    const outer = this.outer.pop();
    if (outer === undefined) return;
    this.context.bracket = outer.bracket;
    this.context.year = outer.year;
    // What follows the bracket speaks of what stood before it; words left open before it still name what comes.
    this.context.last = outer.last ?? this.context.last;
    this.lead = outer.lead;
  }

  private opener(token: Token): void {
    // 占比分别为12%、88%: shares of what was listed before, not a new list.
    if (this.lead.some((word) => word.kind === "share")) {
      this.keep({ ...token, kind: "text" });
      return;
    }
    const partial = token.kind === "openPartial";
    const before = coreOf(labelOf(textOf(this.lead), this.around.organisation));
    if (partial && !this.measuresNext()) {
      // 主要是缴费基数上调；…: words without a quantity are a reason or a list of names.
      this.endClause();
      this.context.aside = true;
      return;
    }
    this.endClause();
    // 主要是…的支出，包括：甲10万元: what a list measures is no aside.
    this.context.aside = false;
    this.open(token.text, token, { partial, before: isGeneric(before) && before !== "支出" ? "" : before });
  }

  /** True when a quantity stands before the next comma or stop; a colon or a list number may come first. */
  private measuresNext(): boolean {
    for (const next of this.tokens.slice(this.position + 1, this.position + 30)) {
      if (next.kind === "quantity") return true;
      if (/^[，。；]$/.test(next.text)) return false;
    }
    return false;
  }

  private reason(token: Token): void {
    this.anchor();
    const { of, says } = explainedBy(textOf(this.lead), this.around.organisation);
    this.endClause();
    let end = this.position + 1;
    while (end < this.tokens.length && !/[。；]/.test((this.tokens[end] as Token).text)) end += 1;
    const until = (this.tokens[end - 1] as Token).end;
    this.elements.push({
      kind: "reason",
      ...{ of, says },
      sentence: this.context.sentence,
      from: token.end,
      start: token.start,
      end: until,
    });
    this.context.aside = true;
  }

  private comparison(token: Token): void {
    const left = textOf(this.lead);
    const right: Token[] = [];
    for (const next of this.tokens.slice(this.position + 1, this.position + 8)) {
      if (next.kind === "punctuation" || next.kind === "quantity" || next.kind === "reason") break;
      right.push(next);
    }
    const rightText = textOf(right).replace(/的?(?:主要|变动)?$/, "");
    const direction: Direction = token.kind === "greater" ? 1 : token.kind === "less" ? -1 : 0;
    if (basisOf(left) !== null && basisOf(rightText) !== null) {
      this.pushComparison(token, { left, right: rightText, direction, about: false });
    }
    this.keep(token);
  }

  private pushComparison(
    token: Token,
    compared: { left: string; right: string; direction: Direction; about: boolean },
  ): void {
    const { sentence, segment } = this.context;
    const place = { sentence, segment, start: (this.lead[0] ?? token).start, end: token.end };
    this.elements.push({ kind: "comparison", ...compared, word: token.text, ...place });
  }

  /** 比上年持平 is a change of nothing; 决算数与预算数持平 compares two amounts in words. */
  private flat(token: Token): boolean {
    const compare = findCompare(this.lead);
    const about = token.text.startsWith("基本");
    if (compare !== null) {
      const left = textOf(this.lead.slice(0, compare.at));
      const base = baseOf(this.lead, compare);
      if (base.year === null && basisOf(left) !== null && basisOf(base.words) !== null) {
        this.pushComparison(token, { left, right: base.words, direction: 0, about });
        this.lead = [];
        return true;
      }
      this.context.base = this.context.toBase(base, null);
    }
    if (this.context.base === null) return false;
    const phrase = compare === null ? textOf(this.lead) : textOf(this.lead.slice(0, compare.at));
    const lead: Lead = { role: "change", direction: 0, phrase, base: null, isBase: false, of: "", isWhole: false };
    this.push(null, lead, token.start, token.end);
    this.lead = [];
    return true;
  }

  private none(token: Token): void {
    const rest: Token[] = [];
    let quantity = false;
    for (const next of this.tokens.slice(this.position + 1, this.position + 24)) {
      if (/[。；]/.test(next.text)) break;
      if (next.kind === "quantity") quantity = true;
      rest.push(next);
    }
    const words = textOf(rest);
    if (!quantity && /支出|收入|经费|预算|费/.test(words)) {
      const label = labelOf(words.replace(/[，、].*$/, ""), this.around.organisation);
      this.elements.push({
        kind: "none",
        label,
        sentence: this.context.sentence,
        start: token.start,
        end: (rest.at(-1) ?? token).end,
      });
    }
    this.keep(token);
  }

  private period(token: Token): void {
    if (!findCompareBefore(this.lead)) {
      this.context.notePeriod(token, this.lead.at(-1), /截[至止]/.test(textOf(this.lead)));
    }
    this.keep(token);
  }

  private quantity(token: Token): void {
    if (this.lead.some((word) => word.kind === "become")) this.context.year = null;
    const lead = this.asRole(readLead(this.lead, token), token);
    if (lead.base !== null && !lead.isBase) this.context.base = this.context.toBase(lead.base, null);
    const named = lead.phrase === "" ? this.nameAfter(token, lead.role) : lead.phrase;
    const mention = this.push(token.quantity as Quantity, { ...lead, phrase: named }, token.start, token.end);
    if (lead.isBase && lead.base !== null) this.context.base = this.context.toBase(lead.base, mention);
    this.lead = [];
  }

  /** Roles that the words before do not show: 减少0.4万元（-8%）, 占支出预算600万元的50%, 基数500万元的16%. */
  private asRole(lead: Lead, token: Token): Lead {
    const before = this.elements.at(-1);
    if (lead.role === "percent" && lead.phrase === "" && before?.kind === "mention") {
      const bracketed =
        before.role === "change" && this.context.bracket !== before.bracket && before.end + 1 === token.start;
      if (bracketed) return { ...lead, role: "rate", direction: before.direction };
      if (before.isWhole && token.start - before.end <= 2) return { ...lead, role: "share" };
    }
    const [of, percent] = this.tokens.slice(this.position + 1, this.position + 3);
    const isBaseOfPercent = of?.text === "的" && percent?.quantity?.dimension === "percent" && !lead.isWhole;
    return lead.role === "level" && isBaseOfPercent ? { ...lead, role: "factor" } : lead;
  }

  /** 3个预算单位: a count with nothing before it is named by what follows it. */
  private nameAfter(token: Token, role: Lead["role"]): string {
    if (role !== "level" || token.quantity?.dimension !== "count") return "";
    const next = this.tokens[this.position + 1];
    if (next === undefined || next.kind !== "text") return "";
    return (/^[^的了开展，。]{2,8}/.exec(next.text) ?? [""])[0];
  }

  private push(quantity: Quantity | null, lead: Lead, start: number, end: number): Mention {
    const place = { index: this.around.firstIndex + this.elements.length, start, end };
    const mention = makeMention(quantity, lead, this.lead, place, this.context, this.around);
    this.elements.push(mention);
    if (lead.role === "level" && !lead.isWhole) this.context.remember(mention);
    if (lead.role === "change") this.context.lastChange = mention;
    return mention;
  }
}

/** True when a comparing word stands open: the period after it is the base, not the year of what follows. */
function findCompareBefore(lead: readonly Token[]): boolean {
  const at = lead.findLastIndex((token) => token.kind === "compare" || token.kind === "compareWith");
  return at >= 0 && lead.slice(at + 1).every((token) => token.kind === "text" && token.text.length <= 6);
}
