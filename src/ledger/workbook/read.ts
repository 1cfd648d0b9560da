/** A workbook in our template → rows by sheet, each with its place, and every fault at once. Columns are found by their headings. */
import { fold } from "../../figures/index.ts";
import { kindOfRow, type TotalRow, totalFaults } from "./asides.ts";
import {
  type Column,
  FAULTS_SHEET,
  GUIDE_SHEET,
  HEAD,
  HEAD_SHEET,
  LISTS_SHEET,
  REQUIRED_SHEETS,
  SHEETS,
  type SheetLayout,
} from "./data/layout.ts";
import { type Grid, type GridRow, gridOf, spread } from "./grid.ts";
import type { CellFault, RawCell, RawSheet } from "./model.ts";
import { withReferences } from "./references.ts";
import type { PlacedRow, ReadSheet } from "./rows.ts";
import { cellValue, isWrong, type Row, type Value } from "./values.ts";

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
const SHOWN = 40;
/** A code typed in full-width letters throughout. */
const WIDE = /^[\uff01-\uff5e]+$/;

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
  noticeSheets(raw, notices);
  const place = { headRows, headName: headSheet?.name ?? HEAD_SHEET };
  return { head, ...place, sheets: withReferences(sheets), faults, notices };
}

const OWN_SHEETS = new Set([HEAD_SHEET, LISTS_SHEET, GUIDE_SHEET, FAULTS_SHEET, ...SHEETS.map(({ name }) => name)]);

/** Tells of sheets that are hidden and read all the same, and of sheets that are not read. */
function noticeSheets(raw: readonly RawSheet[], notices: string[]): void {
  for (const { name, hidden, cells } of raw) {
    const own = OWN_SHEETS.has(keyOf(name));
    if (own && hidden && keyOf(name) !== LISTS_SHEET) notices.push(`“${name}”表是隐藏的，其中的内容同样读取`);
    if (!own && cells.some(({ text }) => text.trim() !== "")) notices.push(`“${name}”表不是模板里的表，没有读取`);
  }
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

function readSheet(sheet: RawSheet, layout: SheetLayout, faults: CellFault[], notices: string[]): ReadSheet[] {
  const grid = gridOf(sheet);
  const top = headingRow(grid, layout);
  const place = { sheet: sheet.name, row: Math.max(0, top), column: 0 };
  if (top < 0) {
    const advice = `应有的标题是：${layout.columns.map(({ heading }) => heading).join("、")}`;
    faults.push({ ...place, heading: layout.name, seen: "", why: "找不到标题行", advice });
    return [];
  }
  const { columns, inWan } = columnsOf(grid[top], layout);
  for (const { heading, name, empty } of layout.columns) {
    if (columns.has(name) || empty !== undefined) continue;
    const advice = "请照空白的表补上这一列，或改回标题";
    faults.push({ ...place, heading, seen: "", why: `缺少“${heading}”一列`, advice });
  }
  if (columns.has("amountFen") && inWan.size === 0) faults.push(...unitFaults(grid.slice(0, top), sheet.name));
  noticeOthers(grid, top, columns, sheet.name, notices);
  const texts = layout.columns.filter(({ holds, key }) => key !== true && holds.is !== "yuan" && holds.is !== "count");
  spread(grid, sheet, new Set(texts.flatMap(({ name }) => columns.get(name) ?? [])), top + 1);
  const frame = { layout, columns, inWan, sheet: sheet.name, faults };
  return [{ layout, name: sheet.name, columns, rows: rowsBelow(grid, top, frame, notices) }];
}

/** The rows of data; totals among them are held against them. */
function rowsBelow(grid: Grid, top: number, frame: SheetFrame, notices: string[]): PlacedRow[] {
  const { layout, columns, sheet, faults } = frame;
  const rows: PlacedRow[] = [];
  const totals: TotalRow[] = [];
  const passed: number[] = [];
  for (let row = top + 1; row < grid.length; row++) {
    const cells = grid[row];
    if (cells === undefined || ![...columns.values()].some((column) => cells.has(column))) continue;
    const kind = kindOfRow(cells, layout, columns);
    if (kind === "data") rows.push({ row, values: rowValues(cells, row, frame) });
    else passed.push(row + 1);
    if (kind === "total") totals.push({ row, sheet, values: rowValues(cells, row, { ...frame, faults: [] }) });
  }
  faults.push(...totalFaults(totals, rows, layout, columns));
  if (passed.length > 0) notices.push(`“${sheet}”表第 ${passed.slice(0, 5).join("、")} 行是合计或说明，没有当作数据`);
  return rows;
}

/** Words above the headings that tell another unit than the headings do. */
function unitFaults(above: Grid, sheet: string): CellFault[] {
  const cells = above.flatMap((row) => [...(row?.values() ?? [])]);
  const cell = cells.find(({ text }) => /单位：?(?:人民币)?[百千万亿]+元/.test(keyOf(text)));
  if (cell === undefined) return [];
  const { row, column, text } = cell;
  const why = "与标题里的单位（元）不一致，不知道金额以什么为单位";
  const advice = "金额是万元的，请把标题里的（元）改成（万元）；是元的，请删去这一格";
  return [{ sheet, row, column, heading: "金额单位", seen: shown(text), why, advice }];
}

/** The row that has most of the headings; −1 where none has two of them, or the only one. */
function headingRow(grid: Grid, layout: SheetLayout): number {
  const counts = Array.from(grid.slice(0, MOST_HEAD_ROWS), (cells) => columnsOf(cells, layout).columns.size);
  const most = Math.max(0, ...counts);
  return most >= 2 ? counts.indexOf(most) : -1;
}

interface Columns {
  readonly columns: Map<string, number>;
  /** Columns whose heading says （万元） where the template has （元）. */
  readonly inWan: Set<string>;
}

function columnsOf(cells: GridRow | undefined, layout: SheetLayout): Columns {
  const columns = new Map<string, number>();
  const inWan = new Set<string>();
  const byHeading = new Map(layout.columns.map(({ heading, name }) => [keyOf(heading), name]));
  for (const [column, { text }] of cells ?? []) {
    const heading = keyOf(text);
    const wan = heading.endsWith("（万元）");
    const name = byHeading.get(wan ? heading.replace("（万元）", "（元）") : heading);
    if (name === undefined || columns.has(name)) continue;
    columns.set(name, column);
    if (wan) inWan.add(name);
  }
  return { columns, inWan };
}

function noticeOthers(
  grid: Grid,
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
  readonly inWan: ReadonlySet<string>;
  readonly sheet: string;
  readonly faults: CellFault[];
}

function rowValues(cells: GridRow, row: number, frame: SheetFrame): Row {
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
  const read = cellValue(cell?.text ?? "", column, frame.inWan.has(column.name) ? "万元" : "元");
  if (!isWrong(read)) return column.key === true && typeof read === "string" && WIDE.test(read) ? fold(read) : read;
  frame.faults.push({ ...place, ...read });
  return null;
}
