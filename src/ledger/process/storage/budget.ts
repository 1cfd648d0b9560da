/** The budget that a submission asks about: what storage knows of the department, with the amounts as the request finds them. */

import type { Budget, Stage } from "../../model.ts";
import { sidesOf } from "../../sides.ts";
import { loadBudgetParts, type Reader } from "../../storage/index.ts";
import type { CheckQuestion } from "../context.ts";
import { amountAt, type LineState } from "../state.ts";

/** The budget of a unit or of the whole department at the stage. Requests decided in the same commit count, written or not. */
export async function budgetAsked(db: Reader, { state, unit, stage }: CheckQuestion): Promise<Budget | null> {
  const of = { department: state.department.id, year: state.year, stage, ...(unit === null ? {} : { unit }) };
  const base = await loadBudgetParts(db, of);
  if (base === null) return null;
  const lines = [...state.lines.values()].filter(
    (line) => (unit === null || line.info.unit === unit) && hasEntries(line, stage),
  );
  return { ...base, ...sidesOf(lines.map((line) => ({ ...line.info, amountFen: amountAt(line, stage) }))) };
}

/** Lines that nobody has given an amount are left out, as loading a budget leaves them out. */
const hasEntries = (line: LineState, stage: Stage): boolean => line.version > 0 || amountAt(line, stage) !== 0n;
