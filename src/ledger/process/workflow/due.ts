/**
 * When a budget left a step for good, held against the day it was due. What came back by that day has to come again by it; what came back
 * later was in time once, and is not late for it.
 */
import { daysBetween } from "../../../figures/days.ts";
import type { Step } from "../model.ts";
import type { DepartmentState, Passage, UnitState } from "../state.ts";
import { dueDates } from "./data/dueDates.ts";
import { isBefore, type Transition } from "./workflow.ts";

/** The day on which a unit's budget left a step that it was due to leave on `due`; null: it has not yet. */
export function leftOn(passages: readonly Passage[], step: Step, due: string): string | null {
  let day: string | null = null;
  for (const passage of passages) {
    if (isBefore(passage.from, passage.to)) {
      if (passage.from === step) day ??= passage.day;
    } else if (passage.day <= due && !isBefore(step, passage.to)) day = null;
  }
  return day;
}

/** The day on which the last of the units left it; null while one has not, or there is none. */
export function allLeftOn(units: readonly UnitState[], step: Step, due: string): string | null {
  const days = units.map(({ passages }) => leftOn(passages, step, due));
  const left = days.filter((day) => day !== null);
  return left.length < units.length || left.length === 0 ? null : left.reduce((a, b) => (a > b ? a : b));
}

export interface Lateness {
  readonly name: string;
  readonly on: string;
  /** Days since. */
  readonly days: number;
  readonly closed: boolean;
}

/** How late it is for units to go on from the step of a transition; null where it is in time, or nothing is due. */
export function latenessOf(
  { dates }: DepartmentState,
  { step, next, action }: Transition,
  units: readonly UnitState[],
  today: string,
): Lateness | null {
  const due = dueDates.find((each) => each.step === step);
  const date = due === undefined ? undefined : dates.get(due.key);
  if (due === undefined || date === undefined || next === null || action === "return") return null;
  const days = daysBetween(date.on, today);
  if (days <= 0 || units.every(({ passages }) => leftOn(passages, due.step, date.on) !== null)) return null;
  return { name: due.name, on: date.on, days, closed: date.final };
}
