/** The two sides of a two-sided table: 收入总计 = 支出总计. */
import type { PlacedRow, ReadCell, Side } from "../model.ts";
import { saysGrandTotal } from "../stubText.ts";
import type { Draft } from "./draft.ts";

/** What a side is about, by its headings or the words of its total. */
function sideKind(side: Side, total: PlacedRow): "revenue" | "expenditure" | null {
  const words = [total.label, ...side.stub.flatMap(({ path }) => path), ...side.figures.flatMap(({ path }) => path)];
  if (/^收入/.test(total.label)) return "revenue";
  if (/^支出/.test(total.label)) return "expenditure";
  const revenue = words.some((each) => /收入|来源/.test(each));
  const expenditure = words.some((each) => /支出|运用/.test(each));
  return revenue === expenditure ? null : revenue ? "revenue" : "expenditure";
}

/** The totals that close a revenue side and an expenditure side on the same row are equal. */
export function sideRelations(rows: readonly PlacedRow[], sides: readonly Side[]): Draft[] {
  const closing = sides.flatMap((side) => {
    const own = rows.filter((row) => row.side === side.index && row.cells.length > 0);
    const last = own.at(-1);
    if (last === undefined || !last.isTotal || !saysGrandTotal(last.label)) return [];
    const kind = sideKind(side, last);
    const whole = wholeOf(last);
    return kind === null || whole === null ? [] : [{ kind, whole, line: last.line }];
  });
  const revenue = closing.find(({ kind }) => kind === "revenue");
  if (revenue === undefined) return [];
  return closing
    .filter(({ kind, line }) => kind === "expenditure" && line === revenue.line)
    .map(({ whole }) => ({
      structure: "sides" as const,
      total: revenue.whole,
      parts: [{ cell: whole, sign: 1 as const }],
      exhaustive: "certain" as const,
      cue: "收入总计等于支出总计",
      equal: true as const,
    }));
}

/** The first figure of the row: 合计 comes before what it sums. */
function wholeOf(row: PlacedRow): ReadCell | null {
  return row.cells.reduce<ReadCell | null>(
    (first, cell) => (first === null || cell.column < first.column ? cell : first),
    null,
  );
}
