/**
 * What is known of figures beforehand (a composed document, our own JSON) laid over what was read: concept, facets, year and basis come
 * from those who composed, the value and the place from the text. A known figure that was not read with its value is handed back.
 */
import { compareDecimals } from "../figures/index.ts";
import type { Figure } from "../statement/model.ts";
import type { KnownFigure } from "./source.ts";

export interface LaidOver {
  readonly figures: readonly Figure[];
  /** Known figures that the reader did not find at their place with their value and unit. */
  readonly missed: readonly KnownFigure[];
}

/** Linear in both. Figures are matched by where their number begins. */
export function layOver(figures: readonly Figure[], known: readonly KnownFigure[]): LaidOver {
  if (known.length === 0) return { figures, missed: [] };
  const byStart = new Map<number, number>();
  known.forEach(({ start }, index) => {
    byStart.set(start, index);
  });
  const found = new Uint8Array(known.length);
  const laid = figures.map((figure) => {
    const index = byStart.get(figure.place.start) ?? -1;
    const told = known[index];
    if (told === undefined || !isSame(figure, told)) return figure;
    found[index] = 1;
    return withKnown(figure, told);
  });
  return { figures: laid, missed: known.filter((_, index) => found[index] === 0) };
}

function isSame(figure: Figure, told: KnownFigure): boolean {
  const sameUnit = figure.unit === told.unit || (figure.position !== null && told.unit === "");
  return sameUnit && compareDecimals(figure.value, told.value) === 0;
}

function withKnown(figure: Figure, told: KnownFigure): Figure {
  const { exactFen, concept, facets, year, basis } = told;
  if (concept === null || figure.measure !== "amount") return exactFen === undefined ? figure : { ...figure, exactFen };
  const meant = { ...figure, concept, facets, year, basis };
  return exactFen === undefined ? meant : Object.assign(meant, { exactFen });
}
