/** Where a budget to compose comes from: a folder of plain files, or a ledger, which holds many and must be told which. */
import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { budgetFromFolder, isBudgetFolder } from "../ledger/folder/index.ts";
import type { Budget } from "../ledger/model.ts";
import type { BudgetChoice } from "./ledger/budget.ts";
import { isLedger } from "./ledger/place.ts";
import { ledgerOnly } from "./ledgerOnly.ts";

export type BudgetSource =
  | { readonly budget: Budget; readonly before?: Budget | null; readonly paid?: Budget | null }
  | { readonly problems: readonly string[] };

interface Loader {
  /** Whether `path` is a source of this kind. */
  readonly recognises: (path: string) => Promise<boolean>;
  readonly load: (path: string, choice: BudgetChoice) => Promise<BudgetSource>;
}

const MOST_BYTES = 64 * 1024 * 1024;

const folder: Loader = {
  recognises: async (path) => (await lstat(path)).isDirectory(),
  load: async (path, choice) => {
    const misplaced = ledgerOnly(path, choice);
    if (misplaced !== null) return { problems: [misplaced] };
    const names = (await readdir(path)).filter((name) => /^(?:budget\.json|[\w-]+\.csv)$/.test(name)).sort();
    if (!isBudgetFolder(names)) return { problems: [`${path} 里没有 budget.json，不是预算数据的文件夹`] };
    const files = new Map<string, string>();
    for (const name of names) {
      const { size } = await lstat(join(path, name));
      if (size > MOST_BYTES) return { problems: [`${name} 超过 64 MB，没有读取`] };
      files.set(name, await readFile(join(path, name), "utf8"));
    }
    return budgetFromFolder(files);
  },
};

const ledger: Loader = {
  recognises: isLedger,
  load: async (path, choice) => (await import("./ledger/budget.ts")).budgetFromLedger(path, choice),
};

const LOADERS: readonly Loader[] = [ledger, folder];

/** The budget at `path`, or what is wrong, in Chinese. Never throws on what stands there. */
export async function budgetFromSource(path: string, choice: BudgetChoice = {}): Promise<BudgetSource> {
  try {
    for (const { recognises, load } of LOADERS) if (await recognises(path)) return await load(path, choice);
    return { problems: [`${path} 不是预算数据。请给出含有 budget.json 的文件夹，或账本（文件或 postgres:// 地址）`] };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (code === "ENOENT") return { problems: [`找不到 ${path}，请检查路径`] };
    if (code === "EACCES" || code === "EPERM") return { problems: [`没有权限读取 ${path}`] };
    throw error;
  }
}
