/** A table of a statement, all its grids together, as one part to set: heading rows, alignment, widths, whether it needs a wide page. */
import type { Cell, Grid, Table } from "../../statement/model.ts";
import { takeBanner } from "./banner.ts";
import type { FiguresByPlace } from "./figures.ts";
import { type CompleteGrid, completeGrid, type PlacedCell } from "./grid.ts";
import type { SetCell, SetRow, TablePart } from "./model.ts";
import { type Sheet, sheetOf } from "./sheet.ts";
import { widened } from "./widen.ts";

/** What of a table does not come from the text around it. */
export interface GridPart extends Sheet, Pick<TablePart, "columns" | "headerRows" | "rows"> {
  /** What stood above it inside its own grid. */
  readonly titles: readonly string[];
  readonly captions: readonly string[];
}

/** `table` is null for a grid that is no table of figures; null when there is nothing to set or it is too large. */
export function gridPart(table: Table | null, grids: readonly Grid[], figures: FiguresByPlace): GridPart | null {
  const [whole, ...others] = grids.flatMap((grid) => completeGrid(grid.cells) ?? []);
  if (whole === undefined || whole.rows.length === 0) return null;
  const { grid: first, titles, captions } = takeBanner(whole, headerRowsOf(whole, table));
  const headerRows = headerRowsOf(first, table);
  const header = first.rows.slice(0, headerRows).map(rowText);
  const figureOf = ({ cell }: PlacedCell) => (cell === null ? null : (figures.within(cell.start, cell.end)[0] ?? null));
  const complete = [first, ...others.map((grid) => widened(withoutRepeated(grid, header), first, figureOf))];
  const columns = Math.max(...complete.map((grid) => grid.columns));
  const totals = totalsOf(table);
  const rows: SetRow[] = [];
  for (const grid of complete) {
    const offset = rows.length - (grid.rows[0]?.[0]?.row ?? 0);
    const missing = { from: grid.columns, to: columns };
    for (const row of grid.rows) rows.push(setRow(row, { offset, headerRows, missing, totals, figures }));
  }
  return { columns, headerRows, rows, titles, captions, ...sheetOf(rows, columns) };
}

/**
 * Rows before the first row that the table knows as one of its own, and before the first blank one; none where a cell of them goes on
 * below.
 */
function headerRowsOf(grid: CompleteGrid, table: Table | null): number {
  const blank = grid.rows.findIndex((row) => row.every(({ cell }) => cell === null || cell.text.trim() === ""));
  const header = table === null ? 0 : Math.min(rowsBefore(grid, table), blank < 0 ? grid.rows.length : blank);
  const top = grid.rows[0]?.[0]?.row ?? 0;
  const reach = Math.max(0, ...grid.rows.slice(0, header).flatMap((row) => row.map((cell) => cell.row + cell.rowSpan)));
  return reach - top > header ? 0 : header;
}

function rowsBefore({ rows }: CompleteGrid, table: Table): number {
  const start = Math.min(...table.rows.map((row) => row.start), Number.MAX_SAFE_INTEGER);
  const first = rows.findIndex((row) =>
    row.some(({ cell }) => cell !== null && cell.text !== "" && cell.start >= start),
  );
  return first < 0 ? Math.min(1, rows.length) : first;
}

function rowText(row: readonly PlacedCell[]): string {
  return row.map(({ cell }) => cell?.text.replace(/\s+/g, "") ?? "").join("|");
}

/** A page that repeats the heading of the table loses it, also where the last words of a heading are cut off there. */
function withoutRepeated(grid: CompleteGrid, header: readonly string[]): CompleteGrid {
  const repeats = header.length > 0 && header.every((text, i) => isRepeated(text, rowText(grid.rows[i] ?? [])));
  return repeats ? { ...grid, rows: grid.rows.slice(header.length) } : grid;
}

function isRepeated(first: string, again: string): boolean {
  if (again === first) return true;
  const [whole, cut] = [first.split("|"), again.split("|")];
  return (
    whole.length === cut.length && whole.every((text, i) => cut[i] === text || (cut[i] && text.startsWith(cut[i])))
  );
}

/** Where the rows of totals begin. */
function totalsOf(table: Table | null): readonly { start: number; end: number }[] {
  return (table?.rows ?? []).filter(({ role }) => role === "total" || role === "subtotal");
}

interface RowSetting {
  readonly offset: number;
  readonly headerRows: number;
  /** Columns that this grid of the table has not. */
  readonly missing: { readonly from: number; readonly to: number };
  readonly totals: readonly { start: number; end: number }[];
  readonly figures: FiguresByPlace;
}

function setRow(placed: readonly PlacedCell[], setting: RowSetting): SetRow {
  const cells = placed.map((each) => setCell(each, setting));
  const row = (placed[0]?.row ?? 0) + setting.offset;
  for (let column = setting.missing.from; column < setting.missing.to; column += 1) cells.push(emptyCell(row, column));
  const starts = placed.flatMap(({ cell }) => (cell === null || cell.text === "" ? [] : [cell.start]));
  const total = setting.totals.some(({ start, end: last }) => starts.some((at) => start <= at && at < last));
  return { cells, total };
}

function emptyCell(row: number, column: number): SetCell {
  return { row, column, rowSpan: 1, columnSpan: 1, text: "", figure: null, header: false, align: "left", indent: 0 };
}

function setCell({ cell, row, column, rowSpan, columnSpan }: PlacedCell, setting: RowSetting): SetCell {
  const header = row + setting.offset < setting.headerRows;
  const place = { row: row + setting.offset, column, rowSpan, columnSpan };
  if (cell === null) return { ...emptyCell(place.row, column), ...place, header };
  const figure = cell.end > cell.start ? (setting.figures.within(cell.start, cell.end)[0]?.id ?? null) : null;
  const indent = Math.min(8, Math.max(0, Math.round(cell.indent ?? 0)));
  return { ...place, text: cell.text, figure, header, align: alignOf(cell, header, figure), indent };
}

function alignOf({ text }: Cell, header: boolean, figure: string | null): SetCell["align"] {
  if (header) return "center";
  if (figure !== null || /^[-－—–]?[\d,，.．]+%?$/.test(text))
    return /^\d{2,7}$/.test(text) && figure === null ? "left" : "right";
  return /^(?:合\s*计|总\s*计|小\s*计)$/.test(text) ? "center" : "left";
}
