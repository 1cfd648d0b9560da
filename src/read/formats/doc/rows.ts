/** Table rows of a Word 97 document to a table: columns are found from the cells' edges, merged cells become one. */
import type { CellNode, FlowNode, TableNode } from "../nodes.ts";
import type { RowCell } from "./properties.ts";

/** A row as read: the content of its cells, and what the row's end mark says of them. */
export interface DocRow {
  readonly contents: readonly (readonly FlowNode[])[];
  readonly cells: readonly RowCell[];
}

/** Edges closer than this are one: rows of one table are often a hair apart. In twentieths of a point. */
const NEAR = 30;

/** The table that successive rows make. */
export function tableOf(rows: readonly DocRow[]): TableNode {
  const edges = columnEdges(rows);
  const cells: CellNode[] = [];
  const above = new Map<number, CellNode>();
  rows.forEach((row, rowIndex) => {
    row.contents.forEach((nodes, index) => {
      const shape = row.cells[index];
      if (shape?.mergedLeft) return;
      const { column, columnSpan } = shape ? place(row.cells, index, edges) : { column: index, columnSpan: 1 };
      const upper = shape?.mergedAbove ? above.get(column) : undefined;
      if (upper && upper.row + upper.rowSpan === rowIndex) upper.rowSpan++;
      else {
        const cell: CellNode = { row: rowIndex, column, rowSpan: 1, columnSpan, nodes };
        cells.push(cell);
        above.set(column, cell);
      }
    });
  });
  return { kind: "table", cells };
}

function columnEdges(rows: readonly DocRow[]): number[] {
  const all = rows
    .flatMap((row) => row.cells.flatMap((cell) => [cell.left, cell.right]))
    .sort((one, other) => one - other);
  return all.filter((edge, index) => index === 0 || edge - (all[index - 1] ?? 0) > NEAR);
}

function place(
  cells: readonly RowCell[],
  index: number,
  edges: readonly number[],
): { column: number; columnSpan: number } {
  let last = index;
  while (cells[last + 1]?.mergedLeft) last++;
  const column = nearest(edges, cells[index]?.left ?? 0);
  const end = nearest(edges, cells[last]?.right ?? 0);
  return { column, columnSpan: Math.max(1, end - column) };
}

/** The index of the edge that stands for a position: the last that is not clearly right of it. */
function nearest(edges: readonly number[], position: number): number {
  let index = 0;
  while (index + 1 < edges.length && (edges[index + 1] ?? 0) <= position + NEAR) index++;
  return index;
}
