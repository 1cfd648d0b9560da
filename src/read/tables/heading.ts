/** Where a grid's headings end and its body begins, and the headings above each column from the top down. */
import type { Cell } from "../../statement/model.ts";
import { isBlank, isDash, isYear, plainDigits, wordsOf } from "./cells.ts";
import type { Matrix } from "./model.ts";
import { readStub, saysTotal } from "./stubText.ts";

/** More rows are never headings. */
const MOST_HEADING_ROWS = 8;
const INDEX_WORD = /^(?:栏次|行次|序号|栏目|列次|\*+|[甲乙丙丁戊A-Z])$/;

/** The first row of the body. 0 when the grid has no headings: it continues the one before, or is no table. */
export function bodyStartOf(matrix: Matrix): number {
  const most = Math.min(matrix.rows, MOST_HEADING_ROWS);
  for (let row = 0; row < most; row += 1) {
    if (isIndexRow(matrix, row)) continue;
    if (beginsBody(matrix, row)) return row;
  }
  return most;
}

/** 栏次 1 2 3 …, 甲 乙 1 2: a row that numbers the columns. */
export function isIndexRow(matrix: Matrix, row: number): boolean {
  const numbers: number[] = [];
  let [named, formulas] = [0, 0];
  for (const { text } of matrix.inRow(row)) {
    if (isBlank(text)) continue;
    const digits = plainDigits(text);
    if (digits !== null) numbers.push(Number.parseInt(digits, 10));
    else if (INDEX_WORD.test(wordsOf(text))) named += 1;
    else if (/^\d{1,2}(?:=|＝).{1,40}$/.test(wordsOf(text))) formulas += 1;
    else return false;
  }
  if (numbers.length + formulas < 2) return false;
  const ascending = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] as number));
  return ascending && (numbers[0] ?? 1) <= 2 && (named > 0 || numbers.length >= 4);
}

function beginsBody(matrix: Matrix, row: number): boolean {
  const cells = matrix.inRow(row);
  const filled = cells.filter((cell) => !isBlank(cell.text));
  if (filled.length === 0) return row > 0 && !isCovered(matrix, row);
  const numbers = filled.filter((cell) => matrix.numberIn(cell) !== null && !isYear(cell.text));
  if (numbers.length > 0) return true;
  if (filled.some((cell) => isDash(cell.text))) return true;
  const [first] = filled;
  return row > 0 && first !== undefined && isStubOfEmptyRow(first, filled, cells);
}

/** A row whose squares all belong to cells that began above: headings that span it. */
function isCovered(matrix: Matrix, row: number): boolean {
  for (let column = 0; column < matrix.columns; column += 1) {
    const cell = matrix.at(row, column);
    if (cell !== undefined && cell.row < row && !isBlank(cell.text)) return true;
  }
  return false;
}

/** 一、… or 合计 beside blank cells: a row of the body without figures, not a heading. */
function isStubOfEmptyRow(first: Cell, filled: readonly Cell[], cells: readonly Cell[]): boolean {
  const stub = readStub(first.text);
  const isRow = stub.number !== null || saysTotal(stub.label) || stub.code !== null || wordsOf(first.text) === "无";
  return isRow && cells.length > filled.length && filled.every((cell) => cell === first || isRowWords(cell));
}

function isRowWords(cell: Cell): boolean {
  const stub = readStub(cell.text);
  return stub.number !== null || saysTotal(stub.label);
}

/** One heading above a column: its words and the cell they stand in. */
export interface HeadingStep {
  readonly words: string;
  readonly node: string;
  /** How many columns it spans. */
  readonly span: number;
}

/**
 * The headings above a column from the top down; a heading that spans rows, or is repeated below itself, comes once. What spans the
 * whole table tells its columns nothing.
 */
export function headingsOf(matrix: Matrix, bodyStart: number, column: number): HeadingStep[] {
  const steps: HeadingStep[] = [];
  for (let row = 0; row < bodyStart; row += 1) {
    if (isIndexRow(matrix, row)) continue;
    const cell = matrix.at(row, column);
    if (cell === undefined || isBlank(cell.text) || cell.columnSpan >= matrix.columns) continue;
    const node = `${cell.row}/${cell.column}`;
    const words = wordsOf(cell.text);
    const last = steps.at(-1);
    if (last?.node === node || (last?.words === words && last.span === cell.columnSpan)) continue;
    steps.push({ words, node, span: cell.columnSpan });
  }
  return steps;
}
