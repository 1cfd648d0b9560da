/**
 * What a report is made from: a statement with what the check found, as plain data. The check's own types fit in as they are; this
 * folder knows nothing of how anything was checked.
 */
import type { Place, Relation, Statement } from "../../statement/model.ts";
import type { OBLIGATION_GROUP, OBLIGATION_STATUS } from "../../statement/words.ts";

export type Severity = "error" | "warning" | "notice";

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
