/**
 * What a sheet shows: without hidden rows and columns, without values that lie under a merged area. Rows and columns are
 * renumbered so that what was beside each other on paper is beside each other here; the cell's own row and column are kept.
 */
import { lastAtMost } from "../../../statement/sorted.ts";
import { leadingWidth } from "../indent.ts";
import { cellKey, columnOf, type Merge, rowOf, type Sheet, type SheetCell } from "./model.ts";

export interface VisibleCell {
  /** Null for a blank merged area. */
  readonly cell: SheetCell | null;
  /** Printed text without white space around it. */
  readonly text: string;
  /** Place among the visible rows and columns. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Place in the file. */
  readonly fileRow: number;
  readonly fileColumn: number;
}

export interface VisibleSheet {
  /** Cells that print something, and blank merged areas; by rows, then columns. */
  readonly cells: readonly VisibleCell[];
  readonly address: (row: number, column: number) => { row: number; column: number };
}

/** Steps taken at most over the areas of all merged cells of a sheet. */
const MAX_COVERED = 4_000_000;

export function visibleSheet(sheet: Sheet): VisibleSheet {
  const rows = new Axis([...sheet.hiddenRows].map((row) => ({ first: row, last: row })));
  const columns = new Axis(sheet.hiddenColumns);
  const { anchors, covered } = mergesOf(sheet);
  const cells: VisibleCell[] = [];
  const add = (key: number, cell: SheetCell | null): void => {
    const [fileRow, fileColumn] = [rowOf(key), columnOf(key)];
    const merge = anchors.get(key);
    const text = cell?.text.trim() ?? "";
    if ((text === "" && !merge) || covered.has(key)) return;
    const rowSpan = rows.between(fileRow, merge?.bottom ?? fileRow);
    const columnSpan = columns.between(fileColumn, merge?.right ?? fileColumn);
    if (rowSpan === 0 || columnSpan === 0) return;
    const place = { row: rows.place(fileRow), column: columns.place(fileColumn) };
    const inFile = sheet.rowInFile?.(fileRow) ?? fileRow;
    cells.push({ cell, text, ...place, rowSpan, columnSpan, fileRow: inFile, fileColumn });
  };
  for (const [key, cell] of sheet.cells) add(key, cell);
  for (const key of anchors.keys()) if (!sheet.cells.has(key)) add(key, null);
  cells.sort((one, other) => one.row - other.row || one.column - other.column);
  const rowOfPlace = (row: number): number => sheet.rowInFile?.(rows.origin(row)) ?? rows.origin(row);
  return { cells, address: (row, column) => ({ row: rowOfPlace(row), column: columns.origin(column) }) };
}

/** Merged areas by the key of their first cell, and the keys of used cells that lie under one. Overlapping ones are dropped. */
function mergesOf(sheet: Sheet): { anchors: Map<number, Merge>; covered: Set<number> } {
  const anchors = new Map<number, Merge>();
  const covered = new Set<number>();
  let left = MAX_COVERED;
  for (const merge of sheet.merges) {
    const anchor = cellKey(merge.top, merge.left);
    if (anchors.has(anchor) || covered.has(anchor)) continue;
    const size = (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1);
    left -= Math.min(size, sheet.cells.size + 1);
    if (left < 0) break;
    anchors.set(anchor, merge);
    if (size <= sheet.cells.size) {
      for (let row = merge.top; row <= merge.bottom; row++) {
        for (let column = merge.left; column <= merge.right; column++) covered.add(cellKey(row, column));
      }
    } else {
      for (const key of sheet.cells.keys()) if (inside(merge, rowOf(key), columnOf(key))) covered.add(key);
    }
    covered.delete(anchor);
  }
  return { anchors, covered };
}

function inside(merge: Merge, row: number, column: number): boolean {
  return row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right;
}

/** Rows or columns of which some are hidden. */
class Axis {
  private readonly hidden: readonly { readonly first: number; readonly last: number; readonly before: number }[];

  constructor(ranges: readonly { readonly first: number; readonly last: number }[]) {
    const hidden: { first: number; last: number; before: number }[] = [];
    for (const { first, last } of [...ranges].sort((one, other) => one.first - other.first)) {
      const open = hidden.at(-1);
      if (open && first <= open.last + 1) open.last = Math.max(open.last, last);
      else hidden.push({ first, last, before: open ? open.before + open.last - open.first + 1 : 0 });
    }
    this.hidden = hidden;
  }

  /** Visible ones before a position: the place of the position itself, or of the next one that is seen. */
  place(position: number): number {
    const range = this.lastFrom(position, ({ first }) => first);
    if (!range) return position;
    return position <= range.last
      ? range.first - range.before
      : position - range.before - (range.last - range.first + 1);
  }

  /** Visible ones from one position to another, both included. */
  between(from: number, to: number): number {
    return this.place(to + 1) - this.place(from);
  }

  /** The position in the file of the visible one at a place. */
  origin(place: number): number {
    const range = this.lastFrom(place, ({ first, before }) => first - before);
    return range ? place + range.before + range.last - range.first + 1 : place;
  }

  private lastFrom(value: number, key: (range: { first: number; last: number; before: number }) => number) {
    return this.hidden[lastAtMost(this.hidden, value, key)];
  }
}

/** Full-width characters that white space at the beginning of a text takes, and the steps of its alignment. */
export function indentOf(cell: SheetCell | null): number {
  if (!cell || typeof cell.value === "number") return 0;
  const { indent, alignment } = cell.style;
  return leadingWidth(cell.text) + (alignment === "left" || alignment === "general" ? indent : 0);
}
