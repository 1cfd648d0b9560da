/** What may be known of a finding beforehand: that people accepted it, and what it was in the first version of the document. */

/** One acceptance. Dates are YYYY-MM-DD, so that they sort as text. */
export interface Acceptance {
  readonly fingerprint: string;
  /** Id of the rule whose finding it was; null where the file does not say. */
  readonly rule: string | null;
  /** The finding in words, as it was when it was accepted; null where the file does not say. */
  readonly message: string | null;
  readonly reason: string;
  readonly by: string;
  readonly date: string | null;
  /** The last day on which it holds; null for no end. */
  readonly until: string | null;
}

/** A figure that the correction changed. */
export interface Change {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/**
 * remaining: same = nothing in it changed; neighbours = the figure in doubt is as it was, others beside it changed; place = the figure
 * itself was changed and is still wrong.
 */
export type RoundMark =
  | { readonly status: "new"; readonly changed: readonly Change[] }
  | {
      readonly status: "remaining";
      readonly how: "same" | "neighbours" | "place";
      /** Fingerprint that the finding had in the first version. */
      readonly was: string;
      readonly changed: readonly Change[];
    };
