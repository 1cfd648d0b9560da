/** Meaning: figures → what they measure (concept and facets), from the tables they stand in or the words around them. */
import { tableKeyOf } from "../../codes/index.ts";
import type { Block, DocumentFacts, Figure, Table } from "../../statement/model.ts";
import { type Meaning, tableMeanings } from "./cells.ts";
import { withoutDoubts } from "./doubts.ts";
import { type ProseMeaning, proseMeanings } from "./prose.ts";

export interface MeaningIn {
  readonly tables: readonly Table[];
  readonly figures: readonly Figure[];
  readonly facts: DocumentFacts;
  readonly blocks: readonly Block[];
}

export interface MeaningOut {
  readonly tables: Table[];
  readonly figures: Figure[];
}

/** The same tables and figures, with keys, concepts and facets where these are certain; what is not stays as it is. */
export function resolveMeaning(document: MeaningIn): MeaningOut {
  const tables = document.tables.map((table) => ({ ...table, key: table.key ?? tableKeyOf(table.title) }));
  const ofTable = new Map(tables.map((table) => [table.id, tableMeanings(table)]));
  const ofProse = proseMeanings(document);
  const figures = document.figures.map((figure) => {
    const meaning = figure.position ? ofTable.get(figure.position.table)?.(figure) : ofProse(figure);
    return meaning ? withMeaning(figure, meaning, document.facts) : figure;
  });
  return { tables, figures: withoutDoubts(figures, document.facts) };
}

/** Year and basis too, where the figure's own words leave them to the document. */
function withMeaning(figure: Figure, { concept, facets }: Meaning | ProseMeaning, facts: DocumentFacts): Figure {
  if (concept === null) return { ...figure, facets };
  const year = figure.year ?? facts.year;
  const own = facts.kind === "unknown" || year !== facts.year ? null : facts.kind;
  return { ...figure, concept, facets, year, basis: figure.basis ?? own };
}
