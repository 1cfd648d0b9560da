/** What evaluating one relation yields, before faults with one cause are merged. */
import type { Severity, Verdict } from "../model.ts";

export interface Outcome {
  readonly verdict: Verdict;
  readonly fault?: DraftFault;
  /** For percentages that hold: whether only rounding fits, or only cutting off. */
  readonly digits?: "rounded" | "cut" | "either";
}

export interface DraftFault {
  readonly rule: string;
  readonly severity: Severity;
  readonly figures: readonly string[];
  /** The message; a function, because trial evaluations do not need it. */
  describe(): string;
  /** Whether another value of one figure could mend it: a wrong direction word is mended by the word. */
  readonly numeric: boolean;
  /** A difference of a few units of the last place: rounding done otherwise, more likely than a slip. */
  readonly tail?: boolean;
}

export const unknown: Outcome = { verdict: null };
export const holds: Outcome = { verdict: true };

/** A relation that cannot hold. */
export function fails(fault: DraftFault): Outcome {
  return { verdict: false, fault };
}

/** A relation that holds only if the shorter prints were rounded; it counts as holding. */
export function holdsLoosely(fault: DraftFault): Outcome {
  return { verdict: true, fault };
}
