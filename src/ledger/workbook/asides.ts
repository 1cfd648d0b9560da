/**
 * Rows that people put among the data and that are none: totals, the numbering of columns, who filled it in. Totals are held against the
 * rows that they can mean before they are passed over; the others are told as passed over.
 */
import { fold } from "../../figures/index.ts";
import { countBelow } from "../../statement/sorted.ts";
import { yuan } from "../money.ts";
import type { SheetLayout } from "./data/layout.ts";
import type { GridRow } from "./grid.ts";
import type { CellFault } from "./model.ts";
import type { PlacedRow } from "./rows.ts";
import type { Value } from "./values.ts";

export type RowKind = "data" | "total" | "aside";

const TOTAL = /^.{0,30}(?:合计|小计|总计|共计|累计)：?$/;
const ASIDE =
  /^(?:栏次$|(?:填表人|制表人|填报人|经办人|审核人|负责人|单位负责人|财务负责人|联系人|联系电话|填报日期|备注|说明|注)：)/;

const keyOf = (text: string): string => fold(text).replace(/\s/g, "");

/** What a row is. One in which everything that must be there is there is no total. */
export function kindOfRow(cells: GridRow, layout: SheetLayout, columns: ReadonlyMap<string, number>): RowKind {
  const texts = [...cells].sort(([one], [other]) => one - other).map(([, { text }]) => keyOf(text));
  if (ASIDE.test(texts[0] ?? "")) return "aside";
  const words = layout.columns.filter(({ holds, empty }) => holds.is !== "yuan" && empty === undefined);
  const whole = words.every(({ name }) => cells.has(columns.get(name) ?? -1));
  if (whole && words.length > 0) return "data";
  return layout.columns.some(({ holds }) => holds.is === "yuan") && texts.slice(0, 4).some((text) => TOTAL.test(text))
    ? "total"
    : "data";
}

/** A row of totals, its values as they were read. */
export interface TotalRow extends PlacedRow {
  readonly sheet: string;
}

/**
 * Faults of totals that are the sum of no rows they can mean: all of the sheet, those above, those below, those since the total before,
 * those up to the next.
 * @param rows the rows of data of the sheet, in order
 */
export function totalFaults(
  totals: readonly TotalRow[],
  rows: readonly PlacedRow[],
  layout: SheetLayout,
  columns: ReadonlyMap<string, number>,
): CellFault[] {
  if (totals.length === 0) return [];
  const amounts = layout.columns.filter(({ holds, name }) => holds.is === "yuan" && columns.has(name));
  return amounts.flatMap(({ name, heading, empty }) => {
    if (empty === undefined && rows.some(({ values }) => typeof values[name] !== "bigint")) return [];
    const upTo = sumsUpTo(rows, name);
    const whole = upTo(Number.POSITIVE_INFINITY);
    return totals.flatMap(({ row, values, sheet }, index) => {
      const told = values[name];
      if (typeof told !== "bigint") return [];
      const above = upTo(row);
      const since = above - upTo(totals[index - 1]?.row ?? 0);
      const next = upTo(totals[index + 1]?.row ?? Number.POSITIVE_INFINITY) - above;
      if ([whole, above, whole - above, since, next].includes(told)) return [];
      const why = `是合计行，但与各行之和不符（以上各行合计 ${yuan(above)} 元）`;
      const place = { sheet, row, column: columns.get(name) ?? 0, heading, seen: yuan(told) };
      return [{ ...place, why, advice: "请核对各行的金额，或删去这个合计行" }];
    });
  });
}

/** Sums of an amount over the rows above a row. */
function sumsUpTo(rows: readonly PlacedRow[], name: string): (row: number) => bigint {
  const sums: bigint[] = [0n];
  for (const { values } of rows) sums.push((sums.at(-1) ?? 0n) + fenIn(values[name]));
  const places = rows.map(({ row }) => row);
  return (row) => sums[countBelow(places, row)] ?? 0n;
}

const fenIn = (value: Value | undefined): bigint => (typeof value === "bigint" ? value : 0n);
