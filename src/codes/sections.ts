/** Sections that a document of that kind, year and profile must have. */
import { type SectionData, sectionData } from "./data/sections.ts";

export type { SectionKey } from "./data/sections.ts";
export type Section = SectionData;

/** Those of all kinds, years and profiles. */
export const allSections: readonly Section[] = sectionData;

/** In the usual order. `profile`: id of the profile that the document follows; null when none is known. */
export function sectionsFor(kind: "budget" | "final", year: number | null, profile: string | null): readonly Section[] {
  return sectionData.filter(
    ({ kinds, profiles, firstYear, lastYear }) =>
      kinds.includes(kind) &&
      (profiles === undefined || (profile !== null && profiles.includes(profile))) &&
      (year === null || (firstYear <= year && (lastYear === null || year <= lastYear))),
  );
}
