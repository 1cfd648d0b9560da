/** A budget's facts: its lines, revenue and procurement added up by concept, fund, classes, unit and project. */
import type { Concept, Fund } from "../../codes/model.ts";
import type { Budget, Procurement } from "../model.ts";
import { type Confined, Cube, confinedBy } from "./cube.ts";
import type { BudgetFacts, Listed, Slice } from "./model.ts";
import { type FactOptions, recordsOf } from "./records.ts";

export { type ExecutedFacts, executedByAmounts, executedByPayments } from "./executed.ts";
export type { BudgetFacts, Facts, Listed, Slice } from "./model.ts";
export { previousFacts } from "./previous.ts";

/** Funds that stand for several. */
const FUND_PARTS: Readonly<Partial<Record<Fund, readonly Fund[]>>> = {
  fiscal: ["gpb", "gov-fund", "soe"],
  "unit-funds": ["service", "business", "superior", "subsidiary", "other", "unit-funds"],
};

/** Facts of a budget. Linear in its lines for each kind of question; amounts in 分. */
export function factsOf(budget: Budget, options: FactOptions = { businessApart: true }): BudgetFacts {
  const cube = new Cube(recordsOf(budget, options));
  const spending = (concept: Concept, slice: Slice) => {
    const parts = slice.fund === undefined ? undefined : FUND_PARTS[slice.fund];
    if (parts === undefined) return cube.amount(concept, slice, slice.fund);
    return parts.reduce((sum, fund) => sum + cube.amount(concept, slice, fund), 0n);
  };
  return {
    amount: (concept, slice = {}) => {
      if (concept.startsWith("procurement")) return procured(budget.procurement, concept);
      if (concept === "performance.funds") return targeted(budget, spending);
      if (concept === "performance.overall") return spending("expenditure.total", slice);
      const byFunction = REVENUE.has(concept) && slice.function !== undefined;
      return byFunction ? spentAs(concept, slice, spending) : spending(concept, slice);
    },
    members: (listed, concept, slice = {}) => {
      const lists = fundsOf(slice).map((fund) => cube.members(sideOf(listed), concept, confinedBy(slice, fund)));
      return lists.length === 1 ? (lists[0] ?? []) : [...new Set(lists.flat())].sort();
    },
  };
}

const REVENUE: ReadonlySet<Concept> = new Set([
  "revenue.total",
  "revenue.current",
  "carryover.opening",
  "surplus.used",
]);

type Spending = (concept: Concept, slice: Slice) => bigint;

/** Revenue by function is what the money is spent on: forms that print it have 收入 equal 支出 class by class. */
function spentAs(concept: Concept, slice: Slice, spending: Spending): bigint {
  return concept.startsWith("revenue.") ? spending("expenditure.current", slice) : 0n;
}

const KINDS: Readonly<Partial<Record<Concept, Procurement["kind"]>>> = {
  "procurement.goods": "goods",
  "procurement.works": "works",
  "procurement.services": "services",
};

function procured(items: readonly Procurement[], concept: Concept): bigint {
  const kind = KINDS[concept];
  const amountOf = (item: Procurement): bigint => {
    if (concept === "procurement.for-small-and-medium") return item.reservedMediumFen;
    if (concept === "procurement.for-small-and-micro") return item.reservedMicroFen;
    return kind === undefined || item.kind === kind ? item.amountFen : 0n;
  };
  return items.reduce((sum, item) => sum + amountOf(item), 0n);
}

/** Money of the projects for which targets are set. */
function targeted({ projects }: Budget, spending: Spending): bigint {
  return projects
    .filter(({ goal, targets }) => goal !== "" || targets.length > 0)
    .reduce((sum, { id }) => sum + spending("expenditure.current.project", { project: id }), 0n);
}

function fundsOf({ fund }: Slice): readonly (Fund | undefined)[] {
  return fund === undefined ? [undefined] : (FUND_PARTS[fund] ?? [fund]);
}

function sideOf(listed: Listed) {
  const [side, digits] = listed.split(":") as [Confined["side"], string | undefined];
  return digits === undefined ? { side } : { side, digits: Number.parseInt(digits, 10) };
}
