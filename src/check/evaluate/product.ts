/** Products: 12人 × 0.033万元/人 = 0.4万元; 4次，每次30人，共120人次. */
import { type Interval, intersects, multiplyIntervals, point } from "../../figures/interval.ts";
import { divideRationals, multiplyRationals, ONE, type Rational } from "../../figures/rational.ts";
import type { Figure, ProductRelation } from "../../statement/model.ts";
import { fails, holds, holdsLoosely, type Outcome, unknown } from "./outcome.ts";
import { baseValue, type Reading, type Room, resolve, tryReadings } from "./room.ts";
import { mixedDecimals } from "./rounding.ts";
import { amount, digits, named } from "./words.ts";

/** From so large a quotient on, a factor left unnamed (days, terms, classes) is no longer likely. */
const largestUnnamedFactor = 31n;

/** product = Π factors. Money needs exactly one factor with money in it; counts take counts. */
export function evaluateProduct(relation: ProductRelation, room: Room): Outcome {
  const figures = resolve(room, [relation.product, ...relation.factors]);
  const [product, ...factors] = figures ?? [];
  if (figures === null || product === undefined || factors.length < 2 || !multipliable(product, factors))
    return unknown;
  const standing = tryReadings(figures, room, false, (read) => intersects(read(product), productOf(factors, read)));
  if (standing === "holds") return holds;
  if (standing === "unknown") return unknown;
  const loosely = standing === "loosely";
  const computed = factors.map(baseValue).reduce(multiplyRationals, ONE);
  const missing = unnamedFactor(product, computed);
  const fault = {
    rule: "product-does-not-fit",
    severity: loosely || missing !== null ? ("warning" as const) : ("error" as const),
    figures: figures.map(({ id }) => id),
    numeric: true,
    describe: () => describe(product, factors, computed, loosely, missing),
  };
  return loosely ? holdsLoosely(fault) : fails(fault);
}

function productOf(factors: readonly Figure[], read: Reading): Interval {
  return factors.map(read).reduce(multiplyIntervals, point(ONE));
}

function multipliable(product: Figure, factors: readonly Figure[]): boolean {
  const inMoney = factors.filter(({ dimension, unit }) => dimension === "money" || /元\//.test(unit)).length;
  const known = factors.every(({ dimension }) => ["money", "perUnit", "count", "area"].includes(dimension));
  if (!known) return false;
  return product.dimension === "money" ? inMoney === 1 : product.dimension === "count" && inMoney === 0;
}

/** The whole number that, as one more factor, would make the product right; null when there is none in reason. */
function unnamedFactor(product: Figure, computed: Rational): bigint | null {
  const quotient = divideRationals(baseValue(product), computed);
  if (quotient === null || quotient.denominator !== 1n) return null;
  return quotient.numerator > 1n && quotient.numerator <= largestUnnamedFactor ? quotient.numerator : null;
}

function describe(
  product: Figure,
  factors: readonly Figure[],
  computed: Rational,
  loosely: boolean,
  missing: bigint | null,
): string {
  const calculation = factors.map((figure) => `${digits(figure)}${figure.unit}`).join("×");
  const seen = `${named(product)}，按印出的数算：${calculation}＝${amount(computed, product)}。`;
  if (loosely) return `${seen}${mixedDecimals(product)}`;
  if (missing !== null) return `${seen}印出的数正好是它的${missing}倍，如果还要乘天数、期数等，应当写明。`;
  return `${seen}单价和金额四舍五入的误差解释不了这个差额。`;
}
