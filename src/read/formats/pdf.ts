/**
 * The PDF reader: glyphs and rules from the engine, page by page; then lines, tables, furniture and paragraphs by position.
 * Every character of the text knows its page and box.
 */

import type { Message } from "../../statement/model.ts";
import { LIMITS, type ReadResult } from "../source.ts";
import { dropEngine, type Engine, startEngine, withDocument, withPageText } from "./pdf/engine.ts";
import * as faults from "./pdf/faults.ts";
import { MOST_GLYPHS, readGlyphs } from "./pdf/glyphs.ts";
import { layoutPage, type PageLayout } from "./pdf/layout.ts";
import type { PdfPage } from "./pdf/page.ts";
import { readDrawing } from "./pdf/rules.ts";
import { toSource } from "./pdf/source.ts";
import { viewOf } from "./pdf/view.ts";

const { refuse } = faults;
const latin = new TextDecoder("latin1");

/** A picture that covers this share of a page without text is a scan. */
const SCAN = 0.3;

/** Reading stops between pages past this many milliseconds in all and for each page: only documents made to be slow get there. */
const PATIENCE = { document: 60_000, page: 250 };

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
    const messages = hasEndMark(bytes) ? [] : [faults.truncatedMessage()];
    const opened = withDocument(engine, bytes, (document) => readDocument(engine, document, messages));
    return typeof opened === "string" ? refuse(opened) : opened;
  } catch {
    dropEngine();
    return refuse("too-complex");
  }
}

/** `%PDF-` stands within the first kilobyte. */
function hasPdfMark(bytes: Uint8Array): boolean {
  return latin.decode(bytes.subarray(0, 1024)).includes("%PDF-");
}

/** `%%EOF` stands within the last two kilobytes. */
function hasEndMark(bytes: Uint8Array): boolean {
  return latin.decode(bytes.subarray(-2048)).includes("%%EOF");
}

function readDocument(engine: Engine, document: number, messages: Message[]): ReadResult {
  const count = engine.calls.FPDF_GetPageCount(document);
  if (count <= 0) return refuse("no-pages");
  if (count > LIMITS.pages) return refuse("too-many-pages");
  const layouts: PageLayout[] = [];
  const damaged: number[] = [];
  const beyond: number[] = [];
  const started = performance.now();
  let work = 0;
  for (let index = 0; index < count; index++) {
    const page = readPage(engine, document, index);
    if (page === null) damaged.push(index + 1);
    else layouts.push(layoutPage(page));
    work += page?.work ?? 0;
    const late = performance.now() - started > PATIENCE.document + index * PATIENCE.page;
    if ((work <= LIMITS.textChars && !late) || index === count - 1) continue;
    messages.push(faults.cutTextMessage(index + 1));
    for (let page = index + 2; page <= count; page++) beyond.push(page);
    break;
  }
  const source = toSource(layouts, [...messages, ...pageMessages(layouts, damaged)]);
  const unreadPages = [...damaged, ...beyond, ...scannedPages(layouts)].sort((a, b) => a - b);
  return unreadPages.length > 0 ? { ...source, unreadPages } : source;
}

function scannedPages(layouts: readonly PageLayout[]): number[] {
  const scanned = layouts.filter(({ page }) => page.glyphs.count === 0 && page.picture >= SCAN);
  return scanned.map(({ page }) => page.number);
}

function readPage(engine: Engine, document: number, index: number): PdfPage | null {
  return withPageText(engine, document, index, (page, text) => {
    const view = viewOf(engine, page);
    const drawing = readDrawing(engine, page, view);
    const characters = engine.calls.FPDFText_CountChars(text);
    const { glyphs, unseen } = readGlyphs(engine, text, view, drawing.texts);
    const { width, height } = view;
    const { horizontal, vertical, fills, picture } = drawing;
    const work = characters + drawing.objects;
    return {
      number: index + 1,
      width,
      height,
      glyphs,
      horizontal,
      vertical,
      fills,
      picture,
      work,
      cut: characters > MOST_GLYPHS,
      ...(unseen.length > 0 ? { unseen } : {}),
    };
  });
}

/** What is to be said about single pages: damaged, scanned, crowded. */
function pageMessages(layouts: readonly PageLayout[], unread: readonly number[]): Message[] {
  const messages = unread.length > 0 ? [faults.unreadPagesMessage(unread)] : [];
  const pages = layouts.map((layout) => layout.page);
  if (pages.length === 0) return messages;
  const crowded = pages.filter((page) => page.cut);
  if (crowded.length > 0) messages.push(faults.crowdedPagesMessage(crowded.map((page) => page.number)));
  const blank = pages.filter((page) => page.glyphs.count === 0);
  const scanned = scannedPages(layouts);
  if (blank.length === pages.length) messages.push(faults.noTextMessage(pages.some((page) => page.picture > 0)));
  else if (scanned.length > 0) messages.push(faults.scannedPagesMessage(scanned));
  return messages;
}
