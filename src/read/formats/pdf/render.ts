/** Pieces of PDF pages as pixels: what a report shows beside a finding. Coordinates are those of every box: points from the top left. */
import type { Box } from "../../../statement/model.ts";
import { dropEngine, type Engine, startEngine, withDocument, withPage } from "./engine.ts";
import { viewOf } from "./view.ts";

export interface RenderedPiece {
  /** The piece that was rendered: what was asked for, as far as it lies on the page. */
  readonly area: Box;
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel: red, green, blue, alpha, row by row. */
  readonly data: Uint8Array;
}

export type RenderPiece = (page: number, area: Box) => RenderedPiece | null;

const PIXELS_PER_POINT = 1.75;
const MOST_PIXELS = 4_000_000;
/** Formats and flags of PDFium: four bytes a pixel; with annotations; red before blue. */
const BGRA = 4;
const FLAGS = 0x01 | 0x10;
const WHITE = 0xffffffff | 0;

/** Hands `use` a function that renders pieces of the document's pages; null where the document cannot be opened. */
export async function withRenderedPages<T>(bytes: Uint8Array, use: (render: RenderPiece) => T): Promise<T | null> {
  try {
    const engine = await startEngine();
    const done = withDocument(engine, bytes, (document) => ({
      value: use((page, area) => withPage(engine, document, page - 1, (loaded) => renderPiece(engine, loaded, area))),
    }));
    return typeof done === "string" ? null : done.value;
  } catch (error) {
    // Out of memory, or broken: the engine is not to be used again.
    dropEngine();
    throw error;
  }
}

function renderPiece(engine: Engine, page: number, asked: Box): RenderedPiece | null {
  const { calls } = engine;
  const view = viewOf(engine, page);
  const [x0, y0] = [Math.max(0, asked[0]), Math.max(0, asked[1])];
  const [x1, y1] = [Math.min(view.width, asked[2]), Math.min(view.height, asked[3])];
  const [width, height] = [Math.round((x1 - x0) * PIXELS_PER_POINT), Math.round((y1 - y0) * PIXELS_PER_POINT)];
  if (!(width > 0 && height > 0 && width * height <= MOST_PIXELS)) return null;
  const bitmap = calls.FPDFBitmap_CreateEx(width, height, BGRA, 0, 0);
  if (bitmap === 0) return null;
  try {
    calls.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    const pixels = (points: number): number => Math.round(points * PIXELS_PER_POINT);
    const [left, top] = [-pixels(x0), -pixels(y0)];
    calls.FPDF_RenderPageBitmap(bitmap, page, left, top, pixels(view.width), pixels(view.height), 0, FLAGS);
    const buffer = calls.FPDFBitmap_GetBuffer(bitmap);
    const stride = calls.FPDFBitmap_GetStride(bitmap);
    const data = new Uint8Array(4 * width * height);
    for (let y = 0; y < height; y++) {
      const from = buffer + y * stride;
      data.set(engine.bytes().subarray(from, from + 4 * width), 4 * width * y);
    }
    return { area: [x0, y0, x1, y1], width, height, data };
  } finally {
    calls.FPDFBitmap_Destroy(bitmap);
  }
}
