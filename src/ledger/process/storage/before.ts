/** Last year's budget of a statement, from the same ledger: what this year's is compared with where no published amounts are filed. */
import type { Budget } from "../../model.ts";
import { type BudgetQuery, loadBudget, type Reader } from "../../storage/index.ts";
import type { Step } from "../model.ts";

/** From this step on the congress has passed the department's budget. */
const PASSED: Step = "second-down.department";

/** False while the department's budget of the year is still on its way; one that was filed without the process has come to its end. */
async function isPassed(db: Reader, department: string, year: bigint): Promise<boolean> {
  const log = db.selectFrom("process_log").where("department", "=", department).where("year", "=", year);
  if ((await log.select("sequence").limit(1).executeTakeFirst()) === undefined) return true;
  const passed = await log.select("sequence").where("to_step", "=", PASSED).limit(1).executeTakeFirst();
  return passed !== undefined;
}

/** The approved budget (二下) of the year before, of the same department or unit; null where there is none yet. */
export async function budgetBefore(db: Reader, query: Omit<BudgetQuery, "stage">): Promise<Budget | null> {
  const year = query.year - 1;
  if (!(await isPassed(db, query.department, BigInt(year)))) return null;
  const before = await loadBudget(db, { ...query, year, stage: "second-down" });
  return before === null || before.lines.length === 0 ? null : before;
}
