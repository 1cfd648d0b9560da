/** Profiles (口径): which tables a jurisdiction has published, and which profile a document follows. */
import { type ProfileData, profileData } from "./data/profiles.ts";
import type { TableKey } from "./model.ts";

export type Profile = ProfileData;

/** All profiles that are known. */
export const profiles: readonly Profile[] = profileData;

/** Below this share of its tables a profile is not what the document follows. */
const LEAST = { present: 2, of: 3 } as const;

/**
 * The profile that a document with these tables follows; null when none fits well or two fit as well. A table missing weighs as one that
 * the profile does not have.
 */
export function profileOf(present: readonly TableKey[], kind: "budget" | "final" | "unknown"): Profile | null {
  const keys = new Set(present);
  const scored = profileData
    .filter((profile) => kind === "unknown" || profile.kind === kind)
    .map((profile) => ({ profile, ...measured(profile, keys) }))
    .filter(({ found, profile }) => found * LEAST.of >= profile.tables.length * LEAST.present)
    .sort((a, b) => a.strange - b.strange);
  const [best, next] = scored;
  if (!best) return null;
  return next && next.strange === best.strange ? sameTables(best.profile, next.profile) : best.profile;
}

/** Tables that every form of that kind has: where one of them is not there, it is missing, whatever form a document follows. */
export function commonTables(kind: "budget" | "final"): ReadonlySet<TableKey> {
  const [first, ...others] = profiles.filter((profile) => profile.kind === kind);
  const keys = (first?.tables ?? []).map(({ key }) => key);
  return new Set(keys.filter((key) => others.every(({ tables }) => tables.some((table) => table.key === key))));
}

function measured(profile: Profile, keys: ReadonlySet<TableKey>): { found: number; strange: number } {
  const own = new Set(profile.tables.map(({ key }) => key));
  const found = [...own].filter((key) => keys.has(key)).length;
  return { found, strange: own.size - found + [...keys].filter((key) => !own.has(key)).length };
}

/** Two profiles of the same tables ask for the same; either will do. */
function sameTables(a: Profile, b: Profile): Profile | null {
  const keys = new Set(b.tables.map(({ key }) => key));
  return a.kind === b.kind && a.tables.length === keys.size && a.tables.every(({ key }) => keys.has(key)) ? a : null;
}
