/** Tables of a Word document while they are being read: places cells in rows and columns and joins vertically merged ones. */

import { type CellNode, type FlowNode, MAX_TABLE_DEPTH, type TableNode } from "../nodes.ts";
import { checkBlocks } from "../refusal.ts";

interface OpenTable {
  cells: CellNode[];
  row: number;
  column: number;
  rowDeleted: boolean;
  /** The cell last begun in each column: a merged cell below extends it. */
  readonly above: Map<number, CellNode>;
}

interface OpenCell {
  columnSpan: number;
  continues: boolean;
}

const MAX_SPAN = 256;

/** The flow that nodes go to: the document's body, or the innermost open cell. */
export class TableStack {
  private readonly tables: OpenTable[] = [];
  private readonly cells: OpenCell[] = [];
  private readonly flows: FlowNode[][] = [[]];
  /** Tables nested too deep: their paragraphs go to the cell around them. */
  private tooDeep = 0;
  private count = 0;

  private get flow(): FlowNode[] {
    return this.flows.at(-1) ?? [];
  }

  get body(): readonly FlowNode[] {
    return this.flows[0] ?? [];
  }

  /** Adds a node to the flow; throws Refused on too many. */
  add(node: FlowNode): void {
    checkBlocks(++this.count);
    this.flow.push(node);
  }

  open(): void {
    if (this.tables.length >= MAX_TABLE_DEPTH || this.tooDeep > 0) this.tooDeep++;
    else this.tables.push({ cells: [], row: -1, column: 0, rowDeleted: false, above: new Map() });
  }

  close(): void {
    if (this.tooDeep > 0) this.tooDeep--;
    else {
      const table = this.tables.pop();
      if (table && table.cells.length > 0) this.add({ kind: "table", cells: table.cells } satisfies TableNode);
    }
  }

  openRow(): void {
    const table = this.table;
    if (!table) return;
    table.row++;
    table.column = 0;
    table.rowDeleted = false;
  }

  /** A row deleted in a tracked change is no row at all. */
  closeRow(): void {
    const table = this.table;
    if (!table?.rowDeleted) return;
    table.cells = table.cells.filter((cell) => cell.row !== table.row);
    table.row--;
  }

  deleteRow(): void {
    if (this.table) this.table.rowDeleted = true;
  }

  /** Leaves columns out, at the beginning of a row. */
  skip(columns: number): void {
    if (this.table) this.table.column += Math.min(MAX_SPAN, Math.max(0, columns));
  }

  openCell(): void {
    if (!this.table) return;
    checkBlocks(++this.count);
    this.cells.push({ columnSpan: 1, continues: false });
    this.flows.push([]);
  }

  span(columns: number): void {
    const cell = this.cells.at(-1);
    if (cell && this.tooDeep === 0) cell.columnSpan = Math.min(MAX_SPAN, Math.max(1, columns));
  }

  merge(value: string | undefined): void {
    const cell = this.cells.at(-1);
    if (cell && this.tooDeep === 0) cell.continues = value !== "restart";
  }

  closeCell(): void {
    const table = this.table;
    const open = table ? this.cells.pop() : undefined;
    if (!table || !open) return;
    const nodes = this.flows.pop() ?? [];
    const above = open.continues ? table.above.get(table.column) : undefined;
    if (above && above.row + above.rowSpan === table.row) above.rowSpan++;
    else {
      const cell: CellNode = { row: table.row, column: table.column, rowSpan: 1, columnSpan: open.columnSpan, nodes };
      table.cells.push(cell);
      table.above.set(table.column, cell);
    }
    table.column += open.columnSpan;
  }

  private get table(): OpenTable | undefined {
    return this.tooDeep > 0 ? undefined : this.tables.at(-1);
  }
}
