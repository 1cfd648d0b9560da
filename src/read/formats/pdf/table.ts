/**
 * A table of a page as rows and cells of lines, ruled or not.
 */
import type { Line } from "./lines.ts";
import type { PdfPage, Rectangle } from "./page.ts";

export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly lines: readonly Line[];
  /** The room that the cell takes on the page. */
  readonly frame: Rectangle;
  readonly indent?: number;
}

export interface Table {
  readonly page: PdfPage;
  readonly y0: number;
  readonly y1: number;
  readonly cells: readonly TableCell[];
}
