/** The clocks of 批复 and 公开, computed from dates that are handed in; the caller says what day it is. */

import { addDays, daysBetween } from "../../../figures/days.ts";
import type { DepartmentState } from "../state.ts";
import { deadlines } from "./data/deadlines.ts";

/** waiting: not begun; running; overdue; done in time; late: done after the day due. */
export type ClockState = "waiting" | "running" | "overdue" | "done" | "late";

export interface Clock {
  readonly key: (typeof deadlines)[number]["key"];
  readonly name: string;
  /** Null for the department as a whole. */
  readonly unit: string | null;
  readonly source: string;
  readonly started: string | null;
  readonly due: string | null;
  readonly done: string | null;
  readonly state: ClockState;
  /** Days left until it is due; negative: days late. Null while it waits. */
  readonly daysLeft: number | null;
}

/** The dates that start and stop clocks, YYYY-MM-DD; null: not yet. */
export interface Milestones {
  readonly congress: string | null;
  readonly "department-approved": string | null;
  readonly "department-published": string | null;
}

export interface UnitMilestones {
  readonly unit: string;
  readonly "unit-approved": string | null;
  readonly "unit-published": string | null;
}

/** All clocks of a department's budget of a year, on a day. */
export function clocks(year: number, department: Milestones, units: readonly UnitMilestones[], today: string): Clock[] {
  const none = { unit: null, "unit-approved": null, "unit-published": null };
  return deadlines
    .filter(({ firstYear }) => firstYear <= year)
    .flatMap((deadline) =>
      (deadline.to.startsWith("unit") ? units : [none]).map((unit) => {
        const dates = { ...department, ...unit };
        return clockOf(deadline, unit.unit, dates[deadline.from], dates[deadline.to], today);
      }),
    );
}

/** The clocks of a department as its records tell them. */
export function clocksOf(state: DepartmentState, today: string): Clock[] {
  const { congressOn, approvedOn, publishedOn } = state;
  const department = { congress: congressOn, "department-approved": approvedOn, "department-published": publishedOn };
  const units = [...state.units.values()].map((unit) => ({
    unit: unit.info.id,
    "unit-approved": unit.approvedOn,
    "unit-published": unit.publishedOn,
  }));
  return clocks(state.year, department, units, today);
}

function clockOf(
  { key, name, days, source }: (typeof deadlines)[number],
  unit: string | null,
  started: string | null,
  done: string | null,
  today: string,
): Clock {
  if (started === null) return { key, name, unit, source, started, due: null, done, state: "waiting", daysLeft: null };
  const due = addDays(started, days);
  const daysLeft = daysBetween(done ?? today, due);
  const inTime = daysLeft >= 0;
  const state = done === null ? (inTime ? "running" : "overdue") : inTime ? "done" : "late";
  return { key, name, unit, source, started, due, done, state, daysLeft };
}
