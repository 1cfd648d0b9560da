/** A baseline (基线): the findings that a first-time user had on one day. Later only what it does not have counts. */
import type { Finding, Severity } from "./model.ts";

/** What a baseline keeps of a finding. */
export interface KnownFinding {
  readonly fingerprint: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}

export interface Compared {
  /** All findings in their order, those of the baseline marked as known. */
  readonly findings: readonly Finding[];
  /** How many findings of the baseline are there no longer. */
  readonly gone: number;
}

/** Marks those of `findings` that the baseline has for this document. An accepted one stays accepted. */
export function againstBaseline(
  findings: readonly Finding[],
  baseline: readonly Pick<KnownFinding, "fingerprint">[],
): Compared {
  const known = new Set(baseline.map(({ fingerprint }) => fingerprint));
  const present = new Set(findings.map(({ fingerprint }) => fingerprint));
  const marked = findings.map((finding) => {
    if (finding.accepted !== undefined || !known.has(finding.fingerprint)) return finding;
    return { ...finding, known: true as const };
  });
  return { findings: marked, gone: [...known].filter((fingerprint) => !present.has(fingerprint)).length };
}

/** What to write into a baseline of `findings`: all but those that were accepted. */
export function baselineOf(findings: readonly Finding[]): KnownFinding[] {
  return findings
    .filter(({ accepted }) => accepted === undefined)
    .map(({ fingerprint, rule, severity, message }) => ({ fingerprint, rule, severity, message }));
}
