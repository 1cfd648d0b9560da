/** Fact (指标事实): what figures are about, whole: concept, facets, year and basis. Figures of one fact must agree. */
import type { Concept, Fund } from "../../codes/model.ts";
import type { Basis } from "../../statement/model.ts";

export interface Fact {
  readonly concept: Concept;
  readonly fund: Fund | null;
  readonly function: string | null;
  readonly economic: string | null;
  readonly unit: string | null;
  readonly project: string | null;
  readonly year: number;
  readonly basis: Basis;
}
