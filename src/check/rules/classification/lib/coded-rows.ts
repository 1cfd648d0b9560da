/** Rows of tables with a code of the classification and a name, where the table as a whole shows that its codes are such. */
import type { Statement, TableRow } from "../../../../statement/model.ts";
import { type TableView, viewsOf } from "../../tables/lib/view.ts";
import { type Named, namingOf } from "./naming.ts";

export interface CodedRow extends Named {
  readonly view: TableView;
  readonly row: TableRow;
  readonly code: string;
}

const CODE = /^(?:2\d{2}(?:\d{2}){0,2}|[35]\d{2}(?:\d{2})?)$/;
const FEWEST = 3;

const known = new WeakMap<Statement, readonly CodedRow[]>();

/** Every such row, in document order. A table that names half of its codes otherwise has other codes, or was not read well. */
export function codedRows(statement: Statement): readonly CodedRow[] {
  const before = known.get(statement);
  if (before !== undefined) return before;
  const rows = viewsOf(statement).flatMap((view) => {
    const coded = view.table.rows.flatMap((row) => codedRow(view, row, statement.facts.year));
    const same = coded.filter(({ naming }) => naming === "same" || naming === "former").length;
    return same >= FEWEST && same * 2 >= coded.length ? coded : [];
  });
  known.set(statement, rows);
  return rows;
}

function codedRow(view: TableView, row: TableRow, year: number | null): CodedRow[] {
  const { code, label } = row;
  if (code === null || !CODE.test(code) || label === "") return [];
  return [{ view, row, code, ...namingOf(code, label, year) }];
}
