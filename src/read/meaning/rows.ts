/** What the label and code of a row say of its amounts, with the rows it stands under. */
import {
  economicClass,
  economicNamed,
  functionClass,
  functionUnder,
  shortMeaning,
  stubMeaning,
} from "../../codes/index.ts";
import type { Table, TableRow } from "../../statement/model.ts";
import type { Layout } from "./data/layouts.ts";
import { type Said, together } from "./merge.ts";
import { isUnitName } from "./names.ts";

/** `whole`: a row of everything, 合计. `said` is null for a row that we do not understand. */
export interface RowSaid {
  readonly said: Said | null;
  readonly whole: boolean;
}

export const NOT_UNDERSTOOD: RowSaid = { said: null, whole: false };
const MANAGED = /^按项目管理的/;

/** What each row of a table with one kind of rows says, by index. */
export function rowsSaid(table: Table, layout: Layout): RowSaid[] {
  const result: RowSaid[] = [];
  for (const row of table.rows) {
    const above = row.parent === null ? null : (result[row.parent] ?? NOT_UNDERSTOOD);
    result.push(rowSaid(row, layout, above));
  }
  return result;
}

function rowSaid(row: TableRow, layout: Layout, above: RowSaid | null): RowSaid {
  switch (layout.rows) {
    case "economic":
      return economicRow(row, "dept", above);
    case "concept":
      return conceptRow(row, layout);
    case "project":
      return projectRow(row);
    default:
      return functionRow(row, above);
  }
}

/** 合计, 总计: a row of everything, unless it stands inside something. */
function isWhole(row: TableRow): boolean {
  return stubMeaning(row.label)?.total === true;
}

export function functionRow(row: TableRow, above: RowSaid | null): RowSaid {
  if (isWhole(row)) return { said: above?.said ?? {}, whole: above === null || above.whole };
  const outer = above?.said ?? {};
  const code = functionOf(row, outer.function ?? null);
  if (code !== null)
    return { said: { ...(outer.unit === undefined ? {} : { unit: outer.unit }), function: code }, whole: false };
  const term = stubMeaning(row.label);
  if (row.code === null && term?.concept !== undefined && term.loose !== true && above === null)
    return { said: conceptAndFund(term), whole: false };
  if (isUnitName(row.label)) return { said: { ...withoutUnit(outer), unit: row.label }, whole: false };
  return NOT_UNDERSTOOD;
}

/** The functional class of a row: by its code, or by its name under the class above; a name alone tells only a 类. */
function functionOf(row: TableRow, above: string | null): string | null {
  if (row.code !== null) {
    if (functionClass(row.code, null) !== null) return row.code;
    const known = /^2\d{2}(?:\d{2}){0,2}$/.test(row.code) && functionClass(row.code.slice(0, 3), null) !== null;
    if (known) return row.code;
  }
  if (above !== null) return functionUnder(above, row.label);
  return row.code === null ? (stubMeaning(row.label)?.function ?? null) : null;
}

export function economicRow(row: TableRow, system: "dept" | "gov", above: RowSaid | null): RowSaid {
  if (isWhole(row)) return { said: above?.said ?? {}, whole: above === null };
  const outer = above?.said ?? {};
  const code = economicOf(row, system, outer.economic ?? null);
  if (code !== null) return { said: { ...outer, economic: code }, whole: false };
  const term = stubMeaning(row.label);
  if (row.code === null && term?.concept?.startsWith("expenditure.") === true && outer.economic === undefined) {
    const said = together(outer, conceptAndFund(term));
    return { said, whole: false };
  }
  return NOT_UNDERSTOOD;
}

function economicOf(row: TableRow, system: "dept" | "gov", above: string | null): string | null {
  if (row.code !== null && economicClass(row.code) !== null) return row.code;
  const under = above ?? (row.code !== null && row.code.length > 3 ? row.code.slice(0, 3) : null);
  return economicNamed(row.label.replace(MANAGED, ""), system, under !== null && under.length === 3 ? under : null);
}

function conceptRow(row: TableRow, layout: Layout): RowSaid {
  if (row.role === "blank" || row.label === "") return { said: {}, whole: true };
  if (isWhole(row)) return { said: {}, whole: true };
  const term = stubMeaning(row.label) ?? shortMeaning(row.label);
  if (term?.concept !== undefined && term.loose !== true) return { said: conceptAndFund(term), whole: false };
  if (layout.base !== "procurement" && isUnitName(row.label)) return { said: { unit: row.label }, whole: false };
  return NOT_UNDERSTOOD;
}

function projectRow(row: TableRow): RowSaid {
  return isWhole(row) && row.level === 0 ? { said: {}, whole: true } : NOT_UNDERSTOOD;
}

export function conceptAndFund({ concept, fund }: Said): Said {
  return { ...(concept === undefined ? {} : { concept }), ...(fund === undefined ? {} : { fund }) };
}

function withoutUnit(said: Said): Said {
  return said.function === undefined ? {} : { function: said.function };
}
