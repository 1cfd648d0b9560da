/** The words by which commands name what is in a ledger. */
import { FUNDS, fundName } from "../../codes/index.ts";
import { stageNames } from "../../ledger/data/names.ts";
import type { EntryKind, Stage } from "../../ledger/model.ts";

export const KIND_WORDS: Readonly<Record<EntryKind, string>> = {
  draft: "编报",
  review: "审核",
  ceiling: "控制数",
  approval: "批复",
  reallocation: "调剂",
  supplement: "追加追减",
  payment: "支付",
  correction: "更正",
};

/** What a fund is called; a word that is none stays as it is. */
export function fundWord(word: string): string {
  const fund = FUNDS.find((each) => each === word);
  return fund === undefined ? word : fundName(fund);
}

/** The stage that a word or a name of the model means; null for none. */
export function stageOf(word: string): Stage | null {
  const all = Object.entries(stageNames) as [Stage, string][];
  return all.find(([name, chinese]) => name === word || chinese === word)?.[0] ?? null;
}
