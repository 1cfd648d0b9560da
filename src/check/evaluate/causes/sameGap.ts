/**
 * Faults that are one slip seen in several places: the same wrong amount printed at several levels or in several tables, an amount put
 * under another class in one of two tables, a column pasted some rows off. They leave the very same gap, or stand in the same rows.
 */

import { grouped } from "../../../codes/collections.ts";
import {
  absoluteRational,
  addRationals,
  compareRationals,
  multiplyRationals,
  negateRational,
  type Rational,
  rational,
  signOf,
  subtractRationals,
} from "../../../figures/rational.ts";
import type { Figure } from "../../../statement/model.ts";
import type { Fault } from "../../model.ts";
import { tableName } from "../../where.ts";
import { baseValue, placeValue } from "../room.ts";
import { figuresOf } from "../solve.ts";
import { amount } from "../words.ts";
import type { Desk, Failing, Taken } from "./desk.ts";
import { gathered } from "./explain.ts";

/** A gap of fewer units of the last place may be the same by chance. */
const FEWEST_UNITS = 100n;
/** More faults, in all and of one gap, and longer sums than these are told otherwise. */
const MOST = { faults: 400, ofOneGap: 24, figures: 100 };

/** Puts together what has been explained apart. */
export function joinSameGaps(failing: readonly Failing[], taken: Taken, desk: Desk): void {
  if (failing.length < 2 || failing.length > MOST.faults) return;
  joinSlidRows(failing, taken, desk);
  for (const all of byGap(failing, desk).values()) {
    const faults = new Set(all.map((each) => taken.get(each)));
    const [first] = all;
    if (
      faults.size < 2 ||
      all.length > MOST.ofOneGap ||
      first === undefined ||
      all.some((each) => isShared(taken.get(each), all, taken))
    )
      continue;
    const shared = sharedValue(all, desk);
    if (shared === null && !isMoved(all, desk)) continue;
    const gap = told(first, desk);
    const lead =
      shared === null
        ? `有${all.length}处都相差${gap}，像是同一笔金额在两张表里归入了不同的类：`
        : `${all.length}个式子都相差${gap}，式中都有${shared.printed}，像是同一个错印在几处：`;
    put(all, gathered(all, shared === null ? [] : copiesOf(shared, all, desk), lead), taken);
  }
}

/** The fault also explains relations outside the group. */
function isShared(fault: Fault | undefined, all: readonly Failing[], taken: Taken): boolean {
  const own = all.filter((each) => taken.get(each) === fault).length;
  return fault === undefined || fault.relations.length > own;
}

/** Sums and equalities of tables by the size of their gap. */
function byGap(failing: readonly Failing[], desk: Desk): Map<string, Failing[]> {
  return grouped(failing, (each) => {
    const gap = gapOf(each, desk);
    if (gap === null) return undefined;
    const { numerator, denominator } = absoluteRational(gap);
    return `${numerator}/${denominator}`;
  });
}

/** What the relation is out by, in base units; null where it is no such relation, or so little that chance may have it. */
function gapOf({ relation }: Failing, desk: Desk): Rational | null {
  const figures = figuresOf(relation).map((id) => desk.figure(id));
  if (figures.length > MOST.figures) return null;
  if (figures.some((figure) => figure === undefined || figure.position === null || figure.dimension !== "money"))
    return null;
  const value = (id: string) => baseValue(desk.figure(id) as Figure);
  let gap: Rational | null = null;
  if (relation.kind === "equality" && relation.figures.length === 2) {
    const [left, right] = relation.figures as [string, string];
    gap = subtractRationals(value(left), value(right));
  } else if (relation.kind === "sum") {
    const parts = relation.parts.map(({ figure, sign }) => (sign < 0 ? negateRational(value(figure)) : value(figure)));
    gap = subtractRationals(value(relation.total.figure), parts.reduce(addRationals, rational(0n)));
  }
  return gap !== null && isLarge(gap, figures as Figure[]) ? gap : null;
}

function isLarge(gap: Rational, figures: readonly Figure[]): boolean {
  return figures.every((figure) => {
    const least = multiplyRationals(placeValue(figure), rational(FEWEST_UNITS));
    return compareRationals(absoluteRational(gap), least) >= 0;
  });
}

/** A figure whose printed amount, not nothing, stands in every one of the relations, though in different places. */
function sharedValue(all: readonly Failing[], desk: Desk): Figure | null {
  const [first, ...rest] = all as [Failing, ...Failing[]];
  for (const id of figuresOf(first.relation)) {
    const figure = desk.figure(id);
    if (figure === undefined || figure.value.digits === 0n) continue;
    if (rest.every((other) => copiesOf(figure, [other], desk).length > 0)) return figure;
  }
  return null;
}

function copiesOf(figure: Figure, all: readonly Failing[], desk: Desk): string[] {
  const value = baseValue(figure);
  const ids = new Set(all.flatMap(({ relation }) => figuresOf(relation)));
  return [...ids].filter((id) => {
    const other = desk.figure(id);
    return other !== undefined && compareRationals(baseValue(other), value) === 0;
  });
}

/** Facts of one table and of others: too much here, too little there, by the same amount. */
function isMoved(all: readonly Failing[], desk: Desk): boolean {
  if (!all.every(({ relation }) => relation.kind === "equality")) return false;
  const tables = (each: Failing) => figuresOf(each.relation).map((id) => desk.figure(id)?.position?.table ?? "");
  const home = tables(all[0] as Failing).find((table) => all.every((each) => tables(each).includes(table)));
  if (home === undefined) return false;
  const signs = all.map((each) => {
    const gap = gapOf(each, desk);
    return gap === null ? 0 : signOf(gap) * (tables(each)[0] === home ? 1 : -1);
  });
  return signs.includes(1) && signs.includes(-1);
}

function told({ relation }: Failing, desk: Desk): string {
  const gap = gapOf({ relation } as Failing, desk) as Rational;
  return amount(absoluteRational(gap), desk.figure(figuresOf(relation)[0] as string) as Figure);
}

/** A detail that repeats the total over it, and limits that other rows of the same sum exceed: the rows slid. */
function joinSlidRows(failing: readonly Failing[], taken: Taken, desk: Desk): void {
  for (const each of failing) {
    const { relation } = each;
    if (relation.kind !== "sum" || relation.structure !== "children") continue;
    const total = desk.figure(relation.total.figure);
    if (total === undefined || copiesOf(total, [each], desk).length < 2) continue;
    const rows = new Set(relation.parts.map(({ figure }) => figure));
    const over = failing.filter(
      (other) => other.relation.kind === "comparison" && figuresOf(other.relation).some((id) => rows.has(id)),
    );
    const all = [each, ...over];
    if (over.length < 2 || all.some((one) => isShared(taken.get(one), all, taken))) continue;
    const lead = `${tableName(total)}的这几行像是错了行（明细里印着合计数，另有${over.length}项大于“三公”经费的同一项）：`;
    put(all, gathered(all, figuresOf(relation), lead), taken);
  }
}

function put(all: readonly Failing[], fault: Fault, taken: Taken): void {
  for (const each of all) taken.set(each, fault);
}
