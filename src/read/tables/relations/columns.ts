/** Columns that sum their neighbours: 合计 = 基本支出 + 项目支出, 小计 = 购置费 + 运行费; and 增减额 = 本年 − 上年. */
import { isTotalHeading } from "../columns.ts";
import type { PlacedRow, ReadCell, ReadColumn, Side } from "../model.ts";
import { bestReading, type Draft, type Term } from "./draft.ts";

const CUE = "合计栏等于各分栏之和";
const OF_WHICH = /^其中/;
const CARRIED = /结[转余]/;
/** 按收入性质分, 按支出性质分: each of them adds up to the whole by itself. */
const PARTITION = /^按.{1,12}分(?:类|列|组)?$/;

/** A node of the tree of headings: a column of figures, or headings under a heading. */
interface Node {
  readonly words: string;
  readonly column: ReadColumn | null;
  readonly children: Node[];
}

/** The columns that stand for all of a node: itself, its 合计 or 小计, or all its parts. */
function standIns(node: Node): ReadColumn[] {
  if (node.column !== null) return [node.column];
  const total = totalOf(node.children);
  if (total !== null) return standIns(total);
  return node.children.filter(({ words }) => !OF_WHICH.test(words)).flatMap(standIns);
}

/** The child that sums the others: 合计, 小计, 金额 before 其中. */
function totalOf(children: readonly Node[]): Node | null {
  const named = children.find(({ words }) => isTotalHeading(words));
  if (named !== undefined) return named;
  const [first, ...rest] = children;
  const others = rest.every(({ words }) => OF_WHICH.test(words));
  return first !== undefined && rest.length > 0 && others ? first : null;
}

/** Builds the tree of columns of one period: columns of one heading cell stand under one node. */
function treeOf(columns: readonly ReadColumn[]): Node[] {
  const roots: Node[] = [];
  const nodes = new Map<string, Node>();
  for (const column of columns) {
    let level = roots;
    column.branch.forEach((words, depth) => {
      const key = column.nodes.slice(0, depth + 1).join(">");
      const leaf = depth === column.branch.length - 1;
      let node = nodes.get(key);
      if (node === undefined || leaf) {
        node = { words, column: leaf ? column : null, children: [] };
        if (!leaf) nodes.set(key, node);
        level.push(node);
      }
      level = node.children;
    });
  }
  return roots;
}

interface ColumnSum {
  readonly total: ReadColumn;
  readonly parts: readonly { readonly column: ReadColumn; readonly sign: -1 | 1 }[];
}

/** All sums that the headings of one side state, with other readings of each where headings leave doubt. */
function columnSums(side: Side): ColumnSum[][] {
  const periods = new Map<string, ReadColumn[]>();
  for (const column of side.figures) {
    if (column.measure !== "amount" || column.branch.length === 0) continue;
    const key = `${column.year} ${column.basis}`;
    periods.set(key, [...(periods.get(key) ?? []), column]);
  }
  return [...periods.values()].flatMap((columns) => sumsUnder(treeOf(columns)));
}

function sumsUnder(children: readonly Node[]): ColumnSum[][] {
  const below = children.flatMap((child) => sumsUnder(child.children));
  const total = children.find(({ words }) => isTotalHeading(words));
  const whole = total === undefined ? undefined : standIns(total)[0];
  if (total === undefined || whole === undefined) return below;
  const at = children.indexOf(total);
  const others = children.filter((child) => child !== total && !OF_WHICH.test(child.words));
  const after = others.filter((child) => children.indexOf(child) > at);
  const sumOf = (nodes: readonly Node[]): ColumnSum => {
    return { total: whole, parts: nodes.flatMap(standIns).map((column) => ({ column, sign: 1 })) };
  };
  const partitions = after.filter(({ words }) => PARTITION.test(words));
  if (partitions.length > 0) return [...below, ...partitions.map((node) => [sumOf(node.children)])];
  const readings = [after.length >= 2 ? after : others, others, ...nestedReadings(after)]
    .map(sumOf)
    .filter(({ parts }) => parts.length >= 2);
  return readings.length === 0 ? below : [...below, readings];
}

