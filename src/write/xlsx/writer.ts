/** The workbook of tables among the published forms. */
import { guideOf } from "../guide/index.ts";
import type { Writer } from "../writer.ts";
import { xlsxOf } from "./index.ts";

export const xlsxWriter: Writer = {
  write(work) {
    const { statement, manuscript, stem } = work;
    const content = xlsxOf(statement, manuscript, guideOf(work));
    return content === null ? [] : [{ name: `${stem}.xlsx`, content }];
  },
};
