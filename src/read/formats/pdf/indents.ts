/**
 * How far the texts of a column are set in: printed statements show the tree of their rows by it. Counted from the leftmost text of the
 * column, in widths of a character. Centred texts have none.
 */
import { isPiece } from "./amounts.ts";
import type { TableCell } from "./table.ts";

/** Two texts that begin this close begin at one place. */
const SAME = 1.5;

/** The cells with the indents of their texts. */
export function withIndents(cells: readonly TableCell[]): TableCell[] {
  const columns = new Map<number, TableCell[]>();
  for (const cell of cells) {
    const first = cell.lines[0];
    if (!first || cell.lines.every((line) => isPiece(line.text))) continue;
    const column = columns.get(cell.column);
    if (column) column.push(cell);
    else columns.set(cell.column, [cell]);
  }
  const indents = new Map<TableCell, number>();
  for (const column of columns.values()) {
    const left = leftAligned(column);
    const least = left.reduce((edge, cell) => Math.min(edge, startOf(cell)), Infinity);
    for (const cell of left) {
      const size = cell.lines[0]?.size ?? 10;
      indents.set(cell, Math.round((2 * (startOf(cell) - least)) / size) / 2);
    }
  }
  return cells.map((cell) => {
    const indent = indents.get(cell);
    return indent === undefined ? cell : { ...cell, indent };
  });
}

function startOf(cell: TableCell): number {
  return cell.lines[0]?.x0 ?? 0;
}

/**
 * The cells whose text is set from the left. A text in the middle of its cell is so only when one that is not begins where it
 * begins; a column most of whose texts stand in the middle is centred as a whole.
 */
function leftAligned(column: readonly TableCell[]): TableCell[] {
  const centred = new Set(column.filter((cell) => isCentred(cell)));
  const starts = column.filter((cell) => !centred.has(cell)).map(startOf);
  const alone = [...centred].filter((cell) => !starts.some((start) => Math.abs(start - startOf(cell)) <= SAME));
  if (2 * alone.length > column.length) return column.filter((cell) => !centred.has(cell) && fills(cell));
  const gone = new Set(alone);
  return column.filter((cell) => !gone.has(cell));
}

/** As much white before the text as behind it, and some. */
function isCentred({ lines, frame }: TableCell): boolean {
  return lines.every((line) => {
    const before = line.x0 - frame.x0;
    const after = frame.x1 - line.x1;
    return before > 0.5 * line.size && Math.abs(before - after) <= 0.35 * line.size;
  });
}

/** The text begins at the very left of its cell. */
function fills({ lines, frame }: TableCell): boolean {
  const first = lines[0];
  return first !== undefined && first.x0 - frame.x0 <= 0.6 * first.size;
}
