/** A workbook in our template → rows by sheet, each with its place, and every fault at once. Columns are found by their headings. */
import { fold } from "../../figures/index.ts";
import { type Column, HEAD, HEAD_SHEET, REQUIRED_SHEETS, SHEETS, type SheetLayout } from "./data/layout.ts";
import type { CellFault, RawCell, RawSheet } from "./model.ts";
import { cellValue, isWrong, type Row, type Value } from "./values.ts";

/** A row with where it stands: the sheet's row, from 0, and each field's column. */
export interface PlacedRow {
  readonly row: number;
  readonly values: Row;
}

export interface ReadSheet {
  readonly layout: SheetLayout;
  readonly name: string;
  readonly rows: readonly PlacedRow[];
  /** By name of the layout's column. */
  readonly columns: ReadonlyMap<string, number>;
}

export interface ReadTemplate {
  readonly head: Row;
  /** Place of each field of the head: row on its sheet. */
  readonly headRows: ReadonlyMap<string, number>;
  readonly headName: string;
  readonly sheets: readonly ReadSheet[];
  readonly faults: readonly CellFault[];
  /** Chinese: what was left out. */
  readonly notices: readonly string[];
}

/** Rows among which headings are looked for. */
const MOST_HEAD_ROWS = 12;
/** Most rows of a sheet that are read; a sheet with more is no budget. */
export const MOST_ROWS = 200_000;
const SHOWN = 40;

const keyOf = (text: string): string => fold(text).replace(/[\s*]/g, "");

/** Whether the workbook is in our form: its sheets have our names. */
export function isTemplate(sheets: readonly RawSheet[]): boolean {
  const names = new Set(sheets.map(({ name }) => keyOf(name)));
  return names.has(HEAD_SHEET) && SHEETS.filter(({ name }) => names.has(name)).length >= 2;
}

/** Reads the sheets. Never throws on what stands there. */
export function readTemplate(raw: readonly RawSheet[]): ReadTemplate {
  const faults: CellFault[] = [];
  const notices: string[] = [];
  const byName = new Map(raw.map((sheet) => [keyOf(sheet.name), sheet]));
  const headSheet = byName.get(HEAD_SHEET);
  const { values: head, rows: headRows } = readHead(headSheet, faults);
  const sheets = SHEETS.flatMap((layout) => {
    const sheet = byName.get(layout.name);
    if (sheet !== undefined) return readSheet(sheet, layout, faults, notices);
    if (REQUIRED_SHEETS.includes(layout.key)) faults.push(missingSheet(layout.name, headSheet?.name ?? HEAD_SHEET));
    return [];
  });
  return { head, headRows, headName: headSheet?.name ?? HEAD_SHEET, sheets, faults, notices };
}

function missingSheet(name: string, onto: string): CellFault {
  const advice = `请补上“${name}”表；空白的表可以由 mingsuan export --template 得到`;
  return { ...{ sheet: onto, row: 0, column: 0, heading: name, seen: "" }, why: `工作簿里没有“${name}”表`, advice };
}

function readHead(sheet: RawSheet | undefined, faults: CellFault[]) {
  const rows = new Map<string, number>();
  const values: Record<string, Value> = {};
  const cells = sheet === undefined ? [] : gridOf(sheet);
  for (const field of HEAD) {
    const row = cells.findIndex((each) => keyOf(each?.get(0)?.text ?? "") === field.label);
    rows.set(field.name, Math.max(0, row));
    const value = cells[row]?.get(1);
    const read = row < 0 && field.empty !== undefined ? "" : cellValue(value?.text ?? "", field);
    if (!isWrong(read)) values[field.name] = read;
    else {
      values[field.name] = null;
      const place = { sheet: sheet?.name ?? HEAD_SHEET, row: Math.max(0, row), column: 1, heading: field.label };
      faults.push({ ...place, seen: shown(value?.text), ...read });
    }
  }
  return { values: values as Row, rows };
}

const shown = (text = ""): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** Cells by row and column; only rows with something in them. */
function gridOf(sheet: RawSheet): (Map<number, RawCell> | undefined)[] {
  const grid: (Map<number, RawCell> | undefined)[] = [];
  for (const cell of sheet.cells) {
    if (cell.row >= MOST_ROWS || (cell.text.trim() === "" && cell.uncalculated === undefined)) continue;
    const row = grid[cell.row] ?? new Map<number, RawCell>();
    row.set(cell.column, cell);
    grid[cell.row] = row;
  }
  return grid;
}

