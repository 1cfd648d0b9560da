/** `mingsuan export`: a budget of a ledger, or the empty template, as an Excel workbook. */
import { writeFile } from "node:fs/promises";
import { stageNames } from "../../ledger/data/names.ts";
import type { Stage } from "../../ledger/model.ts";
import { headOf, type Ledger } from "../../ledger/storage/index.ts";
import { emptyTemplate, exportBudget } from "../../ledger/workbook/index.ts";
import { fileErrorMessage } from "../files.ts";
import { type PlaceOptions, withLedger } from "../ledger/place.ts";
import { scopeOf } from "../ledger/scope.ts";
import { refuse, write } from "../output.ts";
import { basisText } from "./basis.ts";
import { workbookOf } from "./sheets.ts";

export interface ExportOptions extends PlaceOptions {
  readonly department?: string;
  readonly unit?: string;
  readonly year?: number;
  readonly stage: Stage;
  readonly as?: string;
  readonly template?: boolean;
  readonly out: string;
  readonly overwrite?: boolean;
}

/** Writes the workbook; the exit status: 0, or 2 where nothing was written. */
export async function exportWorkbook(options: ExportOptions): Promise<number> {
  if (options.template === true) {
    const fault = await saved(options, workbookOf(emptyTemplate({ year: options.year ?? null })));
    if (fault !== null) return refuse(fault);
    await write(`已写空白模板 ${options.out}\n`);
    return 0;
  }
  return withLedger(options, (ledger) => exportFrom(ledger, options));
}

async function exportFrom(ledger: Ledger, options: ExportOptions): Promise<number> {
  const { stage } = options;
  const scope = await scopeOf(ledger.db, options);
  if (typeof scope === "string") return refuse(scope);
  const department = await departmentFor(ledger, scope);
  if (department === null) return refuse("账本中不止一个部门（或没有部门），请用 --department 指明部门代码");
  const year = options.year ?? (await onlyYear(ledger));
  if (year === null) return refuse("账本中不止一个年度（或还没有预算），请用 --year 指明年度");
  const unit = scope.unit === undefined ? {} : { unit: scope.unit };
  const made = await ledger.snapshot(async (tx) => {
    const basis = basisText({ ledger: ledger.facts.id, entry: await headOf(tx) });
    return await exportBudget(tx, { department, ...unit, year, stage }, basis);
  });
  if ("problems" in made) return refuse(made.problems.join("\n"));
  const fault = await saved(options, workbookOf(made.sheets));
  if (fault !== null) return refuse(fault);
  const { budget } = made;
  const counts = `${budget.units.length} 个单位，${budget.lines.length} 行支出，${budget.revenue.length} 行收入`;
  await write(`已导出 ${budget.organisation} ${year} 年${stageNames[stage]}预算（${counts}）到 ${options.out}\n`);
  return 0;
}

async function departmentFor({ db }: Ledger, scope: { department?: string; unit?: string }): Promise<string | null> {
  if (scope.department !== undefined) return scope.department;
  if (scope.unit !== undefined) {
    const unit = await db.selectFrom("units").select("department").where("id", "=", scope.unit).executeTakeFirst();
    return unit?.department ?? null;
  }
  const all = await db.selectFrom("departments").select("id").limit(2).execute();
  return all.length === 1 ? (all[0]?.id ?? null) : null;
}

async function onlyYear({ db }: Ledger): Promise<number | null> {
  const years = await db.selectFrom("lines").select("year").distinct().limit(2).execute();
  return years.length === 1 ? Number(years[0]?.year) : null;
}

/** Writes the file; a message where it cannot be. What is there already is left alone, unless it is to be replaced. */
async function saved({ out, overwrite }: ExportOptions, bytes: Uint8Array): Promise<string | null> {
  try {
    await writeFile(out, bytes, { flag: overwrite === true ? "w" : "wx" });
    return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST")
      return `${out} 已经存在，没有覆盖。要替换它请加 --overwrite`;
    return `${out} 没有写成：${fileErrorMessage(out, error).text}`;
  }
}
