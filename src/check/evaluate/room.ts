/**
 * The room that the printed figures leave: each figure as the interval of the amounts that print so, in one base unit
 * (money in 分, percentages as plain fractions, counts as they are). Read loosely (each as printed) or tightly (each to as
 * many decimals as the longest of its unit in the relation, or as the document mostly prints); see ../precision.ts.
 */
import { powerOfTen } from "../../figures/decimal.ts";
import { type Interval, scaleInterval } from "../../figures/interval.ts";
import type { Decimal } from "../../figures/model.ts";
import { printedInterval } from "../../figures/printed.ts";
import { fromDecimal, multiplyRationals, type Rational, rational } from "../../figures/rational.ts";
import { moneyFactor, unitScale } from "../../figures/units.ts";
import type { Figure, Table } from "../../statement/model.ts";
import { type DroppedZeros, habitOf, isBareZero, isNothing } from "../precision.ts";
import type { Amounts } from "./amounts.ts";

/** The figures of a document and how they are to be read. */
export interface Room {
  figure(id: string): Figure | undefined;
  /** The table of an id. */
  table(id: string): Table | undefined;
  /** The figures next to one: above and below it in its column, the rest of its row, or before and after it in the text. */
  beside(figure: Figure): readonly Figure[];
  /** The same figures as whole numbers, where they are such. */
  readonly amounts: Amounts;
  readonly droppedZeros: DroppedZeros;
  /** The decimals that amounts of a habit mostly have, for the tight reading. */
  readonly usualDecimals: ReadonlyMap<string, number>;
  /** Shares that, with the other shares of the same whole, are printed to add up to exactly 100%. */
  readonly fullShares: ReadonlySet<string>;
}

/** The interval of a figure, in base units. */
export type Reading = (figure: Figure) => Interval;

/** How a relation stands between the loose and the tight reading. */
export type Standing = "holds" | "loosely" | "fails" | "unknown";

/** The figures of the ids, or null when one is missing. */
export function resolve(room: Room, ids: readonly string[]): Figure[] | null {
  const figures: Figure[] = [];
  for (const id of ids) {
    const figure = room.figure(id);
    if (figure === undefined) return null;
    figures.push(figure);
  }
  return figures;
}

/** The same room with another value in the place of one figure: for asking whether a slip of the pen explains a fault. */
export function withValue(room: Room, id: string, value: Decimal): Room {
  const printed = room.figure(id);
  if (printed === undefined) return room;
  const replaced: Figure = { ...printed, value, decimals: value.scale };
  return { ...room, figure: (wanted) => (wanted === id ? replaced : room.figure(wanted)) };
}

/**
 * Gives figures without a printed unit the unit that all the others share, so that 217 among 万元 can be tried as 217万元.
 * `guessed` says that this was done: then a failure proves nothing.
 */
export function supplyUnits(figures: readonly Figure[]): { figures: readonly Figure[]; guessed: boolean } {
  const bare = figures.filter((figure) => figure.dimension === "none");
  const model = figures.find((figure) => figure.dimension !== "none");
  if (bare.length === 0 || model === undefined) return { figures, guessed: bare.length > 0 };
  const { unit, dimension } = model;
  const supplied = figures.map((figure) => (figure.dimension === "none" ? { ...figure, unit, dimension } : figure));
  return { figures: supplied, guessed: true };
}

/** Tests a relation in both readings. `test` gives null where it cannot be evaluated. */
export function tryReadings(
  figures: readonly Figure[],
  room: Room,
  guessed: boolean,
  test: (read: Reading) => boolean | null,
): Standing {
  const tight = test(reading(figures, room, true));
  if (tight === null) return "unknown";
  if (tight) return "holds";
  if (!hasMixedDecimals(figures, room)) return guessed ? "unknown" : "fails";
  const loose = test(reading(figures, room, false));
  if (loose === null || guessed) return "unknown";
  return loose ? "loosely" : "fails";
}

