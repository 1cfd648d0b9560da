/** A table of the manuscript as a sheet: its titles and captions above it, merged headings, numbers as numbers, totals as formulas. */
import { formatDecimal } from "../../figures/decimal.ts";
import { characters, linesOf, type SetCell, type TablePart } from "../manuscript/index.ts";
import { wordsOf } from "../manuscript/words.ts";
import { columnName, type Sheet, type SheetCell, type SheetRow, type StyleData } from "../office/workbook.ts";
import { formulasOf, type Spot, type Sums } from "./formulas.ts";

const TITLE: StyleData = { size: 16, bold: true, across: "center" };
const LINE: StyleData = { size: 10, across: "left" };
const RIGHT: StyleData = { ...LINE, across: "right" };
const HEADER: StyleData = { size: 10, bold: true, boxed: true, fill: "FFEEF2F7", across: "center" };
/** A column of a sheet is so much wider than a character of text, in the units of Excel. */
const WIDTH = 2.1;
/** Chinese characters of the size of the table (10 pt), and of its titles, in one unit of width. */
const CHARACTERS = 0.5;
const TITLE_CHARACTERS = 0.31;
/** Points: of a line of the table and of a title, and what a row has around its lines. */
const LINE_HEIGHT = 13.5;
const TITLE_LINE = 23;
const AROUND = 5;
/** Between captions in one cell. */
const BETWEEN = "　";
/** The tallest row that a workbook can have. */
const TALLEST = 409;

export function sheetOf(part: TablePart, name: string, sums: Sums): Sheet {
  const titles = part.headings.map(({ text }) => text);
  const above = titles.length + (part.captions.length > 0 ? 1 : 0);
  const spots = spotsOf(part, above);
  const formulas = formulasOf(sums, spots);
  const merges: string[] = [];
  const columns = part.widths.map((width) => Math.round(width * WIDTH + 2));
  const across = columns.reduce((sum, each) => sum + each, 0);
  const whole = (row: number) => merges.push(`A${row + 1}:${columnName(part.columns - 1)}${row + 1}`);
  const rows: SheetRow[] = titles.map((text, row) => {
    if (part.columns > 1) whole(row);
    const lines = Math.ceil(characters(text) / (across * TITLE_CHARACTERS));
    return { cells: [{ text, style: TITLE }], height: heightOf(lines, TITLE_LINE) };
  });
  if (part.captions.length > 0) {
    const right = part.captions.length === 1 ? 0 : rightCaptionAt(part, columns);
    const line = rows.length + 1;
    if (right > 1) merges.push(`A${line}:${columnName(right - 1)}${line}`);
    if (right < part.columns - 1) merges.push(`${columnName(right)}${line}:${columnName(part.columns - 1)}${line}`);
    rows.push({ cells: captionCells(part, right), height: heightOf(1) });
  }
  const rooms = columns.map((width) => width * CHARACTERS - 0.5);
  const lines = linesOf(part.rows, rooms);
  for (const [index, { cells, total }] of part.rows.entries()) {
    rows.push({ cells: rowCells(cells, total, part.columns, sums, formulas), height: heightOf(lines[index] ?? 1) });
    for (const cell of cells) if (cell.rowSpan > 1 || cell.columnSpan > 1) merges.push(areaOf(cell, above));
  }
  for (const note of part.notes) {
    if (part.columns > 1) whole(rows.length);
    const text = wordsOf(note.runs);
    const height = heightOf(Math.ceil(characters(text) / (across * CHARACTERS)));
    rows.push({ cells: [{ text, style: LINE }], height });
  }
  const headRows = above + part.headerRows;
  return {
    name,
    columns,
    rows,
    merges,
    pictures: [],
    ...(part.headerRows > 0 ? { headRows, printedFrom: above + 1 } : {}),
    landscape: part.landscape,
    large: part.large === true,
    numbered: true,
  };
}

/** Programs make a row as high as its text needs only where no cells are merged: so each says how high it is. */
function heightOf(lines: number, line = LINE_HEIGHT): number {
  return Math.min(TALLEST, Math.max(1, lines) * line + AROUND);
}

function spotsOf({ rows }: TablePart, above: number): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>();
  for (const { row, column, figure, text } of rows.flatMap(({ cells }) => cells)) {
    if (figure !== null && isPlainNumber(text)) spots.set(figure, { row: row + above, column });
  }
  return spots;
}

/** The column from which on the captions at the right have the room that they need; the first is always left to the one at the left. */
function rightCaptionAt({ captions }: TablePart, columns: readonly number[]): number {
  const needed = characters(captions.slice(1).join(BETWEEN)) + 1;
  let room = 0;
  for (let column = columns.length - 1; column > 1; column -= 1) {
    room += (columns[column] ?? 0) * CHARACTERS;
    if (room >= needed) return column;
  }
  return Math.min(1, columns.length - 1);
}

/** The first at the left, the others from the column `right` on, as one text each; one alone at the right. */
function captionCells({ captions, columns }: TablePart, right: number): (SheetCell | null)[] {
  const cells: (SheetCell | null)[] = new Array<null>(Math.max(columns, 1)).fill(null);
  const others = captions.slice(1).join(BETWEEN);
  cells[0] = { text: columns === 1 ? captions.join(BETWEEN) : (captions[0] ?? ""), style: right === 0 ? RIGHT : LINE };
  if (columns > 1 && others !== "") cells[right] = { text: others, style: RIGHT };
  return cells;
}

function areaOf({ row, column, rowSpan, columnSpan }: SetCell, above: number): string {
  const first = `${columnName(column)}${row + above + 1}`;
  return `${first}:${columnName(column + columnSpan - 1)}${row + above + rowSpan}`;
}

function rowCells(
  cells: readonly SetCell[],
  total: boolean,
  columns: number,
  sums: Sums,
  formulas: ReadonlyMap<string, string>,
): (SheetCell | null)[] {
  const row: (SheetCell | null)[] = new Array<null>(columns).fill(null);
  for (const cell of cells) {
    const style = cell.header ? HEADER : styleOf(cell, total);
    for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
      row[column] = { text: "", style };
    row[cell.column] = cellOf(cell, style, sums, formulas);
  }
  return row;
}

function styleOf({ align, indent }: SetCell, total: boolean): StyleData {
  return {
    size: 10,
    boxed: true,
    across: align,
    bold: total,
    ...(indent > 0 && align === "left" ? { indent: Math.ceil(indent / 2) } : {}),
  };
}

function cellOf(
  { text, figure }: SetCell,
  style: StyleData,
  sums: Sums,
  formulas: ReadonlyMap<string, string>,
): SheetCell {
  const found = figure === null ? null : sums.figure(figure);
  if (found === null || !isPlainNumber(text)) return { text, style };
  const formula = formulas.get(found.id);
  const number = { text, style: { ...style, format: formatOf(text) }, number: formatDecimal(found.value) };
  return formula === undefined ? number : { ...number, formula };
}

/** What Excel can hold as a number and show again as printed: at most 15 digits. */
function isPlainNumber(text: string): boolean {
  return /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(text) && text.replace(/\D/g, "").length <= 15;
}

function formatOf(text: string): string {
  const decimals = text.split(".")[1]?.length ?? 0;
  const whole = text.includes(",") || /^-?\d{1,3}(?:\.|$)/.test(text) ? "#,##0" : "0";
  return decimals === 0 ? whole : `${whole}.${"0".repeat(decimals)}`;
}
