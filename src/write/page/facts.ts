/** Printed figures as inline facts: what a person reads, with what it means for a machine. docs/inline-facts.md has the vocabulary. */
import { formatDecimal } from "../../figures/index.ts";
import type { Figure, Statement } from "../../statement/model.ts";
import type { Run } from "../manuscript/index.ts";
import { escaped } from "../report/html/escape.ts";

/** Marks up the figures of one statement; each figure once. */
export class FactMarker {
  readonly #figures: ReadonlyMap<string, Figure>;

  constructor({ figures }: Statement) {
    this.#figures = new Map(figures.map((figure) => [figure.id, figure]));
  }

  runs(runs: readonly Run[]): string {
    return runs.map(({ text, figure }) => this.marked(text, figure)).join("");
  }

  /** `text` is what the statement prints for the figure, perhaps with words around it; null for text without figure. */
  marked(text: string, id: string | null): string {
    const figure = id === null ? undefined : this.#figures.get(id);
    if (figure === undefined) return broken(text);
    const found = text.indexOf(figure.printed);
    const [from, to] = found < 0 ? [0, text.length] : [found, found + figure.printed.length];
    return broken(text.slice(0, from)) + factHtml(figure, text.slice(from, to)) + broken(text.slice(to));
  }
}

function factHtml(figure: Figure, text: string): string {
  const { id, value } = figure;
  const told = attributesOf(figure)
    .filter(([, each]) => each !== undefined && each !== null && each !== "")
    .map(([name, each]) => ` data-${name}="${escaped(String(each))}"`);
  return `<data class="fact" id="${escaped(id)}" value="${formatDecimal(value)}"${told.join("")}>${broken(text)}</data>`;
}

function attributesOf(figure: Figure): readonly (readonly [string, string | number | null | undefined])[] {
  const { concept, facets, unit, year, basis, measure, hedge } = figure;
  return [
    ["concept", concept],
    ["unit", unit],
    ["year", year],
    ["basis", basis],
    ["measure", measure === "amount" ? null : measure],
    ["hedge", hedge === "none" ? null : hedge],
    ["fund", facets.fund],
    ["function", facets.function],
    ["economic", facets.economic],
    ["unit-name", facets.unit],
    ["project", facets.project],
  ];
}

/** Line breaks inside a cell are kept. */
function broken(text: string): string {
  return escaped(text).replace(/\n/g, "<br>");
}
