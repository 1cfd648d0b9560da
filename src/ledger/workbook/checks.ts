/** What must hold between the rows of a workbook: keys are told apart, what is referred to is there, one unit where one is meant. */
import { SHEETS } from "./data/layout.ts";
import type { CellFault } from "./model.ts";
import type { ReadTemplate } from "./read.ts";
import type { ReadSheet } from "./rows.ts";
import { LONGEST_KEY, type Row, SEPARATOR, type Value } from "./values.ts";

/** Faults between rows, in the order of the sheets. Values that could not be read are passed over: they are faults already. */
export function templateFaults(read: ReadTemplate): CellFault[] {
  const keys = new Map(read.sheets.map((sheet) => [sheet.layout.key, keysOf(sheet)]));
  return [
    ...read.sheets.flatMap((sheet) => [
      ...tooMany(sheet),
      ...repeated(sheet, keyColumn(sheet), (row) => row[keyColumn(sheet)] ?? null),
      ...repeated(sheet, TOGETHER[sheet.layout.key]?.at(-1) ?? "", togetherOf(sheet.layout.key)),
      ...strangers(sheet, keys),
      ...unusualKeys(sheet),
    ]),
    ...scopeFaults(read),
  ];
}

/** Columns that together make a row what it is; of two rows with the same, the ledger could keep but one. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  vehicles: ["unit", "kind"],
  equipment: ["unit", "kind", "fromFen"],
  reasons: ["concept", "fund"],
  previous: ["concept", "fund", "function", "economic", "basis"],
};

const keyColumn = ({ layout }: ReadSheet): string => layout.columns.find(({ key }) => key === true)?.name ?? "";

function togetherOf(key: string): (row: Row) => Value {
  const names = TOGETHER[key] ?? [];
  return (row) => (names.length === 0 ? null : names.map((name) => String(row[name] ?? "")).join("\n"));
}

function keysOf(sheet: ReadSheet): ReadonlySet<Value> {
  return new Set(sheet.rows.map(({ values }) => values[keyColumn(sheet)] ?? null));
}

function faultAt(sheet: ReadSheet, row: number, name: string, seen: string, why: string, advice: string): CellFault {
  const heading = sheet.layout.columns.find((column) => column.name === name)?.heading ?? "";
  return { sheet: sheet.name, row, column: sheet.columns.get(name) ?? 0, heading, seen, why, advice };
}

/** Rows of a sheet at most: far more than any department has. */
const MOST_ROWS: Readonly<Record<string, number>> = { lines: 50_000, revenue: 50_000, targets: 50_000 };
const MOST_OTHER_ROWS = 5_000;

function tooMany(sheet: ReadSheet): CellFault[] {
  const most = MOST_ROWS[sheet.layout.key] ?? MOST_OTHER_ROWS;
  const first = sheet.rows[most];
  if (first === undefined) return [];
  const name = sheet.layout.columns[0]?.name ?? "";
  const why = `这张表有 ${sheet.rows.length} 行，最多读取 ${most} 行`;
  return [faultAt(sheet, first.row, name, "", why, "请确认是否选错了文件，或分部门导入")];
}

function repeated(sheet: ReadSheet, name: string, keyOf: (row: Row) => Value): CellFault[] {
  const seen = new Map<string, number>();
  return sheet.rows.flatMap(({ row, values }) => {
    const key = keyOf(values);
    if (typeof key !== "string" || key.trim() === "") return [];
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, row);
      return [];
    }
    return [
      faultAt(sheet, row, name, String(values[name] ?? ""), `与第 ${first + 1} 行重复`, "请合并成一行，或改正其中一行"),
    ];
  });
}

function strangers(sheet: ReadSheet, keys: ReadonlyMap<string, ReadonlySet<Value>>): CellFault[] {
  return sheet.layout.columns.flatMap(({ name, holds }) => {
    if (holds.is !== "row-of") return [];
    const known = keys.get(holds.sheet) ?? new Set();
    const target = SHEETS.find(({ key }) => key === holds.sheet)?.name ?? "";
    return sheet.rows.flatMap(({ row, values }) => {
      const value = values[name] ?? null;
      const named = Array.isArray(value)
        ? (value as string[])
        : typeof value === "string" && value !== ""
          ? [value]
          : [];
      const unknown = named.filter((each) => !known.has(each));
      if (unknown.length === 0) return [];
      const why = `“${target}”表里没有 ${unknown.slice(0, 3).join("、")}`;
      return [faultAt(sheet, row, name, named.join("；"), why, `请改成“${target}”表里有的编号，或在那里补上一行`)];
    });
  });
}

/** Keys to which others refer must be short, and hold nothing that parts them in a list. */
function unusualKeys(sheet: ReadSheet): CellFault[] {
  const name = keyColumn(sheet);
  if (name !== "id" && name !== "code") return [];
  return sheet.rows.flatMap(({ row, values }) => {
    const key = values[name];
    if (typeof key !== "string") return [];
    if (key.length > LONGEST_KEY)
      return [faultAt(sheet, row, name, key.slice(0, 20), "太长了", `请缩短到 ${LONGEST_KEY} 字以内`)];
    return SEPARATOR.test(key)
      ? [faultAt(sheet, row, name, key, "含有顿号、逗号或分号", "请换成字母、数字或短横线")]
      : [];
  });
}

function scopeFaults({ head, headRows, headName, sheets }: ReadTemplate): CellFault[] {
  const units = sheets.find(({ layout }) => layout.key === "units");
  if (units === undefined) return [];
  const place = { sheet: headName, row: headRows.get("scope") ?? 0, column: 1, heading: "编报范围" };
  const seen = head.scope === "unit" ? "单位" : "部门";
  if (units.rows.length === 0) return [faultAt(units, 0, "code", "", "没有单位", "请至少填写一个单位")];
  if (head.scope !== "unit" || units.rows.length === 1) return [];
  const why = `编报范围是单位，“${units.name}”表里却有 ${units.rows.length} 个单位`;
  return [{ ...place, seen, why, advice: "请只留一个单位，或把编报范围改成部门" }];
}
