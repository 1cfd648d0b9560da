/** Statements by hand for tests of the check: figures as printed, relations by the figures' labels. */
import { parseDecimal } from "../../figures/decimal.ts";
import type { Hedge } from "../../figures/model.ts";
import { canonicalUnit, dimensionOf } from "../../figures/units.ts";
import type { Direction, Exhaustive, Figure, Measure, Relation, Statement } from "../../statement/model.ts";

const hedges: readonly (readonly [string, Hedge])[] = [
  ["约", "about"],
  ["近", "below"],
  ["超过", "above"],
];

/** A document under construction. `figure` takes a print such as 约12.5万元 and gives the figure's id. */
export class Draft {
  readonly #figures: Figure[] = [];
  readonly #relations: Relation[] = [];
  #text = "";

  figure(printed: string, label = "", measure: Measure = "amount"): string {
    const [word = "", hedge = "none"] = hedges.find(([mark]) => printed.startsWith(mark)) ?? [];
    const number = /^-?[\d.]+/.exec(printed.slice(word.length))?.[0] ?? "";
    const value = parseDecimal(number);
    if (value === null) throw new Error(`not a number: ${printed}`);
    const unitPrinted = printed.slice(word.length + number.length);
    const unit = canonicalUnit(unitPrinted);
    const id = `f${this.#figures.length + 1}`;
    const start = this.#text.length + label.length;
    this.#text += `${label}${printed}，`;
    const place = { start, end: start + printed.length, page: null, box: null, section: "一" };
    this.#figures.push({
      ...{ id, printed, value, unit, unitPrinted, dimension: dimensionOf(unit), decimals: value.scale, hedge, label },
      ...{
        concept: null,
        facets: {},
        position: null,
        year: 2025,
        measure,
        basis: "budget",
        place: { ...place, table: null, row: null, column: null },
      },
    });
    return id;
  }

  figures(...printed: readonly string[]): string[] {
    return printed.map((each) => this.figure(each));
  }

  sum(total: string, parts: readonly string[], exhaustive: Exhaustive = "certain", cue = ""): this {
    const signed = (figure: string) => ({ figure, sign: 1 as const });
    return this.#add({ kind: "sum", total: signed(total), parts: parts.map(signed), exhaustive, cue });
  }

  /** Parts that count with their own sign: increases and decreases that make up a change. */
  signedSum(total: readonly [string, -1 | 1], parts: readonly (readonly [string, -1 | 1])[]): this {
    const signed = ([figure, sign]: readonly [string, -1 | 1]) => ({ figure, sign });
    return this.#add({ kind: "sum", total: signed(total), parts: parts.map(signed), exhaustive: "certain" });
  }

  share(share: string, part: string, whole: string): this {
    return this.#add({ kind: "share", share, part, whole });
  }

  change(current: string, previous: string, direction: Direction, change: string | null = null, cue = "比上年"): this {
    return this.#add({ kind: "change", current, previous, change, direction, reason: null, cue });
  }

  rate(
    rate: string,
    direction: Direction,
    current: string,
    previous: string | null,
    change: string | null = null,
  ): this {
    return this.#add({ kind: "rate", rate, current, previous, change, direction, reason: null });
  }

  product(product: string, ...factors: readonly string[]): this {
    return this.#add({ kind: "product", product, factors });
  }

  equality(why: "same-fact" | "balance" | "stated", ...figures: readonly string[]): this {
    return this.#add({ kind: "equality", figures, why });
  }

  comparison(left: string, right: string, word: string): this {
    const direction = word === "大于" ? 1 : word === "小于" ? -1 : 0;
    return this.#add({ kind: "comparison", left, right, direction, about: word === "基本持平", word });
  }

  count(count: string, names: readonly string[], min = names.length, max = names.length): this {
    return this.#add({ kind: "count", count: [count], names, min, max });
  }

  statement(): Statement {
    return {
      format: "text",
      facts: { kind: "budget", year: 2025, organisation: null },
      text: this.#text,
      ...{ blocks: [], figures: this.#figures, relations: this.#relations, changes: [], zeros: [], messages: [] },
      ...{ tables: [], staleFormulas: [] },
    };
  }

  #add(relation: Unnumbered): this {
    const id = `r${this.#relations.length + 1}`;
    this.#relations.push({ cue: "", ...relation, id, start: 0, end: this.#text.length });
    return this;
  }
}

/** Any relation without what the draft fills in. */
type Unnumbered = Relation extends infer Each
  ? Each extends Relation
    ? Omit<Each, "id" | "start" | "end" | "cue"> & { cue?: string }
    : never
  : never;
