/** Which state of which ledger a workbook shows: written on its guide when it is exported, found there again when it comes back. */
import type { RawSheet } from "../../ledger/workbook/index.ts";

export interface Basis {
  /** Id of the ledger. */
  readonly ledger: string;
  /** Last entry that the figures take in. */
  readonly entry: number;
}

const PATTERN = /（账本 ([0-9A-Za-z-]{1,64})，至第 (\d{1,15}) 笔分录）/;

export const basisText = ({ ledger, entry }: Basis): string => `（账本 ${ledger}，至第 ${entry} 笔分录）`;

/** Rows of a sheet among which it is looked for. */
const TOP_ROWS = 5;

/** Null where the workbook says nothing of it. */
export function basisOf(sheets: readonly RawSheet[]): Basis | null {
  for (const { cells } of sheets) {
    for (const { row, text } of cells) {
      const found = row < TOP_ROWS ? PATTERN.exec(text) : null;
      if (found !== null) return { ledger: found[1] ?? "", entry: Number.parseInt(found[2] ?? "", 10) };
    }
  }
  return null;
}
