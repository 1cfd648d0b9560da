/** Amounts, counts and rates as figures of a draft: how each is printed, and what it is. */
import type { Concept } from "../../codes/model.ts";
import { formatDecimal, moneyFactor, roundedQuotient, withSeparators } from "../../figures/index.ts";
import type { Decimal } from "../../figures/model.ts";
import type { FigureReference } from "../../statement/draft.ts";
import type { Facets } from "../../statement/model.ts";

export interface Meaning {
  readonly concept: Concept | null;
  readonly facets: Facets;
  readonly year: number | null;
  readonly label: string;
  /** Absent: what is budgeted. */
  readonly basis?: "execution";
}

/** Printed decimals of amounts and percentages: the same everywhere, so that sums agree as printed. */
const DECIMALS = 2;
/** Decimals of 万元 that reach to the 分. */
const MOST_DECIMALS = 6;
const PERCENT = 100n;

export interface Style {
  readonly unit: "元" | "万元";
  /** 53,119,200.00 */
  readonly separators?: boolean;
}

/** An amount to two decimals. */
export function amountFigure(fen: bigint, { unit, separators = false }: Style, meaning: Meaning): FigureReference {
  const value = roundedQuotient(fen, moneyFactor(unit) as bigint, DECIMALS);
  const plain = formatDecimal(value);
  const printed = separators ? withSeparators(plain) : plain;
  const { concept, facets, year, label, basis = "budget" } = meaning;
  return { printed, value, exactFen: fen, unit, concept, facets, year, label, basis };
}

/** `part` of `whole` in percent, to two decimals; null where the whole is not above nothing. */
export function percentFigure(part: bigint, whole: bigint, label: string, year: number): FigureReference | null {
  if (whole <= 0n) return null;
  const value = roundedQuotient(part * PERCENT, whole, DECIMALS);
  const meaning = { concept: null, facets: {}, year, basis: null, label };
  return { printed: formatDecimal(value), value, unit: "%", ...meaning };
}

/** A count of persons, vehicles, units. */
export function countFigure(count: number, unit: string, label: string, year: number | null): FigureReference {
  const meaning = { concept: null, facets: {}, year, basis: null, label };
  return { printed: String(count), value: { digits: BigInt(count), scale: 0 }, unit, ...meaning };
}

/** An amount for each: 0.033万元/人, as many decimals as it has, to the third at least. */
export function perHeadFigure(fen: bigint, unit: string, label: string, year: number): FigureReference {
  const exact = roundedQuotient(fen, moneyFactor("万元") as bigint, MOST_DECIMALS);
  const value = withoutTrailingZeros(exact, DECIMALS);
  const meaning = { concept: null, facets: {}, year, basis: null, label };
  return { printed: formatDecimal(value), value, unit, ...meaning };
}

/** A threshold or another plain amount, with no more decimals than it needs: 50万元. */
export function plainFigure(fen: bigint, label: string): FigureReference {
  const value = withoutTrailingZeros(roundedQuotient(fen, moneyFactor("万元") as bigint, MOST_DECIMALS), 0);
  const meaning = { concept: null, facets: {}, year: null, basis: null, label };
  return { printed: formatDecimal(value), value, exactFen: fen, unit: "万元", ...meaning };
}

function withoutTrailingZeros({ digits, scale }: Decimal, least: number): Decimal {
  let [shorter, decimals] = [digits, scale];
  while (decimals > least && shorter % 10n === 0n) [shorter, decimals] = [shorter / 10n, decimals - 1];
  return { digits: shorter, scale: decimals };
}
