/** Excel in and out of the ledger: our own template, written empty or filled with a budget, and read back with every fault told at once. */
import { templateFaults } from "./checks.ts";
import { placedBudgetOf } from "./make.ts";
import type { CellFault, PlacedBudget, RawSheet } from "./model.ts";
import { isTemplate, readTemplate } from "./read.ts";

export { exportBudget } from "./export.ts";
export type { CellFault, PlacedBudget, PlainSheet, PlainValidation, RawCell, RawSheet } from "./model.ts";
export { placedFromBudget, type ToldPlace } from "./place.ts";
export { isTemplate } from "./read.ts";
export { IMPORT_STAGES, type ImportAct, type Imported, importBudget, isGovernedBudget } from "./save/index.ts";
export { emptyTemplate, filledTemplate } from "./template.ts";

export type WorkbookResult =
  | { readonly placed: PlacedBudget; readonly notices: readonly string[] }
  | { readonly faults: readonly CellFault[]; readonly notices: readonly string[] };

/** Reads a workbook in our template. With one fault there is no budget. Never throws on what stands there. */
export function budgetFromWorkbook(raw: readonly RawSheet[]): WorkbookResult {
  if (!isTemplate(raw)) throw new RangeError("not a workbook in the ledger's template");
  const read = readTemplate(raw);
  const faults = [...read.faults, ...templateFaults(read)];
  const { notices } = read;
  if (faults.length > 0) return { faults, notices };
  const rows = Object.fromEntries(
    read.sheets.map(({ layout, rows }) => [layout.key, rows.map(({ values }) => values)]),
  );
  const told = new Set(read.sheets.map(({ layout }) => layout.key));
  return { placed: placedBudgetOf(read.head, rows, told), notices };
}
