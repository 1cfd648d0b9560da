/** `mingsuan compose`: a budget → its statement, read by our own reader, checked, and written in the JSON form. */
import { readFile, writeFile } from "node:fs/promises";
import { checkStatement } from "../check/index.ts";
import { composeDraft } from "../ledger/compose/index.ts";
import { detectFormat } from "../read/detect.ts";
import { statementFromDraft } from "../read/draft/index.ts";
import { toJson } from "../statement/json.ts";
import { budgetFromSource } from "./budgetSource.ts";
import { fileErrorMessage } from "./files.ts";
import type { BudgetChoice } from "./ledger/budget.ts";

export interface ComposeOptions extends BudgetChoice {
  /** Absent: standard output. */
  readonly out?: string;
}

const MOST_PROBLEMS = 50;

/** Composes one budget; the exit status: 0, 1 when the statement has errors, 2 when nothing was composed. */
export async function compose(source: string, { out, ...choice }: ComposeOptions): Promise<number> {
  if (out !== undefined && !(await isFree(out))) {
    process.stderr.write(`${out} 已经存在，而且不是明算 JSON，没有覆盖。请换一个文件名\n`);
    return 2;
  }
  const loaded = await budgetFromSource(source, choice);
  if ("problems" in loaded) {
    for (const problem of loaded.problems.slice(0, MOST_PROBLEMS)) process.stderr.write(`${problem}\n`);
    if (loaded.problems.length > MOST_PROBLEMS) process.stderr.write(`共 ${loaded.problems.length} 处，其余没有列出\n`);
    return 2;
  }
  const statement = await statementFromDraft(composeDraft(loaded.budget, loaded.before, loaded.paid));
  const json = toJson(statement);
  if (out === undefined) process.stdout.write(json);
  else if (!(await written(out, json))) return 2;
  const { findings, relations } = checkStatement(statement);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const { tables, figures } = statement;
  const counts = `${tables.length} 张表，${figures.length} 个数据项，${relations.length} 条勾稽关系`;
  const advice = out === undefined ? "" : `；逐项查看：mingsuan check ${out}`;
  process.stderr.write(
    `已编成 ${out ?? "（标准输出）"}：${counts}；检查出错误 ${errors} 处，其他 ${findings.length - errors} 处${advice}\n`,
  );
  return errors > 0 ? 1 : 0;
}

/** Nothing stands there yet, or an earlier statement of ours. */
async function isFree(path: string): Promise<boolean> {
  try {
    return detectFormat(await readFile(path)) === "json";
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT";
  }
}

async function written(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text);
    return true;
  } catch (error) {
    const { text: why } = fileErrorMessage(path, error);
    process.stderr.write(`${path} 写不进去：${why}\n`);
    return false;
  }
}
