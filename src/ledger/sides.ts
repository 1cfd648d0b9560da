/** Lines of the ledger, whichever side they are on, as what a budget has of them: expenditure, revenue, and what is left over. */
import type { Fund } from "../codes/model.ts";
import type { Budget, BudgetLine, ClosingLine, LineMark, LineUse, RevenueLine } from "./model.ts";

/** A line with its amount. */
export interface MoneyLine {
  readonly id: string;
  readonly unit: string;
  readonly side: string;
  readonly fund: Fund;
  /** null of revenue, and of what is left over. */
  readonly function: string | null;
  readonly economic: string | null;
  readonly project: string | null;
  readonly carried: boolean;
  readonly uses?: readonly LineMark[];
  readonly amountFen: bigint;
}

/** What is left over stands on the side of expenditure, so that both sides of the ledger balance. */
export const isClosing = ({ side, uses }: Pick<MoneyLine, "side" | "uses">): boolean =>
  side === "expenditure" && uses?.includes("carryover.closing") === true;

/** The lines by side, in their order; `closing` only where there is some. */
export function sidesOf(lines: readonly MoneyLine[]): Pick<Budget, "lines" | "revenue" | "closing"> {
  const closing = lines.filter(isClosing).map(closingLine);
  return {
    lines: lines.filter((line) => line.side === "expenditure" && !isClosing(line)).map(budgetLine),
    revenue: lines.filter(({ side }) => side === "revenue").map(revenueLine),
    ...(closing.length === 0 ? {} : { closing }),
  };
}

function budgetLine({ id, unit, fund, function: code, economic, project, uses, amountFen }: MoneyLine): BudgetLine {
  const told = uses === undefined ? {} : { uses: uses as readonly LineUse[] };
  return { id, unit, fund, function: code ?? "", economic, project, ...told, amountFen };
}

function revenueLine({ id, unit, fund, carried, uses, amountFen }: MoneyLine): RevenueLine {
  const surplus = uses?.includes("surplus.used") === true;
  return { id, unit, fund, carried, ...(surplus ? { surplus } : {}), amountFen };
}

const closingLine = ({ id, unit, fund, amountFen }: MoneyLine): ClosingLine => ({ id, unit, fund, amountFen });
