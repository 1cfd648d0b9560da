/**
 * A budget out of a workbook, brought in by a person in the process: for each unit whose figures or data change one edit, by the rules of
 * every edit (post, step, versions), all in one transaction. Who makes up departments and units is not who prepares their budgets: those
 * must be there already.
 */
import { SUMMED_STAGES } from "../../entries/index.ts";
import type { Stage } from "../../model.ts";
import type { LedgerTransaction, Schema } from "../../storage/index.ts";
import { parts } from "../../storage/index.ts";
import type { PlacedBudget } from "../../workbook/index.ts";
import { type Imported, type Plan, planOf, toldOf } from "../../workbook/save/index.ts";
import { Overtaken, putRows, type RowChanges, removeRows } from "../../workbook/save/rows.ts";
import type { Cell, ContentChange, Decision, RequestOf } from "../model.ts";
import { amountAt, type DepartmentState } from "../state.ts";
import { stepNames } from "../workflow/data/flow.ts";
import { stageOfStep } from "../workflow/workflow.ts";
import type { Group, Process } from "./process.ts";
import { lineOf } from "./rows.ts";

/** Who brings it in and why. Ids of the requests begin with `id`. */
export interface ImportBy {
  readonly id: string;
  readonly actor: string;
  readonly reason: string;
  /** The stage that it must be; absent: the one at which the units are. */
  readonly stage?: Stage;
  /** Last entry of the ledger that the workbook shows; absent: the ledger as it stands. */
  readonly seen?: number;
  readonly dryRun?: boolean;
}

export type ImportedBy = (Imported & { readonly stage: Stage }) | { readonly problems: readonly string[] };

/** Nothing to be done, or nothing that could be. */
class Stopped extends Error {
  readonly outcome: ImportedBy;

  constructor(outcome: ImportedBy) {
    super("stopped");
    this.outcome = outcome;
  }
}

const stopped = (...problems: string[]): Stopped => new Stopped({ problems });

/** Imports a budget through the process. Nothing is half done; problems are Chinese and name the unit. */
export async function importInProcess(process: Process, placed: PlacedBudget, by: ImportBy): Promise<ImportedBy> {
  let outcome: ImportedBy = { problems: [] };
  const names: string[] = [];
  try {
    const decisions = await process.together(async (tx, stateOf) => {
      const { group, told, units } = await prepare(tx, stateOf, placed, by);
      outcome = told;
      names.push(...units);
      return group;
    });
    const problems = decisions.flatMap((decision, index) => problemsOf(decision, names[index] ?? ""));
    return problems.length > 0 ? { problems } : outcome;
  } catch (error) {
    if (error instanceof Stopped) return error.outcome;
    if (error instanceof Overtaken) return { problems: ["导入时有人改动了同样的数据，没有导入，请再试一次"] };
    throw error;
  }
}

function problemsOf(decision: Decision, unit: string): string[] {
  if (decision.outcome !== "refused") return [];
  const { message, cells } = decision.refusal;
  return cells.length > 1 ? cells.map((cell) => `${unit}：${cell.message}`) : [`${unit}：${message}`];
}

interface Prepared {
  readonly group: Group;
  readonly told: ImportedBy;
  /** Names of the units of the requests. */
  readonly units: readonly string[];
}

async function prepare(
  tx: LedgerTransaction,
  stateOf: (department: string, year: number) => Promise<DepartmentState | null>,
  placed: PlacedBudget,
  by: ImportBy,
): Promise<Prepared> {
  const { year } = placed.budget;
  // The stage is only known when the department is; what is compared before does not depend on it.
  const first = await planned(tx, placed, by.stage ?? "first-up");
  const state = await stateOf(first.organisations.department, year);
  if (state === null || first.organisations.changes.some(changesAnything)) throw stopped(organisationProblem(first));
  const stage = stageFor(state, [...first.organisations.unitIds.values()], by.stage);
  const plan = stage === (by.stage ?? "first-up") ? first : await planned(tx, placed, stage);
  return await edits(tx, state, plan, { ...by, stage }, year);
}

