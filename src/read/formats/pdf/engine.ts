/**
 * The PDF engine (PDFium as WebAssembly), started once per process and only when a PDF is read. This file owns its memory:
 * whatever is opened here is closed here, also when something fails. Calls go to the exports directly: they are made per glyph.
 */
import { PDFiumModule } from "@hyzyla/pdfium";

/** The part of PDFium's C interface that we use. Pointers and handles are numbers; 0 is none. */
export interface Calls {
  malloc(size: number): number;
  free(pointer: number): void;
  FPDF_InitLibrary(): void;
  FPDF_LoadMemDocument(pointer: number, size: number, password: number): number;
  FPDF_CloseDocument(document: number): void;
  FPDF_GetLastError(): number;
  FPDF_GetPageCount(document: number): number;
  FPDF_LoadPage(document: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  FPDF_GetPageBoundingBox(page: number, box: number): number;
  FPDFPage_GetRotation(page: number): number;
  FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    turns: number,
    flags: number,
  ): void;
  FPDFBitmap_CreateEx(width: number, height: number, format: number, buffer: number, stride: number): number;
  FPDFBitmap_FillRect(bitmap: number, left: number, top: number, width: number, height: number, colour: number): void;
  FPDFBitmap_GetBuffer(bitmap: number): number;
  FPDFBitmap_GetStride(bitmap: number): number;
  FPDFBitmap_Destroy(bitmap: number): void;
  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFFormObj_CountObjects(form: number): number;
  FPDFFormObj_GetObject(form: number, index: number): number;
  FPDFPageObj_GetType(object: number): number;
  FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  FPDFPageObj_GetClipPath(object: number): number;
  FPDFPageObj_GetFillColor(object: number, r: number, g: number, b: number, a: number): number;
  FPDFPageObj_GetStrokeColor(object: number, r: number, g: number, b: number, a: number): number;
  FPDFClipPath_CountPaths(clip: number): number;
  FPDFClipPath_CountPathSegments(clip: number, path: number): number;
  FPDFClipPath_GetPathSegment(clip: number, path: number, index: number): number;
  FPDFPath_GetDrawMode(path: number, fill: number, stroke: number): number;
  FPDFPath_CountSegments(path: number): number;
  FPDFPath_GetPathSegment(path: number, index: number): number;
  FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;
  FPDFPathSegment_GetType(segment: number): number;
  FPDFPathSegment_GetClose(segment: number): number;
  FPDFPage_CreateAnnot(page: number, kind: number): number;
  FPDFPage_CloseAnnot(annotation: number): void;
  FPDFAnnot_SetColor(annotation: number, type: number, r: number, g: number, b: number, a: number): number;
  FPDFAnnot_SetFlags(annotation: number, flags: number): number;
  FPDFAnnot_SetRect(annotation: number, rectangle: number): number;
  FPDFAnnot_AppendAttachmentPoints(annotation: number, points: number): number;
  FPDFAnnot_SetStringValue(annotation: number, key: number, value: number): number;
  FPDF_SaveAsCopy(document: number, writer: number, flags: number): number;
  FPDFText_LoadPage(page: number): number;
  FPDFText_ClosePage(text: number): void;
  FPDFText_CountChars(text: number): number;
  FPDFText_IsGenerated(text: number, index: number): number;
  FPDFText_GetUnicode(text: number, index: number): number;
  FPDFText_GetFontSize(text: number, index: number): number;
  FPDFText_GetMatrix(text: number, index: number, matrix: number): number;
  FPDFText_GetLooseCharBox(text: number, index: number, box: number): number;
  FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
  FPDFText_GetTextObject(text: number, index: number): number;
}

export interface Engine {
  readonly calls: Calls;
  /** A small block for what a call hands back; `scratch` is its address. */
  readonly scratch: number;
  /** Views of the engine's memory; they change when it grows, so take them anew after loading anything. */
  floats(): Float32Array;
  doubles(): Float64Array;
  integers(): Int32Array;
  bytes(): Uint8Array;
}

interface WasmModule {
  readonly wasmExports: unknown;
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
}

/** Why a document did not open. */
export type OpenFault = "password" | "security" | "broken";

/** The error numbers of FPDF_GetLastError. */
const PASSWORD = 4;
const SECURITY = 5;

let starting: Promise<Engine> | null = null;

/** The engine of this process. Rejects when WebAssembly cannot be started. */
export function startEngine(): Promise<Engine> {
  starting ??= loadEngine();
  return starting;
}

/** Gives up the engine, after it ran out of memory: the next reader starts a fresh one. */
export function dropEngine(): void {
  starting = null;
}

async function loadEngine(): Promise<Engine> {
  const silent = () => {};
  const options = { print: silent, printErr: silent };
  const module = (await PDFiumModule(options as object)) as unknown as WasmModule;
  const calls = module.wasmExports as Calls;
  calls.FPDF_InitLibrary();
  return {
    calls,
    scratch: calls.malloc(128),
    floats: () => module.HEAPF32,
    doubles: () => module.HEAPF64,
    integers: () => module.HEAP32,
    bytes: () => module.HEAPU8,
  };
}

/** Opens a document, hands it to `use`, and closes it again however `use` ends. */
export function withDocument<T>(engine: Engine, bytes: Uint8Array, use: (document: number) => T): T | OpenFault {
  const { calls } = engine;
  const pointer = calls.malloc(bytes.length);
  if (pointer === 0) throw new RangeError("no memory for the document");
  try {
    engine.bytes().set(bytes, pointer);
    const document = calls.FPDF_LoadMemDocument(pointer, bytes.length, 0);
    if (document === 0) return faultOf(calls.FPDF_GetLastError());
    try {
      return use(document);
    } finally {
      calls.FPDF_CloseDocument(document);
    }
  } finally {
    calls.free(pointer);
  }
}

function faultOf(error: number): OpenFault {
  if (error === PASSWORD) return "password";
  return error === SECURITY ? "security" : "broken";
}

/** Opens one page (0-based) and closes it however `use` ends; null when the page cannot be read. */
export function withPage<T>(
  { calls }: Engine,
  document: number,
  index: number,
  use: (page: number) => T | null,
): T | null {
  const page = calls.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  try {
    return use(page);
  } finally {
    calls.FPDF_ClosePage(page);
  }
}

/** The same with the page's text. */
export function withPageText<T>(
  engine: Engine,
  document: number,
  index: number,
  use: (page: number, text: number) => T,
): T | null {
  const { calls } = engine;
  return withPage(engine, document, index, (page) => {
    const text = calls.FPDFText_LoadPage(page);
    if (text === 0) return null;
    try {
      return use(page, text);
    } finally {
      calls.FPDFText_ClosePage(text);
    }
  });
}
