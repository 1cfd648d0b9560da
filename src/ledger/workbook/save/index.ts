/**
 * Brings a whole budget into a ledger, in one transaction: organisations, base data, lines, and the entries by which the lines have their
 * amounts at a stage. Nothing is half done, and what is told already is not written again.
 */
import { entryFault, type NewEntry } from "../../entries/index.ts";
import type { EntryKind, Stage } from "../../model.ts";
import {
  appendEntries,
  type Ledger,
  type LedgerTransaction,
  lockHead,
  type Reader,
  rowsOf,
} from "../../storage/index.ts";
import type { PlacedBudget } from "../model.ts";
import { withCodes } from "./codes.ts";
import { keysOf } from "./keys.ts";
import { type LineChanges, lineChanges } from "./lines.ts";
import { type Organisations, organisationsOf, type Unfit } from "./organisations.ts";
import { Overtaken, putRows, type RowChanges, removeRows } from "./rows.ts";
import { planChanges, statementChanges, tells } from "./statement.ts";

/** Who brings it in, when and why; ids and times are made by the caller. */
export interface ImportAct {
  readonly stage: Stage;
  readonly actor: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly reason: string;
  readonly transaction: string;
  /** Only says what would be done. */
  readonly dryRun?: boolean;
}

/** What was done, or would be. */
export interface Imported {
  readonly changes: readonly {
    readonly kind: string;
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
  }[];
  readonly entries: number;
  readonly emptied: number;
  readonly totals: LineChanges["totals"];
}

/** Kind of the entries by which a stage's amounts come in; stages that are no budget of lines have none. */
const KINDS: Readonly<Partial<Record<Stage, EntryKind>>> = {
  "first-up": "draft",
  "second-up": "draft",
  "second-down": "approval",
  adjustment: "supplement",
};

/** Stages at which a budget can be brought in. */
export const IMPORT_STAGES = Object.keys(KINDS) as readonly Stage[];

/**
 * Imports a budget.
 * @returns what was done, or Chinese problems when nothing was: codes that belong to others, a faulty actor or reason
 */
export async function importBudget(ledger: Ledger, placed: PlacedBudget, act: ImportAct): Promise<Imported | Unfit> {
  const kind = KINDS[act.stage];
  if (kind === undefined) return { problems: ["这个阶段不能导入预算：可以导入一上、二上、二下和调整的数"] };
  const { stage, actor, at, reason, transaction } = act;
  const entry = (line: string, amountFen: bigint): NewEntry => ({
    ...{ year: placed.budget.year, stage, kind, line, amountFen, actor, at, reason, transaction },
  });
  const fault = entryFault(entry("line", 0n));
  if (fault !== null) return { problems: [fault] };
  if (act.dryRun === true) {
    const planned = await ledger.snapshot((tx) => ungoverned(tx, placed, stage));
    return "problems" in planned ? planned : toldOf(planned);
  }
  try {
    return await ledger.transaction(async (tx) => {
      // Between reading the amounts and writing entries nobody else writes any.
      await lockHead(tx);
      const planned = await ungoverned(tx, placed, stage);
      if ("problems" in planned) return planned;
      await carryOut(tx, planned, entry);
      return toldOf(planned);
    });
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
    return { problems: ["导入时有人改动了同样的数据，没有导入，请再试一次"] };
  }
}

const COARSER = "账本里这个单位这一年已有更细的预算行，公开表只有汇总数，不能用它代替；请用模板导入，或导入到别的账本";

/** What bringing a budget in would write. */
export interface Plan {
  readonly organisations: Organisations;
  /** In an order in which every row finds what it refers to. */
  readonly changes: readonly RowChanges[];
  readonly lines: LineChanges;
}

/** Compares a budget with what the ledger has at a stage. */
export async function planOf(db: LedgerTransaction, source: PlacedBudget, stage: Stage): Promise<Plan | Unfit> {
  const placed = await withCodes(db, source);
  if ("problems" in placed) return placed;
  const organisations: Organisations | Unfit = await organisationsOf(db, placed);
  if ("problems" in organisations) return organisations;
  const keys = await keysOf(db, placed, organisations);
  const year = BigInt(placed.budget.year);
  const frame = { db, placed, organisations, year, ...keys, lines: new Map<string, string>() };
  const base = await statementChanges(frame);
  const lines = await lineChanges(frame, stage);
  if (lines.emptied > 0 && !tells(frame, "units")) return { problems: [COARSER] };
  const plans = await planChanges({ ...frame, lines: lines.ids });
  return { organisations, changes: [...organisations.changes, ...base, lines.changes, ...plans], lines };
}

/**
 * Whether a department's budget of a year is made in the process: somebody is there to prepare it, or something has been done to it. Then
 * only the process may change it, by the people who hold the posts.
 */
async function isGoverned(db: Reader, department: string, year: number): Promise<boolean> {
  const log = db.selectFrom("process_log").select("sequence").where("department", "=", department);
  if ((await log.where("year", "=", BigInt(year)).limit(1).executeTakeFirst()) !== undefined) return true;
  const preparer = await db
    .selectFrom("role_assignments")
    .innerJoin("units", "units.id", "role_assignments.unit")
    .select("user_id")
    .where("units.department", "=", department)
    .where("role", "=", "preparer")
    .limit(1)
    .executeTakeFirst();
  return preparer !== undefined;
}

/** The same of the department that a budget belongs to; false where the ledger does not know it yet. */
export async function isGovernedBudget(db: Reader, source: PlacedBudget): Promise<boolean> {
  const placed = await withCodes(db, source);
  if ("problems" in placed) return false;
  const [department] = await rowsOf(db, "departments", { code: placed.place.department.code }, ["id"]);
  return department !== undefined && (await isGoverned(db, department.id, placed.budget.year));
}

const GOVERNED = "这个部门的预算由流程管理，只能由登记的经办人员导入，请用 --by 指明人员（见 docs/import.md）";

/** What may be written without the process. */
async function ungoverned(db: LedgerTransaction, placed: PlacedBudget, stage: Stage): Promise<Plan | Unfit> {
  const plan = await planOf(db, placed, stage);
  if ("problems" in plan) return plan;
  const governed = await isGoverned(db, plan.organisations.department, placed.budget.year);
  return governed ? { problems: [GOVERNED] } : plan;
}

async function carryOut(
  tx: LedgerTransaction,
  { changes, lines }: Plan,
  entry: (line: string, amountFen: bigint) => NewEntry,
): Promise<void> {
  for (const each of [...changes].reverse()) await removeRows(each, tx);
  for (const each of changes) await putRows(each, tx);
  await appendEntries(
    tx,
    lines.moves.map(({ line, amountFen }) => entry(line, amountFen)),
  );
}

/** What a plan does, counted. */
export function toldOf({ changes, lines }: Pick<Plan, "changes" | "lines">): Imported {
  return {
    changes: changes
      .map(({ kind, added, changed, removed }) => ({
        ...{ kind: kind as string, added: added.length, changed: changed.length, removed: removed.length },
      }))
      .filter(({ added, changed, removed }) => added + changed + removed > 0),
    entries: lines.moves.length,
    emptied: lines.emptied,
    totals: lines.totals,
  };
}
