/** The check: a Statement → its findings and the verdict on every relation. Pure: no files, no clock, no console. */
import type { Place, Statement } from "../statement/model.ts";
import { deriveRelations } from "./agreement/index.ts";
import { evaluateRelations } from "./evaluate/index.ts";
import { Fingerprints } from "./fingerprint.ts";

export { betweenRules } from "./rulebook.ts";
export { checkTogether, type PathedFinding, type PathedStatement } from "./together.ts";

import type { CheckResult, Finding, Report, Rule, Severity } from "./model.ts";
import { Places } from "./places.ts";
import { profileFollowed } from "./profile.ts";
import { isAppliedTo, severityWithin } from "./rules/applies.ts";
import { rules } from "./rules/index.ts";

const rank: Record<Severity, number> = { error: 0, warning: 1, notice: 2 };

/** Evaluates every relation once, runs every rule, and hands back the findings in the order in which they stand. */
export function checkStatement(asRead: Statement): CheckResult {
  const relations = [...asRead.relations, ...deriveRelations(asRead)];
  const statement = { ...asRead, relations };
  const evaluation = evaluateRelations(statement);
  const places = new Places(statement);
  const drafts = rulesFor(statement).flatMap((rule) =>
    Array.from(rule.run({ statement, evaluation }), (report) => draftFinding(rule, report, places)),
  );
  const told = withoutYielding(drafts, statement);
  told.sort((a, b) => firstPlace(a) - firstPlace(b) || rank[a.severity] - rank[b.severity]);
  const fingerprints = new Fingerprints();
  const findings = told.map((draft) => {
    const [section, printed] = [draft.places[0]?.section ?? null, printedOf(draft, statement)];
    const message = draft.figures.length === 0 ? draft.message : "";
    return { ...draft, fingerprint: fingerprints.take(draft.rule, section, printed, message) };
  });
  return { findings, relations, verdicts: evaluation.verdicts };
}

/** The rules that run on a document of its kind, year and profile. */
export function rulesFor(statement: Statement): readonly Rule[] {
  let profile: { readonly id: string | null } | null = null;
  const followed = () => {
    profile ??= { id: profileFollowed(statement)?.id ?? null };
    return profile.id;
  };
  return rules.filter((rule) => isAppliedTo(rule, statement, followed));
}

type Draft = Omit<Finding, "fingerprint">;

function draftFinding(rule: Rule, report: Report, places: Places): Draft {
  const figures = report.figures ?? [];
  const ofFigures = figures.flatMap((id) => places.figure(id)?.place ?? []);
  const ofSpans = (report.spans ?? []).map(({ start, end }) => places.span(start, end));
  return {
    rule: rule.id,
    severity: severityWithin(rule, report.severity ?? rule.severity),
    message: report.message,
    figures,
    places: [...ofFigures, ...ofSpans],
    source: rule.source || null,
    suggestion: report.suggestion ?? (rule.mend || null),
  };
}

/** The findings without those that yield to a finding of a more exact rule in the same block. */
function withoutYielding(drafts: readonly Draft[], { blocks }: Statement): Draft[] {
  const exact = new Map(rules.flatMap(({ id, yieldsTo }) => (yieldsTo === undefined ? [] : [[id, yieldsTo] as const])));
  const blockOf = ({ places: [place] }: Draft) =>
    place === undefined ? undefined : blocks.find(({ start, end }) => start <= place.start && place.start < end);
  return drafts.filter((draft) => {
    const others = exact.get(draft.rule);
    if (others === undefined) return true;
    const block = blockOf(draft);
    return block === undefined || !drafts.some((other) => others.includes(other.rule) && blockOf(other) === block);
  });
}

function firstPlace(draft: Draft): number {
  return draft.places[0]?.start ?? Number.MAX_SAFE_INTEGER;
}

/** The words at the finding's places, as printed. */
function printedOf(draft: Draft, statement: Statement): string[] {
  return draft.places.map(({ start, end }: Place) => statement.text.slice(start, end));
}
