/** The PDF among the published forms. */
import type { Writer } from "../writer.ts";
import { pdfOf } from "./index.ts";

export const pdfWriter: Writer = {
  write({ manuscript, stem, date }) {
    return [{ name: `${stem}.pdf`, content: pdfOf(manuscript, date === null ? {} : { date }) }];
  },
};
