/** The folder of CSV files among the published forms. */
import type { Writer } from "../writer.ts";
import { csvFilesOf } from "./index.ts";

export const csvWriter: Writer = {
  write: (work) => csvFilesOf(work).map(({ name, content }) => ({ name: `${work.stem}-data/${name}`, content })),
};
