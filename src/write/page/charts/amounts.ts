/** The amounts of a statement by what they measure. Where two figures of one fact differ, the fact has no amount, and nothing is drawn. */
import type { Concept } from "../../../codes/index.ts";
import { type Decimal, formatDecimal, moneyFactor, powerOfTen } from "../../../figures/index.ts";
import type { Basis, Facets, Figure, Statement } from "../../../statement/model.ts";
import type { Bar } from "./model.ts";

/** Decimals of a 分 that an amount can hold; figures with more are not drawn. */
const SCALE = 8;

/** One fact with the figure that stands for it, and how far rounding may have moved it. */
export interface Fact {
  readonly figure: Figure;
  readonly amount: bigint;
  /** Half of its last printed digit. */
  readonly half: bigint;
}

/** An amount of money in hundred-millionths of 分; null for what is no money or has too many decimals. */
export function amountOf(value: Decimal, unit: string): bigint | null {
  const factor = moneyFactor(unit);
  return factor === null || value.scale > SCALE ? null : value.digits * factor * powerOfTen(SCALE - value.scale);
}

export class Amounts {
  readonly year: number | null;
  readonly #facts = new Map<string, Fact | null>();
  readonly #basis: Basis | null;
  readonly #statement: Statement;
  readonly #byId: ReadonlyMap<string, Figure>;

  constructor(statement: Statement) {
    const { kind, year } = statement.facts;
    this.year = year;
    this.#statement = statement;
    this.#basis = kind === "unknown" ? null : kind;
    this.#byId = new Map(statement.figures.map((figure) => [figure.id, figure]));
    for (const figure of statement.figures) this.#add(figure);
  }

  /** The fact of that concept and facets in the year of the document, or so many years before. */
  of(concept: Concept, facets: Facets = {}, yearsBefore = 0): Fact | null {
    const year = this.year === null ? null : this.year - yearsBefore;
    return this.#facts.get(keyOf(concept, facets, year, this.#basis)) ?? null;
  }

  /** Values of a facet among the facts of a concept in the year of the document, in their order. */
  values(facet: "function" | "project", concept: Concept, others: Facets): string[] {
    const found = this.#statement.figures.flatMap((figure) => {
      const value = figure.facets[facet];
      if (value === undefined || figure.concept !== concept) return [];
      return this.of(concept, { ...others, [facet]: value }) === null ? [] : [value];
    });
    return [...new Set(found)];
  }

  figure(id: string): Figure | null {
    return this.#byId.get(id) ?? null;
  }

  get statement(): Statement {
    return this.#statement;
  }

  #add(figure: Figure): void {
    const { concept, facets, year, basis, measure, hedge } = figure;
    if (concept === null || measure !== "amount" || hedge !== "none") return;
    const fact = factOf(figure);
    if (fact === null) return;
    const key = keyOf(concept, facets, year, basis);
    const known = this.#facts.get(key);
    if (known === undefined) this.#facts.set(key, fact);
    else if (known !== null) this.#facts.set(key, agreed(known, fact));
  }
}

export function factOf(figure: Figure): Fact | null {
  const amount = amountOf(figure.value, figure.unit);
  const unit = moneyFactor(figure.unit);
  if (amount === null || unit === null) return null;
  return { figure, amount, half: (unit * powerOfTen(SCALE)) / powerOfTen(Math.min(SCALE, figure.decimals)) / 2n };
}

/** The more exact one of two that print the same amount; null when they cannot. */
function agreed(a: Fact, b: Fact): Fact | null {
  const difference = a.amount > b.amount ? a.amount - b.amount : b.amount - a.amount;
  if (difference > a.half + b.half) return null;
  return b.half < a.half ? b : a;
}

function keyOf(concept: Concept, facets: Facets, year: number | null, basis: Basis | null): string {
  const { fund = "", function: code = "", economic = "", unit = "", project = "" } = facets;
  return [concept, fund, code, economic, unit, project, year ?? "", basis ?? ""].join("|");
}

/** Whether parts can be all of the whole: their sum differs by no more than the rounding of what is printed. */
export function addUp(total: Fact, parts: readonly Fact[]): boolean {
  const sum = parts.reduce((all, { amount }) => all + amount, 0n);
  const room = parts.reduce((all, { half }) => all + half, total.half);
  const difference = sum > total.amount ? sum - total.amount : total.amount - sum;
  return difference <= room;
}

export function barOf(label: string, { figure, amount }: Fact): Bar {
  return { label, figures: [figure.id], printed: printed(figure.value, figure.unit), amount };
}

/** 9,101.68万元. */
export function printed(value: Decimal, unit: string): string {
  const [whole = "", fraction] = formatDecimal(value).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return (fraction === undefined ? grouped : `${grouped}.${fraction}`) + unit;
}
