/** Which figures a relation touches, whatever its kind, and how many figures each table has. */
import type { Figure, Relation } from "../statement/model.ts";

function ids(relation: Relation): readonly (string | null)[] {
  switch (relation.kind) {
    case "sum":
      return [relation.total.figure, ...relation.parts.map((part) => part.figure)];
    case "share":
      return [relation.share, relation.part, relation.whole];
    case "change":
      return [relation.current, relation.previous, relation.change];
    case "rate":
      return [relation.rate, relation.current, relation.previous, relation.change];
    case "product":
      return [relation.product, ...relation.factors];
    case "equality":
      return relation.figures;
    case "comparison":
      return [relation.left, relation.right];
    case "count":
      return relation.count;
  }
}

/** Ids of all figures that `relation` touches, each once: the total, share, rate, product or current figure first. */
export function relationFigures(relation: Relation): string[] {
  return [...new Set(ids(relation).filter((id) => id !== null))];
}

/** How many of `figures` stand in each table, by its id. */
export function figureCounts(figures: readonly Figure[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { position } of figures) {
    if (position !== null) counts.set(position.table, (counts.get(position.table) ?? 0) + 1);
  }
  return counts;
}
