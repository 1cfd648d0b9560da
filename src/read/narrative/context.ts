/** What the sentences so far have said: whose amount it is, of which year, compared with what. For what a clause leaves out. */
import type { Quantity } from "../../figures/index.ts";
import type { Basis } from "../../statement/model.ts";
import { basisOf, coreOf } from "./labels.ts";
import type { Token } from "./lexer.ts";
import type { Base, Mention } from "./model.ts";

/** What the paragraph's surroundings say. */
export interface Surroundings {
  readonly passage: number;
  readonly firstIndex: number;
  readonly documentYear: number | null;
  readonly documentBasis: Basis | null;
  readonly organisation: string | null;
  readonly topic: string;
  readonly heading: string;
}

export class Context {
  sentence = 0;
  segment = 0;
  clause = 0;
  bracket = 0;
  base: Base | null = null;
  /** Inside a reason or a purpose. */
  aside = false;
  /** The last amount or number stated, and the first one of its sentence. */
  last: Mention | null = null;
  private head: Mention | null = null;
  /** The last change stated: 下降5% after it is its rate. */
  lastChange: Mention | null = null;
  /** Year of a date of count (截至2023年12月31日): it holds for the rest of the paragraph. */
  private dateYear: number | null = null;
  private readonly around: Surroundings;

  constructor(around: Surroundings) {
    this.around = around;
  }

  endSentence(): void {
    this.sentence += 1;
    this.segment += 1;
    this.base = null;
    this.year = null;
    this.aside = false;
  }

  endSegment(): void {
    this.segment += 1;
    this.aside = false;
  }

  where(): { sentence: number; segment: number; bracket: number } {
    return { sentence: this.sentence, segment: this.segment, bracket: this.bracket };
  }

  /** What a bracket dates holds inside it: 3615万元（2024年：3526万元），其中…. */
  year: number | null = null;

  /** Remembers an amount just stated. */
  remember(mention: Mention): void {
    if (this.head?.sentence !== mention.sentence) this.head = mention;
    this.last = mention;
  }

  currentYear(): number | null {
    return this.year ?? this.dateYear ?? this.around.documentYear;
  }

  /** A period printed before what it dates; `dating`: the words before it say that something is counted on that day. */
  notePeriod(token: Token, previous: Token | undefined, dating: boolean): void {
    const year = this.yearOf(token);
    if (year === null) return;
    // 2023年当年预算执行数: the absolute year beats the relative one beside it.
    if (token.period?.year === null && previous?.kind === "period") return;
    this.year = year;
    this.dateYear = token.period?.within != null && dating ? year : null;
  }

  private yearOf(token: Token): number | null {
    const period = token.period;
    if (period === undefined) return null;
    if (period.year !== null) return period.year;
    const { documentYear } = this.around;
    return period.relative === null || documentYear === null ? null : documentYear + period.relative;
  }

  /** What a change is measured against. 同比 means the year before; 比年初预算 stays within the year. */
  toBase(base: { year: Token | null; words: string }, mention: Mention | null): Base {
    const { documentYear } = this.around;
    const basis = basisOf(base.words);
    const unnamed = documentYear === null || basis !== null ? documentYear : documentYear - 1;
    return { year: base.year === null ? unnamed : this.yearOf(base.year), basis, mention };
  }

  /** Counts have a basis only where they are budgeted; amounts have the document's where the clause says nothing. */
  basisFor(words: string, phrase: string, quantity: Quantity | null): Basis | null {
    if (quantity?.dimension === "count") return /预算安排|安排购置/.test(phrase) ? "budget" : null;
    return basisOf(words) ?? basisOf(phrase) ?? this.around.documentBasis;
  }

  /** The label shown for a clause that names nothing itself. */
  shownLabel(own: string, isRate: boolean): string {
    const { lastChange } = this;
    if (isRate && lastChange?.sentence === this.sentence && lastChange.segment === this.segment)
      return lastChange.label;
    const before = this.last !== null && this.last.sentence === this.sentence ? this.last.label : "";
    const label = before || this.around.topic || (this.head ?? this.last)?.label || this.around.heading || own;
    return label.replace(/(.{2})(?:年初|调整后?|全年)?(?:预算|决算)数?$/, "$1");
  }

  /** 支出预算较上年减少…: 支出 is a subject of its own where no item or sentence gives another. */
  standsAlone(own: string, phrase: string): boolean {
    if (own !== "支出" || /支出|费|项目|[）)]$/.test(this.around.topic)) return false;
    if (!this.inSentence() || /总支出|支出(?:总计|合计|总额)|支出总/.test(phrase)) return true;
    return this.around.documentBasis === "budget" && /支出预算|预算支出/.test(phrase);
  }

  /** What a clause that names nothing is about: the sentence so far, the item, the paragraph so far, the heading. */
  inherited(): string {
    const { last, around } = this;
    if (last !== null && this.inSentence()) return last.subject;
    if (around.topic !== "") return coreOf(around.topic);
    // A new sentence goes back to what the one before was about, not to the last of its details.
    return (this.head ?? last)?.subject ?? coreOf(around.heading);
  }

  private inSentence(): boolean {
    return this.last !== null && this.last.sentence === this.sentence && this.last.segment === this.segment;
  }
}
