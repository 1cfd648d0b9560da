/** A figure with another meaning. Written out: it is made for nearly every figure, and copying all of what it has is slow. */
import type { Figure } from "../statement/model.ts";

export type Meant = Pick<Figure, "concept" | "facets" | "year" | "basis">;

/** The same figure, but for its concept, facets, year and basis. */
export function withMeant(figure: Figure, { concept, facets, year, basis }: Meant): Figure {
  const meant: Required<Omit<Figure, "exactFen">> = {
    id: figure.id,
    printed: figure.printed,
    value: figure.value,
    unit: figure.unit,
    unitPrinted: figure.unitPrinted,
    dimension: figure.dimension,
    decimals: figure.decimals,
    hedge: figure.hedge,
    label: figure.label,
    concept,
    facets,
    year,
    measure: figure.measure,
    basis,
    position: figure.position,
    place: figure.place,
  };
  return figure.exactFen === undefined ? meant : { ...meant, exactFen: figure.exactFen };
}
