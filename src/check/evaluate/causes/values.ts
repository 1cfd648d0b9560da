/** Which value of a figure the failing relations ask for. */
import { compareDecimals, powerOfTen } from "../../../figures/decimal.ts";
import type { Decimal } from "../../../figures/model.ts";
import type { EqualityRelation, Figure } from "../../../statement/model.ts";
import type { Amount, Amounts } from "../amounts.ts";
import { figuresOf, solveFor } from "../solve.ts";
import type { Desk, Failing } from "./desk.ts";

/** Amounts of more decimals than this are not proposed. */
const mostDecimals = 8;

/** What the relations themselves compute, each value once. Never a minus where none is printed. */
export function computedValues(figure: Figure, failing: readonly Failing[], desk: Desk): Decimal[] {
  const found = failing.flatMap((each) => valuesFor(figure, each, desk));
  return distinct(found.filter((value) => value.digits >= 0n || figure.value.digits < 0n));
}

/** An equality may ask for several values, where its other figures differ a little among themselves. */
function valuesFor(figure: Figure, failing: Failing, desk: Desk): Decimal[] {
  const value = computedValue(figure, failing, desk);
  const amount = desk.amount(figure.id);
  const { relation } = failing;
  if (value !== null || amount === undefined || relation.kind !== "equality") return value === null ? [] : [value];
  const others = relation.figures.filter((id) => id !== amount.id).flatMap((id) => desk.amount(id) ?? []);
  if (others.length < 2 || others.length > mostOthers) return [];
  return others.flatMap((other) => (other.kind === amount.kind ? (printedAs(other, amount, desk) ?? []) : []));
}

/** So many differing prints of one fact are tried. */
const mostOthers = 8;

/** The value for which one relation would hold exactly with all its other figures as they are; null when it cannot be told. */
export function computedValue(figure: Figure, { relation }: Failing, desk: Desk): Decimal | null {
  const amount = desk.amount(figure.id);
  if (amount === undefined) return solveFor(relation, figure, desk.room);
  if (relation.kind === "equality") return fromOthers(relation, amount, desk);
  const sum = desk.excess(relation, figure.id);
  if (sum === null) return solveFor(relation, figure, desk.room);
  if (sum.weight === 0n) return null;
  const steps = amount.steps - sum.excess / sum.weight;
  return decimalOf(steps, amount, longestOf(figuresOf(relation), desk), desk);
}

/** What all the other figures print, if one amount can print as all of them: as the one that prints it to the most places. */
function fromOthers(relation: EqualityRelation, amount: Amount, desk: Desk): Decimal | null {
  let best: Amount | undefined;
  let low: bigint | null = null;
  let high: bigint | null = null;
  for (const id of relation.figures) {
    const other = id === amount.id ? undefined : desk.amount(id);
    if (id !== amount.id && (other === undefined || other.kind !== amount.kind)) return null;
    if (other === undefined) continue;
    if (best === undefined || other.half < best.half) best = other;
    if (low === null || other.steps - other.half > low) low = other.steps - other.half;
    if (high === null || other.steps + other.half < high) high = other.steps + other.half;
  }
  if (best === undefined || low === null || high === null || low > high) return null;
  return printedAs(best, amount, desk);
}

/** The amount of one figure in the unit of another, to as many decimals as that prints. */
function printedAs(other: Amount, amount: Amount, desk: Desk): Decimal | null {
  const decimals = Math.max(amount.decimals, desk.room.amounts.usualOf(amount.habit) ?? 0);
  return decimalOf(other.steps, amount, decimals, desk) ?? roundedTo(other.steps, amount, decimals);
}

/** Rounding lets relations ask for slightly different values: what lies between them, as far as these are few. */
export function valuesBetween(figure: Figure, computed: readonly Decimal[], desk: Desk): Decimal[] {
  const [low, high] = [computed[0], computed.at(-1)];
  const amount = desk.amount(figure.id);
  if (low === undefined || high === undefined || low === high || amount === undefined) return [];
  const scale = Math.max(low.scale, high.scale);
  const [from, to] = [low.digits * powerOfTen(scale - low.scale), high.digits * powerOfTen(scale - high.scale)];
  if (to - from > mostBetween) return [];
  const found: Decimal[] = [];
  for (let digits = from + 1n; digits < to; digits += 1n) found.push({ digits, scale });
  return found;
}

/** In units of the last place. */
const mostBetween = 20n;

function longestOf(ids: readonly string[], desk: Desk): number {
  let longest = 0;
  for (const id of ids) longest = Math.max(longest, desk.amount(id)?.decimals ?? 0);
  return Math.min(longest, mostDecimals);
}

/** An amount in steps as a decimal of the figure's unit, to as many decimals as are usual, and no more than `longest`. */
function decimalOf(steps: bigint, amount: Amount, longest: number, desk: Desk): Decimal | null {
  const fewest = Math.min(amount.decimals, desk.room.amounts.usualOf(amount.habit) ?? amount.decimals);
  for (let scale = fewest; scale <= Math.max(amount.decimals, longest); scale += 1) {
    const step = amount.unit.byDecimals[scale];
    if (step === undefined) return null;
    if (steps % step === 0n) return { digits: steps / step, scale };
  }
  return null;
}

/** The same, rounded to so many decimals. */
function roundedTo(steps: bigint, { unit }: Amount, decimals: number): Decimal | null {
  const step = unit.byDecimals[decimals];
  if (step === undefined || steps < 0n) return null;
  return { digits: (2n * steps + step) / (2n * step), scale: decimals };
}

/** Decimals of one unit as steps; null for other figures. */
export function stepsOf(id: string, value: Decimal, amounts: Amounts): bigint | null {
  const amount = amounts.of(id);
  return amount === undefined ? null : amounts.stepsOf(amount, value);
}

export function distinct(values: readonly Decimal[]): Decimal[] {
  const sorted = [...values].sort(compareDecimals);
  return sorted.filter((value, index) => index === 0 || compareDecimals(value, sorted[index - 1] as Decimal) !== 0);
}
