/**
 * The user's own PDF back with the findings as highlights and notes: one note for each finding on each page that it is about. What
 * adds them to the file is handed in, as it knows the format.
 */
import type { Box } from "../../statement/model.ts";
import { type Locate, lineBoxes, located } from "../located.ts";
import { AUTHOR, NOTHING_FOUND, type Remark, remarkLines } from "../remark.ts";

export interface PdfNoteData {
  readonly page: number;
  /** What is highlighted, a box a line; empty for a note in the page's corner. */
  readonly boxes: readonly Box[];
  readonly contents: string;
  readonly author: string;
  readonly colour: readonly [red: number, green: number, blue: number];
}

const COLOURS: Readonly<Record<Remark["severity"], PdfNoteData["colour"]>> = {
  error: [255, 110, 110],
  warning: [255, 180, 70],
  notice: [255, 232, 100],
};

/** The notes for the findings, in their order; those about no place stand in the corner of the first page. */
export function pdfNotes(remarks: readonly Remark[], locate: Locate): PdfNoteData[] {
  return located(remarks.length > 0 ? remarks : [NOTHING_FOUND], locate).flatMap((remark) => {
    const common = { contents: remarkLines(remark).join("\n"), author: AUTHOR, colour: COLOURS[remark.severity] };
    const placed = remark.places.filter(({ page, box }) => page !== null && box !== null);
    const pages = [...new Set(placed.flatMap(({ page }) => page ?? []))];
    if (pages.length === 0) return [{ ...common, page: remark.places[0]?.page ?? 1, boxes: [] }];
    return pages.map((page) => {
      const boxes = placed.filter((place) => place.page === page).flatMap((place) => lineBoxes(place, locate));
      return { ...common, page, boxes };
    });
  });
}
