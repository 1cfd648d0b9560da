/** Pieces of the page that a finding is about, as pictures with red boxes round the words. */
import type { Box, Place } from "../../statement/model.ts";
import { type Pixels, png } from "../office/png.ts";

/** A piece of a page as pixels, four bytes each: red, green, blue, alpha. */
export interface RenderedCrop extends Pixels {
  /** The piece that was rendered, in points of the page. */
  readonly area: Box;
}

/** Renders a piece of a page; null where there is no such page. */
export type RenderCrop = (page: number, area: Box) => RenderedCrop | null;

export interface Crop {
  readonly page: number;
  readonly png: Uint8Array;
  /** In points. */
  readonly width: number;
  readonly height: number;
}

/** Places this far apart from top to bottom, in points, get pictures of their own. */
const APART = 150;
const MARGIN = { across: 600, down: 28 } as const;
const MOST_PICTURES = 2;
const RED = [208, 0, 0] as const;

/** The pictures for the places of one finding: one, or two for what does not agree over a distance. */
export function cropsOf(places: readonly Place[], render: RenderCrop): Crop[] {
  return clusters(places)
    .slice(0, MOST_PICTURES)
    .flatMap(({ page, boxes }) => {
      const around = union(boxes);
      const area: Box = [
        Math.max(0, around[0] - MARGIN.across),
        Math.max(0, around[1] - MARGIN.down),
        around[2] + MARGIN.across,
        around[3] + MARGIN.down,
      ];
      const rendered = render(page, area);
      if (rendered === null) return [];
      for (const box of boxes) frame(rendered, box);
      const [x0, y0, x1, y1] = rendered.area;
      return [{ page, png: png(rendered), width: x1 - x0, height: y1 - y0 }];
    });
}

interface Cluster {
  readonly page: number;
  readonly boxes: Box[];
}

function clusters(places: readonly Place[]): Cluster[] {
  const found: Cluster[] = [];
  for (const { page, box } of places) {
    if (page === null || box === null) continue;
    const near = found.find((each) => each.page === page && height(union([...each.boxes, box])) <= APART);
    if (near) near.boxes.push(box);
    else found.push({ page, boxes: [box] });
  }
  return found;
}

function height([, y0, , y1]: Box): number {
  return y1 - y0;
}

function union(boxes: readonly Box[]): Box {
  const side = (index: 0 | 1 | 2 | 3): number[] => boxes.map((box) => box[index]);
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))];
}

/** Draws a red frame, two pixels wide, a little outside the box. */
function frame(crop: RenderedCrop, box: Box): void {
  const scale = crop.width / (crop.area[2] - crop.area[0]);
  const pixel = (value: number, from: number): number => Math.round((value - from) * scale);
  const x0 = pixel(box[0], crop.area[0]) - 4;
  const x1 = pixel(box[2], crop.area[0]) + 4;
  const y0 = pixel(box[1], crop.area[1]) - 3;
  const y1 = pixel(box[3], crop.area[1]) + 3;
  for (let line = 0; line < 2; line++) {
    for (let x = x0; x <= x1; x++) for (const y of [y0 - line, y1 + line]) paint(crop, x, y);
    for (let y = y0; y <= y1; y++) for (const x of [x0 - line, x1 + line]) paint(crop, x, y);
  }
}

function paint({ data, width, height: rows }: Pixels, x: number, y: number): void {
  if (x < 0 || y < 0 || x >= width || y >= rows) return;
  data.set(RED, 4 * (y * width + x));
}
