/** Rows of 类 and 款 that a table leaves out, where it prints those of all other classes. */
import { economicClass, functionClass, nameKey } from "../../../../codes/index.ts";
import { addDecimals, type Decimal, formatDecimal } from "../../../../figures/index.ts";
import type { Statement, TableRow } from "../../../../statement/model.ts";
import { type TableView, viewsOf } from "../../tables/lib/view.ts";
import { codedRows } from "./coded-rows.ts";

export interface MissingParent {
  readonly view: TableView;
  readonly code: string;
  readonly name: string;
  /** 类 or 款. */
  readonly level: string;
  /** The rows that should stand under it, in order. */
  readonly children: readonly TableRow[];
  /** What its first amount should be; null where a row under it has none. */
  readonly amount: string | null;
}

const FEWEST_PARENTS = 3;
/** More rows missing than one in so many, and it is the table's way. */
const ONE_IN = 4;
const LENGTHS = [3, 5];

/** In document order. */
export function missingParents(statement: Statement): MissingParent[] {
  const tables = new Set(codedRows(statement).map(({ view }) => view));
  return viewsOf(statement)
    .filter((view) => tables.has(view))
    .flatMap((view) => LENGTHS.flatMap((length) => missingOf(view, length)));
}

function missingOf(view: TableView, length: number): MissingParent[] {
  const groups = new Map<string, TableRow[]>();
  const codes = new Set<string>();
  for (const row of view.table.rows) {
    if (row.code === null) continue;
    codes.add(row.code);
    if (row.code.length !== length + 2) continue;
    const parent = row.code.slice(0, length);
    const rows = groups.get(parent);
    if (rows) rows.push(row);
    else groups.set(parent, [row]);
  }
  const absent = [...groups].filter(([code]) => !codes.has(code));
  if (groups.size - absent.length < FEWEST_PARENTS || absent.length * ONE_IN > groups.size) return [];
  return absent.flatMap(([code, children]) => {
    const known = /^[35]/.test(code) ? economicClass(code) : functionClass(code, null);
    if (known === null || !known.sure || isSomewhere(view, code, known.name)) return [];
    return [{ view, code, name: known.name, level: known.level, children, amount: amountOf(view, children) }];
  });
}

/** The row may be there all the same, its code misprinted, or code and name lost in reading. */
function isSomewhere({ table, cells }: TableView, code: string, name: string): boolean {
  const key = nameKey(name);
  return (
    table.rows.some(({ label, code: own }) => nameKey(label) === key && (own === null || own.length <= code.length)) ||
    cells.some(
      ({ text }) => text.replace(/\s/g, "").startsWith(code) && !/^\d/.test(text.replace(/\s/g, "").slice(code.length)),
    ) ||
    cells.some(
      ({ text }) =>
        nameKey(text) === key && text.trim() !== "" && !table.rows.some((row) => nameKey(row.label) === key),
    )
  );
}

/** The sum of the children in the first column of amounts. */
function amountOf({ table, figures }: TableView, children: readonly TableRow[]): string | null {
  const at = new Map(figures.map((figure) => [`${figure.position?.row} ${figure.position?.column}`, figure]));
  const first = figures.find(({ position, measure }) => position !== null && measure === "amount")?.position?.column;
  let sum: Decimal | null = null;
  let unit = "";
  for (const row of children) {
    const figure = at.get(`${table.rows.indexOf(row)} ${first}`);
    if (figure === undefined) return null;
    sum = sum === null ? figure.value : addDecimals(sum, figure.value);
    unit = figure.unit;
  }
  return sum === null ? null : `${formatDecimal(sum)}${unit}`;
}
