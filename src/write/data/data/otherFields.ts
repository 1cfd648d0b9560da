/** The columns of texts.csv, tables.csv, classes.csv and guide.csv. */
import { GROUP_WORDS, GUIDE_GROUPS, STATUS_WORDS } from "../../guide/model.ts";
import type { Field } from "../field.ts";
import { qualities } from "./factFields.ts";

export const textFields = [
  { name: "text_id", title: "序号", type: "string", required: true },
  {
    name: "kind",
    title: "种类",
    type: "string",
    required: true,
    categories: [
      ["cover", "封面"],
      ["heading", "标题"],
      ["paragraph", "段落"],
      ["note", "表注"],
    ],
  },
  { name: "level", title: "层级", type: "integer", minimum: 0 },
  { name: "number", title: "编号", type: "string" },
  { name: "section", title: "标题编号", type: "string" },
  { name: "page", title: "页", type: "integer", minimum: 1 },
  { name: "text", title: "文字", type: "string", required: true },
  { name: "facts", title: "数据项", type: "string", description: "段里的数据项（fact_id），用空格隔开" },
] as const satisfies readonly Field[];

export const tableFields = [
  { name: "table_file", title: "文件", type: "string", required: true },
  { name: "table_id", title: "表", type: "string", description: "没有读成数据表的为空" },
  { name: "key", title: "表的种类", type: "string" },
  { name: "title", title: "表名", type: "string" },
  { name: "unit", title: "单位", type: "string" },
  { name: "year", title: "年度", type: "integer", columnType: "date:fiscal-year" },
  { name: "header_row", title: "表头在第几行", type: "integer", minimum: 1 },
  { name: "rows", title: "表头以下行数", type: "integer", minimum: 0 },
  { name: "columns", title: "栏数", type: "integer", minimum: 0 },
  { name: "notes", title: "表注", type: "string" },
] as const satisfies readonly Field[];

export const classFields = [
  { name: "code", title: "编码", type: "string", required: true },
  {
    name: "system",
    title: "分类",
    type: "string",
    required: true,
    categories: [
      ["function", "支出功能分类"],
      ["economic-dept", "部门预算支出经济分类"],
      ["economic-gov", "政府预算支出经济分类"],
    ],
  },
  { name: "name", title: "名称", type: "string" },
  { name: "level", title: "级", type: "string" },
  { name: "standard", title: "国际分类", type: "string" },
  { name: "target", title: "国际编码", type: "string" },
  { name: "target_name_en", title: "国际名称（英文）", type: "string" },
  { name: "target_name_zh", title: "国际名称（中文）", type: "string" },
  { name: "quality", title: "对应程度", type: "string", categories: qualities },
  { name: "note", title: "说明", type: "string" },
] as const satisfies readonly Field[];

export const guideFields: readonly Field[] = [
  { name: "item", title: "事项编号", type: "string", required: true },
  {
    name: "group",
    title: "类别",
    type: "string",
    required: true,
    categories: GUIDE_GROUPS.map((group) => [group, GROUP_WORDS[group]]),
  },
  { name: "name", title: "应公开事项", type: "string", required: true },
  {
    name: "status",
    title: "是否公开",
    type: "string",
    required: true,
    categories: Object.entries(STATUS_WORDS),
  },
  { name: "why", title: "核对结果", type: "string", description: "凭什么这样判定；没有核对的为空" },
  { name: "places", title: "所在位置", type: "string", description: "所在的标题或表，几处用“；”隔开" },
  {
    name: "anchors",
    title: "网页中的位置",
    type: "string",
    description: "网页里的锚点，几处用空格隔开：statement.html#s12",
  },
  {
    name: "pages",
    title: "PDF 页码",
    type: "string",
    description: "同时写出的 PDF 里印的页码，几处用空格隔开；没有写 PDF 的为空",
  },
  { name: "source", title: "依据", type: "string", required: true },
];
