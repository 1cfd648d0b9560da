/**
 * Rows that the page break cuts in two: the name goes on over the page, or its figures stand there. Told only in tables whose rows carry
 * a code or number, for a row without either is rare there.
 */
import type { ReadRow } from "./model.ts";

/** Rows without code and number, as one in so many, leave a table that can tell. */
const RARE = 8;
const LONGEST = 40;

/** Puts the rows of the next page to those before, the first ones together with the rows that they go on with. */
export function withNextPage(rows: readonly ReadRow[], next: readonly ReadRow[]): ReadRow[] {
  const joined = [...rows];
  const top = next[0]?.line;
  const rest = next.filter((row) => {
    if (row.line !== top) return true;
    const at = joined.findLastIndex((other) => other.side === row.side);
    const above = joined[at];
    if (above === undefined || !goesOn(above, row, rows)) return true;
    joined[at] = together(above, row);
    return false;
  });
  return [...joined, ...rest].map((row, index) => ({ ...row, index }));
}

/** The row has only the rest of a name, or only figures and such a rest where the row above has none. */
function goesOn(above: ReadRow, row: ReadRow, rows: readonly ReadRow[]): boolean {
  if (isMarked(row) || row.isTotal || row.ofWhich || row.label.length > LONGEST) return false;
  if (!isMarked(above) || above.isTotal || above.label === "") return false;
  if (row.cells.length > 0 === above.cells.length > 0) return false;
  if (row.label === "" && row.cells.length === 0) return false;
  if (row.label !== "" && above.code === null && !isOpen(above.label)) return false;
  const own = rows.filter((other) => other.side === row.side && !other.isTotal);
  const bare = own.filter((other) => !isMarked(other) || (other.cells.length === 0 && other !== above));
  return own.length >= 3 && bare.length * RARE <= own.length;
}

function isMarked(row: ReadRow): boolean {
  return row.code !== null || row.number !== null;
}

/** A bracket is left open: the name goes on. */
function isOpen(label: string): boolean {
  return /[（(][^（()）]{0,40}$/.test(label);
}

function together(above: ReadRow, row: ReadRow): ReadRow {
  const cells = above.cells.length > 0 ? above.cells : row.cells;
  return { ...above, label: above.label + row.label, end: Math.max(above.end, row.end), cells };
}
