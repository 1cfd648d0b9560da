/**
 * Where the budgets of one department stand in one year: a fold over the records and entries that storage holds. It can be folded further
 * as more are written, so that a server need not read everything again for every request.
 */
import { economicClass } from "../../codes/index.ts";
import { SUMMED_STAGES } from "../entries/index.ts";
import type { Entry, Stage } from "../model.ts";
import { isClosing } from "../sides.ts";
import type { CeilingKind, DueDate, DueKey, LineInfo, ProcessRecord, Remark, Step } from "./model.ts";
import { FIRST_STEP, type Hand, transitionsAt } from "./workflow/workflow.ts";

/** A budget unit of the department, as the process needs it. */
export interface UnitInfo {
  readonly id: string;
  readonly name: string;
}

/** What an entry tells the process; entries of storage have it all. */
export type EntryFacts = Pick<Entry, "stage" | "kind" | "line" | "amountFen" | "actor" | "at">;

/** A budget that left a step, forward or back. */
export interface Passage {
  readonly from: Step;
  readonly to: Step;
  readonly day: string;
}

export interface UnitState {
  readonly info: UnitInfo;
  step: Step;
  /** Number of accepted requests that concerned the unit. */
  version: number;
  readonly hands: Readonly<Record<Hand, Set<string>>>;
  readonly passages: Passage[];
  /** Day on which the department approved the unit's budget (批复). */
  approvedOn: string | null;
  publishedOn: string | null;
}

export interface LineState {
  readonly info: LineInfo;
  /** Sum of the entries of each stage by itself, in 分. */
  readonly sums: Record<Stage, bigint>;
  /** Number of entries. */
  version: number;
  lastActor: string | null;
  lastAt: string | null;
}

/** An application for a reallocation or supplement. */
export interface Application {
  readonly id: string;
  readonly unit: string;
  readonly by: string;
  readonly kind: "reallocation" | "supplement";
  readonly reason: string;
  readonly moves: readonly { readonly line: string; readonly amountFen: bigint }[];
  verdict: "approve" | "reject" | null;
}

/** A ceiling that was set after its issue: in force only when it is issued again. */
export interface PendingCeiling {
  readonly unit: string;
  readonly fund: LineInfo["fund"];
  readonly kind: CeilingKind;
  /** In 分; null when none waits any more. */
  amountFen: bigint | null;
  by: string;
  reason: string;
  /** How often it was set, so that nobody sets it over another's head. */
  times: number;
}

export interface DepartmentState {
  readonly year: number;
  readonly department: { readonly id: string; readonly name: string };
  readonly units: ReadonlyMap<string, UnitState>;
  readonly lines: Map<string, LineState>;
  readonly frozen: Set<Stage>;
  readonly dates: Map<DueKey, DueDate>;
  /** By the id of the ceiling's account. */
  readonly pending: Map<string, PendingCeiling>;
  readonly applications: Map<string, Application>;
  readonly remarks: (Remark & { readonly actor: string; readonly at: string; readonly stage: Stage })[];
  /** By transaction, for retries. */
  readonly records: Map<string, ProcessRecord>;
  /** Number of records folded. */
  version: number;
  congressOn: string | null;
  /** Day on which the finance bureau approved the department's budget (批复). */
  approvedOn: string | null;
  publishedOn: string | null;
}

/** The state before anything has happened. Only units with a budget of their own belong in it. */
export function emptyState(
  year: number,
  department: { readonly id: string; readonly name: string },
  units: readonly UnitInfo[],
): DepartmentState {
  const unitState = (info: UnitInfo): UnitState => ({
    info,
    step: FIRST_STEP,
    version: 0,
    hands: { prepared: new Set(), submitted: new Set(), approved: new Set(), ceilings: new Set() },
    passages: [],
    approvedOn: null,
    publishedOn: null,
  });
  return {
    year,
    department,
    units: new Map(units.map((info) => [info.id, unitState(info)])),
    lines: new Map(),
    frozen: new Set(),
    dates: new Map(),
    pending: new Map(),
    applications: new Map(),
    remarks: [],
    records: new Map(),
    version: 0,
    congressOn: null,
    approvedOn: null,
    publishedOn: null,
  };
}

/** The state of a line without entries. */
export function emptyLine(info: LineInfo): LineState {
  const sums = { "first-up": 0n, "first-down": 0n, "second-up": 0n, "second-down": 0n, adjustment: 0n, execution: 0n };
  return { info, sums, version: 0, lastActor: null, lastAt: null };
}

/** Takes a line in; one that is there already stays as it is. */
export function foldLine(state: DepartmentState, info: LineInfo): void {
  if (!state.lines.has(info.id)) state.lines.set(info.id, emptyLine(info));
}

/** Takes an entry in. Its line must be there; an entry of a line of another department is left out. */
export function foldEntry(state: DepartmentState, entry: EntryFacts): void {
  const line = state.lines.get(entry.line);
  if (line === undefined) return;
  line.sums[entry.stage] += entry.amountFen;
  line.version += 1;
  line.lastActor = entry.actor;
  line.lastAt = entry.at;
}

