/**
 * A PDF with highlights and notes added, by the engine's own calls; the pages' contents stay as they are. Boxes are points from the top
 * left of the page, as everywhere.
 */
import type { Box } from "../../../statement/model.ts";
import { withCallback } from "./callback.ts";
import { dropEngine, type Engine, startEngine, withDocument, withPage } from "./engine.ts";
import { applyX, applyY, type Matrix, viewOf } from "./view.ts";

export interface PdfNote {
  /** 1-based. */
  readonly page: number;
  /** What is highlighted, a box a line; empty for a note in the page's corner. */
  readonly boxes: readonly Box[];
  readonly contents: string;
  readonly author: string;
  readonly colour: readonly [red: number, green: number, blue: number];
}

const TEXT = 1;
const HIGHLIGHT = 9;
/** Flags: printed with the page. */
const PRINTED = 4;
const OPACITY = 110;
/** Write the file anew: what the engine would append leaves out the pages that were changed. */
const ANEW = 2;
const CORNER = { left: 12, top: 12, step: 22, size: 18, perColumn: 30 } as const;
/** Most bytes that the result may have beyond the file itself. */
const MOST_GROWTH = 64 * 1024 * 1024;

export interface AnnotatedPdf {
  readonly bytes: Uint8Array;
  readonly notes: number;
}

/** The document with the notes; null where it cannot be opened (a password, damage) or saved. */
export async function annotatePdf(bytes: Uint8Array, notes: readonly PdfNote[]): Promise<AnnotatedPdf | null> {
  const engine = await startEngine();
  try {
    const done = withDocument(engine, bytes, (document) => annotateDocument(engine, document, bytes.length, notes));
    return typeof done === "string" ? null : done;
  } catch {
    dropEngine();
    return null;
  }
}

function annotateDocument(
  engine: Engine,
  document: number,
  size: number,
  notes: readonly PdfNote[],
): AnnotatedPdf | null {
  let count = 0;
  for (const page of new Set(notes.map((note) => note.page))) {
    const own = notes.filter((note) => note.page === page);
    count += withPage(engine, document, page - 1, (loaded) => annotatePage(engine, loaded, own)) ?? 0;
  }
  const saved = save(engine, document, size);
  return saved === null ? null : { bytes: saved, notes: count };
}

function annotatePage(engine: Engine, page: number, notes: readonly PdfNote[]): number {
  const { matrix } = viewOf(engine, page);
  const back = inverse(matrix);
  let corner = 0;
  let count = 0;
  for (const note of notes) {
    const inCorner = note.boxes.length === 0;
    const boxes = inCorner ? [cornerBox(corner++)] : note.boxes;
    const own = boxes.map((box) => backTo(box, back));
    if (annotate(engine, page, note, own, inCorner)) count++;
  }
  return count;
}

function annotate(engine: Engine, page: number, note: PdfNote, boxes: readonly Box[], inCorner: boolean): boolean {
  const { calls } = engine;
  const annotation = calls.FPDFPage_CreateAnnot(page, inCorner ? TEXT : HIGHLIGHT);
  if (annotation === 0) return false;
  try {
    const [red, green, blue] = note.colour;
    calls.FPDFAnnot_SetColor(annotation, 0, red, green, blue, inCorner ? 255 : OPACITY);
    calls.FPDFAnnot_SetFlags(annotation, PRINTED);
    const side = (index: 0 | 1 | 2 | 3): number[] => boxes.map((box) => box[index]);
    const [left, low, right, high] = [
      Math.min(...side(0)),
      Math.min(...side(1)),
      Math.max(...side(2)),
      Math.max(...side(3)),
    ];
    calls.FPDFAnnot_SetRect(annotation, floatsAt(engine, [left, high, right, low]));
    if (!inCorner) for (const box of boxes) addQuad(engine, annotation, box);
    setText(engine, annotation, "Contents", note.contents);
    setText(engine, annotation, "T", note.author);
    return true;
  } finally {
    calls.FPDFPage_CloseAnnot(annotation);
  }
}

function addQuad(engine: Engine, annotation: number, [x0, y0, x1, y1]: Box): void {
  engine.calls.FPDFAnnot_AppendAttachmentPoints(annotation, floatsAt(engine, [x0, y1, x1, y1, x0, y0, x1, y0]));
}

/** Puts numbers where a call reads them; good until the next one is put there. */
function floatsAt(engine: Engine, values: readonly number[]): number {
  engine.floats().set(values, engine.scratch >> 2);
  return engine.scratch;
}

function setText(engine: Engine, annotation: number, key: string, text: string): void {
  const { calls } = engine;
  const pointer = calls.malloc(key.length + 1 + 2 + 2 * text.length + 2);
  if (pointer === 0) throw new RangeError("no memory for a note");
  try {
    const bytes = engine.bytes();
    bytes.set(new TextEncoder().encode(key), pointer);
    bytes[pointer + key.length] = 0;
    // UTF-16 wants an even address.
    const wide = (pointer + key.length + 2) & ~1;
    for (let index = 0; index <= text.length; index++) {
      const unit = index < text.length ? text.charCodeAt(index) : 0;
      bytes[wide + 2 * index] = unit & 0xff;
      bytes[wide + 2 * index + 1] = unit >> 8;
    }
    calls.FPDFAnnot_SetStringValue(annotation, pointer, wide);
  } finally {
    calls.free(pointer);
  }
}

function save(engine: Engine, document: number, size: number): Uint8Array | null {
  const { calls } = engine;
  const pieces: Uint8Array[] = [];
  let total = 0;
  const writer = calls.malloc(8);
  if (writer === 0) return null;
  try {
    const take = (_self: number, from: number, length: number): number => {
      total += length;
      if (total > size + MOST_GROWTH) return 0;
      pieces.push(engine.bytes().slice(from, from + length));
      return 1;
    };
    const saved = withCallback(engine, take, (pointer) => {
      engine.integers().set([1, pointer], writer >> 2);
      return calls.FPDF_SaveAsCopy(document, writer, ANEW);
    });
    return saved ? new Uint8Array(Buffer.concat(pieces)) : null;
  } finally {
    calls.free(writer);
  }
}

function cornerBox(index: number): Box {
  const { left, top, step, size, perColumn } = CORNER;
  const x = left + step * Math.floor(index / perColumn);
  const y = top + step * (index % perColumn);
  return [x, y, x + size, y + size];
}

function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const by = a * d - b * c;
  return [d / by, -b / by, -c / by, a / by, (c * f - d * e) / by, (b * e - a * f) / by];
}

/** A box of the page as shown in the file's own coordinates: left, bottom, right, top. */
function backTo([x0, y0, x1, y1]: Box, back: Matrix): Box {
  const xs = [applyX(back, x0, y0), applyX(back, x1, y1)];
  const ys = [applyY(back, x0, y0), applyY(back, x1, y1)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
