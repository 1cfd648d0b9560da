/**
 * The straight lines drawn on a page: borders of tables and frames, whether stroked or filled as thin rectangles. Diagonals,
 * curves, white lines and coloured backgrounds are not rules. Pictures are only measured.
 */
import type { Engine } from "./engine.ts";
import type { Rectangle, Rule } from "./page.ts";
import { applyX, applyY, IDENTITY, type Matrix, matrixAt, multiply, type View } from "./view.ts";

/** A filled rectangle thinner than this is a line. */
const THIN = 3;
/** Shorter strokes are parts of letters or ticks; they are kept only to be joined to longer ones. */
const SHORTEST = 0.5;
const MOST_SEGMENTS = 200_000;
const MOST_FILLS = 3000;
const MOST_OBJECTS = 500_000;

const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const FORM = 5;
const MOVE = 2;
const CURVE = 1;

export interface Drawing {
  readonly horizontal: Rule[];
  readonly vertical: Rule[];
  /** Coloured rectangles that are no lines. */
  readonly fills: Rectangle[];
  /** Share of the page covered by its largest picture. */
  readonly picture: number;
  /** Text objects that stand on the page itself; null when no object is nested. */
  readonly texts: ReadonlySet<number> | null;
  /** How many objects the page holds. */
  readonly objects: number;
}

/** All rules of a page, in the page's shown coordinates. */
export function readDrawing(engine: Engine, page: number, view: View): Drawing {
  return new DrawingReader(engine, view).read(page);
}

class DrawingReader {
  private readonly engine: Engine;
  private readonly view: View;
  private readonly horizontal: Rule[] = [];
  private readonly vertical: Rule[] = [];
  private readonly fills: Rectangle[] = [];
  private segmentsLeft = MOST_SEGMENTS;
  private objectsLeft = MOST_OBJECTS;
  private picture = 0;
  private nested = false;

  constructor(engine: Engine, view: View) {
    this.engine = engine;
    this.view = view;
  }

  read(page: number): Drawing {
    const { calls } = this.engine;
    const texts: number[] = [];
    const count = calls.FPDFPage_CountObjects(page);
    for (let index = 0; index < count; index++) {
      const object = calls.FPDFPage_GetObject(page, index);
      const type = calls.FPDFPageObj_GetType(object);
      if (type === TEXT) texts.push(object);
      else this.take(object, type, IDENTITY, 0);
    }
    const { horizontal, vertical, fills, picture } = this;
    return { horizontal, vertical, fills, picture, texts: this.nested ? new Set(texts) : null, objects: count };
  }

  private take(object: number, type: number, outer: Matrix, depth: number): void {
    if (this.objectsLeft-- <= 0) return;
    if (type === PATH) this.takePath(object, outer);
    else if (type === IMAGE) this.takePicture(object, outer);
    else if (type === FORM && depth < 4) this.takeForm(object, outer, depth);
  }

  private takeForm(form: number, outer: Matrix, depth: number): void {
    const { calls, scratch } = this.engine;
    this.nested = true;
    calls.FPDFPageObj_GetMatrix(form, scratch);
    const matrix = multiply(matrixAt(this.engine, scratch), outer);
    const count = calls.FPDFFormObj_CountObjects(form);
    for (let index = 0; index < count; index++) {
      const object = calls.FPDFFormObj_GetObject(form, index);
      this.take(object, calls.FPDFPageObj_GetType(object), matrix, depth + 1);
    }
  }

  private takePicture(object: number, outer: Matrix): void {
    const { calls, scratch } = this.engine;
    if (calls.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return;
    const at = scratch >> 2;
    const [left = 0, bottom = 0, right = 0, top = 0] = this.engine.floats().subarray(at, at + 4);
    const [a, b, c, d] = outer;
    const area = (right - left) * (top - bottom) * Math.abs(a * d - b * c);
    this.picture = Math.min(1, Math.max(this.picture, area / (this.view.width * this.view.height)));
  }

  private takePath(object: number, outer: Matrix): void {
    const { calls, scratch } = this.engine;
    const count = calls.FPDFPath_CountSegments(object);
    if (count < 2 || this.segmentsLeft < count) return;
    this.segmentsLeft -= count;
    calls.FPDFPath_GetDrawMode(object, scratch, scratch + 4);
    const stroked = (this.engine.integers()[(scratch + 4) >> 2] ?? 0) !== 0;
    const filled = (this.engine.integers()[scratch >> 2] ?? 0) !== 0;
    if ((!stroked && !filled) || this.isWhite(object, stroked)) return;
    calls.FPDFPageObj_GetMatrix(object, scratch);
    const matrix = multiply(multiply(matrixAt(this.engine, scratch), outer), this.view.matrix);
    for (const outline of this.outlines(object, count, matrix)) {
      if (stroked) this.addStrokes(outline);
      else this.addThin(outline);
    }
  }

  private isWhite(object: number, stroked: boolean): boolean {
    const { calls, scratch } = this.engine;
    const read = stroked ? calls.FPDFPageObj_GetStrokeColor : calls.FPDFPageObj_GetFillColor;
    if (read(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return false;
    const at = scratch >> 2;
    const [red = 0, green = 0, blue = 0, alpha = 255] = this.engine.integers().subarray(at, at + 4);
    return alpha === 0 || (red >= 250 && green >= 250 && blue >= 250);
  }

  /** The path's outlines as flat lists of x, y in shown coordinates; outlines with curves are left out. */
  private *outlines(object: number, count: number, matrix: Matrix): Generator<number[]> {
    const { calls, scratch } = this.engine;
    let points: number[] = [];
    let curved = false;
    for (let index = 0; index < count; index++) {
      const segment = calls.FPDFPath_GetPathSegment(object, index);
      const type = calls.FPDFPathSegment_GetType(segment);
      if (type === MOVE) {
        if (points.length > 2 && !curved) yield points;
        points = [];
        curved = false;
      }
      curved ||= type === CURVE;
      calls.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
      const floats = this.engine.floats();
      const x = floats[scratch >> 2] ?? 0;
      const y = floats[(scratch + 4) >> 2] ?? 0;
      points.push(applyX(matrix, x, y), applyY(matrix, x, y));
      if (calls.FPDFPathSegment_GetClose(segment) === 1) points.push(points[0] ?? 0, points[1] ?? 0);
    }
    if (points.length > 2 && !curved) yield points;
  }

  private addStrokes(points: readonly number[]): void {
    for (let index = 0; index + 3 < points.length; index += 2) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = points.slice(index, index + 4);
      this.add(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1), 1);
    }
  }

  private addThin(points: readonly number[]): void {
    if (points.length > 64) return;
    const xs = points.filter((_, index) => index % 2 === 0);
    const ys = points.filter((_, index) => index % 2 === 1);
    const [x0, y0, x1, y1] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    const thick = x1 - x0 > THIN && y1 - y0 > THIN && points.length <= 10;
    if (!thick) this.add(x0, y0, x1, y1, THIN);
    else if (this.fills.length < MOST_FILLS) this.fills.push({ x0, y0, x1, y1 });
  }

  private add(x0: number, y0: number, x1: number, y1: number, thin: number): void {
    const across = x1 - x0;
    const down = y1 - y0;
    if (down <= thin && across > down && across >= SHORTEST) {
      const y = (y0 + y1) / 2;
      this.horizontal.push({ x0, y0: y, x1, y1: y });
    } else if (across <= thin && down > across && down >= SHORTEST) {
      const x = (x0 + x1) / 2;
      this.vertical.push({ x0: x, y0, x1: x, y1 });
    }
  }
}