function readSheet(sheet: RawSheet, layout: SheetLayout, faults: CellFault[], notices: string[]): ReadSheet[] {
  const grid = gridOf(sheet);
  const top = headingRow(grid, layout);
  const columns = top < 0 ? new Map<string, number>() : columnsOf(grid[top], layout);
  const place = { sheet: sheet.name, row: Math.max(0, top), column: 0 };
  if (top < 0) {
    const advice = `应有的标题是：${layout.columns.map(({ heading }) => heading).join("、")}`;
    faults.push({ ...place, heading: layout.name, seen: "", why: "找不到标题行", advice });
    return [];
  }
  for (const { heading, name, empty } of layout.columns) {
    if (columns.has(name) || empty !== undefined) continue;
    faults.push({
      ...place,
      heading,
      seen: "",
      why: `缺少“${heading}”一列`,
      advice: "请照空白的表补上这一列，或改回标题",
    });
  }
  noticeOthers(grid, top, columns, sheet.name, notices);
  const rows: PlacedRow[] = [];
  for (let row = top + 1; row < grid.length; row++) {
    const cells = grid[row];
    if (cells === undefined || ![...columns.values()].some((column) => cells.has(column))) continue;
    rows.push({ row, values: rowValues(cells, row, { layout, columns, sheet: sheet.name, faults }) });
  }
  return [{ layout, name: sheet.name, rows, columns }];
}

/** The row that has most of the headings; −1 where none has two of them, or the only one. */
function headingRow(grid: readonly (Map<number, RawCell> | undefined)[], layout: SheetLayout): number {
  const counts = grid.slice(0, MOST_HEAD_ROWS).map((cells) => columnsOf(cells, layout).size);
  const most = Math.max(0, ...counts);
  return most >= 2 ? counts.indexOf(most) : -1;
}

function columnsOf(cells: ReadonlyMap<number, RawCell> | undefined, layout: SheetLayout): Map<string, number> {
  const found = new Map<string, number>();
  const byHeading = new Map(layout.columns.map(({ heading, name }) => [keyOf(heading), name]));
  for (const [column, { text }] of cells ?? []) {
    const name = byHeading.get(keyOf(text));
    if (name !== undefined && !found.has(name)) found.set(name, column);
  }
  return found;
}

function noticeOthers(
  grid: readonly (Map<number, RawCell> | undefined)[],
  top: number,
  columns: ReadonlyMap<string, number>,
  name: string,
  notices: string[],
): void {
  const known = new Set(columns.values());
  const others = [...(grid[top] ?? [])]
    .filter(([column]) => !known.has(column))
    .map(([, { text }]) => shown(text.trim()));
  if (others.length > 0) notices.push(`“${name}”表里没有读取的列：${others.slice(0, 5).join("、")}`);
}

interface SheetFrame {
  readonly layout: SheetLayout;
  readonly columns: ReadonlyMap<string, number>;
  readonly sheet: string;
  readonly faults: CellFault[];
}

function rowValues(cells: ReadonlyMap<number, RawCell>, row: number, frame: SheetFrame): Row {
  const values: Record<string, Value> = {};
  for (const column of frame.layout.columns) {
    const at = frame.columns.get(column.name);
    const cell = at === undefined ? undefined : cells.get(at);
    values[column.name] =
      at === undefined && column.empty === undefined ? null : valueAt(cell, column, row, at ?? 0, frame);
  }
  return values;
}

function valueAt(cell: RawCell | undefined, column: Column, row: number, at: number, frame: SheetFrame): Value {
  const place = { sheet: frame.sheet, row, column: at, heading: column.heading, seen: shown(cell?.text) };
  if (cell?.uncalculated === true) {
    const advice = "请用 Excel 或 WPS 打开，重新计算后保存，或直接填写数字";
    frame.faults.push({ ...place, why: "公式没有存下计算结果", advice });
    return null;
  }
  const read = cellValue(cell?.text ?? "", column);
  if (!isWrong(read)) return read;
  frame.faults.push({ ...place, ...read });
  return null;
}
