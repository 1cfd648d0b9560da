/** One table: its parts read together into columns, rows, figures and the relations that its structure states. */
import type { LeftOut } from "../../statement/layoutMark.ts";
import type { Block, DocumentFacts, Figure, Grid, Relation, Table, TableRow } from "../../statement/model.ts";
import { type Caption, noteRows, notesBelow, notesInside } from "./caption.ts";
import { columnsOf, sidesOf } from "./columns.ts";
import { figureOf, type Locate } from "./figures.ts";
import type { Sheet } from "./joining.ts";
import type { Part, PlacedRow, ReadCell, ReadColumn, Side } from "./model.ts";
import { childRelations } from "./relations/children.ts";
import { columnRelations } from "./relations/columns.ts";
import { addsUp, type Draft, support } from "./relations/draft.ts";
import { sideRelations } from "./relations/sides.ts";
import { totalRelations } from "./relations/totals.ts";
import { rowsOf } from "./rows.ts";
import { isClassCode } from "./stubText.ts";
import { treesOf } from "./tree.ts";

export interface SheetPart {
  readonly sheet: Sheet;
  readonly columnAt: (column: number) => number;
}

export interface Setting {
  readonly blocks: readonly Block[];
  readonly facts: DocumentFacts;
  readonly locate: Locate;
  readonly section: (offset: number) => string | null;
  readonly caption: Caption;
  readonly key: Table["key"];
  /** Stands right below another table without a title of its own and could not be joined with it. */
  readonly isRest: boolean;
  readonly unreadPages: readonly number[];
  readonly firstTable: number;
  readonly firstFigure: number;
  readonly firstRelation: number;
}

export interface ReadTable {
  readonly table: Table;
  readonly figures: readonly Figure[];
  readonly relations: readonly Relation[];
}

/** Reads the parts of one table together. */
export function readTable(parts: readonly SheetPart[], setting: Setting): ReadTable | null {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return null;
  const columns = columnsOf(first.sheet, setting.facts);
  const sides = sidesOf(columns);
  const bodies = parts.map(({ sheet, columnAt }): Part => ({ ...sheet, columnAt }));
  const grids = parts.map(({ sheet }) => sheet.grid);
  const rows = placeAll(rowsOf(bodies, sides, grids), sides);
  const table = tableOf(parts, columns, rows, setting, first.sheet.grid, last.sheet.grid);
  const ids = new Map<ReadCell, string>();
  const section = setting.section(table.start);
  const shared = { table, sheet: first.sheet.grid.sheet ?? null, section, locate: setting.locate };
  const figures: Figure[] = [];
  for (const row of rows) {
    for (const cell of row.cells) {
      const id = `f${setting.firstFigure + ids.size}`;
      ids.set(cell, id);
      figures.push(figureOf(id, cell, row, columns[cell.column] as ReadColumn, shared));
    }
  }
  const gaps = gapsOf(parts, setting);
  const drafts = draftsOf(rows, sides).filter((draft) => !mayLack(draft, gaps) || addsUp(draft));
  const relations = drafts.map((draft, index) => relationOf(draft, `r${setting.firstRelation + index}`, ids));
  return { table, figures, relations };
}

/**
 * Whether rows or columns of the table were not read: it is the rest of one that begins elsewhere, a page beside it or between its
 * parts is a scan, or they are hidden in the sheet.
 */
function gapsOf(parts: readonly SheetPart[], { isRest, unreadPages }: Setting): LeftOut {
  const grids = parts.map(({ sheet }) => sheet.grid);
  const pages = grids.flatMap(({ page }) => (page === null ? [] : [page]));
  const [first, last] = [Math.min(...pages) - 1, Math.max(...pages) + 1];
  const unread = pages.length > 0 && unreadPages.some((page) => page >= first && page <= last);
  return {
    rows: isRest || unread || grids.some(({ leftOut }) => leftOut?.rows === true),
    columns: isRest || grids.some(({ leftOut }) => leftOut?.columns === true),
  };
}

/** A sum to which something not read may belong: that it fails proves nothing. */
function mayLack({ structure, equal }: Draft, { rows, columns }: LeftOut): boolean {
  if (rows && columns) return true;
  return equal === undefined && (structure === "columns" ? columns : rows);
}

/** Sides with codes of one classification read on from one another (301 … | 302 …); others stand for themselves. */
function groupsOf(rows: readonly { side: number; code: string | null }[], sides: readonly Side[]): number[][] {
  const coded = sides.filter(({ index }) => rows.some((row) => row.side === index && isClassCode(row.code)));
  if (coded.length < 2) return sides.map(({ index }) => [index]);
  const joined = new Set(coded.map(({ index }) => index));
  return [[...joined], ...sides.filter(({ index }) => !joined.has(index)).map(({ index }) => [index])];
}

