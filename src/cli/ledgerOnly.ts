/** Options that choose a budget of a ledger, where the source is none: it must not seem that they were heeded. */
import type { BudgetChoice } from "./ledger/budget.ts";

const OPTIONS = ["department", "unit", "year", "stage", "as"] as const satisfies readonly (keyof BudgetChoice)[];

/** What is to be said of them, for a folder or a document at `path`; null where none is given. */
export function ledgerOnly(path: string, choice: BudgetChoice): string | null {
  const given = OPTIONS.filter((option) => choice[option] !== undefined).map((option) => `--${option}`);
  return given.length === 0 ? null : `${given.join("、")} 只用于账本，${path} 不是账本，请去掉 ${given.join("、")}`;
}
