/**
 * Numbers that a narrow cell breaks over two lines: 33,257,911.4 and 4 below it are one number. Broken is what reaches across its cell
 * and lacks just the decimals that the other numbers of the table have; two whole numbers are the figures of two rows.
 */
import { decimalsOf, isWhole } from "./amounts.ts";
import type { Line } from "./lines.ts";
import { median } from "./page.ts";
import type { TableCell } from "./table.ts";

/** Most lines that one number takes. */
const MOST_LINES = 4;
/** White at both sides of a cell together, as word processors leave it whatever the size of the text; and a little. */
const WHITE = 12;

/** The cells with their broken numbers as one line each. */
export function mendBroken(cells: readonly TableCell[]): TableCell[] {
  const broken = cells.filter(({ lines }) => lines.length > 1 && lines.some((line) => decimalsOf(line.text) > 0));
  if (broken.length === 0) return [...cells];
  const usual = usualDecimals(cells);
  const mended = new Map(broken.map((cell) => [cell, mendCell(cell, usual)]));
  return cells.map((cell) => mended.get(cell) ?? cell);
}

/** The two lines as one would reach into the white at the sides of the cell. */
function fillsAcross(above: Line, below: Line, { frame }: TableCell): boolean {
  const width = above.x1 - above.x0 + below.x1 - below.x0;
  return frame.x1 - frame.x0 - width < Math.max(WHITE, 1.5 * above.size);
}

/** How many decimals the numbers have that stand alone in their cells; null when none tells. */
function usualDecimals(cells: readonly TableCell[]): number | null {
  const decimals = cells.flatMap(({ lines }) => {
    const [only] = lines;
    const count = lines.length === 1 && only && isWhole(only.text) ? decimalsOf(only.text) : 0;
    return count > 0 ? [count] : [];
  });
  return decimals.length > 0 ? median(decimals) : null;
}

function mendCell(cell: TableCell, usual: number | null): TableCell {
  const lines: Line[] = [];
  let parts = 1;
  for (const line of cell.lines) {
    const above = lines.at(-1);
    if (above && parts < MOST_LINES && fillsAcross(above, line, cell) && isTail(above.text, line.text, usual)) {
      lines[lines.length - 1] = joined(above, line);
      parts++;
    } else {
      lines.push(line);
      parts = 1;
    }
  }
  return lines.length === cell.lines.length ? cell : { ...cell, lines };
}

/** The digits that a number lacks. Where no other number tells how many decimals there are, amounts have two. */
function isTail(above: string, below: string, usual: number | null): boolean {
  if (decimalsOf(above) === 0 || !/^\d{1,6}[%)]?$/.test(below) || !isWhole(above + below)) return false;
  const decimals = decimalsOf(above + below);
  return usual === null ? decimals === 2 : decimals <= usual;
}

/** Two lines as one; its characters keep their places. */
function joined(above: Line, below: Line): Line {
  const text = above.text + below.text;
  const [x0, x1] = [Math.min(above.x0, below.x0), Math.max(above.x1, below.x1)];
  const glyphAt = [...above.glyphAt, ...below.glyphAt];
  return { ...above, x0, x1, y1: Math.max(above.y1, below.y1), text, glyphAt, pieces: [{ text, x0, x1, start: 0 }] };
}
