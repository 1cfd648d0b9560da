/** What a figure would have to be printed as, for one relation to hold with all its other figures as they are. */
import type { Decimal } from "../../figures/model.ts";
import {
  absoluteRational,
  addRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  ONE,
  type Rational,
  rational,
  signOf,
  subtractRationals,
  ZERO,
} from "../../figures/rational.ts";
import type { Figure, RateRelation, Relation, SignedFigure } from "../../statement/model.ts";
import { baseFactor, baseValue, type Room, resolve } from "./room.ts";

/** The value in the figure's own unit; null when it cannot be told or would need more decimals than its neighbours print. */
export function solveFor(relation: Relation, figure: Figure, room: Room): Decimal | null {
  const value = solve(relation, figure.id, room);
  if (value === null) return null;
  const ratio = figure.dimension === "percent" || figure.dimension === "times";
  return ratio ? roundTo(value, figure, figure.decimals) : exactly(value, figure, longestOf(relation, room));
}

function solve(relation: Relation, id: string, room: Room): Rational | null {
  const of = (figure: string | null) => printedValue(figure, room);
  switch (relation.kind) {
    case "sum":
      return solveSum([relation.total, ...relation.parts], id, room);
    case "change":
      return solveChange(of(relation.current), of(relation.previous), of(relation.change), relation, id);
    case "rate":
      return id === relation.rate ? solveRate(relation, of) : null;
    case "share": {
      const [part, whole] = [of(relation.part), of(relation.whole)];
      return id !== relation.share || part === null || whole === null ? null : divideRationals(part, whole);
    }
    case "product": {
      const factors = resolve(room, relation.factors);
      return id !== relation.product || factors === null ? null : factors.map(baseValue).reduce(multiplyRationals, ONE);
    }
    case "equality":
      return solveEquality(relation.figures, id, room);
    default:
      return null;
  }
}

function solveRate(relation: RateRelation, of: (figure: string | null) => Rational | null): Rational | null {
  const current = of(relation.current);
  const printed = of(relation.change);
  if (current === null) return null;
  const move = printed === null ? null : absoluteRational(printed);
  const signed = move !== null && relation.direction < 0 ? negateRational(move) : move;
  const previous = of(relation.previous) ?? (signed === null ? null : subtractRationals(current, signed));
  if (previous === null) return null;
  return divideRationals(absoluteRational(subtractRationals(current, previous)), absoluteRational(previous));
}

function printedValue(id: string | null, room: Room): Rational | null {
  const figure = id === null ? undefined : room.figure(id);
  return figure === undefined ? null : baseValue(figure);
}

/** The first term is the total: total − Σ parts = 0, solved for the one term that is `id`. */
function solveSum(all: readonly SignedFigure[], id: string, room: Room): Rational | null {
  let rest = ZERO;
  let own: -1 | 1 | null = null;
  for (const [index, { figure, sign }] of all.entries()) {
    const weight = index === 0 ? sign : -sign;
    if (figure === id) {
      if (own !== null) return null;
      own = weight < 0 ? -1 : 1;
      continue;
    }
    const value = printedValue(figure, room);
    if (value === null) return null;
    rest = weight < 0 ? subtractRationals(rest, value) : addRationals(rest, value);
  }
  return own === null ? null : own < 0 ? rest : negateRational(rest);
}

function solveChange(
  current: Rational | null,
  previous: Rational | null,
  change: Rational | null,
  relation: { current: string; previous: string; change: string | null; direction: -1 | 0 | 1 },
  id: string,
): Rational | null {
  if (current === null || previous === null) return null;
  if (id === relation.change) return absoluteRational(subtractRationals(current, previous));
  const move = multiplyRationals(change ?? ZERO, rational(BigInt(relation.direction)));
  if (id === relation.current) return addRationals(previous, move);
  return id === relation.previous ? subtractRationals(current, move) : null;
}

/** What all the other figures print, if they agree. */
function solveEquality(ids: readonly string[], id: string, room: Room): Rational | null {
  const others = ids.filter((other) => other !== id).map((other) => printedValue(other, room));
  const [first] = others;
  if (first === undefined || first === null) return null;
  const agree = others.every((value) => value !== null && signOf(subtractRationals(value, first)) === 0);
  return agree ? first : null;
}

/** The most decimals that the figures of the relation print, by unit; percentages apart. */
function longestOf(relation: Relation, room: Room): (unit: string) => number {
  const ids = figuresOf(relation);
  return (unit) => {
    const same = ids.map((id) => room.figure(id)).filter((figure) => figure?.unit === unit);
    return Math.max(0, ...same.slice(0, 1000).map((figure) => figure?.decimals ?? 0));
  };
}

function exactly(value: Rational, figure: Figure, longest: (unit: string) => number): Decimal | null {
  const inUnit = divideRationals(value, baseFactor(figure));
  if (inUnit === null) return null;
  for (let scale = figure.decimals; scale <= Math.max(figure.decimals, longest(figure.unit)); scale += 1) {
    const scaled = inUnit.numerator * 10n ** BigInt(scale);
    if (scaled % inUnit.denominator === 0n) return { digits: scaled / inUnit.denominator, scale };
  }
  return null;
}

function roundTo(value: Rational, figure: Figure, scale: number): Decimal | null {
  const inUnit = divideRationals(value, baseFactor(figure));
  if (inUnit === null) return null;
  const doubled = 2n * inUnit.numerator * 10n ** BigInt(scale) + inUnit.denominator;
  return { digits: doubled / (2n * inUnit.denominator), scale };
}

/** Ids of all figures of a relation, each once, in its own order. */
export function figuresOf(relation: Relation): string[] {
  return [...new Set(idsOf(relation).filter((id) => id !== null))];
}

function idsOf(relation: Relation): (string | null)[] {
  switch (relation.kind) {
    case "sum":
      return [relation.total, ...relation.parts].map(({ figure }) => figure);
    case "share":
      return [relation.share, relation.part, relation.whole];
    case "change":
      return [relation.change, relation.current, relation.previous];
    case "rate":
      return [relation.rate, relation.current, relation.previous, relation.change];
    case "product":
      return [relation.product, ...relation.factors];
    case "equality":
      return [...relation.figures];
    case "comparison":
      return [relation.left, relation.right];
    case "count":
      return [...relation.count];
  }
}
