/**
 * Amounts as whole numbers, for the fast path: what tables print by the thousand. Every figure whose value is a whole number of
 * the smallest step (a millionth of the base unit: of a 元, of a person) has one; hedged figures and ratios have none.
 */
import { powerOfTen } from "../../figures/decimal.ts";
import type { Decimal } from "../../figures/model.ts";
import { moneyFactor, unitScale } from "../../figures/units.ts";
import type { Figure } from "../../statement/model.ts";
import { type DroppedZeros, habitOf, isNothing } from "../precision.ts";
import { kindOfThing } from "./units.ts";

export interface Amount {
  readonly id: string;
  /** In steps. */
  readonly steps: bigint;
  /** Half a unit of the last place, as the figure is read loosely; 0 for what has no hidden decimals. */
  readonly half: bigint;
  /** Only amounts of one kind are added or compared. */
  readonly kind: string;
  readonly habit: string;
  readonly decimals: number;
  readonly unit: UnitSteps;
}

export interface Amounts {
  of(id: string): Amount | undefined;
  /** Another value of a figure, in steps; null when it is no whole number of them. */
  stepsOf(amount: Amount, value: Decimal): bigint | null;
  /** Half the last place of an amount of this unit, printed to so many decimals. */
  halfAt(unit: UnitSteps, decimals: number): bigint;
  /** The decimals to which amounts of the habit are read at least, in the tight reading; undefined when there are none. */
  usualOf(habit: string): number | undefined;
}

/** Steps of one unit, and of its tenth, hundredth …, as far as they are whole. */
interface UnitSteps {
  readonly kind: string;
  readonly byDecimals: readonly bigint[];
  /** Steps of the smallest thing there is: 分, one person. */
  readonly smallest: bigint;
}

/** Steps in one 元 or one thing. */
const oneThing = 1_000_000n;
const oneFen = oneThing / 100n;

/** All figures of a statement that have an amount. */
export function amountsOf(
  figures: readonly Figure[],
  dropped: DroppedZeros,
  usual: ReadonlyMap<string, number>,
): Amounts {
  const units = new Map<string, UnitSteps | null>();
  const found = new Map<string, Amount>();
  for (const figure of figures) {
    const amount = amountOf(figure, units, dropped, usual);
    if (amount !== null) found.set(figure.id, amount);
  }
  return {
    of: (id) => found.get(id),
    stepsOf: ({ unit }, value) => stepsIn(unit, value),
    halfAt,
    usualOf: (habit) => dropped.get(habit) ?? usual.get(habit),
  };
}

function amountOf(
  figure: Figure,
  units: Map<string, UnitSteps | null>,
  dropped: DroppedZeros,
  usual: ReadonlyMap<string, number>,
): Amount | null {
  const { dimension, hedge, id, decimals } = figure;
  if (hedge !== "none" || (dimension !== "money" && dimension !== "count")) return null;
  let unit = units.get(figure.unit);
  if (unit === undefined) {
    unit = stepsOfUnit(figure);
    units.set(figure.unit, unit);
  }
  const steps = unit === null ? null : stepsIn(unit, figure.value);
  if (unit === null || steps === null) return null;
  const habit = habitOf(figure);
  const half = isNothing(figure, usual) ? 0n : halfAt(unit, Math.max(decimals, dropped.get(habit) ?? 0));
  return { id, steps, half, kind: unit.kind, habit, decimals, unit };
}

function stepsOfUnit(figure: Figure): UnitSteps | null {
  const kind = kindOfThing(figure);
  const factor = figure.dimension === "money" ? moneyFactor(figure.unit) : unitScale(figure.unit).factor;
  if (kind === null || factor === null) return null;
  const one = factor * (figure.dimension === "money" ? oneFen : oneThing);
  const byDecimals: bigint[] = [];
  for (let at = one; byDecimals.length < 24; at /= 10n) {
    byDecimals.push(at);
    if (at % 10n !== 0n) break;
  }
  const countsWhole = figure.dimension === "count" && factor === 1n;
  return { kind, byDecimals, smallest: figure.dimension === "money" ? oneFen : countsWhole ? oneThing : 1n };
}

function stepsIn({ byDecimals }: UnitSteps, { digits, scale }: Decimal): bigint | null {
  const step = byDecimals[scale];
  if (step !== undefined) return digits * step;
  const last = byDecimals.length - 1;
  const rest = powerOfTen(scale - last);
  const product = digits * (byDecimals[last] ?? 0n);
  return product % rest === 0n ? product / rest : null;
}

function halfAt({ byDecimals, smallest }: UnitSteps, decimals: number): bigint {
  const step = byDecimals[decimals] ?? 0n;
  return step === smallest || step <= 1n ? 0n : step / 2n;
}