/** Rows keep the order of the page; the trees are built side by side. */
function placeAll(rows: ReturnType<typeof rowsOf>, sides: readonly Side[]): PlacedRow[] {
  const placed: PlacedRow[] = [];
  for (const group of groupsOf(rows, sides)) {
    const own = sides.length === 1 ? rows : group.flatMap((side) => rows.filter((row) => row.side === side));
    const among = group.map((index) => sides[index] as Side);
    for (const row of likeliestTree(treesOf(own), among)) placed[row.index] = row;
  }
  return placed;
}

/** The tree that the numbers bear out best: whose sums fail least, and of those whose sums hold most. */
function likeliestTree(trees: readonly PlacedRow[][], sides: readonly Side[]): readonly PlacedRow[] {
  let best = trees[0] ?? [];
  let bestScore = [Infinity, 0];
  for (const tree of trees.length > 1 ? trees : []) {
    const { trials, holds } = support([...childRelations(tree), ...totalRelations(tree, sides)]);
    const score = [trials - holds, holds];
    const better = (score[0] as number) < (bestScore[0] as number);
    if (better || (score[0] === bestScore[0] && (score[1] as number) > (bestScore[1] as number)))
      [best, bestScore] = [tree, score];
  }
  return best;
}

function draftsOf(rows: readonly PlacedRow[], sides: readonly Side[]): Draft[] {
  const totals = groupsOf(rows, sides).flatMap((group) =>
    totalRelations(
      rows,
      group.map((index) => sides[index] as Side),
    ),
  );
  const columns = sides.flatMap((side) => columnRelations(rows, side));
  return [...childRelations(rows), ...totals, ...columns, ...sideRelations(rows, sides)];
}

function relationOf(draft: Draft, id: string, ids: ReadonlyMap<ReadCell, string>): Relation {
  const { total, parts, structure, cue, exhaustive } = draft;
  let { start, end } = total.cell;
  for (const { cell } of parts) [start, end] = [Math.min(start, cell.cell.start), Math.max(end, cell.cell.end)];
  const idOf = (cell: ReadCell) => ids.get(cell) ?? "";
  if (draft.equal) {
    const figures = [total, ...parts.map(({ cell }) => cell)].map(idOf);
    return { id, cue, structure, start, end, kind: "equality", figures, why: "balance" };
  }
  const terms = parts.map(({ cell, sign }) => ({ figure: idOf(cell), sign }));
  const whole = { figure: idOf(total), sign: 1 } as const;
  return { id, cue, structure, start, end, kind: "sum", total: whole, parts: terms, exhaustive };
}

function tableOf(
  parts: readonly SheetPart[],
  columns: readonly ReadColumn[],
  rows: readonly PlacedRow[],
  setting: Setting,
  firstGrid: Grid,
  lastGrid: Grid,
): Table {
  const { caption, facts, blocks, key } = setting;
  const lastSheet = parts.at(-1)?.sheet as Sheet;
  const inside = noteRows(lastSheet.matrix, lastSheet.bodyStart);
  const year = /(?:19|20)\d{2}(?=年)/.exec(caption.title)?.[0];
  return {
    id: `t${setting.firstTable}`,
    key,
    title: caption.title,
    unit: caption.unit,
    year: year === undefined ? facts.year : Number.parseInt(year, 10),
    columns: columns.map(({ path, side, year: ofColumn, basis, unit }) => ({
      path,
      side,
      year: ofColumn,
      basis,
      unit,
    })),
    rows: rows.map(rowOf(rows)),
    grids: parts.map(({ sheet }) => sheet.block),
    notes: [...notesInside(lastSheet.matrix, inside), ...notesBelow(blocks, lastSheet.block)],
    start: firstGrid.start,
    end: lastGrid.end,
    page: firstGrid.page,
  };
}

function rowOf(rows: readonly PlacedRow[]): (row: PlacedRow) => TableRow {
  const paths = new Map<number, readonly string[]>();
  return (row) => {
    const above = row.parent === null ? [] : (paths.get(row.parent) ?? [rows[row.parent]?.label ?? ""]);
    const path = [...above, row.label];
    paths.set(row.index, path);
    const { side, label, code, role, level, parent, start, end, page } = row;
    return { side, label, path, code, role, level, parent, start, end, page };
  };
}
