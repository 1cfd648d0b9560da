/** Score (评分): a document on the five dimensions by which public disclosure is inspected, as plain data. */
import type { DocumentFacts } from "./model.ts";

/** 及时性, 完整性, 细化程度, 公开方式, 真实性. */
export const DIMENSIONS = ["timeliness", "completeness", "detail", "manner", "truthfulness"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Points lost, and by what. */
export interface Deduction {
  readonly dimension: Dimension;
  /** Whole points of the dimension's hundred. */
  readonly points: number;
  /** The rule whose findings cost them; null for what the scoring itself looks at. */
  readonly rule: string | null;
  /** How many findings it stands for. */
  readonly count: number;
  /** Chinese, some of what was found: the finding's message and its place. */
  readonly samples: readonly string[];
}

export interface DimensionScore {
  readonly dimension: Dimension;
  /** Of a hundred; null where the document cannot show it: then it counts for nothing. */
  readonly points: number | null;
  /** Why it has no points, or what the points rest on; "" where the deductions say it all. */
  readonly remark: string;
  readonly deductions: readonly Deduction[];
}

export interface Score {
  readonly facts: DocumentFacts;
  /** Weighted mean of the dimensions that have points, in tenths of a point (955 is 95.5); null where none has. */
  readonly tenths: number | null;
  readonly dimensions: readonly DimensionScore[];
}

/** A file with its score. */
export interface ScoredFile {
  readonly path: string;
  readonly score: Score;
}
