/** Which profile (口径) a document follows, by its tables and their titles. */
import { type Profile, profileOf, profiles, type TableKey } from "../codes/index.ts";
import type { Statement } from "../statement/model.ts";
import { viewsOf } from "./rules/tables/lib/view.ts";

/** The profile that the document follows; of several with the same tables the one whose titles it prints. */
export function profileFollowed(statement: Statement): Profile | null {
  const { facts, tables } = statement;
  const keys = viewsOf(statement).flatMap(({ key }): TableKey[] => (key === null ? [] : [key]));
  const found = profileOf(keys, facts.kind);
  if (found === null) return null;
  const own = new Set(found.tables.map(({ key }) => key));
  const alike = profiles.filter(
    (each) =>
      each.kind === found.kind && each.tables.length === own.size && each.tables.every(({ key }) => own.has(key)),
  );
  const printed = (profile: Profile) =>
    profile.tables.filter(({ title }) => tables.some((table) => table.title.includes(title))).length;
  return alike.reduce((best, each) => (printed(each) > printed(best) ? each : best), found);
}
