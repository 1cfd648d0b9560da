/** Tables whose amounts are ten thousand times those of the other tables for the same classes: their unit line is wrong. */
import type { Decimal } from "../../../../figures/model.ts";
import type { Statement } from "../../../../statement/model.ts";
import { isOfAmounts, type TableView, viewsOf } from "./view.ts";

export interface ScaleFault {
  readonly view: TableView;
  /** A table with the same amounts in the other unit. */
  readonly other: TableView;
  readonly printed: string;
  readonly otherPrinted: string;
  readonly code: string;
  /** How many rows show it. */
  readonly rows: number;
}

/** 元 and 万元 as powers of ten of 元. */
const POWER: Readonly<Record<string, number>> = { 元: 0, 千元: 3, 万元: 4, 亿元: 8 };
const FEWEST = 3;
const APART = 4;

interface Amount {
  readonly printed: string;
  /** The digits without zeros at either end, and the power of ten, in 元, of the last of them. */
  readonly digits: string;
  readonly power: number;
}

/** At most one fault a table, against the first table that shows it. */
export function scaleFaults(statement: Statement): ScaleFault[] {
  const scaled = viewsOf(statement)
    .filter(isOfAmounts)
    .map((view) => ({ view, amounts: firstAmounts(view) }))
    .filter(({ amounts }) => amounts.size >= FEWEST);
  return scaled.flatMap(({ view, amounts }, index) => {
    const faults = scaled.flatMap((other, at) =>
      at === index ? [] : compare(view, amounts, other.view, other.amounts),
    );
    const agreeing = scaled.filter((other, at) => at !== index && agree(amounts, other.amounts) >= FEWEST).length;
    const [first] = faults;
    return first !== undefined && isOdd(view, first.other, faults.length, agreeing, scaled.length) ? [first] : [];
  });
}

/** Of two tables that contradict one another the odd one is named; where it cannot be told, the later. */
function isOdd(view: TableView, other: TableView, against: number, agreeing: number, tables: number): boolean {
  if (against > agreeing) return tables > 2 || view.table.start > other.table.start;
  return against === agreeing && view.table.start > other.table.start;
}

/** For each functional class the first amount of its row. */
function firstAmounts({ table, figures }: TableView): Map<string, Amount> {
  const amounts = new Map<string, Amount>();
  for (const { position, value, unit, printed, measure } of figures) {
    const code = position === null ? null : (table.rows[position.row]?.code ?? null);
    const power = POWER[unit];
    if (code === null || power === undefined || measure !== "amount" || !/^2\d{6}$/.test(code)) continue;
    if (value.digits !== 0n && !amounts.has(code)) amounts.set(code, amountOf(printed, value, power));
  }
  return amounts;
}

function amountOf(printed: string, { digits, scale }: Decimal, unit: number): Amount {
  const all = `${digits < 0n ? -digits : digits}`;
  const significant = all.replace(/0+$/, "");
  return { printed, digits: significant, power: unit - scale + all.length - significant.length };
}

function agree(left: ReadonlyMap<string, Amount>, right: ReadonlyMap<string, Amount>): number {
  return [...left].filter(([code, amount]) => apart(amount, right.get(code)) === 0).length;
}

function compare(
  view: TableView,
  amounts: ReadonlyMap<string, Amount>,
  other: TableView,
  others: ReadonlyMap<string, Amount>,
): ScaleFault[] {
  const far = [...amounts].filter(([code, amount]) => apart(amount, others.get(code)) === APART);
  const [first] = far;
  const shared = [...amounts.keys()].filter((code) => others.has(code)).length;
  if (first === undefined || far.length < FEWEST || far.length * 2 < shared) return [];
  const [code, { printed }] = first;
  return [{ view, other, printed, otherPrinted: others.get(code)?.printed ?? "", code, rows: far.length }];
}

/** By how many powers of ten two amounts with the same first digits lie apart; null where the digits differ. */
function apart(left: Amount, right: Amount | undefined): number | null {
  if (right === undefined) return null;
  const shorter = Math.min(left.digits.length, right.digits.length);
  if (shorter < 3 || left.digits.slice(0, shorter - 1) !== right.digits.slice(0, shorter - 1)) return null;
  return Math.abs(left.power + left.digits.length - (right.power + right.digits.length));
}
