/** Which figures a relation touches, whatever its kind. */
import type { Relation } from "./model.ts";

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
