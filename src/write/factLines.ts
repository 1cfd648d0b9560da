/** The facts that a statement prints, as sorted lines: what must be the same in every form of it. */
import type { Figure, Statement } from "../statement/model.ts";

/** Value, unit, what it measures: without ids, places and layout. */
export function factsOf({ figures }: Pick<Statement, "figures">): string[] {
  return figures.map(factOf).sort();
}

function factOf({ value, unit, concept, facets, year, measure }: Figure): string {
  const { fund, function: functional, economic, unit: budgetUnit, project } = facets;
  const about = JSON.stringify({ fund, function: functional, economic, unit: budgetUnit, project });
  return [`${value.digits}e-${value.scale}`, unit, concept ?? "?", about, year ?? "", measure].join(" ");
}
