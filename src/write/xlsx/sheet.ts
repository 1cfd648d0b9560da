/** A table of the manuscript as a sheet: its titles and captions above it, merged headings, numbers as numbers, totals as formulas. */
import { formatDecimal } from "../../figures/decimal.ts";
import type { SetCell, TablePart } from "../manuscript/index.ts";
import { wordsOf } from "../manuscript/words.ts";
import { columnName, type Sheet, type SheetCell, type SheetRow, type StyleData } from "../office/workbook.ts";
import { formulasOf, type Spot, type Sums } from "./formulas.ts";

const TITLE: StyleData = { size: 16, bold: true, across: "center" };
const LINE: StyleData = { size: 10, across: "left" };
const HEADER: StyleData = { size: 10, bold: true, boxed: true, fill: "FFEEF2F7", across: "center" };
/** A column of a sheet is so much wider than a character of text, in the units of Excel. */
const WIDTH = 2.1;
/** Of the lines above the table, in points. */
const TITLE_HEIGHT = 30;

export function sheetOf(part: TablePart, name: string, sums: Sums): Sheet {
  const titles = part.headings.map(({ text }) => text);
  const above = titles.length + (part.captions.length > 0 ? 1 : 0);
  const spots = spotsOf(part, above);
  const formulas = formulasOf(sums, spots);
  const merges: string[] = [];
  const whole = (row: number) => merges.push(`A${row + 1}:${columnName(part.columns - 1)}${row + 1}`);
  const rows: SheetRow[] = titles.map((text, row) => {
    if (part.columns > 1) whole(row);
    return { cells: [{ text, style: TITLE }], height: TITLE_HEIGHT };
  });
  if (part.captions.length > 0) {
    if (part.columns > 2) merges.push(`A${rows.length + 1}:${columnName(part.columns - 2)}${rows.length + 1}`);
    rows.push({ cells: captionCells(part) });
  }
  for (const { cells, total } of part.rows) {
    rows.push({ cells: rowCells(cells, total, part.columns, sums, formulas) });
    for (const cell of cells) if (cell.rowSpan > 1 || cell.columnSpan > 1) merges.push(areaOf(cell, above));
  }
  for (const note of part.notes) {
    if (part.columns > 1) whole(rows.length);
    rows.push({ cells: [{ text: wordsOf(note.runs), style: LINE }] });
  }
  const headRows = above + part.headerRows;
  return {
    name,
    columns: part.widths.map((width) => Math.round(width * WIDTH + 2)),
    rows,
    merges,
    pictures: [],
    ...(part.headerRows > 0 ? { headRows, printedFrom: above + 1 } : {}),
    landscape: part.landscape,
    large: part.large === true,
  };
}

function spotsOf({ rows }: TablePart, above: number): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>();
  for (const { row, column, figure, text } of rows.flatMap(({ cells }) => cells)) {
    if (figure !== null && isPlainNumber(text)) spots.set(figure, { row: row + above, column });
  }
  return spots;
}

/** The first at the left, the others at the right end, as one text each. */
function captionCells({ captions, columns }: TablePart): (SheetCell | null)[] {
  const cells: (SheetCell | null)[] = new Array<null>(Math.max(columns, 1)).fill(null);
  const last = captions.length > 1 || columns === 1 ? captions.slice(1).join("　") : "";
  cells[0] = { text: captions[0] ?? "", style: LINE };
  if (columns === 1) cells[0] = { text: captions.join("　"), style: LINE };
  else if (last !== "") cells[columns - 1] = { text: last, style: { ...LINE, across: "right" } };
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
