/** The amounts of the tables that list projects one by one: 专项资金预算汇总表, 项目支出绩效目标表. */
import {
  addIntervals,
  addRationals,
  formatRational,
  type Interval,
  multiplyRationals,
  point,
  rational,
} from "../../../../figures/index.ts";
import type { Figure, Statement, Table } from "../../../../statement/model.ts";
import { fenOf } from "./facts.ts";

export interface ProjectFunds {
  readonly table: Table;
  /** One for each project or, where projects stand under them, each unit; the same one printed again in the next row is left out. */
  readonly figures: readonly Figure[];
  /** Their sum in 分. */
  readonly sum: Interval;
}

const LISTS = new Set<string | null>(["special-funds", "performance-project"]);
const AMOUNT = /^(?:年度)?(?:项目)?(?:资金|预算)?(?:总额|总金额|金额)$|^合计$/;

/** null columns, units other than money and empty tables give nothing. */
export function projectFunds(statement: Statement): ProjectFunds[] {
  return statement.tables.filter(({ key }) => LISTS.has(key)).flatMap((table) => fundsOf(table, statement) ?? []);
}

/** The sum as printed, in 万元 to two decimals: in the middle of what it may be. */
export function sumInWan({ sum }: ProjectFunds): string {
  return formatRational(multiplyRationals(addRationals(sum.lo, sum.hi), rational(1n, TWICE_FEN_PER_WAN)), 2);
}

const TWICE_FEN_PER_WAN = 2_000_000n;

function fundsOf(table: Table, { figures }: Statement): ProjectFunds | null {
  const columns = table.columns.flatMap(({ path }, at) =>
    AMOUNT.test((path.at(-1) ?? "").replace(/[（(].*$/, "")) ? [at] : [],
  );
  const [column, ...more] = columns;
  if (column === undefined || more.length > 0) return null;
  const own = figures.filter(({ position }) => position?.table === table.id && position.column === column);
  const listed = own.filter((figure, at) => isListed(figure, table) && !isRepeated(figure, own[at - 1], table));
  const amounts = listed.map(fenOf);
  if (amounts.length === 0 || amounts.some((amount) => amount === null)) return null;
  const sum = (amounts as Interval[]).reduce(addIntervals, point(rational(0n)));
  return { table, figures: listed, sum };
}

function isListed({ position }: Figure, { rows }: Table): boolean {
  const row = rows[position?.row ?? -1];
  return row !== undefined && row.level === 0 && row.role === "item";
}

function isRepeated(figure: Figure, before: Figure | undefined, { rows }: Table): boolean {
  const labelOf = (each: Figure) => rows[each.position?.row ?? -1]?.label;
  return before !== undefined && before.printed === figure.printed && labelOf(before) === labelOf(figure);
}
