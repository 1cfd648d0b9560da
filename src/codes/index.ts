/** The codes layer's public face: concepts, classifications, tables and the words by which documents print them. */

export { appliesTo } from "./applies.ts";
export { remembered } from "./collections.ts";
export * from "./crosswalk.ts";
export type { ProfileTable } from "./data/profiles.ts";
export * from "./display.ts";
export * from "./economics.ts";
export * from "./functions.ts";
export { tableKeyOfHeadings } from "./headings.ts";
export * from "./meanings.ts";
export * from "./model.ts";
export { nameKey } from "./names.ts";
export { commonTables, type Profile, profileOf, profiles } from "./profiles.ts";
export { allSections, type Section, type SectionKey, sectionsFor } from "./sections.ts";
export { bareLabel, type Term } from "./terms.ts";
export { type TableSubject, tableKeyOf, tableSubjectOf } from "./titles.ts";
