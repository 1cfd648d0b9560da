/** The columns of facts.csv and facts.parquet. A new one is a line here and a value in `../facts.ts`. */
import { fundDisplay } from "../../../codes/data/display.ts";
import { CROSSWALK_QUALITIES } from "../../../codes/index.ts";
import type { Categories, Field } from "../field.ts";

const kinds: Categories = [
  ["budget", "预算"],
  ["final", "决算"],
  ["unknown", "没有读出"],
];
const phases: Categories = [
  ["budget", "年初预算"],
  ["adjusted", "调整后预算"],
  ["ceiling", "限额"],
  ["execution", "执行数"],
  ["final", "决算数"],
];
const measures: Categories = [
  ["amount", "金额"],
  ["count", "数量"],
  ["percent", "百分数"],
  ["rate", "增减率"],
  ["change", "增减额"],
  ["share", "占比"],
];
const hedges: Categories = [
  ["none", "没有"],
  ["about", "约"],
  ["below", "不足"],
  ["above", "超过"],
  ["atLeast", "以上"],
  ["atMost", "以下"],
];
const directions: Categories = [
  ["revenue", "收入"],
  ["expenditure", "支出"],
];
const funds: Categories = Object.entries(fundDisplay).map(([value, [label]]) => [value, label] as const);
const qualityLabels = ["一致", "国际类别更宽", "国际类别更窄", "部分重合", "没有对应"] as const;
/** How well a class fits its international counterpart. */
export const qualities: Categories = CROSSWALK_QUALITIES.map(
  (value, at) => [value, qualityLabels[at] ?? value] as const,
);

export const factFields = [
  { name: "fact_id", title: "数据项", type: "string", required: true, description: "一份说明里各不相同" },
  {
    name: "organisation",
    title: "部门或单位",
    type: "string",
    columnType: "administrative-classification:generic:level1:label",
  },
  { name: "document_kind", title: "文件种类", type: "string", categories: kinds, required: true },
  { name: "document_year", title: "文件年度", type: "integer" },
  {
    name: "budget_unit",
    title: "预算单位",
    type: "string",
    columnType: "administrative-classification:generic:level2:label",
  },
  { name: "concept", title: "指标", type: "string", description: "读不准的没有" },
  { name: "concept_name", title: "指标名称", type: "string" },
  { name: "label", title: "原文名称", type: "string", description: "文件里怎样称呼" },
  { name: "direction", title: "收支", type: "string", categories: directions, columnType: "direction" },
  {
    name: "fund",
    title: "资金来源",
    type: "string",
    categories: funds,
    columnType: "fin-source:generic:code",
    description: "没有的是全部资金",
  },
  { name: "fund_name", title: "资金来源名称", type: "string", columnType: "fin-source:generic:label" },
  {
    name: "function_code",
    title: "功能分类编码",
    type: "string",
    columnType: "functional-classification:generic:code",
  },
  {
    name: "function_name",
    title: "功能分类名称",
    type: "string",
    columnType: "functional-classification:generic:label",
  },
  { name: "economic_code", title: "经济分类编码", type: "string", columnType: "economic-classification:generic:code" },
  { name: "economic_name", title: "经济分类名称", type: "string", columnType: "economic-classification:generic:label" },
  { name: "project", title: "项目", type: "string", columnType: "activity:generic:project:label" },
  { name: "year", title: "年度", type: "integer", columnType: "date:fiscal-year" },
  { name: "phase", title: "预算阶段", type: "string", categories: phases, columnType: "phase:id" },
  {
    name: "measure",
    title: "数的种类",
    type: "string",
    categories: measures,
    columnType: "value-kind:code",
    required: true,
  },
  {
    name: "value",
    title: "数值",
    type: "number",
    columnType: "value",
    required: true,
    description: "按原文的单位，一位不差",
  },
  { name: "unit", title: "单位", type: "string", description: "万元、%、人 …；没有印单位的为空" },
  { name: "currency", title: "币种", type: "string", columnType: "value-currency:code" },
  { name: "amount_fen", title: "金额（分）", type: "integer", description: "只在原文的精度足以定到分时才有" },
  { name: "amount_fen_low", title: "金额下限（分）", type: "integer", description: "会印成原文这个数的最小金额" },
  { name: "amount_fen_high", title: "金额上限（分）", type: "integer", description: "会印成原文这个数的最大金额" },
  { name: "printed", title: "原文", type: "string", required: true },
  { name: "decimals", title: "小数位数", type: "integer", minimum: 0 },
  { name: "hedge", title: "约数用词", type: "string", categories: hedges },
  {
    name: "cofog",
    title: "COFOG 编码",
    type: "string",
    columnType: "functional-classification:cofog:code",
    description: "COFOG 1999，SDMX 写法",
  },
  { name: "cofog_quality", title: "COFOG 对应程度", type: "string", categories: qualities },
  { name: "gfsm", title: "GFSM 编码", type: "string", description: "GFSM 2014" },
  { name: "gfsm_quality", title: "GFSM 对应程度", type: "string", categories: qualities },
  { name: "page", title: "页", type: "integer", minimum: 1 },
  { name: "section", title: "标题编号", type: "string" },
  { name: "table_id", title: "表", type: "string" },
  { name: "table_title", title: "表名", type: "string" },
  { name: "row", title: "行", type: "string" },
  { name: "column", title: "栏", type: "string" },
  { name: "sheet", title: "工作表", type: "string" },
  { name: "cell", title: "单元格", type: "string", description: "在原来的电子表格里" },
  { name: "table_file", title: "表的文件", type: "string", description: "这个数在 tables/ 的哪个文件里" },
  { name: "table_cell", title: "文件中的单元格", type: "string" },
] as const satisfies readonly Field[];

export type FactField = (typeof factFields)[number]["name"];
