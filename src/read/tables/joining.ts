/** Which grids belong together: a table that goes on over the page, with its headings repeated or without. */
import type { Block, Grid } from "../../statement/model.ts";
import { isBlank, isDash, wordsOf } from "./cells.ts";
import { columnsByPlace } from "./edges.ts";
import { headingsOf } from "./heading.ts";
import type { Matrix } from "./model.ts";

/** A grid as it stands: headings in [headStart, bodyStart), body in [bodyStart, bodyEnd). */
export interface Sheet {
  readonly block: number;
  readonly grid: Grid;
  /** The grid as it is, and without the title and unit rows on top of it. */
  readonly whole: Matrix;
  readonly matrix: Matrix;
  readonly bodyStart: number;
  readonly bodyEnd: number;
  readonly title: string;
}

/** The columns of `first` as they stand in `next`, when `next` goes on with it; null when it is another table. */
export function continuation(
  first: Sheet,
  next: Sheet,
  between: readonly Block[],
): ((column: number) => number) | null {
  if (between.some((block) => block.kind !== "furniture" && !isSequelLine(block))) return null;
  if (next.title !== "" && wordsOf(next.title) !== wordsOf(first.title)) return null;
  if (first.grid.sheet !== next.grid.sheet) return null;
  if (next.bodyStart > 0) return byHeadings(first, next) ?? byPlace(first, next);
  if (next.matrix.columns === first.matrix.columns) return (column) => column;
  const fromRight = next.matrix.columns < first.matrix.columns ? fromTheRight(first, next) : null;
  return fromRight ?? byPlace(first, next);
}

/** On the next page, with its columns at the places of the first: the bodies are compared, as headings may be centred. */
function byPlace(first: Sheet, next: Sheet): ((column: number) => number) | null {
  const [page, nextPage] = [first.grid.page, next.grid.page];
  if (page === null || nextPage === null || nextPage <= page) return null;
  return columnsByPlace(first, next);
}

/**
 * The sheet without headings, when what looks like them is a row without figures: the rest of a name, alone in its row. Real headings
 * stand over most columns.
 */
export function withoutHeadings(sheet: Sheet): Sheet | null {
  const { matrix, bodyStart, title } = sheet;
  if (bodyStart !== 1 || title !== "") return null;
  const filled = matrix.inRow(0).filter((cell) => !isBlank(cell.text));
  const alone =
    filled.length > 0 && filled.every((cell) => cell.columnSpan === 1) && 3 * filled.length <= matrix.columns;
  return alone ? { ...sheet, bodyStart: 0 } : null;
}

/** 续表, 续上表, a lone unit line. */
function isSequelLine(block: Block): boolean {
  if (block.kind === "grid") return false;
  const words = wordsOf(block.content.text);
  return /^[（(]?续(?:上|前)?表|[（(]续[）)]$/.test(words) || /^(?:金额)?单位[:：].{1,4}$/.test(words);
}

/** The same headings, in whatever order. */
function byHeadings(first: Sheet, next: Sheet): ((column: number) => number) | null {
  if (next.matrix.columns !== first.matrix.columns) return null;
  const pathOf = (sheet: Sheet, column: number) =>
    headingsOf(sheet.matrix, sheet.bodyStart, column)
      .map(({ words }) => words)
      .join("›");
  const places = new Map<string, number[]>();
  for (let column = 0; column < next.matrix.columns; column += 1) {
    const path = pathOf(next, column);
    places.set(path, [...(places.get(path) ?? []), column]);
  }
  const map: number[] = [];
  for (let column = 0; column < first.matrix.columns; column += 1) {
    const found = places.get(pathOf(first, column))?.shift();
    if (found === undefined) return alike(first, next, pathOf) ? (same) => same : null;
    map.push(found);
  }
  return (column) => map[column] ?? column;
}

/** Repeated headings that were cut off by their cells or wrapped in another way: most of them are the same. */
function alike(first: Sheet, next: Sheet, pathOf: (sheet: Sheet, column: number) => string): boolean {
  let same = 0;
  for (let column = 0; column < first.matrix.columns; column += 1) {
    const [a, b] = [pathOf(first, column), pathOf(next, column)];
    if (a === b || (b !== "" && a.startsWith(b)) || (a !== "" && b.startsWith(a))) same += 1;
  }
  return same * 2 > first.matrix.columns;
}

/** A row that lost its merged stub on the page break (合计 alone): columns are counted from the right. */
function fromTheRight(first: Sheet, next: Sheet): ((column: number) => number) | null {
  const { matrix } = next;
  const numeric = (row: number, column: number) => {
    const cell = matrix.at(row, column);
    return cell !== undefined && (isBlank(cell.text) || isDash(cell.text) || matrix.numberIn(cell) !== null);
  };
  for (let row = 0; row < matrix.rows; row += 1) {
    for (let column = 1; column < matrix.columns; column += 1) if (!numeric(row, column)) return null;
  }
  const missing = first.matrix.columns - matrix.columns;
  return (column) => (column <= missing ? 0 : column - missing);
}
