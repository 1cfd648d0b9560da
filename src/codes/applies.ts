/** To which documents something applies: a rule, an obligation, a section that must be there. */

/** What is absent does not matter. Years are those of the document, inclusive; `lastYear` null: to this day. */
export interface AppliesTo {
  readonly kinds?: readonly ("budget" | "final")[];
  readonly firstYear?: number;
  readonly lastYear?: number | null;
  /** Ids of the profiles (口径) that alone have it. */
  readonly profiles?: readonly string[];
}

export interface Subject {
  readonly kind: "budget" | "final" | "unknown";
  /** null when not known: then no year is excluded. */
  readonly year: number | null;
}

/**
 * Whether it applies to a document. `profile` tells the id of the one that the document follows, null when none is known; it is asked
 * only where that matters.
 */
export function appliesTo(
  { kinds, firstYear, lastYear, profiles }: AppliesTo,
  { kind, year }: Subject,
  profile: () => string | null,
): boolean {
  if (kinds !== undefined && (kind === "unknown" || !kinds.includes(kind))) return false;
  if (year !== null && firstYear !== undefined && year < firstYear) return false;
  if (year !== null && lastYear != null && year > lastYear) return false;
  if (profiles === undefined) return true;
  const own = profile();
  return own !== null && profiles.includes(own);
}
