/** The web page among the published forms. */
import type { Writer } from "../writer.ts";
import { pageOf } from "./index.ts";

export const htmlWriter: Writer = {
  write({ statement, manuscript, stem, obligations }) {
    return [{ name: `${stem}.html`, content: pageOf(statement, manuscript, obligations) }];
  },
};
