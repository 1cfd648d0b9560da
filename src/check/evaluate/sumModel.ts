/** A sum relation with its figures resolved: what both the sums of texts and those of tables are judged and told by. */
import type { Rational } from "../../figures/rational.ts";
import type { Figure, SumRelation } from "../../statement/model.ts";

export interface Term {
  readonly figure: Figure;
  readonly sign: -1 | 1;
}

export interface Sum {
  readonly relation: SumRelation;
  readonly total: Term;
  readonly parts: readonly Term[];
  /** What the parts give beyond the total, as printed, in base units. */
  readonly excess: Rational;
}
