/** The Word document among the published forms. */
import type { Writer } from "../writer.ts";
import { docxOf } from "./index.ts";

export const docxWriter: Writer = {
  async write({ manuscript, stem, date }) {
    return [{ name: `${stem}.docx`, content: await docxOf(manuscript, date) }];
  },
};
