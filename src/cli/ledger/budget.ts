/** The budget of a ledger that a command names by department, unit, year and stage, with last year's to compare it with. */
import { COMPOSED_PROFILES } from "../../ledger/compose/index.ts";
import { stageNames } from "../../ledger/data/names.ts";
import type { Budget, Stage } from "../../ledger/model.ts";
import { budgetBefore } from "../../ledger/process/storage/before.ts";
import {
  type BudgetQuery,
  isRefusal,
  loadBudget,
  openLedger,
  placeName,
  type Reader,
  rowsOf,
} from "../../ledger/storage/index.ts";
import { placeFrom } from "./place.ts";
import { scopeOf } from "./scope.ts";

/** Which budget of a ledger that holds many. */
export interface BudgetChoice {
  readonly department?: string;
  readonly unit?: string;
  readonly year?: number;
  readonly stage?: Stage;
}

/** Beside the budget: last year's as it was approved, and what was paid of it; null where the budget tells these itself, or there is none. */
type Found =
  | { readonly budget: Budget; readonly before: Budget | null; readonly paid: Budget | null }
  | { readonly problems: readonly string[] };

const problem = (text: string): Found => ({ problems: [text] });

/** Codes named in a message at most. */
const MOST_NAMED = 8;

/** The budget, or in Chinese what is missing. Both budgets are of one moment, whatever others write meanwhile. */
export async function budgetFromLedger(path: string, choice: BudgetChoice): Promise<Found> {
  const ledger = await openLedger(placeFrom({ db: path }));
  if (isRefusal(ledger)) return problem(ledger.message);
  try {
    return await ledger.snapshot((db) => chosen(db, choice, placeName(ledger.place)));
  } finally {
    await ledger.close();
  }
}

async function chosen(db: Reader, choice: BudgetChoice, name: string): Promise<Found> {
  const { year, stage = "second-down" } = choice;
  if (choice.department === undefined && choice.unit === undefined)
    return problem(`请用 --department 或 --unit 指定部门或单位的代码。账本 ${name} 中的部门：${await codesIn(db)}`);
  if (year === undefined) return problem(`请用 --year 指定年度。账本 ${name} 中的年度：${await yearsIn(db)}`);
  const scope = await scopeOf(db, { ...choice, stage });
  if (typeof scope === "string") return problem(scope);
  const department = await departmentOf(db, scope);
  if (department === null) return problem(`部门 ${choice.department} 没有单位 ${choice.unit}，请核对代码`);
  const query = { department, year, ...(scope.unit === undefined ? {} : { unit: scope.unit }) };
  const budget = await loadBudget(db, { ...query, stage });
  if (budget === null || budget.lines.length + budget.revenue.length === 0)
    return problem(
      `${budget?.organisation ?? department}没有 ${year} 年${stageNames[stage]}的预算。账本 ${name} 中的年度：${await yearsIn(db)}`,
    );
  if (!COMPOSED_PROFILES.includes(budget.profile))
    return problem(`口径 ${budget.profile} 还不能编成说明，请改用 ${COMPOSED_PROFILES.join("、")} 之一`);
  const isTold = budget.previous.some(({ basis }) => basis === undefined);
  return { budget, before: isTold ? null : await budgetBefore(db, query), paid: await paidBefore(db, query) };
}

/** What was paid of last year's budget: its lines with their payments; null where none are entered. */
async function paidBefore(db: Reader, query: Omit<BudgetQuery, "stage">): Promise<Budget | null> {
  const paid = await loadBudget(db, { ...query, year: query.year - 1, stage: "execution" });
  return paid === null || paid.lines.length === 0 ? null : paid;
}

/** The department meant: the one named, which must have the unit, or the unit's own. */
async function departmentOf(db: Reader, scope: { department?: string; unit?: string }): Promise<string | null> {
  if (scope.unit === undefined) return scope.department ?? null;
  const [unit] = await rowsOf(db, "units", { id: scope.unit }, ["id"]);
  return scope.department === undefined || unit?.department === scope.department ? (unit?.department ?? null) : null;
}

async function codesIn(db: Reader): Promise<string> {
  const rows = await rowsOf(db, "departments", {}, ["code"]);
  const named = rows.slice(0, MOST_NAMED).map(({ code, name }) => `${code} ${name}`);
  return `${named.join("、")}${rows.length > MOST_NAMED ? `等 ${rows.length} 个` : ""}${rows.length === 0 ? "（无）" : ""}`;
}

async function yearsIn(db: Reader): Promise<string> {
  const rows = await db.selectFrom("lines").select("year").distinct().orderBy("year").execute();
  return rows.length === 0 ? "（无）" : rows.map(({ year }) => year).join("、");
}
