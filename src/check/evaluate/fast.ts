/**
 * The fast path: sums and equalities of plain amounts that plainly hold, told by adding whole numbers. Whatever does not plainly
 * hold (a failure, a bound just touched, mixed kinds, hedges) is left to the general code, which also words it.
 */
import type { EqualityRelation, Relation, SumRelation } from "../../statement/model.ts";
import type { Amount, Amounts } from "./amounts.ts";

/** Other values, in steps, in the place of printed ones: for asking what would mend a relation. */
export type Changes = ReadonlyMap<string, bigint>;

/** True when the relation holds without any doubt, in the tightest reading; false when that cannot be told here. */
export function plainlyHolds(relation: Relation, amounts: Amounts): boolean {
  if (relation.kind === "sum") return relation.parts.length > 0 && sumHolds(relation, amounts);
  if (relation.kind === "equality") return equalityHolds(relation, amounts);
  return false;
}

function sumHolds(relation: SumRelation, amounts: Amounts): boolean {
  const excess = excessOf(relation, amounts);
  if (excess === null) return false;
  if (relation.exhaustive === "partial") return excess <= 0n && neverNegative(relation, amounts);
  if (excess === 0n) return true;
  return (excess < 0n ? -excess : excess) < slackOf(relation, amounts);
}

/** Σ sign × part − sign × total, in steps; null unless all terms are amounts of one kind. */
export function excessOf({ total, parts }: SumRelation, amounts: Amounts, changes?: Changes): bigint | null {
  const whole = amounts.of(total.figure);
  if (whole === undefined) return null;
  const printed = changes?.get(whole.id) ?? whole.steps;
  let excess = total.sign < 0 ? printed : -printed;
  for (const { figure, sign } of parts) {
    const part = amounts.of(figure);
    if (part === undefined || part.kind !== whole.kind) return null;
    const steps = changes?.get(figure) ?? part.steps;
    excess = sign < 0 ? excess - steps : excess + steps;
  }
  return excess;
}

/**
 * By how much rounding can pull the terms apart in the tight reading, in steps; the bound itself is not always reached. The decimals
 * of a figure left out, because it is in doubt, do not make the others read more tightly.
 */
export function slackOf(relation: SumRelation, amounts: Amounts, leftOut?: string): bigint {
  const terms = [relation.total, ...relation.parts].flatMap(({ figure }) => amounts.of(figure) ?? []);
  const longest = new Map<string, number>();
  for (const { habit, decimals, id } of terms) {
    const own = id === leftOut ? 0 : decimals;
    longest.set(habit, Math.max(own, longest.get(habit) ?? amounts.usualOf(habit) ?? 0));
  }
  const anyDecimals = [...longest.values()].some((decimals) => decimals > 0);
  let slack = 0n;
  for (const term of terms) {
    const exactZero = term.steps === 0n && term.decimals === 0 && anyDecimals;
    if (term.half > 0n && !exactZero) slack += amounts.halfAt(term.unit, longest.get(term.habit) ?? term.decimals);
  }
  return slack;
}

function neverNegative({ total, parts }: SumRelation, amounts: Amounts): boolean {
  const fine = ({ figure, sign }: { figure: string; sign: -1 | 1 }) =>
    sign > 0 && (amounts.of(figure)?.steps ?? -1n) >= 0n;
  return fine(total) && parts.every(fine);
}

function equalityHolds({ figures }: EqualityRelation, amounts: Amounts): boolean {
  const found: Amount[] = [];
  for (const id of figures) {
    const amount = amounts.of(id);
    if (amount === undefined || (found[0] !== undefined && found[0].kind !== amount.kind)) return false;
    found.push(amount);
  }
  const [first] = found;
  if (first === undefined || found.length < 2) return false;
  return found.every(({ steps }) => steps === first.steps) || share(found) === true;
}

/**
 * Whether some amount lies within all of them: true when well within, false when none does, null when bounds just touch. The exact
 * ones must be equal, and within the others.
 */
function share(found: readonly Amount[]): boolean | null {
  let low: bigint | null = null;
  let high: bigint | null = null;
  let exact: bigint | null = null;
  for (const { steps, half } of found) {
    if (half === 0n) {
      if (exact !== null && exact !== steps) return false;
      exact = steps;
      continue;
    }
    if (low === null || steps - half > low) low = steps - half;
    if (high === null || steps + half < high) high = steps + half;
  }
  if (low === null || high === null) return true;
  const [from, to] = exact === null ? [low, high] : [exact - low, high - exact];
  const spare = exact === null ? to - from : from < to ? from : to;
  return spare > 0n ? true : spare < 0n ? false : null;
}

/**
 * Whether a relation is in order with the changes made: true or false, within rounding, for sums and equalities of amounts; null
 * for all else, which must be evaluated.
 */
export function admits(relation: Relation, changes: Changes, amounts: Amounts): boolean | null {
  if (relation.kind === "sum") {
    if (relation.exhaustive === "partial") return null;
    const excess = excessOf(relation, amounts, changes);
    if (excess === null) return null;
    if (excess === 0n) return true;
    const room = slackOf(relation, amounts) - (excess < 0n ? -excess : excess);
    return room === 0n ? null : room > 0n;
  }
  if (relation.kind !== "equality") return null;
  const found: Amount[] = [];
  for (const id of relation.figures) {
    const amount = amounts.of(id);
    if (amount === undefined || (found[0] !== undefined && found[0].kind !== amount.kind)) return null;
    const steps = changes.get(id);
    found.push(steps === undefined ? amount : { ...amount, steps });
  }
  return share(found);
}
