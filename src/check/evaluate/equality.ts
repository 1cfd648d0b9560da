/** Equalities: one fact printed more than once, revenue and expenditure in balance, or what the text says is equal. */
import { type Interval, intersects } from "../../figures/interval.ts";
import {
  absoluteRational,
  addRationals,
  compareRationals,
  type Rational,
  subtractRationals,
} from "../../figures/rational.ts";
import type { EqualityRelation, Figure } from "../../statement/model.ts";
import type { Severity } from "../model.ts";
import { printed, whereIs } from "../where.ts";
import { fails, holds, holdsLoosely, type Outcome, unknown } from "./outcome.ts";
import { baseValue, placeValue, type Room, reading, resolve, supplyUnits } from "./room.ts";
import { isCutFrom } from "./rounding.ts";
import { addable } from "./units.ts";
import { amount, label, listed, named } from "./words.ts";

/** Holds when one amount can print as all of the figures. 17192 beside 17191.52 is the same amount printed shorter. */
export function evaluateEquality(relation: EqualityRelation, room: Room): Outcome {
  const printed = resolve(room, relation.figures);
  if (printed === null || printed.length < 2) return unknown;
  const { figures, guessed } = supplyUnits(printed);
  if (!addable(figures)) return unknown;
  if (common(figures.map(reading(figures, { ...room, droppedZeros: new Map() }, false)))) {
    if (common(figures.map(reading(figures, room, false)))) return holds;
    return guessed ? unknown : holdsLoosely(fault(relation, figures, "warning", room));
  }
  return guessed ? unknown : fails(fault(relation, figures, severityOf(relation, figures), room));
}

/** Intervals have a value in common exactly when the highest lower end and the lowest upper end leave room. */
function common(intervals: readonly Interval[]): boolean {
  const [first, ...rest] = intervals;
  if (first === undefined) return true;
  let highest = first;
  let lowest = first;
  for (const next of rest) {
    const low = compareRationals(next.lo, highest.lo);
    if (low > 0 || (low === 0 && next.loOpen)) highest = next;
    const high = compareRationals(next.hi, lowest.hi);
    if (high < 0 || (high === 0 && next.hiOpen)) lowest = next;
  }
  return intersects(highest, lowest);
}

/**
 * The same fact with two values is an error; but amounts that differ by one unit in the last printed place are mostly sums
 * of parts that were rounded one by one: a warning, and between tables, whose amounts are kept longer than they are printed, a
 * notice. Tables printed to the 分 leave nothing to round. Balance is said of two different facts: never more than a warning.
 */
function severityOf({ why, identity, structure }: EqualityRelation, figures: readonly Figure[]): Severity {
  if (areCut(figures)) return "warning";
  if (!differsInLastPlace(figures))
    return why === "balance" && identity === undefined && structure !== "sides" ? "warning" : "error";
  if (figures.every(({ unit, decimals }) => unit === YUAN && decimals >= 2))
    return why === "balance" ? "warning" : "error";
  return differsAmongTables(figures) ? "notice" : "warning";
}

/** Whether every other value is the longest print without its decimals: 328661 beside 328661.81. */
function areCut(figures: readonly Figure[]): boolean {
  const longest = figures.reduce((best, figure) => (figure.decimals > best.decimals ? figure : best));
  const exact = baseValue(longest);
  const others = figures.filter((figure) => compareRationals(baseValue(figure), exact) !== 0);
  return others.length > 0 && others.every((figure) => figure.decimals < longest.decimals && isCutFrom(figure, exact));
}

/** Whether every figure of the text prints what some table prints: then it is the tables that differ. */
function differsAmongTables(figures: readonly Figure[]): boolean {
  const printedIn = (figure: Figure) => keyOfValue(baseValue(figure));
  const tables = new Set(figures.filter(({ position }) => position !== null).map(printedIn));
  return tables.size > 1 && figures.every((figure) => tables.has(printedIn(figure)));
}

function keyOfValue({ numerator, denominator }: Rational): string {
  return `${numerator}/${denominator}`;
}

const YUAN = "元";

/** Whole 元 are rounded too; whole 万元 mostly are not, but cut or copied. */
export function differsInLastPlace(figures: readonly Figure[]): boolean {
  if (figures.some(({ dimension, decimals, unit }) => dimension === "count" || (decimals === 0 && unit !== YUAN))) {
    return false;
  }
  const values = figures.map(baseValue);
  const [lowest, highest] = [values.reduce(smaller), values.reduce(larger)];
  return compareRationals(subtractRationals(highest, lowest), figures.map(placeValue).reduce(larger)) <= 0;
}

