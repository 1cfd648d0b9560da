/** The rows of a table's body, side by side: stub, code, and the numbers in their columns. */
import type { Dimension } from "../../figures/model.ts";
import type { Cell, Grid } from "../../statement/model.ts";
import { isBlank, plainDigits } from "./cells.ts";
import { isIndexRow } from "./heading.ts";
import type { Part, ReadCell, ReadColumn, ReadRow, Side } from "./model.ts";
import { withNextPage } from "./splitRows.ts";
import { readStub, saysTotal } from "./stubText.ts";

/** Reads the body rows of all parts of a table. `grids` are the parts' grids, for places of rows. */
export function rowsOf(parts: readonly Part[], sides: readonly Side[], grids: readonly Grid[]): ReadRow[] {
  let rows: ReadRow[] = [];
  let line = 0;
  const codes = sides.map(() => new CodeReader());
  parts.forEach((part, at) => {
    const own: ReadRow[] = [];
    const page = grids[at]?.page ?? null;
    for (let row = part.bodyStart; row < part.bodyEnd; row += 1) {
      if (isIndexRow(part.matrix, row)) continue;
      let beside: ReadRow | null = null;
      for (const side of sides) {
        const place = { index: rows.length + own.length, line, page };
        const found = readRow(part, row, side, codes[side.index] as CodeReader, place);
        const read: ReadRow | null = found === null ? null : withTotalBeside(found, beside);
        if (read !== null) own.push(read);
        beside = read;
      }
      line += 1;
    }
    rows = at === 0 ? own : withNextPage(rows, own);
  });
  return rows;
}

/** Columns of words that tell of what kind the thing is that another column names. */
const KIND_OF_ITEM = /类别|类型|种类|方式|品目|性质|属性|级次|来源/;

/** Where a row stands among the rows of its table. */
interface RowPlace {
  readonly index: number;
  readonly line: number;
  readonly page: number | null;
}

function readRow(part: Part, row: number, side: Side, codes: CodeReader, place: RowPlace): ReadRow | null {
  const stub = stubOf(part, row, side);
  const cells = cellsOf(part, row, side);
  const chosen = namingCell(stub, row);
  const code = codes.read(stub, row);
  if (chosen === undefined && cells.length === 0 && code === null) return null;
  const first = stub[0]?.cell ?? cells[0]?.cell;
  if (first === undefined) return null;
  const text = readStub(chosen?.text ?? "");
  let { start, end } = first;
  for (const { cell } of stub) [start, end] = [Math.min(start, cell.start), Math.max(end, cell.end)];
  for (const { cell } of cells) [start, end] = [Math.min(start, cell.start), Math.max(end, cell.end)];
  return {
    index: place.index,
    side: side.index,
    line: place.line,
    label: text.label,
    number: text.number,
    code: code ?? text.code,
    indent: chosen?.indent ?? null,
    ofWhich: text.ofWhich,
    isTotal: saysTotal(text.label),
    reach: reachOf(chosen, side, part),
    start,
    end,
    page: first.page ?? place.page,
    cells,
  };
}

function stubOf(part: Part, row: number, side: Side): StubCell[] {
  const stub: StubCell[] = [];
  for (const column of side.stub) {
    const cell = part.matrix.at(row, part.columnAt(column.index));
    if (cell !== undefined) stub.push({ column, cell });
  }
  return stub;
}

function cellsOf(part: Part, row: number, side: Side): ReadCell[] {
  const cells: ReadCell[] = [];
  for (let slot = 0; slot < side.figures.length; slot += 1) {
    const cell = readCell(part, row, side.figures[slot] as ReadColumn, slot);
    if (cell !== null) cells.push(cell);
  }
  return cells;
}

/** The cell of the stub that names the row. */
function namingCell(stub: readonly StubCell[], row: number): Cell | undefined {
  const words = stub.filter(
    ({ column, cell }) => !isBlank(cell.text) && (column.role === "name" || !plainDigits(cell.text)),
  );
  if (words.length <= 1) return words[0]?.cell;
  const beside = words.filter(({ cell }) => cell.row === row);
  const naming = beside.filter(({ column }) => !KIND_OF_ITEM.test(column.path.at(-1) ?? ""));
  const named = naming.length > 0 ? naming : beside;
  const chosen = named.findLast(({ cell }) => saysTotal(readStub(cell.text).label)) ?? named.at(-1) ?? words.at(-1);
  return chosen?.cell;
}

/** 公用经费合计 over two panels, where the file merges no cells: its amount stands without words in the second one. */
function withTotalBeside(row: ReadRow, beside: ReadRow | null): ReadRow {
  if (row.label !== "" || row.code !== null || row.cells.length === 0) return row;
  if (beside === null || !beside.isTotal || beside.cells.length > 0) return row;
  const { label, isTotal, reach } = beside;
  return { ...row, label, isTotal, reach: [reach[0], row.reach[1]] };
}

function readCell(part: Part, row: number, column: ReadColumn, slot: number): ReadCell | null {
  const at = part.columnAt(column.index);
  const cell = part.matrix.at(row, at);
  if (cell === undefined || cell.row !== row || cell.column !== at) return null;
  const quantity = part.matrix.numberIn(cell);
  return quantity === null
    ? null
    : { cell, quantity, column: column.index, slot, additive: isAdditive(column, quantity.dimension) };
}

function isAdditive({ measure }: ReadColumn, dimension: Dimension): boolean {
  return (measure === "amount" || measure === "change" || measure === "count") && dimension !== "percent";
}

/** The table columns that the stub's words cover: 合计 set over two panels covers both. */
function reachOf(cell: Cell | undefined, { stub }: Side, part: Part): [number, number] {
  const first = stub[0]?.index ?? 0;
  if (cell === undefined) return [first, stub.at(-1)?.index ?? 0];
  const shift = part.columnAt(first) - first;
  return [cell.column - shift, cell.column + Math.max(1, cell.columnSpan) - 1 - shift];
}

interface StubCell {
  readonly column: ReadColumn;
  readonly cell: Cell;
}

/** Joins codes printed over several columns, and completes those that are printed only where they change. */
class CodeReader {
  private previous: string[] = [];

  /** The code of a row; null where none is printed. */
  read(stub: readonly StubCell[], row: number): string | null {
    const all = stub.filter(({ column }) => column.role === "code");
    const ofUnits = all.filter(({ column }) => column.path.some((heading) => /单位|部门/.test(heading)));
    if (ofUnits.length > 0 && ofUnits.length < all.length) {
      const ofClass = this.read(
        stub.filter(({ column }) => !ofUnits.some((unit) => unit.column === column)),
        row,
      );
      return ofClass ?? this.read(ofUnits, row);
    }
    const columns = all;
    if (columns.length === 0) return null;
    const own = columns.map(({ cell }) =>
      cell.row === row || cell.columnSpan === 1 ? (plainDigits(cell.text) ?? "") : "",
    );
    if (own.every((digits) => digits === "")) return null;
    const longest = own.findLast((digits) => digits !== "") ?? "";
    if (columns.length === 1 || longest.length >= 5) return longest;
    const level = own.lastIndexOf(longest);
    const filled = own.slice(0, level + 1).map((digits, at) => digits || (this.previous[at] ?? ""));
    this.previous = filled;
    return filled.map((digits, at) => (at > 0 && digits.length === 1 ? `0${digits}` : digits)).join("");
  }
}
