/** The arithmetic of a relation worked out from the printed numbers, in words: 各项相加为 766.49万元，比印出的少 0.01万元. Exact. */
import { formatDecimal } from "../../figures/decimal.ts";
import {
  absoluteRational,
  addRationals,
  compareRationals,
  divideRationals,
  formatExact,
  fromDecimal,
  multiplyRationals,
  ONE,
  type Rational,
  rational,
  signOf,
  subtractRationals,
  ZERO,
} from "../../figures/rational.ts";
import { moneyFactor, unitScale } from "../../figures/units.ts";
import type { Figure, Relation, SumRelation } from "../../statement/model.ts";

type Figures = ReadonlyMap<string, Figure>;

/** How much of the base unit one of `unit` is, and what the base is. */
function scaleOf(unit: string): { base: string; factor: Rational } {
  const money = moneyFactor(unit);
  if (money !== null) return { base: "分", factor: rational(money) };
  const { base, factor } = unitScale(unit);
  return { base, factor: rational(factor) };
}

/** A figure's printed number in the unit of `like`; null where the two units do not go together. */
function inUnitOf(figure: Figure, like: Figure): Rational | null {
  const value = fromDecimal(figure.value);
  if (figure.unit === like.unit) return value;
  const [own, other] = [scaleOf(figure.unit), scaleOf(like.unit)];
  return own.base === other.base ? divideRationals(multiplyRationals(value, own.factor), other.factor) : null;
}

/** Most decimals told of a number that does not end. */
const MOST_DECIMALS = 4;

function exactly(value: Rational): string {
  const text = formatExact(value, MOST_DECIMALS);
  const told = multiplyRationals(value, rational(10n ** BigInt(MOST_DECIMALS)));
  return told.denominator === 1n ? text : `约 ${text}`;
}

/** 各项相加为 6万元，比印出的多 0.2万元; nothing where the two are the same. */
function against(what: string, computed: Rational | null, printed: Figure): string {
  if (computed === null) return "";
  const difference = subtractRationals(computed, fromDecimal(printed.value));
  const sign = signOf(difference);
  if (sign === 0) return "";
  const { unit } = printed;
  const off = exactly(absoluteRational(difference));
  return `${what} ${exactly(computed)}${unit}，比印出的${sign > 0 ? "多" : "少"} ${off}${unit}`;
}

function sumText({ total, parts, exhaustive }: SumRelation, figures: Figures): string {
  const printed = figures.get(total.figure);
  if (printed === undefined) return "";
  let sum = ZERO;
  for (const part of parts) {
    const figure = figures.get(part.figure);
    const value = figure === undefined ? null : inUnitOf(figure, printed);
    if (value === null) return "";
    sum = part.sign < 0 ? subtractRationals(sum, value) : addRationals(sum, value);
  }
  const signed = total.sign < 0 ? subtractRationals(ZERO, sum) : sum;
  return against(exhaustive === "partial" ? "已列各项相加为" : "各项相加为", signed, printed);
}

const percent = (value: Rational | null) => (value === null ? null : multiplyRationals(value, rational(100n)));

/** a ÷ b in percent; null where they cannot be divided. */
function ratio(a: Rational | null, b: Figure | undefined): Rational | null {
  return a === null || b === undefined ? null : percent(divideRationals(a, fromDecimal(b.value)));
}

function minus(a: Figure, b: Figure): Rational | null {
  const other = inUnitOf(b, a);
  return other === null ? null : subtractRationals(fromDecimal(a.value), other);
}

function rateText(relation: Extract<Relation, { kind: "rate" }>, figures: Figures): string {
  const [rate, current] = [figures.get(relation.rate), figures.get(relation.current)];
  const previous = figures.get(relation.previous ?? "");
  if (rate === undefined || current === undefined || previous === undefined || rate.unit !== "%") return "";
  const change = minus(current, previous);
  const base = inUnitOf(previous, current);
  if (change === null || base === null) return "";
  const computed = divideRationals(absoluteRational(change), absoluteRational(base));
  return against("按印出的数算为", percent(computed), rate);
}

function changeText(relation: Extract<Relation, { kind: "change" }>, figures: Figures): string {
  const [current, previous] = [figures.get(relation.current), figures.get(relation.previous)];
  const change = figures.get(relation.change ?? "");
  if (current === undefined || previous === undefined) return "";
  const difference = minus(current, previous);
  if (difference === null || (change !== undefined && inUnitOf(current, change) === null)) return "";
  if (change === undefined) return signOf(difference) === 0 ? "" : `两数相差 ${exactly(difference)}${current.unit}`;
  const [a, b] = [inUnitOf(current, change), inUnitOf(previous, change)];
  return a === null || b === null ? "" : against("两数相差", absoluteRational(subtractRationals(a, b)), change);
}

function equalityText(ids: readonly string[], figures: Figures): string {
  const [first, ...rest] = ids.flatMap((id) => figures.get(id) ?? []);
  if (first === undefined) return "";
  let widest = ZERO;
  for (const figure of rest) {
    const value = inUnitOf(figure, first);
    if (value === null) return "";
    const off = absoluteRational(subtractRationals(value, fromDecimal(first.value)));
    if (compareRationals(off, widest) > 0) widest = off;
  }
  return signOf(widest) === 0 ? "" : `最多相差 ${exactly(widest)}${first.unit}`;
}

function shareText(relation: Extract<Relation, { kind: "share" }>, figures: Figures): string {
  const [share, part, whole] = [relation.share, relation.part, relation.whole].map((id) => figures.get(id));
  if (share === undefined || part === undefined || whole === undefined || share.unit !== "%") return "";
  return against("按印出的数算为", ratio(inUnitOf(part, whole), whole), share);
}

function productText(relation: Extract<Relation, { kind: "product" }>, figures: Figures): string {
  const product = figures.get(relation.product);
  const factors = relation.factors.map((id) => figures.get(id));
  if (product === undefined || factors.some((factor) => factor === undefined)) return "";
  const numbers = factors.flatMap((factor) => (factor === undefined ? [] : [formatDecimal(factor.value)]));
  const value = factors.reduce(
    (all, factor) => (factor ? multiplyRationals(all, fromDecimal(factor.value)) : all),
    ONE,
  );
  return `${numbers.join(" × ")} ＝ ${exactly(value)}`;
}

/** What comes of computing `relation` from the numbers as printed; empty where it comes to just what is printed, or cannot be told. */
export function arithmeticOf(relation: Relation, figures: Figures): string {
  switch (relation.kind) {
    case "sum":
      return sumText(relation, figures);
    case "share":
      return shareText(relation, figures);
    case "rate":
      return rateText(relation, figures);
    case "change":
      return changeText(relation, figures);
    case "product":
      return productText(relation, figures);
    case "equality":
      return equalityText(relation.figures, figures);
    case "comparison":
    case "count":
      return "";
  }
}
