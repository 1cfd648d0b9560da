/**
 * The tables of a statement as sheets of text: the document, titles, the line with the unit, one row of headings (each the path from the
 * top: 支出预算›基本支出), the rows as printed, and the notes. People read it so in Excel, and our reader takes the paths apart again
 * (`src/read/formats/csv/paths.ts`).
 */
import type { DocumentKind, Statement, Table } from "../../statement/model.ts";
import type { SetCell, TablePart } from "../manuscript/index.ts";
import type { Manuscript } from "../manuscript/model.ts";
import { wordsOf } from "../manuscript/words.ts";
import { columnName } from "../office/workbook.ts";
import type { TableSpot } from "./facts.ts";

/** Between a heading and the one below it. */
const PATH_MARK = "›";

export interface TableSheet {
  /** tables/01-overall.csv. */
  readonly file: string;
  readonly part: TablePart;
  readonly table: Table | null;
  readonly title: string;
  /** Lines above the headings, as many cells wide as the table. */
  readonly above: readonly (readonly string[])[];
  /** null for a table without a heading row. */
  readonly headings: readonly string[] | null;
  readonly rows: readonly (readonly string[])[];
  /** Lines below the rows: 注：…, that the table is empty. As many cells wide as the table. */
  readonly below: readonly (readonly string[])[];
}

/** All tables in order, also those that are no tables of figures. */
export function tableSheets({ tables, facts }: Statement, manuscript: Manuscript): TableSheet[] {
  const { parts } = manuscript;
  const document = documentLine(manuscript, facts.kind);
  const byId = new Map(tables.map((table) => [table.id, table]));
  const found = parts.filter((part): part is TablePart => part.kind === "table");
  const width = Math.max(2, String(found.length).length);
  return found.map((part, index) => {
    const table = part.table === null ? null : (byId.get(part.table) ?? null);
    const file = `tables/${String(index + 1).padStart(width, "0")}-${table?.key ?? "table"}.csv`;
    return sheetOf(part, table, { file, document });
  });
}

/** Whose statement it is, of which year, budget or final accounts: a table alone need not say it. */
function documentLine({ title, organisation, year }: Manuscript, kind: DocumentKind): string {
  const line = oneLine(title);
  const whose = organisation !== null && !line.includes(organisation) ? organisation : "";
  const missesYear = year !== null && !line.includes(String(year));
  const missesKind = kind !== "unknown" && !line.includes(kind === "final" ? "决算" : "预算");
  if (!missesYear && !missesKind) return `${whose}${line}`;
  return `${organisation ?? ""}${year ?? ""}${year === null ? "" : "年"}${kind === "final" ? "部门决算" : "部门预算"}`;
}

interface SheetSetting {
  readonly file: string;
  readonly document: string;
}

function sheetOf(part: TablePart, table: Table | null, { file, document }: SheetSetting): TableSheet {
  const { columns, headerRows } = part;
  const own = titlesOf(part, table);
  const titles = (own.includes(document) ? own : [document, ...own]).map((text) => filled([text], columns));
  const captions = part.captions.length === 0 ? [] : [captionRow(part.captions, columns)];
  const cells = part.rows.slice(headerRows).map((row) => {
    const texts = filled([], columns);
    for (const cell of row.cells) texts[cell.column] = "\u3000".repeat(cell.indent) + cell.text.trim();
    return texts;
  });
  return {
    ...{ file, part, table },
    title: own.at(-1) ?? "",
    above: [...titles, ...captions],
    headings: headerRows > 0 ? headingPaths(part) : null,
    rows: cells,
    below: part.notes.map(({ runs }) => filled([oneLine(wordsOf(runs))], columns)),
  };
}

/** The headings above the table, and its title where that stands elsewhere. */
function titlesOf({ headings }: TablePart, table: Table | null): string[] {
  const titles = headings.map(({ text }) => oneLine(text));
  const title = oneLine(table?.title ?? "");
  const squeezed = (text: string): string => text.replace(/\s/g, "");
  const isSaid = titles.some((each) => squeezed(each).includes(squeezed(title)));
  return title === "" || isSaid ? titles : [...titles, title];
}

