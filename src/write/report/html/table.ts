/** A grid as a real table: spans, heading rows, figures. Grids whose cells do not fit together still come out whole. */
import type { Cell, Grid } from "../../../statement/model.ts";
import { lastAtMost } from "../../../statement/sorted.ts";
import { escaped } from "./escape.ts";
import type { WordMark } from "./marks.ts";
import { plainLine, type TextRenderer } from "./text.ts";

/** Most places that a table is laid out in; a larger one is set as lines. */
const MOST_PLACES = 2_000_000;

/** A cell in rows and columns that have cells of their own: empty ones between are left out. */
interface Placed {
  readonly cell: Cell;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

function ranks(values: Iterable<number>): Map<number, number> {
  return new Map([...new Set(values)].sort((a, b) => a - b).map((value, rank) => [value, rank]));
}

interface Layout {
  readonly rows: readonly (readonly Placed[])[];
  readonly width: number;
}

/** The cells row by row. */
function layoutOf(cells: readonly Cell[]): Layout {
  const columnRank = ranks(cells.flatMap(({ column, columnSpan }) => [column, column + columnSpan]));
  const rowRank = ranks(cells.map(({ row }) => row));
  const allRows = [...rowRank.keys()];
  const rows: Placed[][] = allRows.map(() => []);
  for (const cell of cells) {
    const column = columnRank.get(cell.column) ?? 0;
    const row = rowRank.get(cell.row) ?? 0;
    const columns = Math.max(1, (columnRank.get(cell.column + cell.columnSpan) ?? 0) - column);
    const below = lastAtMost(allRows, cell.row + cell.rowSpan - 1, (each) => each) + 1;
    rows[row]?.push({ cell, column, rows: Math.max(1, below - row), columns });
  }
  return { rows: rows.map((row) => row.sort((a, b) => a.column - b.column)), width: columnRank.size };
}

/** Renders the grids of one document. */
export class TableRenderer {
  readonly #text: TextRenderer;

  constructor(text: TextRenderer) {
    this.#text = text;
  }

  /** `label` names it for those who do not see it. `isFirst`: it begins a table, so that its first rows are headings. */
  grid(grid: Grid, words: readonly WordMark[], label: string, isFirst: boolean): string {
    const { rows, width } = layoutOf(grid.cells);
    if (rows.length * width > MOST_PLACES) return this.#asLines(grid, words);
    const filled = rows.findIndex((row) => row.some(({ cell }) => this.#figures(cell) > 0));
    const headings = isFirst ? Math.max(0, filled) : 0;
    const html = this.#rows(rows, headings, words);
    const head = headings === 0 ? "" : `<thead>${html.slice(0, headings).join("")}</thead>`;
    const body = `<tbody>${html.slice(headings).join("")}</tbody>`;
    const name = escaped(label);
    return `<div class="scroll" tabindex="0" role="group" aria-label="${name}"><table>${head}${body}</table></div>`;
  }

  #figures({ start, end }: Cell): number {
    return end > start ? this.#text.figuresIn(start, end).length : 0;
  }

  #asLines(grid: Grid, words: readonly WordMark[]): string {
    const cells = grid.cells.map(({ text, start, end }) => this.#text.line(plainLine(text, start, end), words));
    return `<p class="lines">${cells.join("\n")}</p>`;
  }

  /** The rows with their gaps filled, so that every cell stands in its column. */
  #rows(rows: Layout["rows"], headings: number, words: readonly WordMark[]): string[] {
    const taken: number[] = []; // for each column, the first row in which it is free again
    return rows.map((row, r) => {
      let html = "";
      let at = 0;
      for (const placed of row) {
        const gap = freeBetween(taken, at, placed.column, r);
        if (gap > 0) html += gap === 1 ? "<td></td>" : `<td colspan="${gap}"></td>`;
        const rowSpan = Math.min(placed.rows, r < headings ? headings - r : rows.length - r);
        html += this.#cell({ ...placed, rows: rowSpan }, r < headings, words);
        for (let c = 0; c < placed.columns; c += 1) taken[placed.column + c] = r + rowSpan;
        at = Math.max(at, placed.column + placed.columns);
      }
      return `<tr>${html}</tr>`;
    });
  }

  #cell({ cell, rows, columns }: Placed, isHeading: boolean, words: readonly WordMark[]): string {
    const figures = this.#text.figuresIn(cell.start, Math.max(cell.end, cell.start));
    const fault = figures.some(({ state }) => state === "fault");
    const names = [figures.length > 0 ? "n" : "", fault ? "x" : ""].filter(Boolean).join(" ");
    const attributes = [
      names === "" ? "" : ` class="${names}"`,
      rows > 1 ? ` rowspan="${rows}"` : "",
      columns > 1 ? ` colspan="${columns}"` : "",
    ].join("");
    const indent = "&#8195;".repeat(Math.min(6, Math.max(0, Math.round((cell.indent ?? 0) / 2))));
    const content = cell.text === "" ? "" : this.#text.line(plainLine(cell.text, cell.start, cell.end), words);
    const tag = isHeading && cell.text !== "" ? "th" : "td";
    return `<${tag}${tag === "th" ? ' scope="col"' : ""}${attributes}>${content === "" ? "" : indent}${content}</${tag}>`;
  }
}

/** How many of the columns `from` to `to` are free in row `row`. */
function freeBetween(taken: readonly number[], from: number, to: number, row: number): number {
  let free = 0;
  for (let column = from; column < to; column += 1) if ((taken[column] ?? 0) <= row) free += 1;
  return free;
}
