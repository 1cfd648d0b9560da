/** Where a finding stands: a figure's own place, and for words their block's page and section. */
import type { Block, Figure, Place, Statement } from "../statement/model.ts";
import { lastAtMost } from "../statement/sorted.ts";

/** Looks up places in one statement. Built once a check; each look-up is a binary search. */
export class Places {
  readonly #figures: readonly Figure[];
  readonly #byId: ReadonlyMap<string, Figure>;
  readonly #blocks: readonly Block[];

  constructor(statement: Statement) {
    this.#byId = new Map(statement.figures.map((figure) => [figure.id, figure]));
    this.#figures = [...statement.figures].sort((a, b) => a.place.start - b.place.start);
    this.#blocks = [...statement.blocks].sort((a, b) => a.start - b.start);
  }

  figure(id: string): Figure | undefined {
    return this.#byId.get(id);
  }

  /** The place of a stretch of text. Its box is that of a figure inside it, else null. */
  span(start: number, end: number): Place {
    const blockIndex = lastAtMost(this.#blocks, start, (block) => block.start);
    const block = this.#blocks[blockIndex];
    const nearest = this.#figures[lastAtMost(this.#figures, end, (figure) => figure.place.start)];
    const sameBlock = block !== undefined && nearest !== undefined && nearest.place.start >= block.start;
    const inside = nearest !== undefined && nearest.place.start >= start && nearest.place.end <= end;
    return {
      start,
      end,
      page: sameBlock ? nearest.place.page : (block?.page ?? null),
      box: inside ? nearest.place.box : null,
      section: sameBlock ? nearest.place.section : (block?.section ?? null),
      table: sameBlock ? nearest.place.table : null,
      row: null,
      column: null,
    };
  }
}
