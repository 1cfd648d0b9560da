/** The heading tree of a table as the cells of a grid: a heading over several columns spans them, a short branch spans rows down. */
import type { DraftColumn } from "../../statement/draft.ts";
import { leavesOf } from "../../statement/draft.ts";

export interface LaidHeading {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Cells of the heading, `depth` rows, by row and column. */
export function headingCells(columns: readonly DraftColumn[], depth: number): LaidHeading[] {
  const cells: LaidHeading[] = [];
  place(columns, 0, 0, depth, cells);
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

function place(columns: readonly DraftColumn[], row: number, from: number, depth: number, cells: LaidHeading[]): void {
  let column = from;
  for (const { heading, columns: under } of columns) {
    const columnSpan = under === undefined ? 1 : leavesOf(under).length;
    cells.push({ text: heading, row, column, rowSpan: under === undefined ? depth - row : 1, columnSpan });
    if (under !== undefined) place(under, row + 1, column, depth, cells);
    column += columnSpan;
  }
}
