/** The check: a Statement → its findings and the verdict on every relation. Pure: no files, no clock, no console. */
import type { Place, Statement } from "../statement/model.ts";
import { deriveRelations } from "./agreement/index.ts";
import { evaluateRelations } from "./evaluate/index.ts";
import { Fingerprints } from "./fingerprint.ts";

export { checkTogether, type PathedFinding, type PathedStatement } from "./together.ts";

import type { CheckResult, Finding, Report, Rule, Severity } from "./model.ts";
import { Places } from "./places.ts";
import { rules } from "./rules/index.ts";

const rank: Record<Severity, number> = { error: 0, warning: 1, notice: 2 };

/** Evaluates every relation once, runs every rule, and hands back the findings in the order in which they stand. */
export function checkStatement(asRead: Statement): CheckResult {
  const relations = [...asRead.relations, ...deriveRelations(asRead)];
  const statement = { ...asRead, relations };
  const evaluation = evaluateRelations(statement);
  const places = new Places(statement);
  const drafts = rules.flatMap((rule) =>
    Array.from(rule.run({ statement, evaluation }), (report) => draftFinding(rule, report, places)),
  );
  drafts.sort((a, b) => firstPlace(a) - firstPlace(b) || rank[a.severity] - rank[b.severity]);
  const fingerprints = new Fingerprints();
  const findings = drafts.map((draft) => ({
    ...draft,
    fingerprint: fingerprints.take(draft.rule, draft.places[0]?.section ?? null, printedOf(draft, statement)),
  }));
  return { findings, relations, verdicts: evaluation.verdicts };
}

type Draft = Omit<Finding, "fingerprint">;

function draftFinding(rule: Rule, report: Report, places: Places): Draft {
  const figures = report.figures ?? [];
  const ofFigures = figures.flatMap((id) => places.figure(id)?.place ?? []);
  const ofSpans = (report.spans ?? []).map(({ start, end }) => places.span(start, end));
  return {
    rule: rule.id,
    severity: report.severity ?? rule.severity,
    message: report.message,
    figures,
    places: [...ofFigures, ...ofSpans],
    source: rule.source || null,
    suggestion: report.suggestion ?? (rule.mend || null),
  };
}

function firstPlace(draft: Draft): number {
  return draft.places[0]?.start ?? Number.MAX_SAFE_INTEGER;
}

/** The words at the finding's places, as printed. */
function printedOf(draft: Draft, statement: Statement): string[] {
  return draft.places.map(({ start, end }: Place) => statement.text.slice(start, end));
}
