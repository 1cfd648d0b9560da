/** Tables: grids → tables with their figures, and the relations that their structure states. */
import { tableKeyOf } from "../../codes/index.ts";
import type { Block, DocumentFacts, Figure, Grid, Message, Relation, Table } from "../../statement/model.ts";
import { type Caption, captionAbove, noteRows, preambleOf } from "./caption.ts";
import type { Locate } from "./figures.ts";
import { bodyStartOf } from "./heading.ts";
import { continuation, type Sheet, withoutHeadings } from "./joining.ts";
import { matrixOf } from "./matrix.ts";
import type { Matrix } from "./model.ts";
import { readTable, type SheetPart } from "./table.ts";

export interface TablesIn {
  readonly blocks: readonly Block[];
  readonly facts: DocumentFacts;
  readonly section: (offset: number) => string | null;
  readonly locate: Locate;
  readonly unreadPages: readonly number[];
  /** How many figures and relations the text has: those of the tables are numbered on from there. */
  readonly figuresBefore: number;
  readonly relationsBefore: number;
}

export interface Tables {
  readonly tables: Table[];
  readonly figures: Figure[];
  readonly relations: Relation[];
  readonly messages: Message[];
}

/** Reads all tables of a document. */
export function readTables(document: TablesIn): Tables {
  const result: Tables = { tables: [], figures: [], relations: [], messages: [] };
  for (const { parts, caption, isRest } of groupsOf(document.blocks)) {
    const read = readTable(parts, {
      ...document,
      caption,
      isRest,
      key: tableKeyOf(caption.title),
      firstTable: result.tables.length + 1,
      firstFigure: document.figuresBefore + result.figures.length + 1,
      firstRelation: document.relationsBefore + result.relations.length + 1,
    });
    if (read === null) continue;
    result.tables.push(read.table);
    for (const figure of read.figures) result.figures.push(figure);
    for (const relation of read.relations) result.relations.push(relation);
    result.messages.push(...reorderedParts(parts, read.table));
  }
  return result;
}

/** What is to be said of continuations whose columns stand in another order. */
function reorderedParts(parts: readonly SheetPart[], { title, columns }: Table): Message[] {
  return parts.flatMap(({ sheet, columnAt }) => {
    const places = columns.map((_, column) => columnAt(column)).filter((place) => place >= 0);
    if (places.every((place, index) => place >= (places[index - 1] ?? 0))) return [];
    const where = sheet.grid.page === null ? "" : `第 ${sheet.grid.page} 页的`;
    const text = `“${title}”${where}续表，各列的次序与前面不同，已按列名对应读取；请核对列名有没有印错。`;
    return [{ code: "columns-reordered", text }];
  });
}

interface Group {
  readonly parts: SheetPart[];
  readonly caption: Caption;
  readonly isRest: boolean;
}

/** Grids that make one table, in document order. */
function groupsOf(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  let last = -1;
  blocks.forEach((block, index) => {
    if (block.kind !== "grid") return;
    const above = captionAbove(blocks, index);
    let sheet = sheetOf(block, index, above.title);
    if (sheet === null) return;
    const open = groups.at(-1);
    const first = open?.parts[0]?.sheet;
    const between = blocks.slice(last + 1, index);
    let columnAt = first === undefined ? null : continuation(first, sheet, between);
    const bare = first === undefined || columnAt !== null ? null : withoutHeadings(sheet);
    if (first !== undefined && bare !== null) {
      columnAt = continuation(first, bare, between);
      if (columnAt !== null) sheet = bare;
    }
    const isRest = sheet.title === "" && last >= 0 && between.every(isFurniture);
    last = index;
    if (open !== undefined && columnAt !== null) open.parts.push({ sheet, columnAt });
    else
      groups.push({
        parts: [{ sheet, columnAt: (column) => column }],
        caption: captionOf(sheet, above, groups.at(-1)),
        isRest,
      });
  });
  return groups;
}

function isFurniture(block: Block): boolean {
  return block.kind === "furniture";
}

/** Title and unit from inside the grid or above it; a table without a unit line has that of the table before only when it has no title. */
function captionOf(sheet: Sheet, above: Caption, before: Group | undefined): Caption {
  const inside = preambleOf(sheet.whole);
  const title = inside.title || above.title || (sheet.grid.sheet ?? "");
  const unit = inside.unit ?? above.unit ?? unitInHeadings(sheet);
  return { title, unit: unit ?? (title === "" ? (before?.caption.unit ?? null) : null) };
}

function unitInHeadings({ matrix, bodyStart }: Sheet): string | null {
  for (let row = 0; row < bodyStart; row += 1) {
    const { unit } = preambleOf({ ...matrix, rows: 2, inRow: (at) => (at === 0 ? matrix.inRow(row) : []) });
    if (unit !== null) return unit;
  }
  return null;
}

function sheetOf(grid: Grid, block: number, title: string): Sheet | null {
  const whole = matrixOf(grid);
  if (whole === null) return null;
  const preamble = preambleOf(whole);
  const matrix = below(grid, whole, preamble.rows);
  const bodyStart = bodyStartOf(matrix);
  const bodyEnd = matrix.rows - noteRows(matrix, bodyStart);
  return { block, grid, whole, matrix, bodyStart, bodyEnd, title: preamble.title || title };
}

/** A matrix without the first rows of the grid. */
function below(grid: Grid, whole: Matrix, rows: number): Matrix {
  if (rows === 0) return whole;
  const cells = grid.cells.filter((cell) => cell.row >= rows).map((cell) => ({ ...cell, row: cell.row - rows }));
  return matrixOf({ cells }) ?? whole;
}