async function planned(tx: LedgerTransaction, placed: PlacedBudget, stage: Stage): Promise<Plan> {
  const plan = await planOf(tx, placed, stage);
  if ("problems" in plan) throw new Stopped(plan);
  return plan;
}

const changesAnything = ({ added, changed, removed }: RowChanges): boolean =>
  added.length + changed.length + removed.length > 0;

function organisationProblem({ organisations }: Plan): string {
  const names = organisations.changes
    .flatMap(({ added, changed }) => [...added, ...changed.map(({ row }) => row)])
    .map((row) => ("code" in row && "name" in row ? `${row.code} ${row.name}` : ""))
    .filter((name) => name !== "")
    .slice(0, 5);
  return `账本里没有这些单位，或名称、性质与账本不同：${names.join("、")}。部门和单位由系统管理员登记，导入预算时不能增改，请核对`;
}

/** The stage at which the units are on their own desk; the first where they differ, so that the refusal tells. */
function stageFor(state: DepartmentState, units: readonly string[], asked: Stage | undefined): Stage {
  const steps = units.flatMap((id) => state.units.get(id) ?? []);
  const away = steps.find(({ step }) => asked !== undefined && stageOfStep(step) !== asked);
  if (away !== undefined) throw stopped(`${away.info.name}现处于“${stepNames[away.step]}”，不能导入所指阶段的数`);
  return asked ?? (steps.some(({ step }) => step.startsWith("second-up.")) ? "second-up" : "first-up");
}

/** What of a plan concerns one unit. */
interface Share {
  readonly cells: Cell[];
  readonly lines: Schema["lines"][];
  readonly content: Map<string, { added: number; changed: number; removed: number }>;
}

async function edits(
  tx: LedgerTransaction,
  state: DepartmentState,
  plan: Plan,
  by: ImportBy & { readonly stage: Stage },
  year: number,
): Promise<Prepared> {
  const at = plan.changes.findIndex(({ kind }) => kind === "lines");
  const [before, after] = [plan.changes.slice(0, at), plan.changes.slice(at + 1)];
  for (const each of [...plan.changes].reverse()) await removeRows(each, tx);
  for (const each of before) await putRows(each, tx);
  const shares = await sharesOf(tx, state, plan, by);
  if (shares.size === 0) throw new Stopped({ ...toldOf(plan), entries: 0, stage: by.stage });
  const { changed } = plan.lines.changes;
  const rest: RowChanges = { kind: "lines", added: [], changed, removed: [] };
  const inOrder = [...shares].sort(([a], [b]) => (a < b ? -1 : 1));
  const requests = inOrder.map(([unit, share], index) => requestOf(state, unit, share, by, index, year));
  const group: Group = {
    requests,
    after: async (last) => {
      for (const each of [rest, ...after]) await putRows(each, last);
    },
    ...(by.dryRun === true ? { dryRun: true } : {}),
  };
  const units = requests.map(({ unit }) => state.units.get(unit)?.info.name ?? unit);
  const entries = requests.reduce((sum, { cells }) => sum + cells.length, 0);
  return { group, told: { ...toldOf(plan), entries, stage: by.stage }, units };
}

function requestOf(
  state: DepartmentState,
  unit: string,
  { cells, lines, content }: Share,
  { id, actor, reason }: ImportBy,
  index: number,
  year: number,
): RequestOf<"edit"> {
  const told = [...content].map(([kind, counts]): ContentChange => ({ kind, ...counts }));
  return {
    ...{ id: `${id}.${index + 1}`, action: "edit", actor, reason, year, department: state.department.id, unit, cells },
    ...(lines.length === 0 ? {} : { lines: lines.map(lineOf) }),
    ...(told.length === 0 ? {} : { content: told }),
  };
}

