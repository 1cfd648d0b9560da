/**
 * Brings a whole budget into a ledger, in one transaction: organisations, base data, lines, and the entries by which the lines have their
 * amounts at a stage. Nothing is half done, and what is told already is not written again.
 */
import { sql } from "kysely";
import { entryFault, type NewEntry } from "../../entries/index.ts";
import type { EntryKind, Stage } from "../../model.ts";
import { appendEntries, type Ledger, type LedgerTransaction } from "../../storage/index.ts";
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
    const planned = await ledger.snapshot((tx) => planOf(tx, placed, stage));
    return "problems" in planned ? planned : toldOf(planned);
  }
  try {
    return await ledger.transaction(async (tx) => {
      // The head of the chain is the lock: between reading the amounts and writing entries nobody else writes any.
      await tx.updateTable("chain_head").set({ sequence: sql<bigint>`sequence` }).execute();
      const planned = await planOf(tx, placed, stage);
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

interface Plan {
  /** In an order in which every row finds what it refers to. */
  readonly changes: readonly RowChanges[];
  readonly lines: LineChanges;
}

async function planOf(db: LedgerTransaction, source: PlacedBudget, stage: Stage): Promise<Plan | Unfit> {
  const placed = await withCodes(db, source);
  if ("problems" in placed) return placed;
  const organisations: Organisations | Unfit = await organisationsOf(db, placed);
  if ("problems" in organisations) return organisations;
  const moved = await processProblem(db, placed, organisations);
  if (moved !== null) return { problems: [moved] };
  const keys = await keysOf(db, placed, organisations);
  const year = BigInt(placed.budget.year);
  const frame = { db, placed, organisations, year, ...keys, lines: new Map<string, string>() };
  const base = await statementChanges(frame);
  const lines = await lineChanges(frame, stage);
  if (lines.emptied > 0 && !tells(frame, "units")) return { problems: [COARSER] };
  const plans = await planChanges({ ...frame, lines: lines.ids });
  return { changes: [...organisations.changes, ...base, lines.changes, ...plans], lines };
}

/** Once a budget has been submitted, only the process may change it: what was checked and approved must be what stands there. */
async function processProblem(
  db: LedgerTransaction,
  { budget }: PlacedBudget,
  { department, unitIds }: Organisations,
): Promise<string | null> {
  const moved = await db
    .selectFrom("process_log")
    .select("sequence")
    .where("department", "=", department)
    .where("year", "=", BigInt(budget.year))
    .where("to_step", "<>", "")
    .where("unit", "in", ["", ...unitIds.values()])
    .limit(1)
    .execute();
  if (moved.length === 0) return null;
  return `这个预算 ${budget.year} 年已经送审，不能再整份导入，请在流程中修改（见 mingsuan ledger status）`;
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

function toldOf({ changes, lines }: Plan): Imported {
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
