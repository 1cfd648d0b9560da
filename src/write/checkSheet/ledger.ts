/** The sheet of obligations: every one with its status, by what it is proved or why not, and its source. */
import { OBLIGATION_GROUP, OBLIGATION_STATUS } from "../../statement/words.ts";
import { listSheet } from "../office/lists.ts";
import type { Sheet, SheetCell, SheetRow } from "../office/workbook.ts";
import type { ReportedLedger } from "../report/model.ts";

const COLUMNS = [
  ["编号", 20],
  ["类别", 16],
  ["应查事项", 44],
  ["结果", 12],
  ["凭据或原因", 70],
  ["页码", 8],
  ["依据", 50],
] as const;

export function ledgerSheet({ obligations }: ReportedLedger): Sheet {
  const rows = obligations.map(({ id, group, name, status, why, places, source }): SheetRow => {
    const page = places[0]?.page ?? null;
    const before = [id, OBLIGATION_GROUP[group], name];
    const after = [why, page === null ? "" : `${page}`, source];
    const text = (each: string): SheetCell => ({ text: each, style: "text" });
    const result: SheetCell = { text: OBLIGATION_STATUS[status], style: status === "broken" ? "fault" : "centred" };
    return { cells: [...before.map(text), result, ...after.map(text)] };
  });
  return listSheet("应查事项", COLUMNS, rows);
}
