/** Which value of a figure the failing relations ask for. */
import { compareDecimals } from "../../../figures/decimal.ts";
import type { Decimal } from "../../../figures/model.ts";
import type { EqualityRelation, Figure } from "../../../statement/model.ts";
import type { Amount, Amounts } from "../amounts.ts";
import { figuresOf, solveFor } from "../solve.ts";
import type { Desk, Failing } from "./desk.ts";

/** Amounts of more decimals than this are not proposed. */
const mostDecimals = 8;

/** What the relations themselves compute, each value once. Never a minus where none is printed. */
export function computedValues(figure: Figure, failing: readonly Failing[], desk: Desk): Decimal[] {
  const found = failing.flatMap((each) => computedValue(figure, each, desk) ?? []);
  return distinct(found.filter((value) => value.digits >= 0n || figure.value.digits < 0n));
}

/** The value for which one relation would hold exactly with all its other figures as they are; null when it cannot be told. */
export function computedValue(figure: Figure, { relation }: Failing, desk: Desk): Decimal | null {
  const amount = desk.amount(figure.id);
  if (amount === undefined) return solveFor(relation, figure, desk.room);
  if (relation.kind === "equality") return fromOthers(relation, amount, desk);
  const sum = desk.excess(relation, figure.id);
  if (sum === null) return solveFor(relation, figure, desk.room);
  if (sum.weight === 0n) return null;
  const steps = amount.steps - sum.excess / sum.weight;
  return decimalOf(steps, amount, longestOf(figuresOf(relation), desk)) ?? null;
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
  return decimalOf(best.steps, amount, amount.decimals) ?? roundedTo(best.steps, amount);
}

function longestOf(ids: readonly string[], desk: Desk): number {
  let longest = 0;
  for (const id of ids) longest = Math.max(longest, desk.amount(id)?.decimals ?? 0);
  return Math.min(longest, mostDecimals);
}

/** An amount in steps as a decimal of the figure's unit, with no more decimals than `longest`. */
function decimalOf(steps: bigint, amount: Amount, longest: number): Decimal | null {
  for (let scale = amount.decimals; scale <= Math.max(amount.decimals, longest); scale += 1) {
    const step = amount.unit.byDecimals[scale];
    if (step === undefined) return null;
    if (steps % step === 0n) return { digits: steps / step, scale };
  }
  return null;
}

/** The same, rounded to the decimals that the figure prints. */
function roundedTo(steps: bigint, amount: Amount): Decimal | null {
  const step = amount.unit.byDecimals[amount.decimals];
  if (step === undefined || steps < 0n) return null;
  return { digits: (2n * steps + step) / (2n * step), scale: amount.decimals };
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
