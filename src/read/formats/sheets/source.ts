/** A workbook → a Source: sheet by sheet, titles and notes as text, tables as grids, cells by tabs and rows by line ends. */
import type { Cell, Format, Message, StaleFormula } from "../../../statement/model.ts";
import { LIMITS, type RawBlock, type RawGrid, type Source } from "../../source.ts";
import { identity, join, TextBuilder } from "../located.ts";
import { checkBlocks } from "../refusal.ts";
import { addressOf } from "./address.ts";
import type { Display } from "./display.ts";
import { layout, type Part, type SheetRow } from "./layout.ts";
import { HiddenAmounts } from "./leftOut.ts";
import { hiddenMessages, uncalculatedMessages } from "./messages.ts";
import type { Sheet, Workbook } from "./model.ts";
import { placesOf } from "./places.ts";
import { StaleCheck } from "./stale.ts";
import { indentOf, type VisibleCell, type VisibleSheet, visibleSheet } from "./visible.ts";

const PROMINENT_CHARS = 80;
const PROMINENT_RATIO = 1.25;

export function sourceOfWorkbook(format: Format, workbook: Workbook, display: Display): Source {
  const writer = new Writer(new StaleCheck(workbook, display));
  for (const sheet of workbook.sheets) if (!sheet.hidden) writer.sheet(sheet);
  const messages = [...workbook.messages, ...hiddenMessages(workbook), ...uncalculatedMessages(workbook)];
  if (writer.full) messages.push(truncated());
  return {
    format,
    text: writer.text.text,
    blocks: writer.blocks,
    messages,
    staleFormulas: writer.stale,
    locate: () => ({ page: null, box: null }),
  };
}

function truncated(): Message {
  const most = LIMITS.textChars / 10_000;
  return { code: "text-truncated", text: `正文超过 ${most} 万字，只读取了前面的部分。请确认文件是否正确。` };
}

class Writer {
  readonly text = new TextBuilder();
  readonly blocks: RawBlock[] = [];
  readonly stale: StaleFormula[] = [];
  full = false;
  private readonly check: StaleCheck;
  private cells = 0;

  constructor(check: StaleCheck) {
    this.check = check;
  }

  sheet(sheet: Sheet): void {
    const visible = visibleSheet(sheet);
    const hidden = new HiddenAmounts(sheet);
    const size = commonSize(visible.cells);
    for (const part of layout(visible.cells)) {
      this.full ||= this.text.length > LIMITS.textChars;
      if (this.full) return;
      if (part.kind === "grid") this.grid(part.rows, visible, sheet, hidden);
      else this.line(part, size, sheet);
    }
  }

  private line(part: Part & { kind: "line" }, size: number, sheet: Sheet): void {
    checkBlocks(++this.cells);
    this.text.newline();
    const content = part.cells.map(({ text }) => text).join("  ");
    const { start } = this.text.append(content);
    let at = start;
    for (const cell of part.cells) {
      this.formula(cell, sheet, at, at + cell.text.length);
      at += cell.text.length + 2;
    }
    const prominent = part.cells.length === 1 && isProminent(part.cells[0], size);
    const lines = linesOf(content, start);
    const contents = prominent && lines.length > 1 ? [join(lines)] : lines;
    for (const located of contents) {
      this.blocks.push({ kind: "text", content: located, page: null, headingLevel: null, furniture: null, prominent });
    }
  }

  private grid(rows: readonly SheetRow[], visible: VisibleSheet, sheet: Sheet, hidden: HiddenAmounts): void {
    this.text.newline();
    const { end: start } = this.text.append("");
    const places = placesOf(rows, visible);
    const cells: Cell[] = [];
    let row = 0;
    for (const place of places) {
      checkBlocks(++this.cells);
      if (cells.length > 0) this.text.append(place.row === row ? "\t" : "\n");
      row = place.row;
      const span = this.text.append(place.text);
      cells.push(cellOf(place, span));
      this.formula(place, sheet, span.start, span.end);
      this.full ||= this.text.length > LIMITS.textChars;
      if (this.full) break;
    }
    const leftOut = hidden.of(rows.flatMap((shown) => shown.cells));
    const grid: RawGrid = { kind: "grid", cells, start, end: this.text.length, page: null };
    const whole: RawGrid = leftOut === undefined ? grid : { ...grid, leftOut };
    this.blocks.push(sheet.name === "" ? whole : { ...whole, sheet: sheet.name });
  }

  private formula(place: VisibleCell, sheet: Sheet, start: number, end: number): void {
    const stale = place.cell && this.check.check(sheet, place.cell);
    if (!stale) return;
    const cell = addressOf(place.fileRow, place.fileColumn);
    const nowhere = { page: null, box: null, section: null, table: null, row: null, column: null };
    this.stale.push({ ...stale, place: { start, end, ...nowhere, sheet: sheet.name, cell } });
  }
}

function cellOf(place: VisibleCell, span: { start: number; end: number }): Cell {
  const { text, row, column, rowSpan, columnSpan } = place;
  const indent = indentOf(place.cell);
  const address = addressOf(place.fileRow, place.fileColumn);
  const cell = { text, row, column, rowSpan, columnSpan, ...span, page: null, box: null, address };
  return indent > 0 ? { ...cell, indent } : cell;
}

/** The printed lines of a cell, each with its place. */
function linesOf(content: string, start: number): ReturnType<typeof identity>[] {
  const lines: ReturnType<typeof identity>[] = [];
  let at = 0;
  for (const line of content.split("\n")) {
    const printed = line.trim();
    if (printed !== "") lines.push(identity(printed, start + at + line.indexOf(printed)));
    at += line.length + 1;
  }
  return lines;
}

function isProminent(line: VisibleCell | undefined, common: number): boolean {
  const style = line?.cell?.style;
  if (!line || !style || line.text.length > PROMINENT_CHARS) return false;
  return style.alignment === "centre" || (common > 0 && style.size >= common * PROMINENT_RATIO);
}

/** The size most cells are set in. */
function commonSize(cells: readonly VisibleCell[]): number {
  const counts = new Map<number, number>();
  let [best, most] = [0, 0];
  for (const { cell } of cells) {
    if (!cell) continue;
    const count = (counts.get(cell.style.size) ?? 0) + 1;
    counts.set(cell.style.size, count);
    if (count > most) [best, most] = [cell.style.size, count];
  }
  return best;
}
