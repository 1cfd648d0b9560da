/** How many figures each table has; and which figures a relation touches. */
import type { Figure } from "../statement/model.ts";

export { relationFigures } from "../statement/relationFigures.ts";

/** How many of `figures` stand in each table, by its id. */
export function figureCounts(figures: readonly Figure[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { position } of figures) {
    if (position !== null) counts.set(position.table, (counts.get(position.table) ?? 0) + 1);
  }
  return counts;
}
