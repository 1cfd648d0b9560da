/** The storage of the ledger, on SQLite and PostgreSQL alike: making and opening, entries, base data, budgets and totals. */
export { appendEntries } from "./append.ts";
export { backupLedger, type Copied, restoreLedger } from "./backup.ts";
export { type BudgetQuery, loadBudget, loadBudgetParts } from "./budget.ts";
export { staffOf, usesOf, usesText } from "./budgetParts.ts";
export {
  asNew,
  assetRows,
  closingRow,
  dutyRows,
  type Ids,
  newRows,
  type Owner,
  planRows,
  projectRows,
  revenueRow,
  type StatementRows,
  spendingRow,
  statementRowsOf,
  type UnitRows,
  unitRow,
  unitRowsOf,
  wordRows,
} from "./budgetRows.ts";
export { insertRows } from "./bulk.ts";
export { parts } from "./chunks.ts";
export { allEntries, type EntryFilter, entryOf, type Page, readEntries } from "./entries.ts";
export { type ExplainedEntry, type ExplainedLine, type ExplainQuery, explain } from "./explain.ts";
export { headOf, lockHead } from "./head.ts";
export { type BaseKind, KEYS } from "./kinds.ts";
export {
  createLedger,
  type Ledger,
  type LedgerFacts,
  openLedger,
} from "./open.ts";
export { isLocked, isRefusal, type Place, placeName, type Refusal } from "./place.ts";
export type { LedgerTransaction, Reader } from "./reader.ts";
export { type Conditions, rowsOf } from "./rows.ts";
export { type BaseRow, type Conflict, findBase, removeBase, type Saved, saveBase } from "./save.ts";
export type { Schema } from "./schema.ts";
export { type Total, type TotalsQuery, totals } from "./totals.ts";
export { type LedgerReport, type TotalDifference, verifyLedger } from "./verify.ts";
