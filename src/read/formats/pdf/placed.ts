/**
 * The document text of a PDF while it grows, with page and box of every character: 18 bytes a character, so that long documents
 * fit. Boxes are PDF points from the top left corner of the page.
 */
import type { Box } from "../../../statement/model.ts";
import type { Line } from "./lines.ts";

export class PlacedText {
  private readonly pieces: string[] = [];
  private size = 0;
  private boxes = new Float32Array(4096);
  private pages = new Uint16Array(1024);

  get length(): number {
    return this.size;
  }

  get text(): string {
    return this.pieces.join("");
  }

  /** Appends text that stands nowhere on a page: blanks and line ends. */
  appendBlank(text: string): void {
    this.reserve(text.length);
    this.pieces.push(text);
    this.size += text.length;
  }

  /** Appends a line with the places of its glyphs. */
  appendLine(line: Line): void {
    const { glyphs, number } = line.page;
    this.reserve(line.text.length);
    for (let index = 0; index < line.text.length; index++) {
      const glyph = line.glyphAt[index] ?? -1;
      if (glyph < 0) continue;
      const at = this.size + index;
      this.pages[at] = number;
      this.boxes[4 * at] = glyphs.x0[glyph] ?? 0;
      this.boxes[4 * at + 1] = glyphs.y0[glyph] ?? 0;
      this.boxes[4 * at + 2] = glyphs.x1[glyph] ?? 0;
      this.boxes[4 * at + 3] = glyphs.y1[glyph] ?? 0;
    }
    this.pieces.push(line.text);
    this.size += line.text.length;
  }

  /** The page of the first character of the range that stands on one, and the box of the range's characters on that page. */
  locate(start: number, end: number): { page: number | null; box: Box | null } {
    const stop = Math.min(end, this.size);
    let index = Math.max(0, start);
    while (index < stop && this.pages[index] === 0) index++;
    const page = index < stop ? (this.pages[index] ?? 0) : 0;
    if (page === 0) return { page: null, box: null };
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    for (; index < stop; index++) {
      if (this.pages[index] !== page) continue;
      x0 = Math.min(x0, this.boxes[4 * index] ?? 0);
      y0 = Math.min(y0, this.boxes[4 * index + 1] ?? 0);
      x1 = Math.max(x1, this.boxes[4 * index + 2] ?? 0);
      y1 = Math.max(y1, this.boxes[4 * index + 3] ?? 0);
    }
    return { page, box: [x0, y0, x1, y1] };
  }

  /** The offset of the character that stands nearest to a line of a page, those above it rather than those below; 0 on an empty page. */
  nearest(page: number, line: { readonly x0: number; readonly x1: number; readonly base: number }): number {
    let best = 0;
    let least = Infinity;
    for (let index = this.pages.indexOf(page); index >= 0 && index < this.size; index++) {
      if (this.pages[index] !== page) continue;
      const down = (this.boxes[4 * index + 3] ?? 0) - line.base;
      const aside = Math.max(0, (this.boxes[4 * index] ?? 0) - line.x1, line.x0 - (this.boxes[4 * index + 2] ?? 0));
      const distance = (down > 6 ? 3 * down : Math.abs(down)) + aside;
      if (distance >= least) continue;
      least = distance;
      best = index;
    }
    return best;
  }

  /** The stretch of text around an offset that stands in one line of one page. */
  lineAround(offset: number): { start: number; end: number } {
    const along = (index: number) =>
      this.pages[index] === this.pages[offset] &&
      Math.abs((this.boxes[4 * index + 3] ?? 0) - (this.boxes[4 * offset + 3] ?? 0)) < 3;
    let [start, end] = [offset, offset + 1];
    while (start > 0 && along(start - 1)) start--;
    while (end < this.size && along(end)) end++;
    return { start, end: Math.min(end, this.size) };
  }

  /** Gives back memory kept for growth. */
  finish(): void {
    this.pages = this.pages.slice(0, this.size);
    this.boxes = this.boxes.slice(0, 4 * this.size);
  }

  private reserve(more: number): void {
    const need = this.size + more;
    if (need <= this.pages.length) return;
    const capacity = Math.max(need, 2 * this.pages.length);
    const pages = new Uint16Array(capacity);
    pages.set(this.pages);
    this.pages = pages;
    const boxes = new Float32Array(4 * capacity);
    boxes.set(this.boxes);
    this.boxes = boxes;
  }
}
