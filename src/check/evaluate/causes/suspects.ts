/**
 * One figure at fault: another value of it would set right every relation that fails with it and disturb none that holds. Where
 * several figures could be it, the one that leaves most relations exact, or that one slip of the pen explains, is preferred only
 * if nothing speaks for another: never a guess.
 */
import type { Decimal } from "../../../figures/model.ts";
import type { Figure } from "../../../statement/model.ts";
import { beforeSlip } from "../slips.ts";
import type { Desk, Failing } from "./desk.ts";
import { isTelling, slipOf } from "./slipKinds.ts";
import { computedValues, distinct, valuesBetween } from "./values.ts";

export interface Suspect {
  readonly figure: Figure;
  /** Values that would mend all, of which none is better than another. */
  readonly values: readonly Decimal[];
  /** One slip of the pen leads from the value to the printed one, in numbers long enough for that to tell. */
  readonly slip: boolean;
  /** The same for numbers of any length: too little to accuse a figure, enough not to acquit it. */
  readonly maybeSlip: boolean;
  /** How many more relations are exact with the first value than as printed. */
  readonly gain: number;
}

/** The figure as a suspect of these failing relations; null when no other value of it mends them. A limit alone asks for none. */
export function suspectOf(id: string, failing: readonly Failing[], desk: Desk): Suspect | null {
  const figure = desk.figure(id);
  if (figure === undefined || figure.hedge !== "none") return null;
  if (failing.every(({ relation }) => relation.kind === "comparison")) return null;
  const fits = (value: Decimal) => desk.mends(new Map([[id, value]]), failing);
  const computed = computedValues(figure, failing, desk);
  const fitting = [...computed, ...valuesBetween(figure, computed, desk)].filter(fits);
  if (fitting.length === 0 && computed.length > 0) return null;
  const slips = fitting.some((value) => isTelling(figure.value, value)) ? [] : slipsOf(figure, desk).filter(fits);
  const ranked = distinct([...fitting, ...slips]).map((value) => ranking(figure, value, failing, desk));
  const best = ranked.sort(better)[0];
  if (best === undefined) return null;
  const values = ranked.filter((other) => better(best, other) === 0).map(({ value }) => value);
  const maybeSlip = values.some((value) => slipOf(figure.value, value) !== null);
  return { figure, values, slip: best.slip, maybeSlip, gain: best.gain };
}

/** What one slip could have turned into the printed number, to no more decimals than usual; exact amounts need no such guess. */
function slipsOf(figure: Figure, desk: Desk): Decimal[] {
  const amount = desk.amount(figure.id);
  if (amount === undefined) return distinct(beforeSlip(figure.value));
  if (amount.half === 0n) return [];
  const most = desk.room.amounts.usualOf(amount.habit) ?? figure.decimals;
  return distinct(beforeSlip(figure.value).filter(({ scale }) => scale <= most));
}

interface Ranking {
  readonly value: Decimal;
  readonly slip: boolean;
  readonly gain: number;
}

function ranking(figure: Figure, value: Decimal, failing: readonly Failing[], desk: Desk): Ranking {
  const values = new Map([[figure.id, value]]);
  const relations = [...failing.map(({ relation }) => relation), ...desk.holdingOf(figure.id)];
  let gain = 0;
  for (const relation of relations) {
    gain += (desk.exactly(relation, values) ? 1 : 0) - (desk.exactly(relation, new Map()) ? 1 : 0);
  }
  return { value, slip: isTelling(figure.value, value), gain };
}

function better(a: Ranking, b: Ranking): number {
  return a.slip === b.slip ? b.gain - a.gain : a.slip ? -1 : 1;
}

/** The one suspect for whom more speaks than for any other; null when there is none or it cannot be told. */
export function likeliest(suspects: readonly Suspect[]): Suspect | null {
  const [first] = suspects;
  if (first === undefined || suspects.length === 1) return first ?? null;
  const ahead = suspects.filter((suspect) => suspects.every((other) => other === suspect || beats(suspect, other)));
  return ahead[0] ?? null;
}

/** Nothing speaks less for `a` than for `b`, and something more. */
function beats(a: Suspect, b: Suspect): boolean {
  if (a.gain < b.gain || (b.maybeSlip && !a.slip)) return false;
  return a.gain > b.gain || (a.slip && !b.maybeSlip);
}
