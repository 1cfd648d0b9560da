/** What stands around a table: its title and unit line above, its notes below, also where they are rows of the grid itself. */
import type { Block, Cell } from "../../statement/model.ts";
import { isBlank, wordsOf } from "./cells.ts";
import type { Matrix } from "./model.ts";
import { unitOfLine } from "./periods.ts";
import { saysTotal } from "./stubText.ts";

/** More blocks between two tables are prose; the title is among the last ones. */
const MOST_BLOCKS = 12;
const LONGEST_TITLE = 80;
/** 附件1, 附表三: short lines between title and table. */
const LONGEST_LABEL = 12;
/** 支出表, 支出表（按经济分类）, 基本支出表--人员经费（工资福利支出）（按政府预算经济分类）. */
const TITLE = /表(?:[-－—–]{1,2}[\u3400-\u9fff]{2,16})?(?:[（(].{0,30}[）)]){0,2}$/;
/** The end of a title on a line of its own: （按政府预算经济分类）. */
const TITLE_END = /^[（(]按[^（）()。；，]{2,24}[）)]$/;
const SIGNED = /(?:编制|填报|公开|填列)?(?:部门|单位|日期|时间)(?:名称)?[:：]|单位[:：]|^第?\d{1,3}页?$/;
/** 公开01表, 部门公开表1, 附表三, 预算02表: the number of a table, not its name. */
const TABLE_NUMBERS = [
  /^[\u3400-\u9fff]{0,6}(?:\d{1,2}|[一二三四五六七八九十]{1,3})号?表[:：]?$/,
  /^[\u3400-\u9fff]{0,6}(?:表|附件)[-－]?(?:\d{1,2}(?:[-－]\d{1,2})?|[一二三四五六七八九十]{1,3})[:：]?$/,
];
const NOTE =
  /^[（(]?(?:注|说明|备注|注释|注意)(?:\d{0,2})[:：.、]|^[（(]?(?:本表|此表|以上|上述).{0,30}(?:空表|无数据|表)|空表|故本表/;

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Caption {
  readonly title: string;
  readonly unit: string | null;
}

/** Title and unit from the blocks above block `index`, back to the table before. */
export function captionAbove(blocks: readonly Block[], index: number): Caption {
  let title = "";
  let end = "";
  let unit: string | null = null;
  for (let at = index - 1; at >= Math.max(0, index - MOST_BLOCKS); at -= 1) {
    const block = blocks[at];
    if (block === undefined || block.kind === "grid") break;
    const text = block.kind === "heading" ? `${block.number?.printed ?? ""}${block.title}` : block.content.text;
    const words = wordsOf(text);
    unit ??= words.length < 120 ? unitOfLine(words) : null;
    if (block.kind === "furniture") continue;
    if (title !== "" || words.length > LONGEST_TITLE || words === "") {
      if (words.length > LONGEST_TITLE) break;
      continue;
    }
    if (isTitle(words)) title = titleIn(words) + end;
    else if (end === "" && TITLE_END.test(words)) end = words;
    else if (SIGNED.test(words) || isTableNumber(words)) continue;
    else if (block.kind === "heading") {
      title = words + end;
      break;
    } else if (!NOTE.test(words) && words.length > LONGEST_LABEL) break;
  }
  return { title: title === "" ? end : title, unit };
}

function isTableNumber(words: string): boolean {
  return TABLE_NUMBERS.some((pattern) => pattern.test(words));
}

function isTitle(words: string): boolean {
  const named = withoutUnit(words);
  return TITLE.test(named) && !/[。；，]/.test(words) && !isTableNumber(named);
}

/** The title without the unit and the signature that share its line. */
function titleIn(words: string): string {
  return withoutUnit(words).replace(/(?:编制|填报)(?:部门|单位)[:：].*$/, "");
}

function withoutUnit(words: string): string {
  return words.replace(/[（(]?(?:金额)?单位[:：](?:人民币)?(?:亿元|万元|千元|元)[）)]?.*$/, "");
}

/** How many rows on top of a grid are title and unit line, and what they say. */
export function preambleOf(matrix: Matrix): Caption & { readonly rows: number } {
  let title = "";
  let unit: string | null = null;
  let rows = 0;
  for (; rows < Math.min(6, matrix.rows - 1); rows += 1) {
    const filled = matrix.inRow(rows).filter((cell) => !isBlank(cell.text));
    if (filled.length === 0 && rows === 0) continue;
    if (!isPreamble(filled, matrix)) break;
    for (const cell of filled) {
      const words = wordsOf(cell.text);
      unit ??= unitOfLine(words);
      if (title === "" && isTitle(words)) title = titleIn(words);
    }
  }
  return { title, unit, rows };
}

function isPreamble(filled: readonly Cell[], matrix: Matrix): boolean {
  if (filled.length === 0 || filled.length > 3 || filled.some((cell) => matrix.numberIn(cell) !== null)) return false;
  const words = filled.map((cell) => wordsOf(cell.text));
  if (words.some((each) => isTableNumber(each))) return true;
  if (words.some((each) => SIGNED.test(each) && (unitOfLine(each) !== null || /[:：]|公开\d|表\d/.test(each))))
    return true;
  const [only] = filled;
  if (filled.length !== 1 || only === undefined || matrix.columns < 2) return false;
  return isTitle(words[0] ?? "") || (only.columnSpan >= matrix.columns && words[0] !== "");
}

/** Rows at the end of a grid that hold a note in one cell: their count. */
export function noteRows(matrix: Matrix, bodyStart: number): number {
  let count = 0;
  for (let row = matrix.rows - 1; row > bodyStart; row -= 1) {
    const filled = matrix.inRow(row).filter((cell) => !isBlank(cell.text));
    const [only] = filled;
    if (filled.length !== 1 || only === undefined || !isNote(only, matrix)) break;
    count += 1;
  }
  return count;
}

/** 注：…; or a line over the whole width that is no row: 制表日期：…, 单位负责人：…. */
function isNote(cell: Cell, matrix: Matrix): boolean {
  const words = wordsOf(cell.text);
  if (NOTE.test(words)) return true;
  return cell.columnSpan >= matrix.columns && matrix.columns > 1 && !saysTotal(words) && /[:：。]/.test(words);
}

/** Notes in the blocks below block `index`, up to the first that is none. */
export function notesBelow(blocks: readonly Block[], index: number): Span[] {
  const notes: Span[] = [];
  for (const block of blocks.slice(index + 1, index + 6)) {
    if (block.kind === "grid") break;
    if (block.kind === "furniture") continue;
    if (!NOTE.test(wordsOf(block.content.text)) && notes.length === 0) break;
    if (!NOTE.test(wordsOf(block.content.text)) && !/^\d{1,2}[.、．]/.test(block.content.text.trim())) break;
    notes.push({ start: block.start, end: block.end });
  }
  return notes;
}

/** Notes that are the last `rows` rows of a grid. */
export function notesInside(matrix: Matrix, rows: number): Span[] {
  const notes: Span[] = [];
  for (let row = matrix.rows - rows; row < matrix.rows; row += 1) {
    for (const { start, end, text } of matrix.inRow(row)) if (!isBlank(text)) notes.push({ start, end });
  }
  return notes;
}
