/** 合计, 小计, 总计 rows: each sums the rows at the top of the stub tree since the total before it. */
import type { PlacedRow, Side } from "../model.ts";
import { isClassCode, saysSubtotal } from "../stubText.ts";
import { columnSums } from "./children.ts";
import { bestReading, type Draft } from "./draft.ts";

const CUE = "合计等于各项之和";

/**
 * Relations of the total rows of one side, or of several that read on from one another (301 … | 302 …). There a total sums the sides
 * over which its words reach: 人员经费合计 the first, 公用经费合计 the others.
 */
export function totalRelations(rows: readonly PlacedRow[], sides: readonly Side[]): Draft[] {
  const top = sides.flatMap(({ index }) =>
    rows.filter((row) => row.side === index && row.parent === null && row.role !== "blank"),
  );
  if (sides.length === 1) return ofOneSide(top);
  const totals = top.filter((row) => isTotal(row) && row.cells.length > 0);
  return totals.flatMap((total) => {
    const reached = sides.filter((side) => reaches(total, side)).map(({ index }) => index);
    const items = top.filter((row) => row.role === "item" && reached.includes(row.side));
    const all = top.filter((row) => row.role === "item");
    return items.length === 0 ? [] : chosen(total, [items, all]);
  });
}

function reaches({ reach: [from, to], side: own }: PlacedRow, side: Side): boolean {
  return side.index === own || side.stub.some(({ index }) => index >= from && index <= to);
}

function ofOneSide(top: readonly PlacedRow[]): Draft[] {
  const first = top.findIndex((row) => row.role !== "item" && row.role !== "of-which");
  if (first < 0) return [];
  const leading = first === 0 ? leadingTotal(top) : [];
  return [...leading, ...closingTotals(first === 0 ? top.slice(1) : top)];
}

/** 合计 above the rows that it sums. */
function leadingTotal(top: readonly PlacedRow[]): Draft[] {
  const [total, ...rest] = top;
  if (total === undefined) return [];
  const end = rest.findIndex((row) => isTotal(row) && !saysSubtotal(row.label));
  const items = rest.slice(0, end < 0 ? rest.length : end).filter((row) => row.role === "item");
  return items.length === 0 ? [] : chosen(total, [items]);
}

function isTotal(row: PlacedRow): boolean {
  return row.role === "total" || row.role === "subtotal";
}

/** Totals below what they sum; a total takes what was summed before it as one item. */
function closingTotals(top: readonly PlacedRow[]): Draft[] {
  const drafts: Draft[] = [];
  let closed: PlacedRow[] = [];
  let items: PlacedRow[] = [];
  for (const row of top) {
    if (!isTotal(row)) {
      if (row.role === "item") items.push(row);
      continue;
    }
    const subtotal = saysSubtotal(row.label);
    const parts = subtotal ? items : [...closed, ...items];
    const alternatives = subtotal || closed.length === 0 ? [parts] : [parts, items];
    if (parts.length > 0) drafts.push(...chosen(row, alternatives));
    closed = subtotal ? [...closed, row] : [row];
    items = [];
  }
  return drafts;
}

function chosen(total: PlacedRow, alternatives: readonly (readonly PlacedRow[])[]): Draft[] {
  const coded = alternatives.every((parts) => parts.every(({ code }) => isClassCode(code)));
  const readings = alternatives
    .filter((parts) => parts.length > 0)
    .map((parts) => columnSums(total, parts, "certain", CUE, "total-row"));
  return coded ? (readings[0] ?? []) : [...(bestReading(readings) ?? [])];
}
