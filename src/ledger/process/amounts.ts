/** Sums of a unit's lines by fund and kind, and the two identities that must hold: revenue = expenditure, and nothing over a ceiling. */
import type { Fund } from "../../codes/model.ts";
import type { Stage } from "../model.ts";
import type { CeilingKind } from "./model.ts";
import { amountAt, ceilingId, type DepartmentState, kindOf } from "./state.ts";
import { fundsUnderCeilings } from "./workflow/data/flow.ts";

export interface Gap {
  readonly unit: string;
  readonly fund: Fund;
  readonly revenueFen: bigint;
  readonly expenditureFen: bigint;
}

/** Per fund of each given unit where revenue and expenditure at the stage differ. */
export function imbalances(state: DepartmentState, units: ReadonlySet<string>, stage: Stage): readonly Gap[] {
  const sums = new Map<string, { unit: string; fund: Fund; revenueFen: bigint; expenditureFen: bigint }>();
  for (const line of state.lines.values()) {
    const { unit, fund, side } = line.info;
    if (side === "ceiling" || !units.has(unit)) continue;
    const key = `${unit} ${fund}`;
    const sum = sums.get(key) ?? { unit, fund, revenueFen: 0n, expenditureFen: 0n };
    sums.set(key, sum);
    if (side === "revenue") sum.revenueFen += amountAt(line, stage);
    else sum.expenditureFen += amountAt(line, stage);
  }
  return [...sums.values()].filter((sum) => sum.revenueFen !== sum.expenditureFen);
}

export interface Excess {
  readonly unit: string;
  readonly fund: Fund;
  readonly kind: CeilingKind;
  readonly amountFen: bigint;
  readonly ceilingFen: bigint;
}

/**
 * Where expenditure of the given units at the stage goes beyond a ceiling. Fiscal money without a ceiling has one of nought.
 * @param instead ceilings by the ids of their accounts, in place of those in force
 */
export function excesses(
  state: DepartmentState,
  units: ReadonlySet<string>,
  stage: Stage,
  instead: ReadonlyMap<string, bigint> = new Map(),
): readonly Excess[] {
  const sums = new Map<string, { unit: string; fund: Fund; kind: CeilingKind; amountFen: bigint }>();
  for (const line of state.lines.values()) {
    const { unit, fund, side } = line.info;
    const kind = kindOf(line.info);
    if (side !== "expenditure" || kind === null || !units.has(unit)) continue;
    const key = ceilingId(state.year, unit, fund, kind);
    const sum = sums.get(key) ?? { unit, fund, kind, amountFen: 0n };
    sums.set(key, sum);
    sum.amountFen += amountAt(line, stage);
  }
  return [...sums.entries()].flatMap(([id, sum]) => {
    const ceilingFen = instead.get(id) ?? ceilingFor(state, id, sum.fund);
    return ceilingFen !== null && sum.amountFen > ceilingFen ? [{ ...sum, ceilingFen }] : [];
  });
}

/** Null where the money is under no ceiling. */
function ceilingFor(state: DepartmentState, id: string, fund: Fund): bigint | null {
  const line = state.lines.get(id);
  if (line !== undefined) return amountAt(line, "first-down");
  return (fundsUnderCeilings as readonly string[]).includes(fund) ? 0n : null;
}
