/** Documents with tables by hand, for tests: each column says what it measures, each cell is what is printed. */
import type { Concept, Fund, TableKey } from "../../codes/model.ts";
import { parseDecimal } from "../../figures/decimal.ts";
import { canonicalUnit, dimensionOf } from "../../figures/units.ts";
import type { Basis, Block, Figure, Heading, Statement, Table, TableColumn, TableRow } from "../../statement/model.ts";

export interface ColumnSketch {
  readonly heading: string;
  readonly concept: Concept | null;
  readonly fund?: Fund;
  readonly basis?: Basis;
  readonly year?: number;
}

interface Sheet {
  readonly unit: string;
  readonly columns: readonly ColumnSketch[];
}

/** Code (201, 20103, 2010301, 30217, or "" for a total), label, then the prints; "" is a blank cell. */
export type RowSketch = readonly [code: string, label: string, ...cells: string[]];

export interface TextSketch {
  readonly label: string;
  readonly concept?: Concept;
  readonly fund?: Fund;
  readonly function?: string;
  readonly basis?: Basis;
  readonly year?: number;
}

/** A document under construction: headings, figures of the text, and tables, in order. */
export class TableDraft {
  readonly #year: number;
  readonly #basis: Basis;
  readonly #blocks: Block[] = [];
  readonly #text: Figure[] = [];
  readonly #cells: Figure[] = [];
  readonly #tables: Table[] = [];
  #content = "";

  constructor(year = 2025, basis: Basis = "budget") {
    this.#year = year;
    this.#basis = basis;
  }

  heading(title: string, level = 1): this {
    const start = this.#write(`${title}\n`);
    const heading: Heading = {
      ...{ kind: "heading", level, number: null, title, start, end: start + title.length, page: null, section: title },
      content: { text: title, at: Int32Array.from([...title].keys(), (at) => start + at) },
    };
    this.#blocks.push(heading);
    return this;
  }

  /** A figure of the text, printed with its unit: 0.16万元. */
  figure(printed: string, sketch: TextSketch): this {
    const figure = this.#figure(printed, unitOf(printed), `t${this.#text.length + 1}`, sketch.label);
    const { concept = null, fund, function: code, basis = this.#basis, year = this.#year } = sketch;
    const facets = { ...(fund && { fund }), ...(code && { function: code }) };
    this.#text.push({ ...figure, concept, facets, basis, year });
    return this;
  }

  table(
    key: TableKey,
    title: string,
    unit: string,
    columns: readonly ColumnSketch[],
    rows: readonly RowSketch[],
  ): this {
    const start = this.#content.length;
    const id = `t${this.#tables.length + 1}`;
    for (const [at, row] of rows.entries()) this.#row(row, at, { id, title, unit, columns });
    this.#tables.push({
      ...{ id, key, title, unit, year: this.#year, grids: [], notes: [], page: null, start, end: this.#content.length },
      columns: columns.map((column) => columnOf(column, this.#year, this.#basis)),
      rows: rows.map((row) => rowOf(row, rows, start)),
    });
    return this;
  }

  statement(): Statement {
    return {
      format: "pdf",
      facts: {
        kind: this.#basis === "final" ? "final" : "budget",
        year: this.#year,
        organisation: "青溪县档案馆",
      },
      ...{ text: this.#content, blocks: this.#blocks, tables: this.#tables, figures: [...this.#text, ...this.#cells] },
      ...{ relations: [], staleFormulas: [], changes: [], zeros: [], messages: [] },
    };
  }

  #write(text: string): number {
    const start = this.#content.length;
    this.#content += text;
    return start;
  }

  #row(row: RowSketch, at: number, table: Pick<Table, "id" | "title"> & Sheet) {
    const [code, label, ...cells] = row;
    this.#write(`${code}${label}|`);
    cells.forEach((cell, index) => {
      const column = table.columns[index];
      if (cell === "" || column === undefined) return;
      const figure = this.#figure(cell, table.unit, `c${this.#cells.length + 1}`, label);
      const { concept, fund, basis = this.#basis, year = this.#year } = column;
      const coded = code === "" ? {} : /^[35]/.test(code) ? { economic: code } : { function: code };
      this.#cells.push({
        ...{ ...figure, concept, basis, year, facets: { ...(fund && { fund }), ...coded } },
        position: { table: table.id, row: at, column: index },
        place: { ...figure.place, table: table.title, row: label, column: column.heading },
      });
    });
  }

  #figure(printed: string, unit: string, id: string, label: string): Figure {
    const value = parseDecimal(/^-?[\d.]+/.exec(printed)?.[0] ?? "");
    if (value === null) throw new Error(`not a number: ${printed}`);
    const start = this.#write(`${printed}，`);
    const section = this.#blocks.at(-1)?.section ?? null;
    return {
      ...{ id, printed, value, unit, unitPrinted: unitOf(printed), dimension: dimensionOf(unit) },
      ...{ decimals: value.scale, hedge: "none", label, concept: null, facets: {}, year: this.#year },
      ...{ measure: "amount", basis: this.#basis, position: null },
      place: {
        ...{ start, end: start + printed.length, page: null, box: null, section },
        ...{ table: null, row: null, column: null },
      },
    };
  }
}

function unitOf(printed: string): string {
  return canonicalUnit(printed.replace(/^-?[\d.]+/, ""));
}

function columnOf(column: ColumnSketch, year: number, basis: Basis): TableColumn {
  const { heading, basis: own = basis, year: ownYear = year } = column;
  return { path: [heading], side: 0, year: ownYear, basis: own, unit: null };
}

function rowOf([code, label]: RowSketch, rows: readonly RowSketch[], start: number): TableRow {
  const above = rows.findIndex(([other]) => other !== "" && other.length === code.length - 2 && code.startsWith(other));
  const ancestors = rows.filter(([other]) => other !== "" && other.length < code.length && code.startsWith(other));
  const path = [...ancestors.map(([, name]) => name), label];
  return {
    ...{ side: 0, label, path: code === "" ? [label] : path, code: code === "" ? null : code },
    ...{ role: code === "" ? "total" : "item", level: code === "" ? 0 : (code.length - 3) / 2 },
    ...{ parent: above < 0 ? null : above, start, end: start, page: null },
  };
}
