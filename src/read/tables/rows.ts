/** The rows of a table's body, side by side: stub, code, and the numbers in their columns. */
import type { Dimension } from "../../figures/model.ts";
import type { Cell, Grid } from "../../statement/model.ts";
import { isBlank, numberIn, plainDigits } from "./cells.ts";
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
    for (let row = part.bodyStart; row < part.bodyEnd; row += 1) {
      if (isIndexRow(part.matrix, row)) continue;
      let beside: Draft | null = null;
      for (const side of sides) {
        const found = readRow(part, row, side, codes[side.index] as CodeReader, grids[at]?.page ?? null);
        const read: Draft | null = found === null ? null : withTotalBeside(found, beside);
        if (read !== null) own.push({ ...read, index: rows.length + own.length, line });
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

type Draft = Omit<ReadRow, "index" | "line">;

function readRow(part: Part, row: number, side: Side, codes: CodeReader, page: number | null): Draft | null {
  const stub = side.stub.flatMap((column) => {
    const cell = part.matrix.at(row, part.columnAt(column.index));
    return cell === undefined ? [] : [{ column, cell }];
  });
  const cells = side.figures.flatMap((column, slot) => readCell(part, row, column, slot) ?? []);
  const words = stub.filter(
    ({ column, cell }) => !isBlank(cell.text) && (column.role === "name" || !plainDigits(cell.text)),
  );
  const beside = words.filter(({ cell }) => cell.row === row || words.length === 1);
  const naming = beside.filter(({ column }) => !KIND_OF_ITEM.test(column.path.at(-1) ?? ""));
  const named = naming.length > 0 ? naming : beside;
  const chosen = named.findLast(({ cell }) => saysTotal(readStub(cell.text).label)) ?? named.at(-1) ?? words.at(-1);
  const code = codes.read(stub, row);
  if (chosen === undefined && cells.length === 0 && code === null) return null;
  const text = readStub(chosen?.cell.text ?? "");
  const covering = [...stub.map(({ cell }) => cell), ...cells.map(({ cell }) => cell)];
  const first = covering[0];
  if (first === undefined) return null;
  return {
    side: side.index,
    label: text.label,
    number: text.number,
    code: code ?? text.code,
    indent: chosen?.cell.indent ?? null,
    ofWhich: text.ofWhich,
    isTotal: saysTotal(text.label),
    reach: reachOf(chosen?.cell, side, part),
    start: Math.min(...covering.map((cell) => cell.start)),
    end: Math.max(...covering.map((cell) => cell.end)),
    page: first.page ?? page,
    cells,
  };
}

/** 公用经费合计 over two panels, where the file merges no cells: its amount stands without words in the second one. */
function withTotalBeside(row: Draft, beside: Draft | null): Draft {
  if (row.label !== "" || row.code !== null || row.cells.length === 0) return row;
  if (beside === null || !beside.isTotal || beside.cells.length > 0) return row;
  const { label, isTotal, reach } = beside;
  return { ...row, label, isTotal, reach: [reach[0], row.reach[1]] };
}

function readCell(part: Part, row: number, column: ReadColumn, slot: number): ReadCell | null {
  const cell = part.matrix.at(row, part.columnAt(column.index));
  if (cell === undefined || cell.row !== row || cell.column !== part.columnAt(column.index)) return null;
  const quantity = numberIn(cell);
  return quantity === null
    ? null
    : { cell, quantity, column: column.index, slot, additive: isAdditive(column, quantity.dimension) };
}

function isAdditive({ measure }: ReadColumn, dimension: Dimension): boolean {
  return (measure === "amount" || measure === "change" || measure === "count") && dimension !== "percent";
}

/** The table columns that the stub's words cover: 合计 set over two panels covers both. */
function reachOf(cell: Cell | undefined, side: Side, part: Part): [number, number] {
  const own = side.stub.map(({ index }) => index);
  if (cell === undefined) return [own[0] ?? 0, own.at(-1) ?? 0];
  const shift = part.columnAt(own[0] ?? 0) - (own[0] ?? 0);
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
