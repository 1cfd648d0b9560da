/**
 * What a table's frame holds besides the table: a title or the line of organisation and unit in the first rows, notes in the last.
 * They are text around the table, not rows of it.
 */
import type { Region } from "./regions.ts";
import type { TableCell } from "./table.ts";

/** How many rows at the top and bottom of a frame are no part of its table. */
export interface Lifted {
  readonly top: number;
  readonly bottom: number;
}

const MOST_ROWS = 6;
const UNIT =
  /^(?:(?:编制|填报|填制|公开|编报|制表)(?:单位|部门)|(?:金额|计量|货币)?单位) ?[:：]|^公开 ?\d{1,2} ?表$|^(?:预算|决算)\d{1,2} ?表$|^附[件表]/;
const TITLE = /(?:表|一览|表[一二三四五六七八九十\d]{1,3}|表 ?[（(][^（(）)]{0,30}[）)])$/;
const NOTE =
  /^[（(*※]{0,2}(?:注|说明|备注|附注|填表说明|编制说明|数据来源|资料来源)(?:[:：]|[\d一二三四五六七八九（(]|[\s\S]{6})/;

/** Counts the rows to lift out of a frame of `rows` × `columns`. At least one row of two cells or more stays. */
export function captionRows(cells: readonly TableCell[], rows: number, columns: number): Lifted {
  const held = (row: number) => cells.filter((cell) => cell.row === row);
  const covered = (row: number) => cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row);
  let top = 0;
  while (top < Math.min(MOST_ROWS, rows - 1) && !covered(top + 1) && isCaption(held(top), columns)) top++;
  let bottom = 0;
  while (bottom < MOST_ROWS && rows - bottom > top + 1) {
    const row = rows - 1 - bottom;
    if (covered(row) || !isNote(held(row), columns)) break;
    bottom++;
  }
  const left = cells.some(
    (cell) => cell.row >= top && cell.row + cell.rowSpan <= rows - bottom && cell.columnSpan < columns,
  );
  return left ? { top, bottom } : { top: 0, bottom: 0 };
}

function textOf(cell: TableCell): string {
  return cell.lines.map((line) => line.text).join("");
}

/** A row of title or unit; so is an empty row across the whole frame. */
function isCaption(row: readonly TableCell[], columns: number): boolean {
  const texts = row.map(textOf).filter((text) => text !== "");
  const whole = row.length === 1 && row[0]?.columnSpan === columns;
  if (texts.length === 0) return whole;
  if (texts.every((text) => UNIT.test(text))) return true;
  const words = (texts[0] ?? "").replace(/ /g, "");
  return whole && words.length <= 60 && TITLE.test(words);
}

function isNote(row: readonly TableCell[], columns: number): boolean {
  const only = row[0];
  if (!only || row.length !== 1 || only.columnSpan !== columns) return false;
  const text = textOf(only);
  return text === "" || NOTE.test(text);
}

/** The region without the lifted rows. */
export function trimRegion(region: Region, { top, bottom }: Lifted): Region {
  const rows = region.rows.slice(top, region.rows.length - bottom);
  const y0 = rows[0] ?? region.y0;
  const y1 = rows.at(-1) ?? region.y1;
  const vertical = region.vertical
    .filter((rule) => rule.y1 > y0 + 1 && rule.y0 < y1 - 1)
    .map((rule) => ({ ...rule, y0: Math.max(y0, rule.y0), y1: Math.min(y1, rule.y1) }));
  const horizontal = region.horizontal.filter((rule) => rule.y0 >= y0 - 3 && rule.y0 <= y1 + 3);
  return { ...region, y0, y1, rows, vertical, horizontal };
}
