/** What the label and code of a row say of its amounts, with the rows it stands under. */
import {
  economicClass,
  economicNamed,
  functionClass,
  functionsNamed,
  functionUnder,
  headingMeaning,
  shortMeaning,
  stubMeaning,
} from "../../codes/index.ts";
import type { Basis, Table, TableRow } from "../../statement/model.ts";
import type { Layout } from "./data/layouts.ts";
import { type Said, together } from "./merge.ts";
import { codeInLabel, isListedName, isUnitName } from "./names.ts";

/** `whole`: a row of everything, 合计. `said` is null for a row that we do not understand. */
export interface RowSaid {
  readonly said: Said | null;
  readonly whole: boolean;
  /** Period of a row that names one: 2023年, 上年预算数. */
  readonly year?: number;
  readonly basis?: Basis;
}

export const NOT_UNDERSTOOD: RowSaid = { said: null, whole: false };
const MANAGED = /^按项目管理的/;

/** What each row of a table with one kind of rows says, by index. `year` is the table's, to which 上年 refers. */
export function rowsSaid(table: Table, layout: Layout): RowSaid[] {
  const result: RowSaid[] = [];
  let block: RowSaid | null = null;
  const unitsLead = doUnitsLead(table, layout);
  for (const row of table.rows) {
    const leads = unitsLead && isUnitName(row.label);
    const above = row.parent === null ? block : (result[row.parent] ?? NOT_UNDERSTOOD);
    const said: RowSaid = leads ? { said: { unit: row.label }, whole: false } : rowSaid(row, layout, above, table.year);
    result.push(said);
    if ((leads || row.parent === null) && layout.rows !== "concept") block = blockAfter(row, said, block);
  }
  return result;
}

/** Units over classes (each unit, then its classes), and not the units of each class: the first unit stands at the outermost level. */
function doUnitsLead({ rows }: Table, { rows: axis }: Layout): boolean {
  const first = axis === "function" || axis === "economic" ? rows.find(({ label }) => isUnitName(label)) : undefined;
  return first !== undefined && first.parent === null;
}

/**
 * Rows at the outermost level after the name of a unit belong to that unit, though nothing sets them in; after a row that we do not
 * understand they may belong to anything.
 */
function blockAfter(row: TableRow, { said }: RowSaid, before: RowSaid | null): RowSaid | null {
  if (row.label === "" || isWhole(row)) return before;
  if (said === null) return functionsNamed(row.label).length > 0 ? before : NOT_UNDERSTOOD;
  const isUnit = said.unit === row.label;
  return isUnit ? { said: { unit: row.label }, whole: false } : before;
}

function rowSaid(printed: TableRow, layout: Layout, above: RowSaid | null, year: number | null): RowSaid {
  const row = withCode(printed);
  switch (layout.rows) {
    case "economic":
      return economicRow(row, "dept", above);
    case "concept":
      return conceptRow(row, layout, year);
    case "project":
      return projectRow(row);
    case "named":
      return namedRow(row);
    default:
      return functionRow(row, above);
  }
}

/** The row with the code that its label prints. */
function withCode(row: TableRow): TableRow {
  const coded = row.code === null ? codeInLabel(row.label) : null;
  return coded === null ? row : { ...row, code: coded.code, label: coded.name };
}

/** 合计, 总计: a row of everything, unless it stands inside something. */
function isWhole(row: TableRow): boolean {
  return stubMeaning(row.label)?.total === true;
}

function wholeOf(above: RowSaid | null): RowSaid {
  return above === null || above.said !== null ? { said: {}, whole: true } : NOT_UNDERSTOOD;
}

export function functionRow(row: TableRow, above: RowSaid | null): RowSaid {
  if (isWhole(row)) return row.parent === null ? wholeOf(null) : NOT_UNDERSTOOD;
  if (isUnitName(row.label)) return unitRow(row, above);
  if (above !== null && above.said === null) return NOT_UNDERSTOOD;
  const outer = above?.said ?? {};
  const code = functionOf(row, outer.function ?? null);
  if (code !== null) return { said: { ...unitOf(outer), function: code }, whole: false };
  const term = stubMeaning(row.label);
  if (row.code === null && term?.concept !== undefined && term.loose !== true && above === null)
    return { said: conceptAndFund(term), whole: false };
  return NOT_UNDERSTOOD;
}

