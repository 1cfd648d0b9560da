/** Rows and the rows under them: 类 = Σ款, 款 = Σ项, a numbered row and the rows numbered under it, 其中. */
import type { Exhaustive } from "../../../statement/model.ts";
import type { PlacedRow, ReadCell } from "../model.ts";
import { bestReading, type Draft, plus } from "./draft.ts";

const CUES: Record<string, string> = {
  code: "上级科目等于所属下级科目之和",
  number: "大项等于其下各小项之和",
  sequel: "大项等于其下各小项之和",
  indent: "大项等于其下各小项之和",
  "of-which": "其中",
};

/** Relations of all rows that have rows under them, column by column. */
export function childRelations(rows: readonly PlacedRow[]): Draft[] {
  const children = new Map<number, PlacedRow[]>();
  for (const row of rows) {
    if (row.parent === null) continue;
    const under = children.get(row.parent);
    if (under === undefined) children.set(row.parent, [row]);
    else under.push(row);
  }
  const byIndex = new Map(rows.map((row) => [row.index, row]));
  return [...children].flatMap(([index, under]) => {
    const parent = byIndex.get(index);
    return parent === undefined ? [] : ofParent(parent, under);
  });
}

function ofParent(parent: PlacedRow, under: readonly PlacedRow[]): Draft[] {
  const by = under[0]?.by ?? null;
  const exhaustive = exhaustiveBy(by, under);
  const drafts = columnSums(parent, under, exhaustive, CUES[by ?? "number"] ?? "");
  if (by === "code" || exhaustive === "partial") return drafts;
  return [...(bestReading([drafts]) ?? [])];
}

function exhaustiveBy(by: PlacedRow["by"], under: readonly PlacedRow[]): Exhaustive {
  if (by === "code") return "certain";
  return under.some(({ ofWhich }) => ofWhich) ? (under.length > 1 ? "likely" : "partial") : "likely";
}

/** One sum for each column in which the total and at least one part print a number. */
export function columnSums(
  total: PlacedRow,
  parts: readonly PlacedRow[],
  exhaustive: Exhaustive,
  cue: string,
  structure: Draft["structure"] = "children",
): Draft[] {
  const cells = cellsBySlot(parts);
  return total.cells.flatMap((cell) => {
    if (!cell.additive) return [];
    const found = cells.get(cell.slot);
    return found === undefined ? [] : [{ structure, total: cell, parts: found.map(plus), exhaustive, cue }];
  });
}

function cellsBySlot(rows: readonly PlacedRow[]): Map<number, ReadCell[]> {
  const cells = new Map<number, ReadCell[]>();
  for (const row of rows) {
    for (const cell of row.cells) {
      const known = cells.get(cell.slot);
      if (known === undefined) cells.set(cell.slot, [cell]);
      else known.push(cell);
    }
  }
  return cells;
}
