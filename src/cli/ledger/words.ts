/** The words by which commands name what is in a ledger, and how they print money. */
import { FUNDS, fundName } from "../../codes/index.ts";
import type { EntryKind, Stage } from "../../ledger/model.ts";

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  "first-up": "一上",
  "first-down": "一下",
  "second-up": "二上",
  "second-down": "二下",
  adjustment: "调整",
  execution: "执行",
};

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
  const all = Object.entries(STAGE_WORDS) as [Stage, string][];
  return all.find(([name, chinese]) => name === word || chinese === word)?.[0] ?? null;
}

/** 分 as 元 with two decimals, thousands parted: -1,234.50. */
export function yuan(fen: bigint): string {
  const size = (fen < 0n ? -fen : fen).toString().padStart(3, "0");
  const whole = size.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${fen < 0n ? "-" : ""}${whole}.${size.slice(-2)}`;
}
