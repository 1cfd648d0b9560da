/**
 * The PDF reader: glyphs and rules from the engine, page by page; then lines, tables, furniture and paragraphs by position.
 * Every character of the text knows its page and box.
 */

import type { Message } from "../../statement/model.ts";
import { LIMITS, type ReadResult } from "../source.ts";
import { assemble } from "./pdf/assemble.ts";
import { unruledRuns, unruledTable } from "./pdf/columns.ts";
import { dropEngine, type Engine, startEngine, withDocument, withPage } from "./pdf/engine.ts";
import { cutTextMessage, noTextMessage, refuse, scannedPagesMessage, unreadPagesMessage } from "./pdf/faults.ts";
import { findFurniture } from "./pdf/furniture.ts";
import { readGlyphs } from "./pdf/glyphs.ts";
import { layoutPage, type PageLayout } from "./pdf/layout.ts";
import type { Line } from "./pdf/lines.ts";
import { bodySizeOf, marginsOf } from "./pdf/margins.ts";
import type { PdfPage } from "./pdf/page.ts";
import { buildFlow } from "./pdf/paragraphs.ts";
import { readDrawing } from "./pdf/rules.ts";
import type { Table } from "./pdf/tables.ts";
import { viewOf } from "./pdf/view.ts";

/** A picture that covers this share of a page without text is a scan. */
const SCAN = 0.3;

/** Reads a PDF. Never throws: what cannot be read is refused with a message, or read in part with one. */
export async function readPdf(bytes: Uint8Array): Promise<ReadResult> {
  if (bytes.length === 0) return refuse("empty");
  if (bytes.length > LIMITS.fileBytes) return refuse("too-large");
  if (!hasPdfMark(bytes)) return refuse("not-pdf");
  let engine: Engine;
  try {
    engine = await startEngine();
  } catch {
    dropEngine();
    return refuse("engine");
  }
  try {
    const opened = withDocument(engine, bytes, (document) => readDocument(engine, document));
    return typeof opened === "string" ? refuse(opened) : opened;
  } catch {
    dropEngine();
    return refuse("too-complex");
  }
}

/** `%PDF-` stands within the first kilobyte. */
function hasPdfMark(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");
}

function readDocument(engine: Engine, document: number): ReadResult {
  const count = engine.calls.FPDF_GetPageCount(document);
  if (count <= 0) return refuse("no-pages");
  if (count > LIMITS.pages) return refuse("too-many-pages");
  const layouts: PageLayout[] = [];
  const unread: number[] = [];
  const messages: Message[] = [];
  let characters = 0;
  for (let index = 0; index < count; index++) {
    const page = readPage(engine, document, index);
    if (page === null) unread.push(index + 1);
    else layouts.push(layoutPage(page));
    characters += page?.glyphs.count ?? 0;
    if (characters <= LIMITS.textChars) continue;
    messages.push(cutTextMessage(index + 1));
    break;
  }
  if (unread.length > 0) messages.push(unreadPagesMessage(unread));
  if (unread.length < count) messages.push(...pictureMessages(layouts));
  return toSource(layouts, messages);
}

function readPage(engine: Engine, document: number, index: number): PdfPage | null {
  return withPage(engine, document, index, (page, text) => {
    const view = viewOf(engine, page);
    const drawing = readDrawing(engine, page, view);
    const glyphs = readGlyphs(engine, text, view, drawing.texts);
    const { width, height } = view;
    const { horizontal, vertical, picture } = drawing;
    return { number: index + 1, width, height, glyphs, horizontal, vertical, picture };
  });
}

function pictureMessages(layouts: readonly PageLayout[]): Message[] {
  const pages = layouts.map((layout) => layout.page);
  const scanned = pages.filter((page) => page.glyphs.count === 0 && page.picture >= SCAN);
  if (pages.every((page) => page.glyphs.count === 0)) return [noTextMessage(pages.some((page) => page.picture > 0))];
  return scanned.length > 0 ? [scannedPagesMessage(scanned.map((page) => page.number))] : [];
}

function toSource(layouts: readonly PageLayout[], messages: readonly Message[]): ReadResult {
  const roles = findFurniture(layouts);
  const prose = layouts.map((layout) => withUnruledTables(layout, (line) => !roles.has(line)));
  const lines = prose.map(({ items }) => items.filter((item): item is Line => !("cells" in item) && !roles.has(item)));
  const bodySize = bodySizeOf(lines);
  const margins = marginsOf(lines, bodySize);
  const pages = prose.flatMap(({ items }, index) => {
    const own = margins[index];
    return own ? [{ items, margins: own }] : [];
  });
  const { text, blocks } = assemble(buildFlow(pages, roles, bodySize));
  return { format: "pdf", text: text.text, blocks, messages, locate: (start, end) => text.locate(start, end) };
}

/** A page's lines and tables in reading order, tables without rules cut out of the lines. */
function withUnruledTables(layout: PageLayout, isBody: (line: Line) => boolean): { items: (Line | Table)[] } {
  const body = layout.lines.filter(isBody);
  const items: (Line | Table)[] = [...layout.tables, ...layout.lines.filter((line) => !isBody(line))];
  let next = 0;
  for (const run of unruledRuns(body)) {
    items.push(...body.slice(next, run.start));
    const table = unruledTable(body.slice(run.start, run.end));
    if (table) items.push(table);
    next = run.end;
  }
  items.push(...body.slice(next));
  return { items: items.sort((a, b) => a.y0 - b.y0) };
}