function filled(texts: readonly string[], columns: number): string[] {
  return Array.from({ length: Math.max(columns, texts.length) }, (_, at) => texts[at] ?? "");
}

/** The first at the left, the last at the right end. */
function captionRow(captions: readonly string[], columns: number): string[] {
  const [first = "", ...others] = captions.map(oneLine);
  const row = filled([first], columns);
  const rest = others.join("\u3000");
  if (rest !== "" && columns > 1) row[columns - 1] = rest;
  else if (rest !== "") row[0] = `${first}\u3000${rest}`;
  return row;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, "").trim();
}

/** What a row that numbers the columns has in its cells: 栏次 1 2 3, 甲 乙 1 2=3+4. */
const NUMBERING = /^(?:栏次|行次|序号|栏目|列次|\*+|[甲乙丙丁戊A-Z]|\d{1,2}(?:[=＝].{1,40})?)$/;

/** Such a row says nothing of what the columns are; a path that ends in it would. */
function numbersColumns(cells: readonly SetCell[]): boolean {
  const texts = cells.map(({ text }) => text.replace(/\s/g, "")).filter((text) => text !== "");
  return texts.length >= 2 && texts.every((text) => NUMBERING.test(text)) && texts.some((text) => /^\d/.test(text));
}

/** For each column the headings above it from the top down, each said once however many rows it spans. */
function headingPaths({ rows, headerRows, columns }: TablePart): string[] {
  const paths: string[][] = Array.from({ length: columns }, () => []);
  for (const { cells } of rows.slice(0, headerRows)) {
    if (numbersColumns(cells)) continue;
    for (const cell of cells) {
      const text = headingText(cell);
      if (text === "") continue;
      for (let column = cell.column; column < Math.min(columns, cell.column + cell.columnSpan); column += 1)
        paths[column]?.push(text);
    }
  }
  return named(paths.map((path) => path.join(PATH_MARK)));
}

/** 项目, 项目 (2), 栏3: columns of a file have names, and no two the same. The reader of CSV files undoes it. */
function named(headings: readonly string[]): string[] {
  const taken = new Set(headings);
  const times = new Map<string, number>();
  return headings.map((heading, column) => {
    const first = heading === "" ? `栏${column + 1}` : heading;
    let count = (times.get(first) ?? 0) + 1;
    while (count > 1 && taken.has(`${first} (${count})`)) count += 1;
    times.set(first, count);
    const name = count === 1 ? first : `${first} (${count})`;
    taken.add(name);
    return name;
  });
}

function headingText({ text }: SetCell): string {
  return oneLine(text).replaceAll(PATH_MARK, ">");
}

/** Rows of the file, from 1, that are neither headings nor rows of the table. */
export function commentRowsOf({ above, headings, rows, below }: TableSheet): number[] {
  const before = above.length + (headings === null ? 0 : 1) + rows.length;
  return [...above.map((_, at) => at + 1), ...below.map((_, at) => before + at + 1)];
}

/** Row of the file, from 1, in which the headings stand; null where there are none. */
export function headerRowOf({ above, headings }: TableSheet): number | null {
  return headings === null ? null : above.length + 1;
}

/** Where each figure stands in the files, by its id. */
export function spotsOf(sheets: readonly TableSheet[]): Map<string, TableSpot> {
  const spots = new Map<string, TableSpot>();
  for (const { file, part, above, headings } of sheets) {
    const before = above.length + (headings === null ? 0 : 1) - part.headerRows;
    for (const { row, column, figure } of part.rows.slice(part.headerRows).flatMap(({ cells }) => cells)) {
      if (figure !== null) spots.set(figure, { file, cell: `${columnName(column)}${row + before + 1}` });
    }
  }
  return spots;
}
