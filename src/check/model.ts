/** What a check yields: findings, and the verdict on every relation. */
import type { Place, Relation, Statement } from "../statement/model.ts";
import type { Acceptance, RoundMark } from "./standing.ts";

/** error = cannot be right as printed; warning = very likely wrong; notice = worth a look. */
export type Severity = "error" | "warning" | "notice";

/** Finding (问题): a relation that does not hold, or a requirement that is not met. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Chinese. Where, what we saw, why it is wrong (the arithmetic spelled out), in that order. */
  readonly message: string;
  /** Ids of the figures concerned, the one most in doubt first where it can be told. */
  readonly figures: readonly string[];
  readonly places: readonly Place[];
  /** Legal basis where there is one. */
  readonly source: string | null;
  /** What to do about it. */
  readonly suggestion: string | null;
  /** Stable across runs and small edits elsewhere: rule, section and printed figures, hashed. */
  readonly fingerprint: string;
  /** Set where people have accepted it: it is told apart and does not count. */
  readonly accepted?: Acceptance;
  /** Set where the baseline has it already: it does not count. */
  readonly known?: true;
  /** Set in a second round: whether the first version had it. */
  readonly round?: RoundMark;
}

/** What a rule hands back; the engine adds rule id, severity (where the rule does not vary it), source, fingerprint, places. */
export interface Report {
  readonly severity?: Severity;
  readonly message: string;
  readonly figures?: readonly string[];
  /** Places in document offsets, for findings about words; figures' places are added by the engine. */
  readonly spans?: readonly { readonly start: number; readonly end: number }[];
  readonly suggestion?: string;
}

/** true holds; false cannot hold; null could not be evaluated. */
export type Verdict = boolean | null;

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** All that were evaluated: those of the statement, and those that follow from its facts. */
  readonly relations: readonly Relation[];
  /** By relation id. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Acceptances that no longer hold. */
  readonly lapsed?: readonly Lapse[];
  /** Findings of the baseline that are gone; set where there is a baseline. */
  readonly gone?: number;
  /** Set in a second round. */
  readonly round?: Round;
}

/** An acceptance that no longer holds. */
export interface Lapse {
  readonly acceptance: Acceptance;
  /** expired: its day has passed, the finding is still there; unmatched: there is no such finding. */
  readonly why: "expired" | "unmatched";
  readonly severity: Severity;
  /** Chinese: which, why it no longer holds, what to do. */
  readonly message: string;
}

/** A second round: the first version, and what of it is mended. */
export interface Round {
  /** Path of the first version, and the hash of its bytes. */
  readonly path: string;
  readonly sha256: string;
  /** Findings of the first version that are gone. Their places are those of the first version. */
  readonly fixed: readonly Finding[];
}

/** A short document and what the rule says of it: the rule's test and its documentation. */
export interface Example {
  readonly title: string;
  readonly text: string;
}
/** A failing example also names, in order, a piece of each finding's message and the words or figure it must point at. */
export interface BadExample extends Example {
  readonly findings: readonly { readonly message: string; readonly at: string }[];
}

/** preview 试行: at most a warning; stable 正式; deprecated 停用: kept for its page, no longer run. */
export type RuleStatus = "preview" | "stable" | "deprecated";

/** To which documents a rule applies; what is absent does not matter. Years are those of the document, inclusive. */
export interface Applies {
  readonly kinds?: readonly ("budget" | "final")[];
  readonly firstYear?: number;
  readonly lastYear?: number;
  /** Ids of the profiles (口径) that alone have it. */
  readonly profiles?: readonly string[];
}

/** One rule: one file under `rules/`, with its documentation and its cases. Text is Chinese: users read it by `mingsuan rules ID`. */
export interface Rule {
  /** Kebab-case, named for the fault; never reused. */
  readonly id: string;
  readonly group:
    | "agreement"
    | "classification"
    | "completeness"
    | "continuity"
    | "explanation"
    | "layout"
    | "origin"
    | "plausibility"
    | "privacy"
    | "tables"
    | "wording";
  readonly severity: Severity;
  /** Absent: stable. */
  readonly status?: RuleStatus;
  /** Absent: all documents. */
  readonly applies?: Applies;
  readonly title: string;
  /** 查什么 */
  readonly checks: string;
  /** 为什么 */
  readonly why: string;
  /** 依据: document and article, or the house's own reason where there is no law. */
  readonly source: string;
  /** 怎么改 */
  readonly mend: string;
  readonly bad: readonly BadExample[];
  readonly good: readonly Example[];
  /** Ids of rules that say the same more exactly: where one of them has a finding in the same paragraph, this rule says nothing. */
  readonly yieldsTo?: readonly string[];
  run(context: RuleContext): Iterable<Report>;
}

/** Several short documents that are checked together, by file name. */
export interface PairExample {
  readonly title: string;
  readonly documents: Readonly<Record<string, string>>;
}
/** A failing example also names, in order, the file of each finding, a piece of its message and the words it must point at. */
export interface BadPairExample extends PairExample {
  readonly findings: readonly { readonly file: string; readonly message: string; readonly at: string }[];
}

/** What a rule between documents tells of itself; it stands in the rulebook beside the rules of one document. */
export interface PairRuleText extends Omit<Rule, "bad" | "good" | "yieldsTo" | "run"> {
  readonly bad: readonly BadPairExample[];
  readonly good: readonly PairExample[];
}

export interface RuleContext {
  readonly statement: Statement;
  readonly evaluation: Evaluation;
}

/** Every relation evaluated once, before the rules run. Filled by `evaluate/`. */
export interface Evaluation {
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** What does not hold, or holds only loosely, by the id of the agreement rule that reports it, in document order. */
  readonly faults: ReadonlyMap<string, readonly Fault[]>;
}

/** One or more relations that do not hold for one cause, with the arithmetic in words. */
export interface Fault {
  /** Id of the agreement rule under which it is reported. */
  readonly rule: string;
  /** The relations concerned; more than one when one figure at fault explains them all. */
  readonly relations: readonly string[];
  readonly severity: Severity;
  readonly message: string;
  /** The figure most in doubt first where it can be told. */
  readonly figures: readonly string[];
  readonly suggestion: string | null;
}
