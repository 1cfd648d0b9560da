/**
 * The score of a document on the five dimensions of disclosure, each point traced to the finding that costs it. What a document cannot
 * show has no points and no weight. In two steps: a small sheet of each document, and the score once all findings are known.
 */
import type { DocumentFacts, Place, Statement } from "../../statement/model.ts";
import { type Deduction, DIMENSIONS, type Dimension, type DimensionScore, type Score } from "../../statement/score.ts";
import type { CheckResult, Finding, Severity } from "../model.ts";
import { ruleOf } from "../rulebook.ts";
import { MOST_OF_ONE_RULE, OF_GROUP, OF_RULE, POINTS, WEIGHTS } from "./data/method.ts";
import { type OwnView, ownView } from "./own.ts";

type Found = Pick<Finding, "rule" | "severity" | "message" | "places">;

interface Counted {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  readonly samples: readonly string[];
}

/** What is kept of a checked document for its score: small, whatever the size of the document. */
export interface ScoreSheet {
  readonly facts: DocumentFacts;
  readonly counted: readonly Counted[];
  readonly own: OwnView;
}

/** Findings of one rule that are told, and the most characters of each. */
const SAMPLES = 3;
const LONGEST = 160;

export function scoreSheet(statement: Statement, result: CheckResult): ScoreSheet {
  return {
    facts: statement.facts,
    counted: counted(result.findings.filter(({ accepted }) => accepted === undefined)),
    own: ownView(statement, result),
  };
}

function counted(findings: readonly Found[]): Counted[] {
  const found = new Map<string, { rule: string; severity: Severity; count: number; samples: string[] }>();
  for (const { rule, severity, message, places } of findings) {
    const key = `${severity} ${rule}`;
    const known = found.get(key) ?? { rule, severity, count: 0, samples: [] };
    if (known.count === 0) found.set(key, known);
    known.count += 1;
    if (known.samples.length < SAMPLES) known.samples.push(sampleOf(message, places[0]));
  }
  return [...found.values()];
}

function sampleOf(message: string, place: Place | undefined): string {
  const where = [place?.page == null ? "" : `第${place.page}页`, place?.table || place?.section || ""].filter(Boolean);
  const text = message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message;
  return where.length === 0 ? text : `${where.join(" ")}：${text}`;
}

/** The dimension to which a rule's findings belong. */
export function dimensionOf(rule: string): Dimension {
  const group = ruleOf.get(rule)?.group;
  return OF_RULE[rule] ?? (group === undefined ? "truthfulness" : OF_GROUP[group]);
}

/** The score; `more` are findings between this document and others. */
export function scoreOf(sheet: ScoreSheet, more: readonly Found[] = []): Score {
  if (sheet.own.isBlank) {
    const blank = { points: null, remark: "没有读到金额，可能是模板或空白文件，不评分", deductions: [] };
    return { facts: sheet.facts, tenths: null, dimensions: DIMENSIONS.map((dimension) => ({ dimension, ...blank })) };
  }
  const deductions = [...[...sheet.counted, ...counted(more)].map(deductionOf), ...sheet.own.deductions];
  const dimensions = DIMENSIONS.map((dimension) => dimensionScore(dimension, deductions, sheet.own));
  return { facts: sheet.facts, tenths: weighted(dimensions), dimensions };
}

function deductionOf({ rule, severity, count, samples }: Counted): Deduction {
  const points = Math.min(MOST_OF_ONE_RULE[severity], POINTS[severity] * count);
  return { dimension: dimensionOf(rule), points, rule, count, samples };
}

function dimensionScore(dimension: Dimension, all: readonly Deduction[], { hidden, remarks }: OwnView): DimensionScore {
  const deductions = all.filter((each) => each.dimension === dimension).sort((a, b) => b.points - a.points);
  const why = hidden[dimension];
  // What was found shows the dimension, even where nothing else does.
  if (why !== undefined && deductions.length === 0) return { dimension, points: null, remark: why, deductions };
  const lost = deductions.reduce((sum, { points }) => sum + points, 0);
  return { dimension, points: Math.max(0, 100 - lost), remark: remarks[dimension] ?? "", deductions };
}

/** In tenths, halves up. */
function weighted(dimensions: readonly DimensionScore[]): number | null {
  let [sum, weights] = [0, 0];
  for (const { dimension, points } of dimensions) {
    if (points === null) continue;
    sum += WEIGHTS[dimension] * points;
    weights += WEIGHTS[dimension];
  }
  return weights === 0 ? null : Math.floor((20 * sum + weights) / (2 * weights));
}