/** 合计 基本支出 人员经费 公用经费 项目支出 under one roof: 人员经费 and 公用经费 are parts of 基本支出. */
function nestedReadings(nodes: readonly Node[]): Node[][] {
  const parts = nodes.filter(({ words }) => /^(?:人员|公用|日常公用)/.test(words));
  return parts.length > 0 && parts.length < nodes.length ? [nodes.filter((node) => !parts.includes(node))] : [];
}

/** The column relations of one side for all its rows. */
export function columnRelations(rows: readonly PlacedRow[], side: Side): Draft[] {
  const own = rows.filter((row) => row.side === side.index && row.cells.length > 1);
  const sums = columnSums(side).flatMap(
    (readings) => bestReading(readings.map((sum) => draftsOf(own, sum, "columns"))) ?? [],
  );
  return [...sums, ...carryRelations(own, side), ...changeRelations(own, side)];
}

function draftsOf(rows: readonly PlacedRow[], sum: ColumnSum, structure: Draft["structure"], cue = CUE): Draft[] {
  const drafts: Draft[] = [];
  for (const { cells } of rows) {
    const total = cellIn(cells, sum.total);
    if (total === undefined) continue;
    const parts: Term[] = [];
    for (const { column, sign } of sum.parts) {
      const cell = cellIn(cells, column);
      if (cell !== undefined) parts.push({ cell, sign });
    }
    if (parts.length > 0) drafts.push({ structure, total, parts, exhaustive: "certain", cue });
  }
  return drafts;
}

/** The cell in a column, of cells from left to right. */
function cellIn(cells: readonly ReadCell[], { index }: ReadColumn): ReadCell | undefined {
  for (const cell of cells) if (cell.column >= index) return cell.column === index ? cell : undefined;
  return undefined;
}

/** 年初结转和结余 + 本年收入 − 本年支出 = 年末结转和结余. */
function carryRelations(rows: readonly PlacedRow[], side: Side): Draft[] {
  const roots = treeOf(side.figures.filter(({ measure, branch }) => measure === "amount" && branch.length > 0));
  const one = (pattern: RegExp, carried: boolean) => {
    const found = roots.filter(({ words }) => pattern.test(words) && CARRIED.test(words) === carried);
    const columns = found.length === 1 && found[0] !== undefined ? standIns(found[0]) : [];
    return columns.length === 1 ? columns[0] : undefined;
  };
  const opening = one(/^(?:年初|上年|期初)/, true);
  const closing = one(/^(?:年末|期末|结转下年|年终)/, true);
  const revenue = one(/收入/, false);
  const expenditure = one(/支出/, false);
  if (!opening || !closing || !revenue || !expenditure) return [];
  const parts = [
    { column: opening, sign: 1 },
    { column: revenue, sign: 1 },
    { column: expenditure, sign: -1 },
  ] as const;
  const cue = "年末结转和结余等于年初结转和结余加本年收入减本年支出";
  return [...(bestReading([draftsOf(rows, { total: closing, parts }, "carry", cue)]) ?? [])];
}

/** 增减额 beside the amounts of two years: this year less last year. */
function changeRelations(rows: readonly PlacedRow[], side: Side): Draft[] {
  const changes = side.figures.filter(({ measure }) => measure === "change");
  const amounts = side.figures.filter(({ measure, year }) => measure === "amount" && year !== null);
  const years = [...new Set(amounts.map(({ year }) => year as number))].sort((a, b) => b - a);
  const [change] = changes;
  if (change === undefined || changes.length !== 1 || years.length !== 2) return [];
  const wholeOf = (year: number | undefined) => {
    const own = amounts.filter((column) => column.year === year);
    const total = own.find((column) => isTotalHeading(column.branch.at(-1) ?? ""));
    return total ?? (own.length === 1 ? own[0] : undefined);
  };
  const [current, previous] = [wholeOf(years[0]), wholeOf(years[1])];
  if (current === undefined || previous === undefined) return [];
  const parts = [
    { column: current, sign: 1 },
    { column: previous, sign: -1 },
  ] as const;
  const cue = "增减额等于本年数减上年数";
  return [...(bestReading([draftsOf(rows, { total: change, parts }, "columns", cue)]) ?? [])];
}
