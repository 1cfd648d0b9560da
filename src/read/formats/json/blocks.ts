/** Blocks of the JSON form: stretches of the text as headings, paragraphs, furniture, and grids with their cells. */
import type { Cell, LocatedText } from "../../../statement/model.ts";
import type { RawBlock, RawText } from "../../source.ts";
import { checkBlocks } from "../refusal.ts";
import { inconsistent, type Json, listAt, objectOf, wholeNumber } from "./values.ts";

const MOST_LEVELS = 9;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** Places of a grid that its cells may cover, all together. */
const MOST_COVERED = 2_000_000;
const MOST_INDENT = 1000;
const FURNITURE: Readonly<Record<string, RawText["furniture"]>> = {
  contents: "contents",
  "running-head": "running-head",
  "page-number": "page-number",
  cover: null,
};

/** Blocks in reading order; refuses what lies outside the text or out of order. */
export function blocksIn(list: readonly unknown[], text: string): RawBlock[] {
  checkBlocks(list.length);
  let last = -1;
  let cells = 0;
  return list.map((item, index) => {
    const where = `第 ${index + 1} 个块`;
    const block = blockIn(objectOf(item, where), text, where);
    const start = block.kind === "grid" ? block.start : (block.content.at[0] ?? 0);
    if (start < last) inconsistent(`${where}排在前一个块之前`);
    last = start;
    cells += block.kind === "grid" ? block.cells.length : 0;
    checkBlocks(cells);
    return block;
  });
}

function blockIn(json: Json, text: string, where: string): RawBlock {
  const { kind } = json;
  const page = json.page === undefined ? null : wholeNumber(json.page, 1, MOST_ROWS, `${where}的页码`);
  if (kind === "grid") return { kind: "grid", ...gridIn(json, text, where), page };
  if (kind !== "heading" && kind !== "paragraph" && kind !== "furniture")
    return inconsistent(`${where}的 kind 不是 heading、paragraph、furniture 或 grid`);
  const content = locatedIn(listAt(json, "ranges", where), text, where);
  const headingLevel = kind === "heading" ? wholeNumber(json.level, 1, MOST_LEVELS, `${where}的 level`) : null;
  const role = String(json.role);
  if (kind === "furniture" && !(role in FURNITURE)) inconsistent(`${where}的 role 无法识别`);
  const furniture = kind === "furniture" ? (FURNITURE[role] ?? null) : null;
  return { kind: "text", content, page, headingLevel, furniture, prominent: kind === "heading" || role === "cover" };
}

/** The stretches joined; each lies after the one before it. */
function locatedIn(ranges: readonly unknown[], text: string, where: string): LocatedText {
  const pieces: string[] = [];
  const at: number[] = [];
  let last = 0;
  for (const range of ranges) {
    const [from, to] = Array.isArray(range) && range.length === 2 ? (range as unknown[]) : [null, null];
    const start = wholeNumber(from, last, text.length, `${where}的位置`);
    const end = wholeNumber(to, start, text.length, `${where}的位置`);
    pieces.push(text.slice(start, end));
    for (let offset = start; offset < end; offset += 1) at.push(offset);
    last = end;
  }
  return { text: pieces.join(""), at: Int32Array.from(at) };
}

function gridIn(json: Json, text: string, where: string) {
  const start = wholeNumber(json.start, 0, text.length, `${where}的 start`);
  const end = wholeNumber(json.end, start, text.length, `${where}的 end`);
  let covered = 0;
  let last = start;
  const cells = listAt(json, "cells", where).map((item, index): Cell => {
    const cell = cellIn(item, { last, end, text }, `${where}第 ${index + 1} 格`);
    covered += cell.rowSpan * cell.columnSpan;
    if (covered > MOST_COVERED) inconsistent(`${where}的单元格跨行跨列过大`);
    last = cell.end;
    return cell;
  });
  const { sheet } = json;
  return { start, end, cells, ...(typeof sheet === "string" ? { sheet } : {}) };
}

interface CellBounds {
  readonly last: number;
  readonly end: number;
  readonly text: string;
}

const LEAST_PARTS = 6;

function cellIn(item: unknown, { last, end: limit, text }: CellBounds, where: string): Cell {
  const parts: readonly unknown[] =
    Array.isArray(item) && item.length >= LEAST_PARTS ? item : inconsistent(`${where}应为 6 或 7 个整数`);
  const row = wholeNumber(parts[0], 0, MOST_ROWS, `${where}的行`);
  const column = wholeNumber(parts[1], 0, MOST_COLUMNS, `${where}的列`);
  const rowSpan = wholeNumber(parts[2], 1, MOST_ROWS, `${where}的跨行数`);
  const columnSpan = wholeNumber(parts[3], 1, MOST_COLUMNS, `${where}的跨列数`);
  const start = wholeNumber(parts[4], last, limit, `${where}的起点`);
  const end = wholeNumber(parts[5], start, limit, `${where}的终点`);
  const cell = { text: text.slice(start, end), row, column, rowSpan, columnSpan, start, end, page: null, box: null };
  return parts[6] === undefined ? cell : { ...cell, indent: indentIn(parts[6], where) };
}

function indentIn(value: unknown, where: string): number {
  const right = typeof value === "number" && value >= 0 && value <= MOST_INDENT;
  return right ? value : inconsistent(`${where}的缩进应为不大于 ${MOST_INDENT} 的数`);
}
