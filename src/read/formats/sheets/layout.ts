/**
 * Takes a sheet apart as a reader of the printed page would: titles, the line with the unit, notes and prose are text; what
 * stands in rows and columns is a grid. A sheet may hold several tables one below the other.
 */
import { headingMeaning } from "../../../codes/index.ts";
import type { VisibleCell } from "./visible.ts";

export type Part =
  | { readonly kind: "line"; readonly cells: readonly VisibleCell[] }
  | { readonly kind: "grid"; readonly rows: readonly SheetRow[] };

export interface SheetRow {
  readonly row: number;
  /** Cells that print something and begin in this row. */
  readonly cells: readonly VisibleCell[];
  /** Cells that print something in this row, those that reach into it from above included. */
  readonly filled: number;
}

/** Share of a table's width from which on a single merged cell is a line across it. */
const WIDE = 0.6;
const UNIT_LINE =
  /^(?:(?:金额|计量|货币)?单位|编制单位|填报单位|填制单位|编报单位|预算单位|单位名称|部门|部门名称|预算部门|编制部门|填报部门|填表部门)\s*[（(]?[^）)]{0,12}[）)]?\s*[:：]/;
const UNIT = /(?:^|[\s（(])(?:金额|计量|货币)?单位\s*[:：]\s*(?:人民币)?[百千万亿]{0,2}元/;
const NOTE = /^(?:注|备注|说明|附注|附|填表说明)\s*\d{0,2}\s*[:：、.．]|^[*＊※]/;
const TITLE = /(?:表|一览|明细)\s*(?:[（(][^）)]{1,20}[）)])?$/;
const MAX_FURNISHING = 3;
const PROSE_CHARS = 60;
const LONG_CHARS = 40;

/** Parts of a sheet from the top down. */
export function layout(cells: readonly VisibleCell[]): Part[] {
  const rows = rowsOf(cells.filter(({ text }) => text !== ""));
  const reading = new Reading(rows);
  const parts: Part[] = [];
  let open: SheetRow[] = [];
  const close = (): void => {
    if (open.length > 0) parts.push(...(isProse(open) ? open.map(lineOf) : [{ kind: "grid" as const, rows: open }]));
    open = [];
  };
  rows.forEach((row, index) => {
    if (row.cells.length === 0) return;
    if (reading.isBody(index)) open.push(row);
    else {
      close();
      parts.push(lineOf(row));
    }
  });
  close();
  return parts;
}

function lineOf(row: SheetRow): Part {
  return { kind: "line", cells: row.cells };
}

function rowsOf(cells: readonly VisibleCell[]): SheetRow[] {
  const rows: { row: number; cells: VisibleCell[]; filled: number }[] = [];
  let reaching: VisibleCell[] = [];
  for (const cell of cells) {
    let last = rows.at(-1);
    if (last?.row !== cell.row) {
      reaching = reaching.filter((upper) => upper.row + upper.rowSpan > cell.row);
      last = { row: cell.row, cells: [], filled: reaching.length };
      rows.push(last);
    }
    last.cells.push(cell);
    last.filled++;
    if (cell.rowSpan > 1) reaching.push(cell);
  }
  return rows;
}

/** Which rows belong to a table. */
class Reading {
  private readonly width: number;
  private readonly body: boolean[] = [];

  constructor(rows: readonly SheetRow[]) {
    const full = rows.filter((row) => row.filled >= 2 && !isUnitLine(row));
    let [left, right, last] = [Number.POSITIVE_INFINITY, 0, -1];
    for (const { cells, row } of full) {
      last = row;
      for (const { column } of cells) [left, right] = [Math.min(left, column), Math.max(right, column)];
    }
    this.width = Math.max(1, right - left + 1);
    let previous: SheetRow | null = null;
    for (const row of rows) {
      const isBody = this.belongs(row, previous, last);
      this.body.push(isBody);
      previous = isBody ? row : isBody === false && this.opensTable(row, previous) ? null : previous;
    }
  }

  isBody(index: number): boolean {
    return this.body[index] ?? false;
  }

  /** A line in mid-sheet begins a new table: what stands alone before its first full row is text again. */
  private opensTable(row: SheetRow, previous: SheetRow | null): boolean {
    return previous !== null && !NOTE.test(row.cells[0]?.text ?? "");
  }

  private belongs(row: SheetRow, previous: SheetRow | null, last: number): boolean {
    if (row.filled >= 2) return !(isUnitLine(row) && !isBordered(row)) && !(isUnitLine(row) && previous === null);
    const [cell] = row.cells;
    if (!cell) return false;
    if (previous === null)
      return (isBordered(row) || cell.cell?.style.heads === true) && row.row < last && headsAll(cell, this.width);
    if (typeof cell.cell?.value === "number") return true;
    if (NOTE.test(cell.text) || UNIT.test(cell.text)) return false;
    const wide = cell.columnSpan >= Math.max(2, this.width * WIDE);
    const after = row.row > last;
    if (isBordered(row)) return !(wide && after);
    if (isBordered(previous)) return false;
    if (wide) return !(after || TITLE.test(cell.text) || row.row - previous.row > 1);
    return !(cell.text.length > LONG_CHARS || (after && row.row - previous.row > 1));
  }
}

/** 2031年预算数 over all columns: the first row of headings, and no title. */
function headsAll({ text, columnSpan }: VisibleCell, width: number): boolean {
  return columnSpan >= Math.max(2, width) && headingMeaning(text)?.kind === "amount";
}

/** 编制单位：某局 | 单位：万元: two or three texts, of which one names the unit or who made the table. */
function isUnitLine(row: SheetRow): boolean {
  const { cells } = row;
  if (cells.length === 0 || cells.length > MAX_FURNISHING || row.filled > cells.length) return false;
  if (cells.some(({ cell }) => typeof cell?.value === "number" && !isDate(cell.text))) return false;
  if (!cells.some(({ text }) => UNIT_LINE.test(text) || UNIT.test(text))) return false;
  return cells.every(({ text }) => text.length <= LONG_CHARS);
}

function isDate(text: string): boolean {
  return /[年月日/-]/.test(text);
}

function isBordered(row: SheetRow): boolean {
  return row.cells.some(({ cell }) => cell?.style.bordered);
}

/** At most three columns whose text is mostly long prose: a page of text set in cells. */
function isProse(rows: readonly SheetRow[]): boolean {
  const cells = rows.flatMap((row) => row.cells);
  if (new Set(cells.map(({ column }) => column)).size > 3) return false;
  const characters = (list: readonly VisibleCell[]): number => list.reduce((sum, { text }) => sum + text.length, 0);
  const prose = cells.filter(({ text }) => text.length >= PROSE_CHARS && text.includes("。"));
  return characters(prose) > 0.6 * characters(cells);
}
