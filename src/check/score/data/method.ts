/**
 * How documents are scored, as data: the weights of the dimensions, which dimension a rule belongs to, and what a finding costs. The five
 * dimensions are those of the inspections of local disclosure of budgets (地方预决算公开度); their weights and the points are the
 * house's own, and docs/scorecard.md explains them. A test holds every rule against this table.
 */
import type { Dimension } from "../../../statement/score.ts";
import type { Rule, Severity } from "../../model.ts";

/** Parts of a hundred. */
export const WEIGHTS: Readonly<Record<Dimension, number>> = {
  timeliness: 20,
  completeness: 25,
  detail: 20,
  manner: 10,
  truthfulness: 25,
};

/** What one finding costs, and what all findings of one rule cost at most. */
export const POINTS: Readonly<Record<Severity, number>> = { error: 10, warning: 4, notice: 1 };
export const MOST_OF_ONE_RULE: Readonly<Record<Severity, number>> = { error: 40, warning: 16, notice: 4 };

/** The dimension of a rule's group. */
export const OF_GROUP: Readonly<Record<Rule["group"], Dimension>> = {
  agreement: "truthfulness",
  classification: "truthfulness",
  completeness: "completeness",
  continuity: "truthfulness",
  explanation: "truthfulness",
  layout: "manner",
  origin: "truthfulness",
  plausibility: "truthfulness",
  privacy: "manner",
  tables: "truthfulness",
  wording: "manner",
};

/** Rules whose dimension is not that of their group. */
export const OF_RULE: Readonly<Record<string, Dimension>> = {
  "change-without-reason": "completeness",
  "jump-without-reason": "completeness",
  "class-row-missing": "detail",
  "project-year-amount-missing": "detail",
  "item-listed-but-blank": "detail",
  "label-left-blank": "completeness",
  "placeholder-left": "completeness",
  "table-unit-missing": "completeness",
  "level-of-other-government": "truthfulness",
  "organisation-differs": "truthfulness",
  "percent-for-points": "truthfulness",
  "sign-with-word": "truthfulness",
  "unchanged-with-figure": "truthfulness",
  "unit-missing": "truthfulness",
  "unit-odd": "truthfulness",
  "year-impossible": "truthfulness",
};

/** What the scoring itself looks at, in points of the dimension. */
export const OWN_POINTS = {
  /** Functional classes that stop above 项, economic classes of basic expenditure that stop above 款 (预算法第十四、四十六条). */
  classesTooCoarse: 30,
  /** 公务用车购置及运行费 without its two parts. */
  vehiclesNotSplit: 20,
  /** Pages that are pictures of text. */
  scannedPages: 30,
  /** Later than twenty days after approval (预算法第十四条): at once, and for every day more, at most. */
  late: { first: 40, perDay: 2, most: 100 },
} as const;

/** Days after approval within which a department publishes (预算法第十四条). */
export const DAYS_TO_PUBLISH = 20;
