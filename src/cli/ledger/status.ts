/** `mingsuan ledger status`: where the budgets of departments stand in 两上两下, what is due, when, and what is overdue. */

import { stageNames } from "../../ledger/data/names.ts";
import { reachFor } from "../../ledger/process/permissions/permissions.ts";
import { readStandings, type Standing } from "../../ledger/process/storage/standing.ts";
import { type Clock, clocksOf } from "../../ledger/process/workflow/clocks.ts";
import { stepNames } from "../../ledger/process/workflow/data/flow.ts";
import { type Reader, rowsOf } from "../../ledger/storage/index.ts";
import { refuse, write } from "../output.ts";
import { printable } from "../pretty/width.ts";
import { today } from "../today.ts";
import { type PlaceOptions, withLedger } from "./place.ts";
import { noPerson, personNamed, scopeOf } from "./scope.ts";

export interface StatusOptions extends PlaceOptions {
  readonly year: number;
  readonly department?: string;
  readonly as?: string;
}

const CLOCK_WORDS = {
  waiting: "未开始",
  running: "进行中",
  overdue: "已逾期",
  done: "已办",
  late: "逾期后已办",
} as const;

/** Names told of units that are alike at most. */
const MOST_NAMED = 5;

function namesText(names: readonly string[]): string {
  if (names.length === 0) return "";
  const told = names.slice(0, MOST_NAMED).join("、");
  return names.length > MOST_NAMED ? `（${told}等 ${names.length} 个单位）` : `（${told}）`;
}

function clockText({ name, due, done, state, daysLeft, source, final }: Clock, who: readonly string[]): string {
  const left =
    daysLeft === null || done !== null ? "" : daysLeft < 0 ? `，逾期 ${-daysLeft} 天` : `，还有 ${daysLeft} 天`;
  const last = final === true ? "，到期截止" : "";
  const when = `${due === null ? "" : `，应于 ${due} 前${last}`}${done === null ? "" : `，${done} 办`}`;
  return `  ${name}${namesText(who)}：${CLOCK_WORDS[state]}${when}${left}（${source}）\n`;
}

/** Units of which the same is to be said stand in one line. */
function clocksText(clocks: readonly Clock[], nameOf: (unit: string) => string): string[] {
  const alike = new Map<string, { clock: Clock; who: string[] }>();
  for (const clock of clocks) {
    const key = JSON.stringify([clock.key, clock.due, clock.done, clock.state]);
    const found = alike.get(key) ?? { clock, who: [] };
    alike.set(key, found);
    if (clock.unit !== null) found.who.push(nameOf(clock.unit));
  }
  return [...alike.values()].map(({ clock, who }) => clockText(clock, who));
}

function statusText(state: Standing, day: string): string {
  const open = [...state.applications.values()].filter(({ verdict }) => verdict === null).length;
  const waiting = [...state.pending.values()].filter(({ amountFen }) => amountFen !== null).length;
  const units = [...state.units.values()].map(({ info, step }) => `  ${printable(info.name)}：${stepNames[step]}\n`);
  const frozen = [...state.frozen].map((stage) => stageNames[stage]).join("、");
  const clocks = clocksOf(state, day).filter((clock) => clock.state !== "waiting");
  const nameOf = (unit: string) => printable(state.units.get(unit)?.info.name ?? unit);
  return [
    `${printable(state.department.name)}，${state.year} 年预算，已办 ${state.version} 件\n`,
    ...units,
    frozen === "" ? "" : `  已封存：${frozen}\n`,
    open === 0 ? "" : `  待审批的调剂、追加申请：${open} 份\n`,
    waiting === 0 ? "" : `  调整后待下达的控制数：${waiting} 项\n`,
    ...clocksText(clocks, nameOf),
  ].join("");
}

/** Ids of the departments to tell of; undefined: all. Steps and days are no figures: the administrator may see them, too. */
async function departmentsFor(
  db: Reader,
  { year, department, as }: StatusOptions,
): Promise<readonly string[] | undefined | string> {
  const asked = await scopeOf(db, { year, stage: "second-down", ...(department === undefined ? {} : { department }) });
  if (typeof asked === "string") return asked;
  const wanted = asked.department === undefined ? undefined : [asked.department];
  if (as === undefined) return wanted;
  const person = await personNamed(db, as);
  if (person === null) return noPerson(as);
  if (person.posts.some(({ role }) => role === "administrator" || reachFor(role, "read", "second-down") === "any"))
    return wanted;
  const units = person.posts.flatMap((post) => post.units ?? []);
  const rows = await rowsOf(db, "units", { id: units }, ["id"]);
  const own = new Set([
    ...person.posts.flatMap((post) => post.departments ?? []),
    ...rows.map((row) => row.department),
  ]);
  const told = wanted === undefined ? [...own] : wanted.filter((id) => own.has(id));
  return told.length > 0 ? told : `${person.name}没有可以查看的部门`;
}

/** Writes the status of one department, or of all. */
export function status(options: StatusOptions): Promise<number> {
  return withLedger(options, async (ledger) => {
    const only = await departmentsFor(ledger.db, options);
    if (typeof only === "string") return refuse(only);
    const standings = await ledger.snapshot((tx) => readStandings(tx, options.year, only));
    for (const standing of standings) await write(statusText(standing, today()));
    if (standings.length === 0) await write("账本中还没有部门\n");
    return 0;
  });
}
