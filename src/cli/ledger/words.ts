/** The words by which commands name what is in a ledger, and how they print money. */
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

export const FUND_WORDS: Readonly<Record<string, string>> = {
  fiscal: "财政拨款",
  gpb: "一般公共预算",
  "gov-fund": "政府性基金预算",
  soe: "国有资本经营预算",
  "special-account": "财政专户管理资金",
  service: "事业收入",
  business: "事业单位经营收入",
  superior: "上级补助收入",
  subsidiary: "附属单位上缴收入",
  other: "其他收入",
  "unit-funds": "单位资金",
};

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
