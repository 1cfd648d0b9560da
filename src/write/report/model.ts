/**
 * What a report is made from: a statement with what the check found, as plain data. The check's own types fit in as they are; this
 * folder knows nothing of how anything was checked.
 */
import type { Place, Relation, Statement } from "../../statement/model.ts";
import type { OBLIGATION_GROUP, OBLIGATION_STATUS } from "../../statement/words.ts";

export type Severity = "error" | "warning" | "notice";

/** Why people have accepted a finding, and until which day. */
export interface ReportedAcceptance {
  readonly fingerprint: string;
  readonly reason: string;
  readonly by: string;
  readonly date: string | null;
  readonly until: string | null;
}

/** An acceptance that no longer holds, in words. */
export interface ReportedLapse {
  readonly acceptance: ReportedAcceptance;
  readonly severity: Severity;
  readonly message: string;
}

/** A figure that a correction changed. */
export interface ReportedChange {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** What a finding of a corrected version was in the first one. */
export type ReportedRoundMark =
  | { readonly status: "new"; readonly changed: readonly ReportedChange[] }
  | {
      readonly status: "remaining";
      readonly how: "same" | "neighbours" | "place";
      readonly changed: readonly ReportedChange[];
    };

/** The first version of a corrected file, and what of it is mended. */
export interface ReportedRound {
  readonly path: string;
  readonly fixed: readonly ReportedFinding[];
}

/** 问题. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Ids of the figures concerned, the one most in doubt first where it can be told. */
  readonly figures: readonly string[];
  /** Places of the figures, in their order, and after them those of the words. */
  readonly places: readonly Place[];
  readonly source: string | null;
  readonly suggestion: string | null;
  readonly fingerprint: string;
  /** Set where people have accepted it: it does not count. */
  readonly accepted?: ReportedAcceptance;
  /** Set where a baseline has it already: it does not count. */
  readonly known?: true;
  readonly round?: ReportedRoundMark;
}

/** One file, checked. */
export interface Checked {
  /** As named by the user; `-` for standard input. */
  readonly path: string;
  /** Of the bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly statement: Statement;
  readonly findings: readonly ReportedFinding[];
  readonly relations: readonly Relation[];
  /** By relation id: true holds, false cannot hold, null or absent could not be evaluated. */
  readonly verdicts: ReadonlyMap<string, boolean | null>;
  /** Why a relation could not be evaluated, by its id. */
  readonly reasons: ReadonlyMap<string, string>;
  readonly lapsed?: readonly ReportedLapse[];
  /** Findings of the baseline that are gone; set where there is a baseline. */
  readonly gone?: number;
  /** Findings that the baseline has already and that are left out here. */
  readonly known?: number;
  readonly round?: ReportedRound;
  /** What the document has to fulfil, and what came of it (义务台账). */
  readonly ledger?: ReportedLedger;
}

/** 义务台账. */
export interface ReportedLedger {
  readonly profile: { readonly id: string; readonly name: string } | null;
  readonly obligations: readonly ReportedObligation[];
}

export interface ReportedObligation {
  readonly id: string;
  readonly group: keyof typeof OBLIGATION_GROUP;
  readonly name: string;
  readonly source: string;
  readonly status: keyof typeof OBLIGATION_STATUS;
  readonly why: string;
  readonly relations: readonly string[];
  readonly figures: readonly string[];
  /** Fingerprints of findings. */
  readonly findings: readonly string[];
  readonly places: readonly Place[];
}

/** What a report tells of a rule. */
export interface ReportedRule {
  readonly id: string;
  readonly group: string;
  readonly severity: Severity;
  readonly title: string;
  readonly checks: string;
  readonly why: string;
  readonly source: string;
  readonly mend: string;
}

/** The tool that made the report. */
export interface Maker {
  readonly version: string;
  readonly rules: readonly ReportedRule[];
}
