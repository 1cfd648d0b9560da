/**
 * A budget from a folder of plain files (budget.json and the tables of `schema.ts`), given as name → text. All faults are told at once,
 * each with file, line and column; nothing is guessed.
 */
import { hasClosing } from "../compose/index.ts";
import type { Budget } from "../model.ts";
import { type Head, headOf } from "./head.ts";
import { budgetOf, type Tables } from "./make.ts";
import { TABLES } from "./schema.ts";
import { type Row, readTable } from "./table.ts";

export { LEVELS } from "./head.ts";

export type FolderResult = { readonly budget: Budget } | { readonly problems: readonly string[] };

const HEAD = "budget.json";

/** Whether these are the files of a budget: the name of the head is enough. */
export function isBudgetFolder(names: readonly string[]): boolean {
  return names.includes(HEAD);
}

/** Reads the files. Never throws on what they hold. */
export function budgetFromFolder(files: ReadonlyMap<string, string>): FolderResult {
  const head = headOf(files.get(HEAD));
  const problems = [...("problems" in head ? head.problems : [])];
  const tables: Record<string, readonly Row[]> = {};
  for (const schema of TABLES) {
    const text = files.get(schema.file);
    if (text === undefined && schema.required) problems.push(`缺少文件 ${schema.file}（${schema.what}）`);
    const read = readTable(text ?? schema.columns.map(({ name }) => name).join(), schema);
    problems.push(...read.problems);
    tables[schema.file] = read.rows;
  }
  const strange = [...files.keys()].filter((name) => name.endsWith(".csv") && !(name in tables));
  problems.push(...strange.map((name) => `文件 ${name} 不是预算数据，请删去或改正文件名`));
  problems.push(...referenceProblems(tables));
  if (!("problems" in head)) problems.push(...closingProblems(head, tables));
  return problems.length > 0 || "problems" in head ? { problems } : { budget: budgetOf(head, tables) };
}

/** Money left over in a form that has no place for it: its two sides could not balance. */
function closingProblems({ profile }: Head, tables: Tables): string[] {
  if (hasClosing(profile) || (tables["closing.csv"] ?? []).length === 0) return [];
  return [`closing.csv：口径 ${profile} 的表没有年终结转结余的位置，请删去这个文件，把资金列入支出，或改用别的口径`];
}

/** Ids that no row of the table they point to has. */
function referenceProblems(tables: Tables): string[] {
  return TABLES.flatMap(({ file, columns }) =>
    columns.flatMap(({ name, type }) => {
      if (type.is !== "id-of") return [];
      const ids = new Set((tables[type.table] ?? []).map(({ id }) => id));
      return (tables[file] ?? []).flatMap((row, index) => {
        const id = row[name];
        const wrong = typeof id === "string" && !ids.has(id);
        return wrong ? [`${file} 第 ${index + 1} 条数据的 ${name}“${id}”在 ${type.table} 中没有`] : [];
      });
    }),
  );
}
