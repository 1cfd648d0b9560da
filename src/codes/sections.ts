/** Sections that a document of that kind, year and profile must have. */
import { appliesTo } from "./applies.ts";
import { type SectionData, sectionData } from "./data/sections.ts";

export type { SectionKey } from "./data/sections.ts";
export type Section = SectionData;

/** Those of all kinds, years and profiles. */
export const allSections: readonly Section[] = sectionData;

/** In the usual order. `profile`: id of the profile that the document follows; null when none is known. */
export function sectionsFor(kind: "budget" | "final", year: number | null, profile: string | null): readonly Section[] {
  return sectionData.filter((section) => appliesTo(section, { kind, year }, () => profile));
}
