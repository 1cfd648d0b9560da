/** The figures of a statement by where they stand, and text cut into runs at them. */
import type { Figure, LocatedText, Statement } from "../../statement/model.ts";
import { countBelow, lastAtMost } from "../../statement/sorted.ts";
import type { Run } from "./model.ts";

export class FiguresByPlace {
  readonly #figures: readonly Figure[];

  constructor({ figures }: Statement) {
    this.#figures = [...figures].sort((a, b) => a.place.start - b.place.start);
  }

  /** The figures that begin in a stretch of the document. */
  within(start: number, end: number): Figure[] {
    const found: Figure[] = [];
    for (let i = lastAtMost(this.#figures, start - 1, (figure) => figure.place.start) + 1; ; i += 1) {
      const figure = this.#figures[i];
      if (figure === undefined || figure.place.start >= end) return found;
      found.push(figure);
    }
  }

  /** Text as runs, each figure's number with its unit one run. */
  runs({ text, at }: LocatedText): Run[] {
    const [first, last] = [at[0], at[at.length - 1]];
    if (first === undefined || last === undefined) return [];
    const runs: Run[] = [];
    let done = 0;
    for (const { id, place } of this.within(first, last + 1)) {
      const from = countBelow(at, place.start);
      const to = countBelow(at, place.end);
      if (from < done || to <= from) continue;
      if (from > done) runs.push({ text: text.slice(done, from), figure: null });
      runs.push({ text: text.slice(from, to), figure: id });
      done = to;
    }
    if (done < text.length) runs.push({ text: text.slice(done), figure: null });
    return runs;
  }
}
