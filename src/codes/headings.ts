/** Tables without a title that we know, told by the headings of their columns, where these belong to one kind of table only. */
import { headingMeaning } from "./meanings.ts";
import type { Concept, TableKey } from "./model.ts";

/** Headings that together only this table has. */
const SIGNS: readonly (readonly [TableKey, readonly Concept[]])[] = [
  ["three-public", ["three-public.abroad", "three-public.vehicles", "three-public.reception"]],
];

/** The key of a table by all headings of its columns; null when they do not tell. */
export function tableKeyOfHeadings(headings: readonly string[]): TableKey | null {
  const concepts = new Set(headings.map((heading) => headingMeaning(heading)?.concept));
  return SIGNS.find(([, signs]) => signs.every((concept) => concepts.has(concept)))?.[0] ?? null;
}
