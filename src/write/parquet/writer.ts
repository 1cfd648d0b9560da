/** The facts as Parquet among the published forms. */
import type { Writer } from "../writer.ts";
import { parquetOf } from "./index.ts";

export const parquetWriter: Writer = {
  write: (work) => [{ name: `${work.stem}-data/facts.parquet`, content: parquetOf(work) }],
};
