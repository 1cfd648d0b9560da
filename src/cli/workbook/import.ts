/** `mingsuan import`: a budget into the ledger, all of it or nothing; or every fault at once, also marked in a copy of the workbook. */
import { randomUUID } from "node:crypto";
import { userInfo } from "node:os";
import { basename } from "node:path";
import { stageNames } from "../../ledger/data/names.ts";
import type { Stage } from "../../ledger/model.ts";
import { yuan } from "../../ledger/money.ts";
import { type ImportedBy, importInProcess } from "../../ledger/process/storage/importing.ts";
import { openProcess } from "../../ledger/process/storage/process.ts";
import { type Ledger, placeName } from "../../ledger/storage/index.ts";
import {
  type CellFault,
  type Imported,
  importBudget,
  isGovernedBudget,
  type PlacedBudget,
} from "../../ledger/workbook/index.ts";
import { type PlaceOptions, withLedger } from "../ledger/place.ts";
import { clock, errorsOf } from "../ledger/rulebook.ts";
import { refuse, write } from "../output.ts";
import { now } from "../today.ts";
import type { Basis } from "./basis.ts";
import { saveMarked } from "./marked.ts";
import { loadSource } from "./source.ts";
import { addressOf, faultText, KIND_NAMES } from "./words.ts";

export interface ImportOptions extends PlaceOptions {
  readonly stage?: Stage;
  readonly year?: number;
  readonly department?: string;
  readonly unit?: string;
  readonly dryRun?: boolean;
  readonly errors?: string;
  readonly by?: string;
  readonly reason?: string;
}

const MOST_SHOWN = 50;

/** Imports a source; the exit status: 0, 1 where its content is wrong, 2 where it or the ledger could not be opened. */
export async function importSource(source: string, options: ImportOptions): Promise<number> {
  const loaded = await loadSource(source, options);
  if ("unread" in loaded) return refuse(loaded.unread);
  if ("problems" in loaded) return wrong(loaded.problems);
  if ("faults" in loaded) {
    const status = wrong(loaded.faults.map(faultText));
    return options.errors === undefined
      ? adviseMarking(loaded.faults, status)
      : saveMarked(loaded, source, options.errors);
  }
  const { placed, kind, notices } = loaded;
  for (const notice of notices) process.stderr.write(`提示：${notice}\n`);
  const { year } = placed.budget;
  if (options.year !== undefined && options.year !== year)
    return wrong([`${source} 是 ${year} 年的预算，不是 ${options.year} 年的`]);
  return withLedger(options, async (ledger) => {
    const reason = options.reason ?? `导入 ${basename(source)}`;
    const done = await brought(ledger, placed, { ...options, reason, basis: loaded.basis ?? null });
    if ("problems" in done) return wrong(done.problems);
    await write(told(done, placed, { ...options, stage: done.stage, kind, ledger: placeName(ledger.place) }));
    return 0;
  });
}

interface Bringing extends ImportOptions {
  readonly reason: string;
  readonly basis: Basis | null;
}

/** By the process where people are there to prepare the budget, else as it is. */
async function brought(
  ledger: Ledger,
  placed: PlacedBudget,
  { by, stage, reason, dryRun, basis }: Bringing,
): Promise<ImportedBy> {
  const governed = await isGovernedBudget(ledger.db, placed);
  if (governed && by !== undefined) {
    const [person] = await ledger.db
      .selectFrom("users")
      .select("id")
      .where((eb) => eb.or([eb("id", "=", by), eb("login", "=", by)]))
      .execute();
    if (person === undefined) return { problems: [`账本中没有登记人员 ${by}，请核对人员编号或登录名`] };
    const seen = basis?.ledger === ledger.facts.id ? { seen: basis.entry } : {};
    const asked = { id: randomUUID(), actor: person.id, reason, ...seen, ...(stage === undefined ? {} : { stage }) };
    const process = openProcess(ledger, { check: errorsOf, now: clock });
    return await importInProcess(process, placed, { ...asked, dryRun: dryRun === true });
  }
  const told = { stage: stage ?? "first-up", actor: by ?? systemUser(), at: now(), reason, transaction: randomUUID() };
  const done = await importBudget(ledger, placed, { ...told, dryRun: dryRun === true });
  return "problems" in done ? done : { ...done, stage: told.stage };
}

function wrong(problems: readonly string[]): number {
  for (const problem of problems.slice(0, MOST_SHOWN)) process.stderr.write(`${problem}\n`);
  const more = problems.length > MOST_SHOWN ? `共 ${problems.length} 处，其余没有列出。` : `共 ${problems.length} 处。`;
  process.stderr.write(`${more}什么也没有导入。\n`);
  return 1;
}

function adviseMarking(faults: readonly CellFault[], status: number): number {
  const first = faults[0];
  const where = first === undefined ? "" : `（例如 ${first.sheet}!${addressOf(first.row, first.column)}）`;
  process.stderr.write(`要得到标出这些单元格${where}的工作簿，请加 --errors 文件.xlsx\n`);
  return status;
}

/** The name under which the user is known to the system. */
function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return "import";
  }
}

interface Circumstances {
  readonly stage: Stage;
  readonly dryRun?: boolean;
  readonly kind: string;
  readonly ledger: string;
}

function told(done: Imported, { budget, place }: PlacedBudget, { stage, dryRun, kind, ledger }: Circumstances): string {
  const { expenditure, revenue } = done.totals;
  const whose = `${place.department.code} ${budget.organisation} ${budget.year} 年${stageNames[stage]}预算`;
  const change = (total: { before: bigint; after: bigint }) =>
    total.before === total.after
      ? `${yuan(total.after)} 元`
      : `${yuan(total.after)} 元（原为 ${yuan(total.before)} 元）`;
  const rows = done.changes.map(
    ({ kind: name, added, changed, removed }) =>
      `  ${KIND_NAMES[name] ?? name}：新增 ${added}，改动 ${changed}，删去 ${removed}`,
  );
  const emptied = done.emptied === 0 ? [] : [`  账本里有而来源里没有的 ${done.emptied} 行，金额归零`];
  const nothing = done.entries === 0 && rows.length === 0 ? ["  与账本里的一致，没有要写的"] : [];
  return [
    `${dryRun === true ? "会导入" : "已导入"}（${kind}）：${whose} → ${ledger}`,
    `  支出 ${change(expenditure)}`,
    `  收入 ${change(revenue)}`,
    `  分录 ${done.entries} 笔`,
    ...emptied,
    ...rows,
    ...nothing,
    dryRun === true ? "没有写账本（--dry-run）。\n" : "",
  ].join("\n");
}
