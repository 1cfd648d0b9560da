/** The clocks: days that the bureau has set for 两上两下, and those of the law for 批复 and 公开; the caller says what day it is. */

import { addDays, daysBetween } from "../../../figures/days.ts";
import type { DepartmentState } from "../state.ts";
import { deadlines } from "./data/deadlines.ts";
import { DUE_SOURCE, dueDates } from "./data/dueDates.ts";
import { allLeftOn, leftOn } from "./due.ts";

/** waiting: not begun; running; overdue; done in time; late: done after the day due. */
export type ClockState = "waiting" | "running" | "overdue" | "done" | "late";

export interface Clock {
  readonly key: (typeof deadlines)[number]["key"] | (typeof dueDates)[number]["key"];
  readonly name: string;
  /** Null for the department as a whole. */
  readonly unit: string | null;
  readonly source: string;
  readonly started: string | null;
  readonly due: string | null;
  readonly done: string | null;
  readonly state: ClockState;
  /** Nothing is taken after the day due. */
  readonly final?: true;
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

/** The clocks that run to days which the bureau has set; those without a day are not among them. */
function dueClocks({ dates, units }: Omit<DepartmentState, "lines">, today: string): Clock[] {
  const all = [...units.values()];
  return dueDates.flatMap(({ key, name, step, of }) => {
    const date = dates.get(key);
    if (date === undefined) return [];
    const { on, final } = date;
    const clock = (unit: string | null, done: string | null): Clock => ({
      ...{ key, name, unit, source: DUE_SOURCE, started: null, due: on, done, ...stateOf(on, done, today) },
      ...(final ? { final } : {}),
    });
    if (of === "department") return [clock(null, allLeftOn(all, step, on))];
    return all.map(({ info, passages }) => clock(info.id, leftOn(passages, step, on)));
  });
}

/** The clocks of a department as its records tell them. */
export function clocksOf(state: Omit<DepartmentState, "lines">, today: string): Clock[] {
  const { congressOn, approvedOn, publishedOn } = state;
  const department = { congress: congressOn, "department-approved": approvedOn, "department-published": publishedOn };
  const units = [...state.units.values()].map((unit) => ({
    unit: unit.info.id,
    "unit-approved": unit.approvedOn,
    "unit-published": unit.publishedOn,
  }));
  return [...dueClocks(state, today), ...clocks(state.year, department, units, today)];
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
  return { key, name, unit, source, started, due, done, ...stateOf(due, done, today) };
}

function stateOf(due: string, done: string | null, today: string): { state: ClockState; daysLeft: number } {
  const daysLeft = daysBetween(done ?? today, due);
  const inTime = daysLeft >= 0;
  return { state: done === null ? (inTime ? "running" : "overdue") : inTime ? "done" : "late", daysLeft };
}
