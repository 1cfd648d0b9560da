/**
 * Ceilings (控制数). Before 一下 they are set and then issued; afterwards they can be set anew, with a reason, and wait until they are issued
 * again: only then entries bring the old ones to the new, and a unit whose submission lies above goes back to its own desk, told why.
 */
import { fundName } from "../../../codes/index.ts";
import { yuan } from "../../money.ts";
import { excesses } from "../amounts.ts";
import { accepted, type Context, refused } from "../context.ts";
import { gateDepartment, isFrozen, type Pass } from "../gate.ts";
import type { CeilingCell, Cell, Decision, EntryDraft, LineInfo, Remark, RequestOf } from "../model.ts";
import {
  amountAt,
  ceilingId,
  type DepartmentState,
  emptyLine,
  type LineState,
  type PendingCeiling,
  type UnitState,
} from "../state.ts";
import { ceilingKindNames, stepNames } from "../workflow/data/flow.ts";
import { isBefore } from "../workflow/workflow.ts";
import { block, entriesOf, MOST_CELLS, refusedFor, tooMany } from "./cells.ts";

type SetRequest = RequestOf<"set-ceiling">;

function infoOf(year: number, { unit, fund, kind }: Pick<CeilingCell, "unit" | "fund" | "kind">): LineInfo {
  const rest = { function: null, economic: null, project: null, carried: false } as const;
  return { id: ceilingId(year, unit, fund, kind), unit, side: "ceiling", fund, kind, ...rest };
}

/** Ceilings of any units of the department that have come to 一下, or are at 二上 already. */
export function setCeiling(state: DepartmentState, request: SetRequest, context: Context): Decision {
  const pass = gateDepartment(state, request, context);
  if (pass.outcome !== "pass") return pass;
  const first = pass.transition.entries !== null;
  const fault = unitsFault(state, request, first);
  if (fault !== null) return fault;
  if (!first) return setAgain(state, request, pass, context);
  const fresh = new Map<string, LineInfo>();
  const cells = request.cells.map((cell): Cell => {
    const info = infoOf(state.year, cell);
    if (!state.lines.has(info.id)) fresh.set(info.id, info);
    return { line: info.id, amountFen: cell.amountFen, expected: cell.expected };
  });
  return block(state, request, context, pass, cells, fresh);
}

function unitsFault(state: DepartmentState, { cells }: SetRequest, first: boolean): Decision | null {
  if (cells.length > MOST_CELLS) return tooMany();
  for (const { unit: id } of cells) {
    const unit = state.units.get(id);
    if (unit === undefined) return refused("unknown", `本部门没有编号为“${id}”的预算单位，请核对单位编号。`);
    if (first ? unit.step === "first-down.finance" : isAtSecondUp(unit)) continue;
    const { name } = unit.info;
    return refused("wrong-step", `${name}现处于“${stepNames[unit.step]}”，此环节不能设定控制数。`);
  }
  return null;
}

const isAtSecondUp = ({ step }: UnitState): boolean => step.startsWith("second-up.");

/** The account of a ceiling as one who sets it sees it: what waits to be issued, else what is in force; every setting counts. */
function seen(state: DepartmentState, info: LineInfo): LineState {
  const line = state.lines.get(info.id) ?? emptyLine(info);
  const waits = state.pending.get(info.id);
  if (waits === undefined) return line;
  const version = line.version + waits.times;
  if (waits.amountFen === null) return { ...line, version };
  return { ...line, version, lastActor: waits.by, sums: { ...line.sums, "first-down": waits.amountFen } };
}

