/** The statement that a path stands for: a document of any format that can be read, or budget data, which is composed first. */
import { lstat, readFile, stat } from "node:fs/promises";
import { isRefusal, readStatement } from "../read/index.ts";
import { LIMITS } from "../read/source.ts";
import type { Statement } from "../statement/model.ts";
import { fileErrorMessage } from "./files.ts";
import type { BudgetChoice } from "./ledger/budget.ts";
import { isLedger } from "./ledger/place.ts";
import { ledgerOnly } from "./ledgerOnly.ts";

/** The statement, or why there is none, in Chinese. Never throws on what stands there. */
export async function statementAt(path: string, choice: BudgetChoice = {}): Promise<Statement | string> {
  try {
    if ((await isLedger(path)) || (await lstat(path)).isDirectory()) return await composed(path, choice);
    const misplaced = ledgerOnly(path, choice);
    if (misplaced !== null) return misplaced;
    if ((await stat(path)).size > LIMITS.fileBytes) return `${path}：文件太大，没有读`;
    const result = await readStatement(await readFile(path));
    return isRefusal(result) ? `${path}：${result.message.text}` : result;
  } catch (error) {
    return `${path}：${fileErrorMessage(path, error).text}`;
  }
}

async function composed(path: string, choice: BudgetChoice): Promise<Statement | string> {
  const { budgetFromSource } = await import("./budgetSource.ts");
  const loaded = await budgetFromSource(path, choice);
  if ("problems" in loaded) return loaded.problems.join("\n");
  const { composeDraft } = await import("../ledger/compose/index.ts");
  const { statementFromDraft } = await import("../read/draft/index.ts");
  return await statementFromDraft(composeDraft(loaded.budget, loaded.before, loaded.paid));
}
