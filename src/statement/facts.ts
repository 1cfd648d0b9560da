/** The facts that a statement prints, as lines: what must be the same in every form in which it is published. */
import type { Figure, Statement } from "./model.ts";

/** Sorted lines, one a figure: value, unit, what it measures; without ids, places and layout. */
export function factsOf({ figures }: Pick<Statement, "figures">): string[] {
  return figures.map(factOf).sort();
}

function factOf({ value, unit, concept, facets, year, measure }: Figure): string {
  const dimensions = Object.entries(facets).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    `${value.digits}e-${value.scale}`,
    unit,
    concept ?? "?",
    JSON.stringify(dimensions),
    year ?? "",
    measure,
  ].join(" ");
}
