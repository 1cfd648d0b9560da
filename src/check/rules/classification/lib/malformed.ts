/** Codes that are not printed as the classification writes them: a leading zero lost, a digit dropped, under the class of another. */
import { functionClass, functionsNamed, functionUnder, nameKey } from "../../../../codes/index.ts";
import type { Cell, Statement, TableRow } from "../../../../statement/model.ts";
import { type TableView, viewsOf } from "../../tables/lib/view.ts";
import { namingOf } from "./naming.ts";

export interface Malformed {
  readonly view: TableView;
  readonly printed: string;
  readonly label: string;
  readonly right: string;
  readonly start: number;
  readonly end: number;
}

const MAIN = /^[235]\d{2}$/;
const CODES = /编码|代码|科目|^[类款项]$/;
const UNUSUAL = /^2\d{3}$|^2\d{5}$|^2\d{7}$/;

/** Every such code, in document order. */
export function malformedCodes(statement: Statement): Malformed[] {
  return viewsOf(statement).flatMap((view) => [...lostZeros(view, statement), ...oddRows(view, statement)]);
}

/** 301 | 2 for 301 | 02, as spreadsheets make of it. */
function lostZeros(view: TableView, { blocks }: Statement): Malformed[] {
  const found: Malformed[] = [];
  for (const index of view.table.grids) {
    const grid = blocks[index];
    if (grid?.kind !== "grid") continue;
    for (const row of rowsOf(grid.cells)) found.push(...lostZeroIn(row, view));
  }
  return found;
}

function rowsOf(cells: readonly Cell[]): Cell[][] {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows.values()];
}

function lostZeroIn(row: readonly Cell[], view: TableView): Malformed[] {
  return row.flatMap((cell, at) => {
    const digit = cell.text.trim();
    const main = row[at - 1];
    if (!/^[1-9]$/.test(digit) || main === undefined || !MAIN.test(main.text.trim())) return [];
    if (main.column + main.columnSpan !== cell.column || !isCodeColumn(view, cell.column)) return [];
    const label = row[at + 1]?.text.trim() ?? "";
    const code = `${main.text.trim()}0${digit}`;
    if (namingOf(code, label, null).naming !== "same") return [];
    return [
      { view, printed: `${main.text.trim()} ${digit}`, label, right: `0${digit}`, start: cell.start, end: cell.end },
    ];
  });
}

function isCodeColumn({ table }: TableView, column: number): boolean {
  return (table.columns[column]?.path ?? []).some((heading) => CODES.test(heading.replace(/\s/g, "")));
}

/**
 * Codes of a length that no class has (but not those cut by their cell), and codes that are of another class than the rows around
 * them, while the name is of theirs.
 */
function oddRows(view: TableView, { facts }: Statement): Malformed[] {
  const { rows } = view.table;
  const codes = new Set(rows.map(({ code }) => code));
  let above = "";
  return rows.flatMap((row) => {
    const { code, label, start, end } = row;
    if (code === null || label === "") return [];
    const right = UNUSUAL.test(code) ? nearestCode(code, label, above) : strayCode(row, above, codes, facts.year);
    if (/^2\d{4}$/.test(code)) above = code;
    return right === null || right.startsWith(code) ? [] : [{ view, printed: code, label, right, start, end }];
  });
}

/** The class of this name under the 款 above, or the only one of this name at all that shares the first digits. */
function nearestCode(code: string, label: string, above: string): string | null {
  const under = above === "" ? null : functionUnder(above, label);
  if (under !== null && code.startsWith(above.slice(0, 3))) return under;
  const named = functionsNamed(label).filter((each) => each.startsWith(code.slice(0, 3)));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** A 项 that stands under a 款 which is not its own, has no row of its own 款, and bears the name of a class of the 款 above. */
function strayCode(
  row: TableRow,
  above: string,
  codes: ReadonlySet<string | null>,
  year: number | null,
): string | null {
  const { code, label } = row;
  if (code === null || !/^2\d{6}$/.test(code) || above === "" || code.startsWith(above)) return null;
  if (codes.has(code.slice(0, 5))) return null;
  const right = functionUnder(above, label);
  if (right === null || codes.has(right)) return null;
  const own = functionClass(code, year);
  return own !== null && nameKey(own.name) === nameKey(label) ? null : right;
}
