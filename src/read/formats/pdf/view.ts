/**
 * From a PDF's own coordinates to the page as shown: crop box, page rotation, origin at the top left. Matrices are the six
 * numbers a b c d e f of PDF.
 */
import type { Engine } from "./engine.ts";

export type Matrix = readonly [number, number, number, number, number, number];

export interface View {
  readonly width: number;
  readonly height: number;
  readonly matrix: Matrix;
}

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Applies `first`, then `second`. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

export function applyX(matrix: Matrix, x: number, y: number): number {
  return matrix[0] * x + matrix[2] * y + matrix[4];
}

export function applyY(matrix: Matrix, x: number, y: number): number {
  return matrix[1] * x + matrix[3] * y + matrix[5];
}

/** How the page is shown. A page without a usable box is shown as A4. */
export function viewOf(engine: Engine, page: number): View {
  const { calls, scratch } = engine;
  const known = calls.FPDF_GetPageBoundingBox(page, scratch) !== 0;
  const at = scratch >> 2;
  const [left = 0, top = 0, right = 0, bottom = 0] = engine.floats().subarray(at, at + 4);
  const sound = known && right - left > 1 && top - bottom > 1;
  const turns = calls.FPDFPage_GetRotation(page);
  return sound ? view(left, top, right, bottom, turns) : view(0, 842, 595, 0, turns);
}

/** `turns`: quarter turns clockwise. */
export function view(left: number, top: number, right: number, bottom: number, turns: number): View {
  const across = right - left;
  const down = top - bottom;
  if (turns === 1) return { width: down, height: across, matrix: [0, 1, 1, 0, -bottom, -left] };
  if (turns === 2) return { width: across, height: down, matrix: [-1, 0, 0, 1, right, -bottom] };
  if (turns === 3) return { width: down, height: across, matrix: [0, -1, -1, 0, top, right] };
  return { width: across, height: down, matrix: [1, 0, 0, -1, -left, top] };
}

/** A matrix that the engine wrote to `address`. */
export function matrixAt(engine: Engine, address: number): Matrix {
  const at = address >> 2;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = engine.floats().subarray(at, at + 6);
  return [a, b, c, d, e, f];
}