function smaller(a: Rational, b: Rational): Rational {
  return compareRationals(a, b) <= 0 ? a : b;
}

function larger(a: Rational, b: Rational): Rational {
  return compareRationals(a, b) >= 0 ? a : b;
}

function fault(relation: EqualityRelation, figures: readonly Figure[], severity: Severity, room: Room) {
  const sameFact = relation.why === "same-fact";
  return {
    rule: sameFact ? "same-fact-differs" : "balance-differs",
    severity,
    figures: oddFirst(figures).map(({ id }) => id),
    numeric: true,
    describe: () => (sameFact ? describeFact(figures, room) : describeBalance(relation, figures, room)),
  };
}

/** The figure whose value stands alone first, when all the others agree. */
function oddFirst(figures: readonly Figure[]): readonly Figure[] {
  const groups = groupByValue(figures);
  const alone = groups.filter((group) => group.length === 1).flat();
  const [odd] = alone;
  if (figures.length < 3 || alone.length !== 1 || odd === undefined || groups.length !== 2) return figures;
  return [odd, ...figures.filter((figure) => figure !== odd)];
}

function groupByValue(figures: readonly Figure[]): Figure[][] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = keyOfValue(baseValue(figure));
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()];
}

function describeFact(figures: readonly Figure[], room: Room): string {
  if (figures.some(({ position }) => position !== null)) return describePlaces(oddFirst(figures), room);
  const [odd, ...others] = oddFirst(figures) as [Figure, ...Figure[]];
  const groups = groupByValue(figures);
  const name = label(odd) || "同一数据";
  if (others.length > 1 && groups.length === 2 && groups.some((group) => group.length === 1)) {
    const [other] = others as [Figure];
    return `${name}这里印为${odd.printed}，另外${others.length}处都印为${other.printed}，${gap(figures)}。`;
  }
  const values = groups.map(([first]) => (first as Figure).printed).slice(0, 6);
  return `${name}前后不一：分别印为${values.join("、")}，${gap(figures)}。`;
}

/** Every value with where it is printed, the one that stands alone first. */
function describePlaces(figures: readonly Figure[], room: Room): string {
  const [first] = figures as readonly [Figure, ...Figure[]];
  const groups = groupByValue(figures).slice(0, mostShown);
  const values = groups.map((group) => {
    const [shown] = group as [Figure, ...Figure[]];
    const beside = figures.find(({ unit }) => unit !== shown.unit) ?? shown;
    const more = group.length > mostShown ? `等${group.length}处` : "";
    const places = group.slice(0, mostShown).map((figure) => whereIs(figure, room));
    return `${places.join("、")}${more}印为${printed(shown, beside)}`;
  });
  return `${label(first) || "同一数据"}前后不一：${values.join("，")}，${gap(figures)}。`;
}

/** Most values, and most places of one value, that a message lists. */
const mostShown = 4;

function describeBalance({ cue, why, identity }: EqualityRelation, figures: readonly Figure[], room: Room): string {
  if (identity !== undefined && figures.length === 2) {
    const [left, right] = figures as [Figure, Figure];
    const pair = `${whereIs(left, room)}印为${printed(left, right)}，${whereIs(right, room)}印为${printed(right, left)}`;
    return `${cue}：${pair}，${gap(figures)}。`;
  }
  const quoted = why === "stated" && cue.trim() !== "";
  const said = quoted ? `文中写“${cue.trim().slice(0, 20)}”，两边应当相等` : "两边应当平衡";
  const pair =
    figures.length === 2 ? `${named(figures[0] as Figure)}与${named(figures[1] as Figure)}` : listed(figures);
  return `${pair}，${said}，${gap(figures)}。`;
}

function gap(figures: readonly Figure[]): string {
  const values = figures.map(baseValue);
  const off = absoluteRational(addRationals(values.reduce(larger), negative(values.reduce(smaller))));
  const words = `最多相差${amount(off, figures[0] as Figure)}`;
  const plain = figures.length === 2 ? words.slice("最多".length) : words;
  return differsInLastPlace(figures) ? `${plain}，只差末位，可能是各自四舍五入造成的，也应统一` : plain;
}

function negative({ numerator, denominator }: Rational): Rational {
  return { numerator: -numerator, denominator };
}
