/** The rulebook as the process asks for it: a budget is composed as it would be published, and checked by all rules. */
import { checkStatement } from "../../check/index.ts";
import { COMPOSED_PROFILES, composeDraft } from "../../ledger/compose/index.ts";
import type { Budget } from "../../ledger/model.ts";
import { statementFromDraft } from "../../read/draft/index.ts";
import { now, today } from "../today.ts";

/** Messages of the errors in a budget's statement. A profile that cannot be composed yet cannot be checked, which is told. */
export async function errorsOf(budget: Budget): Promise<readonly string[]> {
  if (!COMPOSED_PROFILES.includes(budget.profile)) {
    process.stderr.write(`提示：口径 ${budget.profile} 还不能编成说明书，${budget.organisation}的预算未经自动审核\n`);
    return [];
  }
  const { findings } = checkStatement(await statementFromDraft(composeDraft(budget)));
  return findings.filter(({ severity }) => severity === "error").map(({ message }) => message);
}

/** Now, and the day in the zone of the machine that keeps the ledger. */
export const clock = (): { readonly at: string; readonly day: string } => ({ at: now(), day: today() });
