/** A table of the folder read by its schema: every row with its values, and every fault with file, line, column and what to write. */
import { parseDecimal } from "../../figures/index.ts";
import { csvRecords } from "./csv.ts";
import type { ColumnSchema, ColumnType, TableSchema } from "./schema.ts";

export type Value = string | number | bigint | boolean | null | readonly string[];
export type Row = Readonly<Record<string, Value>>;

export interface ReadTable {
  readonly rows: readonly Row[];
  /** Chinese, for the user: where, what, what to do. */
  readonly problems: readonly string[];
}

/** Reads the text of one file. */
export function readTable(text: string, schema: TableSchema): ReadTable {
  const [head, ...body] = csvRecords(text);
  const names = head?.fields ?? [];
  const problems = headingProblems(names, schema);
  if (problems.length > 0) return { rows: [], problems };
  const rows = body.map(({ line, fields }): Row => {
    if (fields.length > names.length)
      problems.push(`${schema.file} 第 ${line} 行多出 ${fields.length - names.length} 格，请检查逗号和引号`);
    const values = schema.columns.map((column) => {
      const written = fields[names.indexOf(column.name)] ?? "";
      const value = cellValue(written, column);
      if (value !== undefined) return [column.name, value] as const;
      problems.push(`${schema.file} 第 ${line} 行 ${column.name}：${faultOf(written, column.type)}`);
      return [column.name, null] as const;
    });
    return Object.fromEntries(values);
  });
  return { rows, problems };
}

function headingProblems(names: readonly string[], { file, columns }: TableSchema): string[] {
  const known = columns.map(({ name }) => name);
  const must = columns.filter(({ added }) => added === undefined).map(({ name }) => name);
  const missing = must.filter((name) => !names.includes(name));
  const strange = names.filter((name) => !known.includes(name));
  return [
    ...(missing.length === 0 ? [] : [`${file} 第 1 行缺少列 ${missing.join("、")}，应有的列是 ${known.join(",")}`]),
    ...(strange.length === 0 ? [] : [`${file} 第 1 行有不认识的列 ${strange.join("、")}，请删去或改正列名`]),
  ];
}

/** undefined: not what the column holds. */
function cellValue(written: string, { type, optional }: ColumnSchema): Value | undefined {
  const text = written.trim();
  if (text === "") return optional ? (type.is === "list" ? [] : type.is === "text" ? "" : null) : undefined;
  switch (type.is) {
    case "text":
    case "id-of":
      return text;
    case "yuan":
      return fenOf(text);
    case "count":
      return /^\d{1,9}$/.test(text) ? Number.parseInt(text, 10) : undefined;
    case "year":
      return /^(?:19|20)\d{2}$/.test(text) ? Number.parseInt(text, 10) : undefined;
    case "flag":
      return text === "true" || text === "false" ? text === "true" : undefined;
    case "code":
      return type.pattern.test(text) ? text : undefined;
    case "one-of":
      return type.values.includes(text) ? text : undefined;
    case "list":
      return listOf(text, type.values);
  }
}

/** 元 to 分; undefined for what is no amount or has parts of a 分. */
function fenOf(text: string): bigint | undefined {
  const decimal = parseDecimal(text.replaceAll(",", ""));
  if (decimal === null || decimal.scale > 2) return undefined;
  return decimal.digits * 10n ** BigInt(2 - decimal.scale);
}

function listOf(text: string, values: readonly string[] | undefined): readonly string[] | undefined {
  const parts = text.split(";").map((part) => part.trim());
  return values === undefined || parts.every((part) => values.includes(part)) ? parts : undefined;
}

const SHOWN = 30;
const MOST_VALUES = 12;

function faultOf(written: string, type: ColumnType): string {
  const seen = written.trim() === "" ? "没有填写" : `“${written.slice(0, SHOWN)}”不对`;
  return `${seen}，${WANTED[type.is]}${type.is === "code" ? `，如 ${type.like}` : ""}${valuesOf(type)}`;
}

const WANTED: Readonly<Record<ColumnType["is"], string>> = {
  text: "应填文字",
  yuan: "应填以元为单位、至多两位小数的金额，如 53119200.00",
  count: "应填整数",
  year: "应填年份，如 2031",
  flag: "应填 true 或 false",
  code: "应填科目编码",
  "one-of": "应填下列之一",
  list: "几项之间用分号隔开",
  "id-of": "应填编号",
};

function valuesOf(type: ColumnType): string {
  const values = type.is === "one-of" || type.is === "list" ? (type.values ?? []) : [];
  if (values.length === 0) return "";
  return `：${values.slice(0, MOST_VALUES).join(" ")}${values.length > MOST_VALUES ? " …" : ""}`;
}
