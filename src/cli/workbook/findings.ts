/** What checking finds wrong with the figures of a workbook's tables, as faults of its cells. */
import type { CheckResult } from "../../check/model.ts";
import type { CellFault } from "../../ledger/workbook/index.ts";
import { parseAddress } from "../../read/formats/sheets/address.ts";
import type { Place, Statement } from "../../statement/model.ts";

/** Errors about figures in cells, each once, at the figure most in doubt. Words around the tables do not matter here. */
export function sheetFaults(statement: Statement, { findings }: CheckResult): CellFault[] {
  const figures = new Map(statement.figures.map((figure) => [figure.id, figure]));
  return findings.flatMap(({ severity, figures: ids, message, suggestion }) => {
    const first = figures.get(ids[0] ?? "");
    if (severity !== "error" || first === undefined || first.position === null) return [];
    const fault = faultAt(first.place, first.printed, message, suggestion);
    return fault === null ? [] : [fault];
  });
}

function faultAt(place: Place, seen: string, message: string, suggestion: string | null): CellFault | null {
  const at = parseAddress(place.cell ?? "");
  if (at === null || place.sheet === undefined) return null;
  const heading = [place.row, place.column].filter((each) => each !== null && each !== "").join("，");
  return { sheet: place.sheet, ...at, heading, seen, why: ` ${message}`, advice: suggestion ?? "请核对这个数" };
}
