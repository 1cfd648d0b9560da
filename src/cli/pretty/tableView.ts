/** Tables as people see them: which printed figure stands in which cell, and rows and columns set in aligned text. */
import type { Figure, Statement, Table, TableRow } from "../../statement/model.ts";
import type { Paper } from "../outcome.ts";
import { clip, displayWidth, pad, printable } from "./width.ts";
import { paint } from "./words.ts";

/** One table with its figures by row and column. */
export interface TableView {
  readonly table: Table;
  figure(row: number, column: number): Figure | null;
  /** The columns of one side, but for leading ones that hold no figure: headings over codes and names. */
  columns(side: number): number[];
}

/** Looks tables up by id; each is indexed once. */
export class TableViews {
  readonly #statement: Statement;
  #cells: Map<string, Map<string, Figure>> | null = null;

  constructor(statement: Statement) {
    this.#statement = statement;
  }

  view(id: string): TableView | null {
    const table = this.#statement.tables.find((each) => each.id === id);
    if (table === undefined) return null;
    this.#cells ??= cellsOf(this.#statement.figures);
    const cells = this.#cells.get(id);
    const used = new Set(Array.from(cells?.values() ?? [], ({ position }) => position?.column));
    return {
      table,
      figure: (row, column) => cells?.get(`${row} ${column}`) ?? null,
      columns: (side) => {
        const all = [...table.columns.keys()].filter((column) => table.columns[column]?.side === side);
        return all.slice(
          Math.max(
            0,
            all.findIndex((column) => used.has(column)),
          ),
        );
      },
    };
  }
}

function cellsOf(figures: readonly Figure[]): Map<string, Map<string, Figure>> {
  const byTable = new Map<string, Map<string, Figure>>();
  for (const figure of figures) {
    if (figure.position === null) continue;
    const { table, row, column } = figure.position;
    const cells = byTable.get(table) ?? new Map<string, Figure>();
    byTable.set(table, cells.set(`${row} ${column}`, figure));
  }
  return byTable;
}

/** Widest stub and widest heading that are set in full, in columns of the terminal. */
const WIDEST_STUB = 34;
const WIDEST_HEADING = 16;
const GAP = "  ";

/** 201 一般公共服务支出, set in by its depth where `indented`. */
export function stubText({ code, label, level }: TableRow, indented: boolean): string {
  const words = printable([code, label].filter((part) => part !== null && part !== "").join(" "));
  return clip((indented ? "  ".repeat(Math.min(level, 6)) : "") + words, WIDEST_STUB);
}

/** Which rows and columns of a table are set, and how. */
export interface Layout {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly indented: boolean;
  /** How a cell's figure is marked; null for not at all. */
  mark(figure: Figure): "main" | "other" | null;
}

/** Widths of the stub and of each column. */
export function widthsOf({ table, figure }: TableView, { rows, columns, indented }: Layout): number[] {
  const widest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
  const stubs = rows.flatMap((row) => (table.rows[row] === undefined ? [] : stubText(table.rows[row], indented)));
  const ofColumn = (column: number) => {
    const printed = rows.map((row) => printable(figure(row, column)?.printed ?? ""));
    const heading = (table.columns[column]?.path ?? []).map((part) => clip(printable(part), WIDEST_HEADING));
    return widest([...printed, ...heading]);
  };
  return [Math.max(widest(stubs), displayWidth(unitText(table))), ...columns.map(ofColumn)];
}

/** Columns of the terminal that a line of these widths takes. */
export const lineWidth = (widths: readonly number[]) =>
  widths.reduce((sum, width) => sum + width, 0) + GAP.length * (widths.length - 1);

const unitText = ({ unit }: Table) => (unit === null ? "" : `单位：${unit}`);

/** A line for each level of the headings; a short path stands at the bottom, what stands over several columns above the first only. */
function headingLines({ table }: TableView, { columns }: Layout, widths: readonly number[], paper: Paper): string[] {
  const paths = columns.map((column) => table.columns[column]?.path ?? []);
  const depth = paths.reduce((most, path) => Math.max(most, path.length), 0);
  return Array.from({ length: depth }, (_, line) => {
    const cells = paths.map((path, i) => {
      const level = line - (depth - path.length);
      const before = paths[i - 1];
      const same = before?.length === path.length && level < path.length - 1 && isPrefix(path, before, level);
      const text = same ? "" : clip(printable(path[level] ?? ""), WIDEST_HEADING);
      return pad(text, widths[i + 1] ?? 0, "start");
    });
    const stub = pad(line === depth - 1 ? unitText(table) : "", widths[0] ?? 0);
    return paint(paper, ["dim"], [stub, ...cells].join(GAP).trimEnd());
  });
}

const isPrefix = (path: readonly string[], other: readonly string[], level: number) =>
  path.slice(0, level + 1).every((part, i) => part === other[i]);

/** A row of the table, and below it, without colour, a line of ^ under the marked figures. */
function rowLines(view: TableView, layout: Layout, row: number, widths: readonly number[], paper: Paper): string[] {
  const found = view.table.rows[row];
  const stub = pad(found === undefined ? "" : stubText(found, layout.indented), widths[0] ?? 0);
  let line = stub;
  let below = " ".repeat(displayWidth(stub));
  let marked = false;
  for (const [i, column] of layout.columns.entries()) {
    const figure = view.figure(row, column);
    const text = printable(figure?.printed ?? "");
    const mark = figure === null ? null : layout.mark(figure);
    const space = " ".repeat(GAP.length + Math.max(0, (widths[i + 1] ?? 0) - displayWidth(text)));
    line +=
      space +
      (mark === null ? text : paint(paper, mark === "main" ? ["bold", "red", "underline"] : ["underline"], text));
    below += space + (mark === null ? " " : "^").repeat(displayWidth(text));
    marked ||= mark !== null;
  }
  return marked && !paper.colour ? [line.trimEnd(), below.trimEnd()] : [line.trimEnd()];
}

/** Headings and rows of the table in aligned text. */
export function tableLines(view: TableView, layout: Layout, paper: Paper): string[] {
  const widths = widthsOf(view, layout);
  return [
    ...headingLines(view, layout, widths, paper),
    ...layout.rows.flatMap((row) => rowLines(view, layout, row, widths, paper)),
  ];
}
