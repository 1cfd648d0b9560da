/** Figures by what they measure, and as amounts in 分 that their print allows. */
import type { Concept, Fund } from "../../../../codes/index.ts";
import { type Interval, moneyFactor, printedInterval, rational, scaleInterval } from "../../../../figures/index.ts";
import type { Figure, Statement } from "../../../../statement/model.ts";

export interface Wanted {
  readonly concept: Concept;
  readonly fund?: Fund;
  readonly function?: string;
}

/** Figures of the document's own year and kind, in order; those of one unit or project are others. */
export function factsOf({ figures, facts }: Statement, wanted: Wanted): Figure[] {
  const basis = facts.kind === "final" ? "final" : "budget";
  return figures.filter(
    ({ concept, facets, year, measure, basis: own }) =>
      concept === wanted.concept &&
      measure === "amount" &&
      year === facts.year &&
      own === basis &&
      facets.fund === wanted.fund &&
      facets.function === wanted.function &&
      facets.economic === undefined &&
      facets.unit === undefined &&
      facets.project === undefined,
  );
}

/** All amounts in 分 that a printed amount of money allows; null for anything else. */
export function fenOf({ value, decimals, hedge, unit }: Figure): Interval | null {
  const factor = moneyFactor(unit);
  return factor === null ? null : scaleInterval(printedInterval(value, decimals, hedge), rational(factor));
}

export const isZero = ({ value }: Figure): boolean => value.digits === 0n;
