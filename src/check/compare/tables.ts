/** Tables of two documents: which is which, and in those of both their rows, columns and cells. */
import { append } from "../../codes/collections.ts";
import type { ComparedTable, FigureAlone, FigurePair, Line, TableComparison } from "../../statement/comparison.ts";
import type { Figure, Statement, Table, TableColumn, TableRow } from "../../statement/model.ts";
import { changeBetween } from "./change.ts";
import { type Frame, foldedName, withoutYears } from "./frame.ts";
import { matched } from "./matching.ts";
import { figureName } from "./names.ts";
import { pairTables } from "./tablePairs.ts";

interface Held {
  readonly table: Table;
  readonly frame: Frame;
  /** Figures by row and column. */
  readonly cells: ReadonlyMap<string, readonly Figure[]>;
}

export function compareTables(a: Statement, b: Statement, frames: readonly [Frame, Frame]): TableComparison[] {
  const [cellsA, cellsB] = [cellsByTable(a), cellsByTable(b)];
  const { pairs, onlyA, onlyB } = pairTables(a.tables, b.tables, frames);
  const hold = (table: Table, frame: Frame, cells: ReturnType<typeof cellsByTable>): Held => ({
    ...{ table, frame },
    cells: cells.get(table.id) ?? new Map(),
  });
  const both = pairs.map(([i, j]) =>
    compareTwo(hold(a.tables[i] as Table, frames[0], cellsA), hold(b.tables[j] as Table, frames[1], cellsB)),
  );
  const gone = onlyA.map((index) => ofOneSide(a.tables[index] as Table, "a"));
  const fresh = onlyB.map((index) => ofOneSide(b.tables[index] as Table, "b"));
  return [...both, ...gone, ...fresh];
}

function cellsByTable({ figures }: Statement): Map<string, Map<string, Figure[]>> {
  const tables = new Map<string, Map<string, Figure[]>>();
  for (const figure of figures) {
    if (figure.position === null) continue;
    const { table, row, column } = figure.position;
    const cells = tables.get(table) ?? new Map<string, Figure[]>();
    if (cells.size === 0) tables.set(table, cells);
    append(cells, `${row} ${column}`, figure);
  }
  return tables;
}

const described = ({ id, title, page }: Table): ComparedTable => ({ id, title, page });
const nothing = { cells: [], cellsOnlyA: [], cellsOnlyB: [], rowsOnlyA: [], rowsOnlyB: [] } as const;

function ofOneSide(table: Table, side: "a" | "b"): TableComparison {
  const [a, b] = side === "a" ? [described(table), null] : [null, described(table)];
  return { key: table.key, title: table.title, a, b, ...nothing, columnsOnlyA: [], columnsOnlyB: [] };
}

function compareTwo(a: Held, b: Held): TableComparison {
  const rows = matchRows(a, b);
  const columns = matchColumns(a, b);
  const pairs: FigurePair[] = [];
  const [cellsOnlyA, cellsOnlyB]: [FigureAlone[], FigureAlone[]] = [[], []];
  for (const [rowA, rowB] of rows.pairs) {
    for (const [columnA, columnB] of columns.pairs) {
      const [inA, inB] = [a.cells.get(`${rowA} ${columnA}`) ?? [], b.cells.get(`${rowB} ${columnB}`) ?? []];
      for (let k = 0; k < Math.max(inA.length, inB.length); k += 1) {
        const [first, second] = [inA[k], inB[k]];
        if (first !== undefined && second !== undefined)
          pairs.push({ name: figureName(second), a: first, b: second, change: changeBetween(first, second) });
        else if (first !== undefined) cellsOnlyA.push({ name: figureName(first), figure: first });
        else if (second !== undefined) cellsOnlyB.push({ name: figureName(second), figure: second });
      }
    }
  }
  return {
    ...{ key: b.table.key ?? a.table.key, title: b.table.title || a.table.title },
    ...{ a: described(a.table), b: described(b.table), cells: pairs, cellsOnlyA, cellsOnlyB },
    rowsOnlyA: rows.onlyA.map((index) => rowLine(a.table.rows[index] as TableRow)),
    rowsOnlyB: rows.onlyB.map((index) => rowLine(b.table.rows[index] as TableRow)),
    columnsOnlyA: columnLines(a, columns.onlyA),
    columnsOnlyB: columnLines(b, columns.onlyB),
  };
}

const rowLine = ({ code, label }: TableRow): Line => ({ code, label });

/** Columns with figures: the others are those of codes and names. */
function columnLines({ table, cells }: Held, indexes: readonly number[]): Line[] {
  const used = new Set([...cells.keys()].map((key) => key.slice(key.indexOf(" ") + 1)));
  return indexes
    .filter((index) => used.has(String(index)))
    .map((index) => ({ code: null, label: (table.columns[index]?.path ?? []).join("›") }));
}

function matchRows(a: Held, b: Held) {
  const keys = (key: (row: TableRow, frame: Frame) => string) =>
    [a.table.rows.map((row) => key(row, a.frame)), b.table.rows.map((row) => key(row, b.frame))] as const;
  return matched(
    keys((row, frame) => `${row.side}|${row.code ?? ""}|${foldedName(row.path.join("›"), frame)}`),
    keys(({ side, code }) => (code === null ? "" : `${side}|${code}`)),
    keys(({ side, label, role }, frame) => `${side}|${role}|${foldedName(label, frame)}`),
  );
}

function matchColumns(a: Held, b: Held) {
  const keys = (key: (column: TableColumn, frame: Frame) => string) =>
    [a.table.columns.map((each) => key(each, a.frame)), b.table.columns.map((each) => key(each, b.frame))] as const;
  const meant = ({ side, year, basis }: TableColumn, { from, basis: own }: Frame) =>
    `${side}|${year === null ? "" : year - from}|${basis === own ? "own" : (basis ?? "")}`;
  const named = ({ path }: TableColumn, frame: Frame) => foldedName(path.join("›"), frame).replace(/[“”"'（）()]/g, "");
  const bare = (column: TableColumn, frame: Frame) =>
    named(column, frame).replace(/〔-?\d+〕|(?:19|20)\d{2}|年度?/g, "");
  return matched(
    keys((column, frame) => `${meant(column, frame)}|${named(column, frame)}`),
    keys((column, frame) => `${meant(column, frame)}|${bare(column, frame)}`),
    keys((column, frame) => `${column.side}|${bare(column, frame)}`),
    keys(({ side, path }, frame) => `${side}|${withoutYears((path.at(-1) ?? "").replace(/\s/g, ""), frame)}`),
  );
}
