/** Boxes for remarks on documents with pages: words have none of their own, and a place that runs over lines has a box for each line. */
import type { Box, Place } from "../statement/model.ts";
import type { Remark } from "./remark.ts";

/** Page and box of a range of the document text. */
export type Locate = (start: number, end: number) => { readonly page: number | null; readonly box: Box | null };

/** The remarks with a page and a box for every place that has any. */
export function located<R extends Remark>(remarks: readonly R[], locate: Locate): R[] {
  return remarks.map((remark) => ({ ...remark, places: remark.places.map((place) => withBox(place, locate)) }));
}

function withBox(place: Place, locate: Locate): Place {
  if (place.box !== null) return place;
  const { page, box } = locate(place.start, place.end);
  return box === null ? place : { ...place, page, box };
}

/** Longest place, in characters, that is looked at character by character. */
const LONGEST = 2000;

/** One box for each line of a place on its page. */
export function lineBoxes({ start, end, page, box }: Place, locate: Locate): Box[] {
  if (page === null || box === null) return [];
  const lines: Box[] = [];
  for (let offset = start; offset < Math.min(end, start + LONGEST); offset++) {
    const character = locate(offset, offset + 1);
    if (character.page !== page || character.box === null) continue;
    const [x0, y0, x1, y1] = character.box;
    const line = lines.at(-1);
    const middle = (y0 + y1) / 2;
    if (line && line[1] <= middle && middle <= line[3] && x0 >= line[0] - 1) {
      lines[lines.length - 1] = [line[0], Math.min(line[1], y0), Math.max(line[2], x1), Math.max(line[3], y1)];
    } else lines.push(character.box);
  }
  return lines.length > 0 ? lines : [box];
}
