/**
 * The files of an example folder: for each table its columns and what they hold. The schema is the documentation (docs/budget-folder.md
 * lists it), the reader's instruction and the reason of every message.
 */
import { CONCEPTS, FUNDS } from "../../codes/index.ts";
import { OUTLAYS } from "../data/names.ts";

export type ColumnType =
  | { readonly is: "text" }
  /** 元 with at most two decimals: 53119200.00; read as 分. */
  | { readonly is: "yuan" }
  | { readonly is: "count" }
  | { readonly is: "year" }
  | { readonly is: "flag" }
  /** Digits of a class code. */
  | { readonly is: "code"; readonly pattern: RegExp; readonly like: string }
  | { readonly is: "one-of"; readonly values: readonly string[] }
  /** Parted by semicolons. */
  | { readonly is: "list"; readonly values?: readonly string[] }
  /** An id of another table. */
  | { readonly is: "id-of"; readonly table: string };

export interface ColumnSchema {
  readonly name: string;
  readonly type: ColumnType;
  /** May be empty; then null, or what the model has for it. */
  readonly optional?: true;
  /** The column itself may be missing. */
  readonly added?: true;
}

export interface TableSchema {
  readonly file: string;
  readonly what: string;
  /** Must be there. */
  readonly required?: true;
  readonly columns: readonly ColumnSchema[];
}

const text = { is: "text" } as const;
const yuan = { is: "yuan" } as const;
const count = { is: "count" } as const;
const year = { is: "year" } as const;
const flag = { is: "flag" } as const;
const functional = { is: "code", pattern: /^\d{3}(?:\d{2}){0,2}$/, like: "201、20103 或 2010301" } as const;
const economic = { is: "code", pattern: /^3\d{2}(?:\d{2})?$/, like: "301 或 30101" } as const;
const fund = { is: "one-of", values: FUNDS } as const;
const concept = { is: "one-of", values: CONCEPTS } as const;
const oneOf = (values: string) => ({ is: "one-of", values: values.split(" ") }) as const;
const idOf = (table: string) => ({ is: "id-of", table }) as const;
const optional = { optional: true } as const;
const added = { optional: true, added: true } as const;

export const TABLES: readonly TableSchema[] = [
  {
    ...{ file: "units.csv", what: "预算单位", required: true },
    columns: [
      { name: "id", type: text },
      { name: "code", type: text },
      { name: "name", type: text },
      { name: "kind", type: oneOf("administrative civil-service institution") },
      { name: "proper", type: flag },
      { name: "budgeted", type: flag },
      ...["established", "onPayroll", "onDuty", "lixiu", "retired"].map((name) => ({ name, type: count, ...optional })),
    ],
  },
  {
    ...{ file: "vehicles.csv", what: "公务用车" },
    columns: [
      { name: "unit", type: idOf("units.csv") },
      { name: "kind", type: text },
      { name: "owned", type: count },
      { name: "toBuy", type: count },
    ],
  },
  {
    ...{ file: "equipment.csv", what: "设备" },
    columns: [
      { name: "unit", type: idOf("units.csv") },
      { name: "kind", type: oneOf("general special all") },
      { name: "from", type: yuan },
      { name: "owned", type: count, ...optional },
      { name: "toBuy", type: count },
    ],
  },
  {
    ...{ file: "duties.csv", what: "职责" },
    columns: [
      { name: "id", type: text },
      { name: "text", type: text },
    ],
  },
  {
    ...{ file: "offices.csv", what: "内设机构和所属单位" },
    columns: [
      { name: "name", type: text },
      { name: "kind", type: oneOf("division subordinate") },
    ],
  },
  {
    ...{ file: "projects.csv", what: "项目" },
    columns: [
      { name: "id", type: text },
      { name: "name", type: text },
      { name: "class", type: oneOf("personnel public operation specific") },
      { name: "nature", type: oneOf("once regular phased") },
      { name: "unit", type: idOf("units.csv") },
      { name: "purpose", type: text, ...optional },
      { name: "basis", type: text, ...optional },
      { name: "firstYear", type: year },
      { name: "lastYear", type: year, ...optional },
      { name: "duties", type: { is: "list" }, ...optional },
      { name: "goal", type: text, ...optional },
      { name: "published", type: flag },
    ],
  },
  {
    ...{ file: "targets.csv", what: "绩效指标" },
    columns: [
      { name: "project", type: idOf("projects.csv") },
      {
        name: "kind",
        type: oneOf("quantity quality timeliness cost economic social ecological sustainable satisfaction"),
      },
      { name: "name", type: text },
      { name: "direction", type: oneOf("at-least at-most equal above below words") },
      { name: "value", type: text },
      { name: "unit", type: text, ...optional },
    ],
  },
  {
    ...{ file: "lines.csv", what: "支出预算", required: true },
    columns: [
      { name: "unit", type: idOf("units.csv") },
      { name: "fund", type: fund },
      { name: "function", type: functional },
      { name: "economic", type: economic, ...optional },
      { name: "project", type: idOf("projects.csv"), ...optional },
      {
        name: "uses",
        type: {
          is: "list",
          values: [
            ...CONCEPTS.filter((each) => each.startsWith("three-public.")),
            ...OUTLAYS,
            "running-costs",
            "meetings",
            "training",
            "none",
          ],
        },
        ...optional,
      },
      { name: "amount", type: yuan },
    ],
  },
  {
    ...{ file: "revenue.csv", what: "收入预算", required: true },
    columns: [
      { name: "unit", type: idOf("units.csv") },
      { name: "fund", type: fund },
      { name: "carried", type: flag },
      { name: "amount", type: yuan },
      { name: "surplus", type: flag, ...added },
    ],
  },
  {
    ...{ file: "closing.csv", what: "年终结转结余" },
    columns: [
      { name: "unit", type: idOf("units.csv") },
      { name: "fund", type: fund },
      { name: "amount", type: yuan },
    ],
  },
  {
    ...{ file: "procurement.csv", what: "政府采购" },
    columns: [
      { name: "unit", type: idOf("units.csv") },
      { name: "kind", type: oneOf("goods works services") },
      { name: "name", type: text },
      { name: "quantity", type: text, ...optional },
      { name: "unitPrice", type: yuan, ...optional },
      { name: "amount", type: yuan },
      { name: "reservedMedium", type: yuan },
      { name: "reservedMicro", type: yuan },
    ],
  },
  {
    ...{ file: "events.csv", what: "会议、培训和活动" },
    columns: [
      { name: "kind", type: oneOf("meeting training festival") },
      { name: "unit", type: idOf("units.csv") },
      { name: "name", type: text },
      { name: "times", type: count, ...optional },
      { name: "people", type: count, ...optional },
      { name: "perHead", type: yuan, ...optional },
      { name: "amount", type: yuan },
    ],
  },
  {
    ...{ file: "previous.csv", what: "上年公布的数" },
    columns: [
      { name: "concept", type: concept },
      { name: "fund", type: fund, ...optional },
      { name: "function", type: functional, ...optional },
      { name: "economic", type: economic, ...optional },
      { name: "amount", type: yuan },
      { name: "basis", type: oneOf("budget execution"), ...added },
    ],
  },
  {
    ...{ file: "reasons.csv", what: "增减原因" },
    columns: [
      { name: "concept", type: concept },
      { name: "fund", type: fund, ...optional },
      { name: "text", type: text },
    ],
  },
  {
    ...{ file: "texts.csv", what: "各节的文字" },
    columns: [
      { name: "section", type: text },
      { name: "text", type: text },
    ],
  },
];
