/** The model's words in Chinese, as people read them. */
import type { Basis, DocumentFacts, DocumentKind, Format, Measure, Relation, TableStructure } from "./model.ts";

export const FORMAT: Readonly<Record<Format, string>> = {
  text: "纯文本",
  docx: "Word（docx）",
  doc: "Word（doc）",
  html: "网页",
  pdf: "PDF",
  xlsx: "Excel（xlsx）",
  xls: "Excel（xls）",
  csv: "CSV",
  json: "明算 JSON",
  draft: "编制中的文稿",
};

export const KIND: Readonly<Record<DocumentKind, string>> = { budget: "部门预算", final: "部门决算", unknown: "" };

/** 某市某局2024年部门预算; empty when nothing of it is known. */
export function documentTitle({ organisation, year, kind }: DocumentFacts): string {
  return `${organisation ?? ""}${year === null ? "" : `${year}年`}${KIND[kind]}`;
}

export const BASIS: Readonly<Record<Basis, string>> = {
  budget: "预算",
  adjusted: "调整预算",
  ceiling: "控制数",
  execution: "执行数",
  final: "决算",
};

export const MEASURE: Readonly<Record<Measure, string>> = {
  amount: "金额",
  count: "数量",
  percent: "百分比",
  rate: "增减率",
  change: "增减额",
  share: "占比",
};

export const RELATION: Readonly<Record<Relation["kind"], string>> = {
  sum: "合计",
  share: "占比",
  change: "增减",
  rate: "增减率",
  product: "乘积",
  equality: "相等",
  comparison: "比较",
  count: "清点",
};

export const STRUCTURE: Readonly<Record<TableStructure, string>> = {
  children: "各级等于下级之和",
  "total-row": "合计行",
  columns: "各列合计",
  sides: "两栏相等",
  carry: "结转结余",
};

/** How grave a finding is, with the mark that stands for it where there is no colour. */
export const SEVERITY = {
  error: { word: "错误", mark: "✖" },
  warning: { word: "警告", mark: "▲" },
  notice: { word: "提示", mark: "●" },
} as const;

/** Groups and statuses of the ledger of obligations (义务台账), in the order in which reports list them. */
export const OBLIGATION_GROUP = {
  identity: "勾稽关系",
  section: "应有的说明",
  table: "应有的表",
  column: "应有的栏目",
  detail: "细化程度",
  disclosure: "必须写明的事项",
  explanation: "变动的原因",
  form: "格式与文字",
} as const;

export const OBLIGATION_STATUS = {
  proved: "已证实",
  broken: "不符合",
  open: "不能判定",
  "not-applicable": "不适用",
} as const;

export const OBLIGATION_MARK: Readonly<Record<keyof typeof OBLIGATION_STATUS, string>> = {
  proved: "✔",
  broken: "✖",
  open: "？",
  "not-applicable": "－",
};
