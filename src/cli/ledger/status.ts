/** `mingsuan ledger status`: where the budgets of departments stand in 两上两下, and the clocks of approval and publication. */

import { stageNames } from "../../ledger/data/names.ts";
import type { DepartmentState } from "../../ledger/process/state.ts";
import { openProcess } from "../../ledger/process/storage/process.ts";
import { type Clock, clocksOf } from "../../ledger/process/workflow/clocks.ts";
import { stepNames } from "../../ledger/process/workflow/data/flow.ts";
import { rowsOf } from "../../ledger/storage/index.ts";
import { refuse, write } from "../output.ts";
import { printable } from "../pretty/width.ts";
import { type PlaceOptions, withLedger } from "./place.ts";
import { clock, errorsOf } from "./rulebook.ts";
import { scopeOf } from "./scope.ts";

export interface StatusOptions extends PlaceOptions {
  readonly year: number;
  readonly department?: string;
}

const CLOCK_WORDS = {
  waiting: "未开始",
  running: "进行中",
  overdue: "已逾期",
  done: "已办",
  late: "逾期后已办",
} as const;

function clockText({ name, due, done, state, daysLeft, source }: Clock, who: string): string {
  const left =
    daysLeft === null || done !== null ? "" : daysLeft < 0 ? `，逾期 ${-daysLeft} 天` : `，还有 ${daysLeft} 天`;
  const when = `${due === null ? "" : `，应于 ${due} 前`}${done === null ? "" : `，${done} 办`}`;
  return `  ${name}${who === "" ? "" : `（${who}）`}：${CLOCK_WORDS[state]}${when}${left}（${source}）\n`;
}

function statusText(state: DepartmentState, today: string): string {
  const open = [...state.applications.values()].filter(({ verdict }) => verdict === null).length;
  const units = [...state.units.values()].map(({ info, step }) => `  ${printable(info.name)}：${stepNames[step]}\n`);
  const frozen = [...state.frozen].map((stage) => stageNames[stage]).join("、");
  const clocks = clocksOf(state, today).filter((clock) => clock.state !== "waiting");
  const nameOf = (unit: string | null) => (unit === null ? "" : printable(state.units.get(unit)?.info.name ?? unit));
  return [
    `${printable(state.department.name)}，${state.year} 年预算，已办 ${state.version} 件\n`,
    ...units,
    frozen === "" ? "" : `  已封存：${frozen}\n`,
    open === 0 ? "" : `  待审批的调剂、追加申请：${open} 份\n`,
    ...clocks.map((clock) => clockText(clock, nameOf(clock.unit))),
  ].join("");
}

/** Writes the status of one department, or of all. */
export function status(options: StatusOptions): Promise<number> {
  return withLedger(options, async (ledger) => {
    const scope = await scopeOf(ledger.db, { ...options, stage: "second-down" });
    if (typeof scope === "string") return refuse(scope);
    const rows = await rowsOf(
      ledger.db,
      "departments",
      scope.department === undefined ? {} : { id: scope.department },
      ["code"],
    );
    const process = openProcess(ledger, { check: errorsOf, now: clock });
    for (const { id } of rows) {
      const state = await process.state(id, options.year);
      if (state !== null) await write(statusText(state, clock().day));
    }
    if (rows.length === 0) await write("账本中还没有部门\n");
    return 0;
  });
}
