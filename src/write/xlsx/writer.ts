/** The workbook of tables among the published forms. */
import type { Writer } from "../writer.ts";
import { xlsxOf } from "./index.ts";

export const xlsxWriter: Writer = {
  write({ statement, manuscript, stem }) {
    const content = xlsxOf(statement, manuscript);
    return content === null ? [] : [{ name: `${stem}.xlsx`, content }];
  },
};
