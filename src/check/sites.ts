/** The site of a figure: where it stands in words that outlast a correction, so that a figure is known again in another version. */
import type { Figure, Statement } from "../statement/model.ts";

/** Section, table, row, column; in a text what the figure is called; and which of those alike. */
export type Site = string;

function wordsOf({ place, label, concept, measure, basis, year, unit }: Figure): string {
  const { section, table, row, column } = place;
  if (row !== null || column !== null) return JSON.stringify([table, row, column]);
  return JSON.stringify([section, label, concept, measure, basis, year, unit]);
}

/** The sites of all figures by their ids. Figures alike are told apart by their order. */
export function sitesOf({ figures }: Statement): ReadonlyMap<string, Site> {
  const seen = new Map<string, number>();
  return new Map(
    figures.map((figure) => {
      const words = wordsOf(figure);
      const ordinal = (seen.get(words) ?? 0) + 1;
      seen.set(words, ordinal);
      return [figure.id, `${words}#${ordinal}`];
    }),
  );
}
