/** Equalities: one fact printed more than once, revenue and expenditure in balance, or what the text says is equal. */
import { type Interval, intersects } from "../../figures/interval.ts";
import {
  absoluteRational,
  addRationals,
  compareRationals,
  type Rational,
  rational,
  subtractRationals,
} from "../../figures/rational.ts";
import { moneyFactor } from "../../figures/units.ts";
import type { EqualityRelation, Figure } from "../../statement/model.ts";
import type { Severity } from "../model.ts";
import { whereabouts } from "./cellWords.ts";
import { fails, holds, holdsLoosely, type Outcome, unknown } from "./outcome.ts";
import { baseFactor, baseValue, type Room, reading, resolve, supplyUnits } from "./room.ts";
import { addable } from "./units.ts";
import { amount, label, listed, named, shown } from "./words.ts";

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
 * of parts that were rounded one by one, so this is a warning. Balance is said of two different facts: no more than a
 * warning, unless they are the two sides of one table.
 */
function severityOf({ why, structure }: EqualityRelation, figures: readonly Figure[]): Severity {
  return (why === "balance" && structure !== "sides") || differsInLastPlace(figures) ? "warning" : "error";
}

function differsInLastPlace(figures: readonly Figure[]): boolean {
  if (figures.some((figure) => figure.dimension === "count" || isRoundOfMore(figure))) return false;
  const values = figures.map(baseValue);
  const [lowest, highest] = [values.reduce(smaller), values.reduce(larger)];
  const units = figures.map((figure) => {
    const { numerator, denominator } = baseFactor(figure);
    return rational(numerator, denominator * 10n ** BigInt(figure.decimals));
  });
  return compareRationals(subtractRationals(highest, lowest), units.reduce(larger)) <= 0;
}

/** Without decimals a 元 may hide some 分, while a whole 万元 that is off is off by ten thousand. */
function isRoundOfMore(figure: Figure): boolean {
  return figure.decimals === 0 && moneyFactor(figure.unit) !== moneyFactor("元");
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
    const { numerator, denominator } = baseValue(figure);
    const key = `${numerator}/${denominator}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()];
}

function describeFact(figures: readonly Figure[], room: Room): string {
  const [odd, ...others] = oddFirst(figures) as [Figure, ...Figure[]];
  const groups = groupByValue(figures);
  const name = label(odd) || "同一数据";
  if (others.length > 1 && groups.length === 2 && groups.some((group) => group.length === 1)) {
    const [other] = others as [Figure];
    const there = isInTable(figures) ? `${whereabouts(other, room)}等` : "";
    const here = isInTable(figures) ? `${whereabouts(odd, room)}印为${shown(odd)}` : `${name}这里印为${shown(odd)}`;
    return `${here}，${there === "" ? "另外" : there}${others.length}处都印为${shown(other)}，${gap(figures)}。`;
  }
  const shownGroups = groups.slice(0, mostValues);
  if (!isInTable(figures)) {
    const values = shownGroups.map(([first]) => shown(first as Figure));
    return `${name}前后不一：分别印为${values.join("、")}，${gap(figures)}。`;
  }
  const values = shownGroups.map((group) => {
    const [first] = group as [Figure];
    return `${whereabouts(first, room)}${group.length > 1 ? `等${group.length}处` : ""}印为${shown(first)}`;
  });
  return `同一数据前后不一：${values.join("，")}，${gap(figures)}。`;
}

/** Most values of one fact that a message spells out. */
const mostValues = 6;

function isInTable(figures: readonly Figure[]): boolean {
  return figures.some(({ position }) => position !== null);
}

function describeBalance({ cue, why }: EqualityRelation, figures: readonly Figure[], room: Room): string {
  const quoted = why === "stated" && cue.trim() !== "";
  const said = quoted ? `文中写“${cue.trim().slice(0, 20)}”，两边应当相等` : "两边应当平衡";
  const told = (figure: Figure) =>
    figure.position === null ? named(figure) : `${whereabouts(figure, room)}${shown(figure)}`;
  const pair = figures.length === 2 ? `${told(figures[0] as Figure)}与${told(figures[1] as Figure)}` : listed(figures);
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
