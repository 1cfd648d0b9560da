/** What a finding speaks of, from text and tables: sentences and parts of tables, in the order of the document. */
import type { Place, Statement, TablePosition } from "../../statement/model.ts";
import type { Paper } from "../outcome.ts";
import { excerptLines, sentencesOf } from "./excerpt.ts";
import type { Outline } from "./outline.ts";
import { type TableMark, tableExcerptLines } from "./tableExcerpt.ts";

/** A sentence, or the rows of one table. */
export interface Excerpt {
  /** Where it stands: the first place in it. */
  readonly place: Pick<Place, "start" | "page" | "sheet" | "cell">;
  /** Name of the table; null for a sentence. */
  readonly table: string | null;
  lines(width: number, paper: Paper): string[];
}

/** Most tables shown of one finding. */
const MOST_TABLES = 4;

/** Sorts the places into those of figures in tables that were understood, by table, and all others. */
function byTable(outline: Outline, places: readonly Place[]) {
  const tables = new Map<string, TableMark[]>();
  const others: { place: Place; main: boolean }[] = [];
  for (const [order, place] of places.entries()) {
    const figure = outline.tableFigure(place);
    const main = order === 0;
    if (figure === null) others.push({ place, main });
    else {
      const mark = { figure: figure as TableMark["figure"], main };
      const marks = tables.get((figure.position as TablePosition).table);
      if (marks === undefined) tables.set((figure.position as TablePosition).table, [mark]);
      else marks.push(mark);
    }
  }
  return { tables, others };
}

/** The excerpts for `places`, the main (first) place's among them. `heading` is the title that stands above the finding already. */
export function excerptsOf(
  statement: Statement,
  outline: Outline,
  places: readonly Place[],
  heading: string,
): Excerpt[] {
  const { tables, others } = byTable(outline, places);
  const found: Excerpt[] = sentencesOf(statement, outline, others).map((sentence) => ({
    ...{ place: { start: sentence.offset, page: sentence.page }, table: null },
    lines: (width, paper) => excerptLines(sentence, width, paper),
  }));
  for (const [id, marks] of [...tables].slice(0, MOST_TABLES)) {
    const view = outline.tables.view(id);
    const first = marks[0]?.figure.place;
    if (view === null || first === undefined) continue;
    const titled = view.table.title !== heading;
    found.push({
      ...{ place: first, table: view.table.title },
      lines: (width, paper) => tableExcerptLines(view, marks, titled, width, paper),
    });
  }
  return found.sort((a, b) => a.place.start - b.place.start);
}