/** Notes ceilings that shall take the place of those in force. */
function setAgain(state: DepartmentState, request: SetRequest, pass: Pass, context: Context): Decision {
  if (request.reason.trim() === "") return refused("bad-request", "控制数已经下达，请填写调整的理由。");
  const infos = new Map(request.cells.map((cell) => [ceilingId(state.year, cell.unit, cell.fund, cell.kind), cell]));
  const lineOf = (id: string): LineState | null => {
    const cell = infos.get(id);
    return cell === undefined ? null : seen(state, infoOf(state.year, cell));
  };
  const cells = request.cells.map(({ unit, fund, kind, amountFen, expected }): Cell => {
    return { line: ceilingId(state.year, unit, fund, kind), amountFen, expected };
  });
  const { faults, entries } = entriesOf(request, pass, cells, lineOf, context);
  const wrong = refusedFor(faults);
  if (wrong !== null) return wrong;
  const changed = new Set(entries.map(({ line }) => line));
  const ceilings = request.cells.flatMap(({ unit, fund, kind, amountFen }) => {
    const id = ceilingId(state.year, unit, fund, kind);
    if (!changed.has(id)) return [];
    const isInForce = state.lines.has(id) && amountFen === inForce(state, id);
    return [{ unit, fund, kind, amountFen: isInForce ? null : amountFen.toString() }];
  });
  if (ceilings.length === 0) return refused("nothing", "与现行的控制数一致，无需调整。");
  return accepted(state, request, context, { stage: pass.stage, unit: null, detail: { ceilings } });
}

function inForce(state: DepartmentState, id: string): bigint {
  const line = state.lines.get(id);
  return line === undefined ? 0n : amountAt(line, "first-down");
}

type Waiting = PendingCeiling & { readonly amountFen: bigint };

/** Ceilings that wait to be issued again. */
export function pendingOf(state: DepartmentState): readonly Waiting[] {
  return [...state.pending.values()].filter((each): each is Waiting => each.amountFen !== null);
}

/** Issues the ceilings that wait: entries replace the old amounts, and who has submitted more goes back. */
export function issueAgain(
  state: DepartmentState,
  request: RequestOf<"issue">,
  { stage }: Pass,
  context: Context,
): Decision {
  const waiting = pendingOf(state);
  if (waiting.length === 0) return refused("nothing", "控制数已经下达，没有待下达的调整。");
  if (isFrozen(state, "set-ceiling", stage)) return refused("frozen", "一下阶段已封存，不能调整控制数，请先解封。");
  if (waiting.some(({ by }) => by === request.actor))
    return refused("own-work", "待下达的控制数中有您设定的，按不相容岗位分离的要求，请由他人下达。");
  const infos = waiting.map((each) => ({ ...each, info: infoOf(state.year, each) }));
  const entries = infos.map(({ info, amountFen, reason }): EntryDraft => {
    const change = amountFen - inForce(state, info.id);
    return { year: state.year, stage, kind: "ceiling", line: info.id, amountFen: change, reason };
  });
  const lines = infos.flatMap(({ info }) => (state.lines.has(info.id) ? [] : [info]));
  const remarks = over(state, new Map(infos.map(({ info, amountFen }) => [info.id, amountFen])));
  const back = [...new Set(remarks.map(({ unit }) => unit))];
  const detail = back.length === 0 ? {} : { back, remarks };
  const moved = entries.filter(({ amountFen }) => amountFen !== 0n);
  return accepted(state, request, context, { stage, unit: null, detail, entries: moved, lines });
}

/** What to say to units whose submission lies above the new ceilings. */
function over(state: DepartmentState, ceilings: ReadonlyMap<string, bigint>): Remark[] {
  const submitted = [...state.units.values()].filter(
    (unit) => isAtSecondUp(unit) && isBefore("second-up.unit", unit.step),
  );
  const ids = new Set(submitted.map(({ info }) => info.id));
  return excesses(state, ids, "second-up", ceilings).map(({ unit, fund, kind, amountFen, ceilingFen }) => {
    const what = `${fundName(fund)}${ceilingKindNames[kind]}`;
    const sums = `控制数调整为${yuan(ceilingFen)}元，已报${yuan(amountFen)}元，超${yuan(amountFen - ceilingFen)}元`;
    return { unit, text: `${what}${sums}；请压减后重新报送。` };
  });
}
