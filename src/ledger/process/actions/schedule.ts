/** The finance bureau sets the days by which budgets are due; a final day closes what it is set for. */
import { isDay } from "../../../figures/days.ts";
import { accepted, type Context, refused } from "../context.ts";
import { gateDepartment } from "../gate.ts";
import type { CellFault, Decision, DueCell, RequestOf } from "../model.ts";
import type { DepartmentState } from "../state.ts";
import { dueDates } from "../workflow/data/dueDates.ts";
import { refusedFor } from "./cells.ts";

const named = (key: DueCell["key"]) => dueDates.find((each) => each.key === key) as (typeof dueDates)[number];

/** Sets days: all of the request or none. */
export function schedule(state: DepartmentState, request: RequestOf<"schedule">, context: Context): Decision {
  const { dates, reason } = request;
  const stages = [...new Set(dates.map(({ key }) => named(key).stage))];
  for (const stage of stages.length === 0 ? (["first-up"] as const) : stages) {
    const pass = gateDepartment(state, request, context, stage);
    if (pass.outcome !== "pass") return pass;
  }
  const faults = dates.flatMap((cell, index) => dateFault(state, cell, index, dates));
  const wrong = refusedFor(faults) ?? orderFault(state, dates);
  if (wrong !== null) return wrong;
  const isNew = ({ key, on, final }: DueCell) => {
    const before = state.dates.get(key);
    return before?.on !== on || before.final !== final;
  };
  if (!dates.some(isNew)) return refused("nothing", "与已设定的时限一致，无需保存。");
  if (reason.trim() === "" && dates.some(({ was }) => was !== null))
    return refused("bad-request", "改动已设定的时限，请填写理由。");
  const detail = { dates: dates.map(({ key, on, final }) => ({ key, on, final })) };
  return accepted(state, request, context, { stage: stages[0] ?? "first-up", unit: null, detail });
}

function dateFault(state: DepartmentState, cell: DueCell, index: number, all: readonly DueCell[]): CellFault[] {
  const { key, on, final, was } = cell;
  const { name, closes } = named(key);
  const fault = (code: CellFault["code"], message: string): CellFault[] => [{ index, line: key, code, message }];
  if (all.findIndex((each) => each.key === key) !== index)
    return fault("bad-request", `“${name}”的时限出现两次，请只保留一处。`);
  const before = state.dates.get(key)?.on ?? null;
  if (before !== was)
    return fault("conflict", `“${name}”的时限现为${before ?? "（未设定）"}，您要改为${on}；请核对后重新提交。`);
  // Budgets are made in the year before, at the earliest from its first day on.
  if (!isDay(on) || on < `${state.year - 1}-01-01` || on > `${state.year}-12-31`)
    return fault("date", `“${name}”的时限“${on.slice(0, 20)}”须为${state.year - 1}或${state.year}年的日期，请核对。`);
  if (final && !closes) return fault("bad-request", `“${name}”由财政部门自己办理，不设截止，请去掉截止标记。`);
  return [];
}

/** What comes first is due first. */
function orderFault(state: DepartmentState, dates: readonly DueCell[]): Decision | null {
  const days = new Map([...state.dates].map(([key, { on }]) => [key, on]));
  for (const { key, on } of dates) days.set(key, on);
  const inOrder = dueDates.flatMap(({ key, name }) => {
    const on = days.get(key);
    return on === undefined ? [] : [{ name, on }];
  });
  const at = inOrder.findIndex(({ on }, index) => on < (inOrder[index - 1]?.on ?? ""));
  const [before, after] = [inOrder[at - 1], inOrder[at]];
  if (before === undefined || after === undefined) return null;
  return refused("date", `${after.name}的时限${after.on}早于${before.name}的时限${before.on}，请核对先后。`);
}