/** A unit under a class holds the unit's part of that class; else it holds all of the unit's. */
function unitRow(row: TableRow, above: RowSaid | null): RowSaid {
  if (row.parent !== null && above?.said === null) return NOT_UNDERSTOOD;
  const outer = row.parent === null ? {} : (above?.said ?? {});
  const { unit: _, ...rest } = outer;
  return { said: { ...rest, unit: row.label }, whole: false };
}

/** The functional class of a row: by its code, or by its name under the class above; alone a name must be that of one class only. */
function functionOf(row: TableRow, above: string | null): string | null {
  const { code, label } = row;
  if (code !== null) {
    if (functionClass(code, null) !== null) return code;
    const known = /^2\d{2}(?:\d{2}){0,2}$/.test(code) && functionClass(code.slice(0, 3), null) !== null;
    if (known) return code;
  }
  if (above !== null) return functionUnder(above, label);
  if (code !== null) return null;
  const all = functionsNamed(label);
  return stubMeaning(label)?.function ?? (all.length === 1 ? (all[0] as string) : null);
}

export function economicRow(row: TableRow, system: "dept" | "gov", above: RowSaid | null): RowSaid {
  if (isWhole(row)) return row.parent === null ? wholeOf(null) : NOT_UNDERSTOOD;
  if (above !== null && above.said === null) return isUnitName(row.label) ? unitRow(row, null) : NOT_UNDERSTOOD;
  const outer = above?.said ?? {};
  const code = economicOf(row, system, outer.economic ?? null);
  if (code !== null) return { said: { ...outer, economic: code }, whole: false };
  const term = stubMeaning(row.label);
  if (row.code === null && term?.concept?.startsWith("expenditure.") === true && outer.economic === undefined) {
    const said = together(outer, conceptAndFund(term));
    return { said, whole: false };
  }
  return isUnitName(row.label) ? unitRow(row, above) : NOT_UNDERSTOOD;
}

function economicOf(row: TableRow, system: "dept" | "gov", above: string | null): string | null {
  if (row.code !== null && economicClass(row.code) !== null) return row.code;
  const under = above ?? (row.code !== null && row.code.length > 3 ? row.code.slice(0, 3) : null);
  return economicNamed(row.label.replace(MANAGED, ""), system, under !== null && under.length === 3 ? under : null);
}

function conceptRow(row: TableRow, layout: Layout, year: number | null): RowSaid {
  if (row.role === "blank" || row.label === "" || isWhole(row)) return { said: {}, whole: true };
  const term = stubMeaning(row.label) ?? shortMeaning(row.label);
  if (term?.concept !== undefined && term.loose !== true) return { said: conceptAndFund(term), whole: false };
  if (layout.base !== "procurement" && isUnitName(row.label)) return { said: { unit: row.label }, whole: false };
  return periodRow(row.label, year) ?? NOT_UNDERSTOOD;
}

/** 2023年, 上年预算数: a row of everything in a period. */
function periodRow(label: string, year: number | null): RowSaid | null {
  const meaning = headingMeaning(label);
  if (meaning?.kind !== "amount" || meaning.concept !== undefined || meaning.fund !== undefined) return null;
  const named =
    meaning.year ?? (year === null || meaning.relativeYear === undefined ? null : year + meaning.relativeYear);
  if (named === null) return null;
  return { said: {}, whole: true, year: named, ...(meaning.basis === undefined ? {} : { basis: meaning.basis }) };
}

function projectRow(row: TableRow): RowSaid {
  return isWhole(row) && row.level === 0 ? { said: {}, whole: true } : NOT_UNDERSTOOD;
}

/**
 * A project by its name, also where its amount happens to be that of the row above and it seems a part of it. The table may list some
 * projects of many: its 合计 says nothing of project expenditure.
 */
function namedRow({ label, role, code }: TableRow): RowSaid {
  const isProject = role === "item" && code === null && isListedName(label);
  return isProject ? { said: { project: label }, whole: false } : NOT_UNDERSTOOD;
}

export function conceptAndFund({ concept, fund }: Said): Said {
  return { ...(concept === undefined ? {} : { concept }), ...(fund === undefined ? {} : { fund }) };
}

function unitOf({ unit }: Said): Said {
  return unit === undefined ? {} : { unit };
}
