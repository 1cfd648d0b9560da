/** The sheet of obligations: every one with its status, by what it is proved or why not, and its source. */
import { OBLIGATION_GROUP, OBLIGATION_STATUS } from "../../statement/words.ts";
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
  const heads = COLUMNS.map(([text]): SheetCell => ({ text, style: "heading" }));
  const rows = obligations.map(({ id, group, name, status, why, places, source }): SheetRow => {
    const page = places[0]?.page ?? null;
    const before = [id, OBLIGATION_GROUP[group], name];
    const after = [why, page === null ? "" : `${page}`, source];
    const text = (each: string): SheetCell => ({ text: each, style: "text" });
    const result: SheetCell = { text: OBLIGATION_STATUS[status], style: status === "broken" ? "fault" : "centred" };
    return { cells: [...before.map(text), result, ...after.map(text)] };
  });
  const columns = COLUMNS.map(([, width]) => width);
  return {
    name: "应查事项",
    columns,
    rows: [{ cells: heads, height: 22 }, ...rows],
    merges: [],
    pictures: [],
    headRows: 1,
  };
}