async function sharesOf(
  tx: LedgerTransaction,
  state: DepartmentState,
  plan: Plan,
  { stage, seen }: { readonly stage: Stage; readonly seen?: number },
): Promise<Map<string, Share>> {
  const shares = new Map<string, Share>();
  const of = (unit: string): Share => {
    const share = shares.get(unit) ?? { cells: [], lines: [], content: new Map() };
    shares.set(unit, share);
    return share;
  };
  const { lines } = plan;
  const added = lines.changes.added.map((row): Schema["lines"] => ({ ...row, version: 1n }) as Schema["lines"]);
  for (const row of added) of(row.unit).lines.push(row);
  const unitOfLine = new Map(added.map(({ id, unit }) => [id, unit]));
  const moved = lines.moves.filter(({ amountFen }) => amountFen !== 0n);
  const since = await entriesSince(tx, state, stage, seen);
  for (const { line, amountFen } of moved) {
    const known = state.lines.get(line);
    const nowFen = known === undefined ? 0n : amountAt(known, stage);
    const expected = (known?.version ?? 0) - (since.get(line) ?? 0);
    const unit = known?.info.unit ?? unitOfLine.get(line);
    if (unit !== undefined) of(unit).cells.push({ line, amountFen: nowFen + amountFen, expected });
  }
  await addContent(tx, plan, of);
  return shares;
}

/** How many entries each line has had since the one that the workbook shows; those of later stages do not touch what it shows. */
async function entriesSince(
  tx: LedgerTransaction,
  state: DepartmentState,
  stage: Stage,
  seen: number | undefined,
): Promise<Map<string, number>> {
  const units = [...state.units.keys()];
  if (seen === undefined || units.length === 0) return new Map();
  const rows = await tx
    .selectFrom("entries")
    .innerJoin("lines", "lines.id", "entries.line")
    .select((eb) => ["entries.line", eb.fn.countAll<bigint>().as("count")])
    .where("lines.unit", "in", units)
    .where("lines.year", "=", BigInt(state.year))
    .where("entries.stage", "in", [...SUMMED_STAGES[stage]])
    .where("entries.sequence", ">", BigInt(seen))
    .groupBy("entries.line")
    .execute();
  return new Map(rows.map(({ line, count }) => [line, Number(count)]));
}

const COUNTED = ["added", "changed", "removed"] as const;

/** Counts what else changes, by the unit whose it is; what is the department's own is the unit's that is the department proper. */
async function addContent(tx: LedgerTransaction, plan: Plan, of: (unit: string) => Share): Promise<void> {
  const units = await tx
    .selectFrom("units")
    .select(["id", "proper"])
    .where("department", "=", plan.organisations.department)
    .orderBy("code")
    .execute();
  const proper = plan.organisations.unit || (units.find((unit) => unit.proper === 1n) ?? units[0])?.id;
  const owners = await projectOwners(tx, plan);
  for (const { kind, added, changed, removed } of plan.changes) {
    const rows = { added, changed: changed.map(({ row }) => row), removed: removed.map(({ row }) => row) };
    for (const how of COUNTED) {
      if (kind === "lines" && how === "added") continue;
      for (const row of rows[how]) {
        const { unit, project } = row as { readonly unit?: string; readonly project?: string };
        const owner = unit || (project === undefined ? undefined : owners.get(project)) || proper;
        if (owner === undefined) throw stopped("部门没有预算单位，不能导入");
        const counts = of(owner).content.get(kind) ?? { added: 0, changed: 0, removed: 0 };
        counts[how] += 1;
        of(owner).content.set(kind, counts);
      }
    }
  }
}

/** Units of the projects that targets and served duties belong to. */
async function projectOwners(tx: LedgerTransaction, { changes }: Plan): Promise<Map<string, string>> {
  const ids = new Set<string>();
  for (const { added, changed, removed } of changes)
    for (const row of [...added, ...[...changed, ...removed].map((each) => each.row)])
      if ("project" in row && typeof row.project === "string") ids.add(row.project);
  const owners = new Map<string, string>();
  for (const part of parts([...ids], 500)) {
    const rows = await tx
      .selectFrom("projects")
      .select(["id", "unit"])
      .where("id", "in", [...part])
      .execute();
    for (const { id, unit } of rows) owners.set(id, unit);
  }
  return owners;
}
