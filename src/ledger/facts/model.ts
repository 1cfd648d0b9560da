/** Facts of a budget: amounts by what they measure. Asked alike of the year's own budget and of what is known of last year's. */
import type { Concept, Fund } from "../../codes/model.ts";

/** Which part of a concept's amount; what is absent is not confined. */
export interface Slice {
  readonly fund?: Fund;
  /** Functional class, 类 款 or 项. */
  readonly function?: string;
  /** Economic class, 类 or 款: departmental (3…) or government (5…). */
  readonly economic?: string;
  /** Id of the budget unit. */
  readonly unit?: string;
  /** Id of the project. */
  readonly project?: string;
}

/** Amounts in 分. undefined: not known, so that nothing can be said of it; 0n: known to be none. */
export interface Facts {
  amount(concept: Concept, slice?: Slice): bigint | undefined;
}

/** A list of members: of classes with that many digits, of units, of projects. */
export type Listed = "unit" | "project" | `function:${3 | 5 | 7}` | `economic:${3 | 5}` | `government:${3 | 5}`;

/** Facts of the budget itself: everything is known. */
export interface BudgetFacts extends Facts {
  amount(concept: Concept, slice?: Slice): bigint;
  /** What occurs with an amount in a concept's slice, sorted. */
  members(listed: Listed, concept: Concept, slice?: Slice): readonly string[];
}