/** Takes a record in: moves the units, notes the hands, remembers comments, dates and applications. */
export function foldRecord(state: DepartmentState, record: ProcessRecord): void {
  state.version = record.sequence;
  state.records.set(record.transaction, record);
  const units = unitsOf(state, record);
  const hand = handOf(record);
  for (const unit of units) {
    unit.version += 1;
    if (hand !== null) unit.hands[hand].add(record.actor);
    if (record.to !== null) enter(unit, record.to, record.day);
  }
  foldDetail(state, record);
  foldCeilings(state, record);
  foldDates(state, record, units);
}

function unitsOf(state: DepartmentState, record: ProcessRecord): readonly UnitState[] {
  if (record.unit !== null) {
    const unit = state.units.get(record.unit);
    return unit === undefined ? [] : [unit];
  }
  return [...state.units.values()].filter((unit) => record.from === null || unit.step === record.from);
}

function handOf(record: ProcessRecord): Hand | null {
  if (record.from === null) return null;
  return transitionsAt(record.from, record.action).find((each) => each.becomes !== null)?.becomes ?? null;
}

/** A unit that prepares anew starts with clean hands, but for those who prepared. */
function enter(unit: UnitState, step: Step, day: string): void {
  unit.passages.push({ from: unit.step, to: step, day });
  unit.step = step;
  if (step !== "first-up.unit" && step !== "second-up.unit") return;
  unit.hands.submitted.clear();
  unit.hands.approved.clear();
}

function foldDetail(state: DepartmentState, record: ProcessRecord): void {
  const { detail, actor, at, stage } = record;
  for (const remark of detail.remarks ?? []) state.remarks.push({ ...remark, actor, at, stage });
  if (record.action === "freeze" && detail.frozen !== undefined) state.frozen.add(detail.frozen);
  if (record.action === "thaw" && detail.frozen !== undefined) state.frozen.delete(detail.frozen);
  for (const { key, on, final } of detail.dates ?? []) state.dates.set(key, { on, final });
  if (record.action === "propose" && record.unit !== null && detail.kind !== undefined) {
    const moves = (detail.moves ?? []).map(({ line, amountFen }) => ({ line, amountFen: BigInt(amountFen) }));
    const { transaction: id, unit, reason } = record;
    state.applications.set(id, { id, unit, by: actor, kind: detail.kind, reason, moves, verdict: null });
  }
  const settled = detail.application === undefined ? undefined : state.applications.get(detail.application);
  if (settled !== undefined) settled.verdict = detail.verdict ?? null;
}

/** Ceilings set after their issue wait; issued, they wait no more, and whoever is over them prepares again. */
function foldCeilings(state: DepartmentState, { action, actor, reason, detail, day }: ProcessRecord): void {
  for (const { unit, fund, kind, amountFen } of detail.ceilings ?? []) {
    const id = ceilingId(state.year, unit, fund, kind);
    const times = (state.pending.get(id)?.times ?? 0) + 1;
    const fen = amountFen === null ? null : BigInt(amountFen);
    state.pending.set(id, { unit, fund, kind, amountFen: fen, by: actor, reason, times });
  }
  if (action === "issue") for (const each of state.pending.values()) each.amountFen = null;
  for (const id of detail.back ?? []) {
    const unit = state.units.get(id);
    if (unit !== undefined) enter(unit, "second-up.unit", day);
  }
}

function foldDates(state: DepartmentState, record: ProcessRecord, units: readonly UnitState[]): void {
  if (record.to === "second-down.department") {
    state.congressOn = record.detail.on ?? null;
    state.approvedOn = record.day;
  }
  if (record.to === "in-year") for (const unit of units) unit.approvedOn = record.day;
  if (record.action !== "publish") return;
  if (record.unit === null) state.publishedOn = record.detail.on ?? null;
  else for (const unit of units) unit.publishedOn = record.detail.on ?? null;
}

/** Id of the account that holds a unit's ceiling of a year for a fund and kind. */
export function ceilingId(year: number, unit: string, fund: string, kind: CeilingKind): string {
  return `ceiling:${year}:${unit}:${fund}:${kind}`;
}

/** Which ceiling a line counts towards: 项目支出, or by its economic class 人员经费 or 公用经费; null for revenue and what is left over. */
export function kindOf(info: LineInfo): CeilingKind | null {
  if (info.side === "revenue" || isClosing(info)) return null;
  if (info.side === "ceiling") return info.kind;
  if (info.project !== null) return "project";
  return info.economic !== null && economicClass(info.economic)?.kind === "personnel" ? "personnel" : "public";
}

/** A line's amount at a stage, in 分: up to 调整 the sum of all stages so far; ceilings and payments are sums of their own. */
export function amountAt(line: LineState, stage: Stage): bigint {
  let sum = 0n;
  for (const each of SUMMED_STAGES[stage]) sum += line.sums[each];
  return sum;
}