/** True when amounts of one habit are printed to different numbers of decimals, so that the two readings can differ. */
export function hasMixedDecimals(figures: readonly Figure[], room: Room): boolean {
  const seen = new Map(room.usualDecimals);
  return figures.some((figure) => {
    const habit = habitOf(figure);
    const differs = (seen.get(habit) ?? figure.decimals) !== figure.decimals;
    seen.set(habit, figure.decimals);
    return differs;
  });
}

/** The loose or the tight reading of figures that stand together in one relation. */
export function reading(
  figures: readonly Figure[],
  room: Pick<Room, "droppedZeros" | "usualDecimals">,
  tight: boolean,
): Reading {
  const longest = new Map<string, number>();
  for (const figure of figures) {
    const habit = habitOf(figure);
    const usual = tight ? (room.usualDecimals.get(habit) ?? 0) : 0;
    longest.set(habit, Math.max(figure.decimals, longest.get(habit) ?? usual));
  }
  const anyDecimals = figures.some((figure) => figure.decimals > 0) || [...longest.values()].some((most) => most > 0);
  return (figure) => {
    const habit = habitOf(figure);
    const dropped = room.droppedZeros.get(habit);
    const meant = dropped ?? (tight ? (longest.get(habit) ?? 0) : 0);
    const decimals = figure.hedge === "none" ? Math.max(figure.decimals, meant) : figure.decimals;
    const exactZero =
      isBareZero(figure) && (anyDecimals || dropped !== undefined || isNothing(figure, room.usualDecimals));
    return intervalOf(figure, decimals, isWhole(figure, decimals) || (exactZero && figure.hedge === "none"));
  };
}

/** What cannot be divided further has no hidden decimals: people and vehicles, and money to the 分. */
export function isWhole(figure: Figure, decimals: number): boolean {
  if (figure.dimension === "count") return unitScale(figure.unit).factor === 1n;
  return figure.dimension === "money" && moneyFactor(figure.unit) === powerOfTen(decimals);
}

/** Figures stand in several relations, and each is read in the same way in most of them. */
const intervals = new WeakMap<Figure, Map<number, Interval>>();

function intervalOf(figure: Figure, decimals: number, exact: boolean): Interval {
  const ofFigure = intervals.get(figure) ?? new Map<number, Interval>();
  if (ofFigure.size === 0) intervals.set(figure, ofFigure);
  const key = 2 * decimals + (exact ? 1 : 0);
  let interval = ofFigure.get(key);
  if (interval === undefined) {
    interval = scaleInterval(printedInterval(figure.value, decimals, figure.hedge, exact), baseFactor(figure));
    ofFigure.set(key, interval);
  }
  return interval;
}

/** A figure's printed value in base units. */
export function baseValue(figure: Figure): Rational {
  let value = baseValues.get(figure);
  if (value === undefined) {
    value = multiplyRationals(fromDecimal(figure.value), baseFactor(figure));
    baseValues.set(figure, value);
  }
  return value;
}

const baseValues = new WeakMap<Figure, Rational>();

const HUNDREDTH = rational(1n, 100n);

/** One unit of the figure's last printed place, in base units. */
export function placeValue(figure: Figure): Rational {
  const { numerator, denominator } = baseFactor(figure);
  return rational(numerator, denominator * powerOfTen(figure.decimals));
}

/** What one of the figure's unit is in base units: 万元 and 万元/人 are 1000000 (分), % is 1/100, 人 is 1. */
export function baseFactor(figure: Figure): Rational {
  if (figure.dimension === "percent" || figure.dimension === "points") return HUNDREDTH;
  if (figure.dimension === "money") return rational(moneyFactor(figure.unit) ?? 1n);
  const [unit = ""] = figure.unit.split("/");
  return rational((figure.dimension === "perUnit" ? moneyFactor(unit) : null) ?? unitScale(figure.unit).factor);
}
