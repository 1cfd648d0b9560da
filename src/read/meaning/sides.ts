/** Tables with revenue on one side and expenditure on the other: what the rows of each side say. */
import { stubMeaning } from "../../codes/index.ts";
import type { Table, TableRow } from "../../statement/model.ts";
import { narrowerFund, type Said } from "./merge.ts";
import { conceptAndFund, economicRow, functionRow, NOT_UNDERSTOOD, type RowSaid } from "./rows.ts";

const KINDS = /^expenditure\.current\./;
/** Below the kinds of a side by economic class: what is left over at the end of the year. */
const CLOSING = "carryover.closing";

export type SideKind = "revenue" | "function" | "economic-dept" | "economic-gov" | "unknown";

/** What kind of rows each side of a table has. */
export function sideKinds(table: Table): Map<number, SideKind> {
  const sides = new Set(table.columns.map(({ side }) => side));
  return new Map([...sides].map((side) => [side, sideKind(table, side)]));
}

function sideKind(table: Table, side: number): SideKind {
  const headings = table.columns
    .filter((column) => column.side === side)
    .flatMap(({ path }) => path)
    .join("›");
  if (/政府(?:预算)?(?:支出)?经济/.test(headings)) return "economic-gov";
  if (/经济(?:分类|科目)/.test(headings)) return "economic-dept";
  let revenue = 0;
  let functions = 0;
  let kinds = 0;
  for (const row of table.rows.filter((each) => each.side === side)) {
    const term = stubMeaning(row.label);
    if (term?.concept?.startsWith("revenue") || term?.concept === "carryover.opening") revenue += 1;
    else if (term?.function !== undefined) functions += 1;
    else if (term?.concept?.startsWith("expenditure")) kinds += 1;
  }
  if (revenue > 0 && functions + kinds === 0) return "revenue";
  if (functions > 0 && revenue === 0) return "function";
  return kinds > 0 && revenue === 0 ? "function" : "unknown";
}

/** What each row says, by index. */
export function sidedRowsSaid(table: Table, kinds: ReadonlyMap<number, SideKind>): RowSaid[] {
  const result: RowSaid[] = [];
  const last = lastTotals(table);
  const carried = new Map<number, Said>();
  const kindsAbove = new Map<number, RowSaid>();
  table.rows.forEach((row, index) => {
    const kind = kinds.get(row.side) ?? "unknown";
    const above = row.parent === null ? null : (result[row.parent] ?? NOT_UNDERSTOOD);
    const isLast = last.get(row.side) === index;
    if (row.role === "total") kindsAbove.delete(row.side);
    const said =
      kind === "revenue"
        ? revenueRow(row, above, isLast, carried)
        : spendingRow(row, kind, above ?? kindsAbove.get(row.side) ?? null, isLast);
    if (kind.startsWith("economic") && isKind(said)) kindsAbove.set(row.side, said);
    result.push(said);
  });
  return result;
}

/** 基本支出 and 项目支出 over economic classes: what follows is their part, also where nothing sets it in. */
function isKind({ said }: RowSaid): boolean {
  return said?.economic === undefined && KINDS.test(said?.concept ?? "");
}

/** The last 合计 or 总计 of each side. */
function lastTotals(table: Table): Map<number, number> {
  const last = new Map<number, number>();
  table.rows.forEach((row, index) => {
    if (stubMeaning(row.label)?.total) last.set(row.side, index);
  });
  return last;
}

/**
 * A fund under 财政拨款收入 is a source, one under 年初结转和结余 a part of what was carried over; where the rows are not indented, one
 * that comes after the carried-over row is taken for its part.
 */
function revenueRow(row: TableRow, above: RowSaid | null, isLast: boolean, carried: Map<number, Said>): RowSaid {
  const term = stubMeaning(row.label);
  if (term === null) return NOT_UNDERSTOOD;
  if (term.total) return isLast ? { said: { concept: "revenue.total" }, whole: true } : NOT_UNDERSTOOD;
  if (term.loose) return NOT_UNDERSTOOD;
  if (term.concept !== undefined) {
    const said = conceptAndFund(term);
    if (term.concept === "carryover.opening") carried.set(row.side, said);
    else if (term.concept !== "revenue.current" || term.fund === undefined) carried.delete(row.side);
    return insideOf(above, said);
  }
  if (term.fund === undefined) return NOT_UNDERSTOOD;
  const outer = above === null ? (carried.get(row.side) ?? null) : above.said;
  if (above !== null && outer === null) return NOT_UNDERSTOOD;
  const concept = outer?.concept ?? "revenue.current";
  const fund = narrowerFund(outer?.fund, term.fund);
  if (fund === null || fund === undefined) return NOT_UNDERSTOOD;
  return concept === "revenue.current" || concept === "carryover.opening"
    ? { said: { concept, fund }, whole: false }
    : NOT_UNDERSTOOD;
}

/** A source of revenue under another row is that source only when the row above is of the same concept, or no row of a concept. */
function insideOf(above: RowSaid | null, said: Said): RowSaid {
  const outer = above?.said?.concept;
  const isSource = said.concept === "revenue.current" && said.fund !== undefined;
  if (above?.said === null && isSource) return { said, whole: false };
  if (above === null || outer === said.concept || outer === "revenue.total") return { said, whole: false };
  if (outer === "carryover.opening" && said.concept === "revenue.current" && said.fund !== undefined)
    return { said: { concept: outer, fund: said.fund }, whole: false };
  return NOT_UNDERSTOOD;
}

function spendingRow(row: TableRow, kind: SideKind, above: RowSaid | null, isLast: boolean): RowSaid {
  if (kind === "unknown") return NOT_UNDERSTOOD;
  const term = stubMeaning(row.label);
  if (term?.total) return isLast ? { said: { concept: "expenditure.total" }, whole: true } : NOT_UNDERSTOOD;
  if (term?.loose) return NOT_UNDERSTOOD;
  if (kind !== "function" && (term?.concept === CLOSING || KINDS.test(term?.concept ?? "")))
    return { said: conceptAndFund(term ?? {}), whole: false };
  if (kind !== "function") return economicRow(row, kind === "economic-gov" ? "gov" : "dept", above);
  return functionRow(row, isHeadOfFunctions(above) ? null : above);
}

/** 一、本年支出 over the functional classes: they are its parts and say all by themselves. */
function isHeadOfFunctions(above: RowSaid | null): boolean {
  return above?.said?.concept === "expenditure.current" && above.said.function === undefined;
}
