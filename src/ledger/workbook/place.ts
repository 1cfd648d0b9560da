/** A budget from elsewhere (a folder, a published statement) made ready to be brought into a ledger: its units go by their codes. */
import type { Budget } from "../model.ts";
import type { BudgetPlace, PlacedBudget } from "./model.ts";

/** What the user tells of where it belongs; what is not told is taken from the budget. */
export interface ToldPlace {
  readonly department?: string;
  readonly departmentName?: string;
}

/** Digits of a unit's code that name its department (三位部门代码 + 单位顺序号). */
const DEPARTMENT_DIGITS = 3;

/**
 * Places a budget. Ids of lines are left out: in folders and published statements they only say in which row a line stood.
 * Without a department's code the beginning of the first unit's code is taken.
 */
export function placedFromBudget(budget: Budget, told: ToldPlace = {}): PlacedBudget {
  const codes = new Map(budget.units.map(({ id, code }) => [id, code]));
  const unit = (id: string): string => codes.get(id) ?? id;
  const first = budget.units[0]?.code ?? "";
  const code = told.department ?? (first.length > DEPARTMENT_DIGITS ? first.slice(0, DEPARTMENT_DIGITS) : first);
  const place: BudgetPlace = {
    department: { code, name: told.departmentName ?? budget.organisation },
    region: { code: "", name: "" },
  };
  const byCode = <T extends { readonly unit: string }>(rows: readonly T[]): T[] =>
    rows.map((row) => ({ ...row, unit: unit(row.unit) }));
  const unnamed = <T extends { readonly unit: string; readonly id: string }>(rows: readonly T[]): T[] =>
    byCode(rows).map((row) => ({ ...row, id: "" }));
  return {
    place,
    budget: {
      ...budget,
      units: budget.units.map((each) => ({ ...each, id: each.code })),
      projects: byCode(budget.projects),
      lines: unnamed(budget.lines),
      revenue: unnamed(budget.revenue),
      ...(budget.closing && { closing: unnamed(budget.closing) }),
      procurement: byCode(budget.procurement).map((item) => ({ ...item, line: null })),
      events: byCode(budget.events).map((event) => ({ ...event, line: null })),
    },
  };
}
