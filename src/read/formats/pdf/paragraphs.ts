/**
 * Lines to paragraphs. A line goes on in the next one when it is full: the first word of the next line would not have fitted.
 * List numbers, indents, wide gaps and headings begin a new paragraph. A paragraph may go on over the page's end.
 */

import { isWide } from "./codes.ts";
import type { Role } from "./furniture.ts";
import { type Line, sliceLine } from "./lines.ts";
import type { Margins } from "./margins.ts";
import { danglingNumber, endsItem, endsSentence, isNumbered } from "./numbering.ts";
import type { Table } from "./table.ts";

export interface TextFlow {
  readonly kind: "text";
  readonly lines: readonly Line[];
  readonly role: Role | null;
  readonly prominent: boolean;
}
export interface TableFlow {
  readonly kind: "table";
  readonly table: Table;
}
export type Flow = TextFlow | TableFlow;

/** What stands on a page in reading order, with the margins that its prose keeps. */
export interface PageFlow {
  readonly items: readonly (Line | Table)[];
  readonly margins: Margins;
}

/** Longer lines are never headings. */
const LONGEST_HEADING = 60;

/** Paragraphs and tables of the whole document. Furniture that interrupts a paragraph is put after it. */
export function buildFlow(pages: readonly PageFlow[], roles: ReadonlyMap<Line, Role>, bodySize: number): Flow[] {
  const flow = new FlowBuilder(roles, bodySize);
  for (const page of pages) {
    for (const item of page.items) {
      if ("cells" in item) flow.addTable(item);
      else flow.addLine(item, page.margins);
    }
  }
  return flow.finish();
}

class FlowBuilder {
  private readonly roles: ReadonlyMap<Line, Role>;
  private readonly bodySize: number;
  private readonly flow: Flow[] = [];
  private readonly waiting: Flow[] = [];
  private open: Line[] = [];
  private openProminent = false;
  private margins: Margins | null = null;

  constructor(roles: ReadonlyMap<Line, Role>, bodySize: number) {
    this.roles = roles;
    this.bodySize = bodySize;
  }

  addTable(table: Table): void {
    this.close();
    this.flow.push({ kind: "table", table });
  }

  addLine(line: Line, margins: Margins): void {
    const role = this.roles.get(line) ?? null;
    if (role !== null) {
      const piece: TextFlow = { kind: "text", lines: [line], role, prominent: false };
      if (role === "contents") this.close();
      if (this.open.length > 0) this.waiting.push(piece);
      else this.flow.push(piece);
      return;
    }
    const dangling = danglingNumber(line.text);
    if (dangling === 0) this.addBody(line, margins);
    else {
      this.addBody(sliceLine(line, 0, line.text.length - dangling), margins);
      this.addBody(sliceLine(line, line.text.length - dangling, line.text.length), margins);
    }
  }

  private addBody(line: Line, margins: Margins): void {
    const prominent = isProminent(line, margins, this.bodySize);
    const last = this.open.at(-1);
    const goesOn =
      last && this.margins
        ? prominent || this.openProminent
          ? prominent && this.openProminent && headingGoesOn(last, line, margins)
          : goesOnInto(last, line, this.margins, margins)
        : false;
    if (!goesOn) this.close();
    this.open.push(line);
    this.openProminent = prominent;
    this.margins = margins;
  }

  private close(): void {
    if (this.open.length > 0) {
      this.flow.push({ kind: "text", lines: this.open, role: null, prominent: this.openProminent });
    }
    this.flow.push(...this.waiting);
    this.waiting.length = 0;
    this.open = [];
  }

  finish(): Flow[] {
    this.close();
    return this.flow;
  }
}

/** Centred between the margins, or set larger than the document's text; and short, and no sentence. */
function isProminent(line: Line, margins: Margins, bodySize: number): boolean {
  const { text, pieces } = line;
  if (text.length > LONGEST_HEADING || endsItem(text) || /[，；]/.test(text)) return false;
  if (pieces.length > 3 || (pieces.length > 1 && /[:：]/.test(text))) return false;
  if (line.size >= bodySize * 1.12) return true;
  if (line.x1 - line.x0 > 0.75 * line.page.width) return false;
  const least = (line.size > bodySize * 1.04 ? 0.3 : 3) * line.size;
  const inside = line.x0 - margins.left > least && margins.right - line.x1 > least;
  const onPage = (inside || !margins.steady) && isCentred(line, 0, line.page.width, least);
  return onPage || isCentred(line, margins.extentLeft, margins.extentRight, least);
}

function isCentred(line: Line, left: number, right: number, least: number): boolean {
  const before = line.x0 - left;
  const after = right - line.x1;
  return before > least && after > least && Math.abs(before - after) <= 1.5 * line.size;
}

/** A heading wrapped onto a second line: both of one size, close together, the first one long. */
function headingGoesOn(last: Line, next: Line, margins: Margins): boolean {
  if (last.page !== next.page || isNumbered(next.text) || Math.abs(last.size - next.size) > 0.5) return false;
  const room = margins.extentRight - margins.extentLeft;
  return next.base - last.base < 2.2 * last.size && last.x1 - last.x0 > 0.7 * room && !/[：:]$/.test(last.text);
}

/** Whether `next` goes on with the paragraph that `last` belongs to. A line cannot begin with a closing mark. */
function goesOnInto(last: Line, next: Line, lastMargins: Margins, margins: Margins): boolean {
  if (/^[。，、；：！？）〕」』”’》]/.test(next.text)) return true;
  if (last.base === next.base && last.page === next.page) return !isNumbered(next.text);
  if (last.pieces.length > 1 && last.text.length < 80 && !isFull(last, next, lastMargins)) return false;
  if (Math.abs(last.size - next.size) > 0.18 * last.size) return false;
  if (!isFull(last, next, lastMargins)) return false;
  const indented = next.x0 > margins.left + 0.8 * next.size;
  if (indented) return false;
  if (isNumbered(next.text)) {
    const ended = margins.indents ? endsSentence(last.text) : endsItem(last.text);
    if (ended) return false;
  }
  if (last.page !== next.page) return margins.indents || !endsSentence(last.text);
  const gap = next.base - last.base;
  if (gap > 2.6 * margins.pitch) return false;
  return gap <= 1.45 * margins.pitch || !endsItem(last.text);
}

/** Whether the first word of `next` would not have fitted behind `last`. */
function isFull(last: Line, next: Line, margins: Margins): boolean {
  const room = margins.right - last.x1;
  return room < wordWidth(next) + 1.1 * last.size;
}

/** The width of what a line break may not part at the beginning of a line: a number, a word, marks that close or open. */
function wordWidth(line: Line): number {
  const { glyphs } = line.page;
  const first = line.glyphAt[0] ?? -1;
  if (first < 0) return 0;
  let end = 1;
  const opens = /^[（(“‘《〈「『【〔]/.test(line.text);
  if (opens) end++;
  if (!isWide(line.text.codePointAt(end - 1) ?? 0)) while (end < line.text.length && isWordUnit(line.text, end)) end++;
  while (/[。，、；：！？）)”’》〉」』】〕,.;:%％]/.test(line.text[end] ?? "")) end++;
  const last = line.glyphAt[Math.min(end, line.glyphAt.length) - 1] ?? first;
  return (glyphs.x1[last] ?? 0) - (glyphs.x0[first] ?? 0);
}

function isWordUnit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code > 0x20 && !isWide(code);
}
