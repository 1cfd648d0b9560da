/** Meaning: figures → what they measure (concept and facets), from the tables they stand in or the words around them. */
import { type TableKey, tableKeyOfHeadings, tableSubjectOf } from "../../codes/index.ts";
import type { Block, DocumentFacts, Figure, Relation, Table } from "../../statement/model.ts";
import { withMeant } from "../meant.ts";
import { narrowed } from "./breakdowns.ts";
import { type Meaning, tableMeanings } from "./cells.ts";
import { withoutDoubts } from "./doubts.ts";
import { type ProseMeaning, proseMeanings } from "./prose.ts";

export interface MeaningIn {
  readonly tables: readonly Table[];
  readonly figures: readonly Figure[];
  readonly facts: DocumentFacts;
  readonly blocks: readonly Block[];
  /** What the text states: it tells of what a part is a part. */
  readonly relations: readonly Relation[];
}

export interface MeaningOut {
  readonly tables: Table[];
  readonly figures: Figure[];
}

/** The same tables and figures, with keys, concepts and facets where these are certain; what is not stays as it is. */
export function resolveMeaning(document: MeaningIn): MeaningOut {
  const tables = document.tables.map((table) => ({ ...table, key: table.key ?? keyOf(table, document.blocks) }));
  const inTables = figuresByTable(document.figures);
  const ofTable = new Map(tables.map((table) => [table.id, tableMeanings(table, inTables.get(table.id) ?? [])]));
  const inCells = document.figures.map((figure) => {
    return figure.position === null ? null : (ofTable.get(figure.position.table)?.(figure) ?? null);
  });
  const projects = new Set(inCells.flatMap((meaning) => meaning?.facets.project ?? []));
  const ofProse = proseMeanings({ blocks: document.blocks, projects });
  const loose = new Set<string>();
  const figures = document.figures.map((figure, at) => {
    const meaning = figure.position ? inCells[at] : ofProse(figure);
    if (meaning && "loose" in meaning && meaning.loose) loose.add(figure.id);
    return meaning ? withMeaning(figure, meaning, document.facts) : figure;
  });
  const parts = narrowed(figures, document);
  return { tables, figures: withoutDoubts(tables, parts, document.facts, loose) };
}

/** By its title; where that says nothing at all, by the lines above it or by its headings. */
function keyOf({ title, columns, grids }: Table, blocks: readonly Block[]): TableKey | null {
  const { key, words } = tableSubjectOf(title);
  if (key !== null || words !== "") return key;
  return keyAbove(blocks, grids[0] ?? 0) ?? tableKeyOfHeadings(columns.flatMap(({ path }) => path));
}

/** Between a table and its title stand its number, the unit line, the name of the department. */
const MOST_LINES = 4;

function keyAbove(blocks: readonly Block[], grid: number): TableKey | null {
  for (let at = grid - 1; at >= Math.max(0, grid - MOST_LINES); at -= 1) {
    const block = blocks[at];
    if (block === undefined || block.kind === "grid") return null;
    const { words, key } = tableSubjectOf(block.content.text);
    if (words !== "") return key;
  }
  return null;
}

function figuresByTable(figures: readonly Figure[]): Map<string, Figure[]> {
  const byTable = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.position === null) continue;
    const list = byTable.get(figure.position.table);
    if (list) list.push(figure);
    else byTable.set(figure.position.table, [figure]);
  }
  return byTable;
}

/** Year and basis too, where the figure's own words leave them to the document. */
function withMeaning(figure: Figure, meaning: Meaning | ProseMeaning, facts: DocumentFacts): Figure {
  const { concept, facets } = meaning;
  const ofRow: Pick<Meaning, "year" | "basis"> = "loose" in meaning ? {} : meaning;
  if (concept === null)
    return withMeant(figure, { concept: figure.concept, facets, year: figure.year, basis: figure.basis });
  const year = figure.year ?? facts.year;
  const own = facts.kind === "unknown" || year !== facts.year ? null : facts.kind;
  return withMeant(figure, {
    ...{ concept, facets },
    year: ofRow.year ?? year,
    basis: ofRow.basis ?? figure.basis ?? own,
  });
}
