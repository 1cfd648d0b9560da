/**
 * Two figures in each other's place: two amounts of one row, one column or one sentence which, exchanged, set right every relation
 * that fails with either. Found by value: what a failing relation asks of one figure is what another prints, and the other way round.
 */
import type { Decimal } from "../../../figures/model.ts";
import type { Figure } from "../../../statement/model.ts";
import type { Desk, Failing } from "./desk.ts";
import { computedValue, stepsOf } from "./values.ts";

export interface Exchange {
  readonly first: Figure;
  readonly second: Figure;
  readonly failing: readonly Failing[];
}

/** Bounds: pairs are rare, so few are tried. */
const most = { pairs: 200, ofOneValue: 12 };
/** Amounts of fewer steps than this many units are equal by chance. */
const fewestDigits = 3;

/** The exchanges that explain two or more failing relations. */
export function findExchanges(desk: Desk): Exchange[] {
  const byValue = figuresByValue(desk);
  const found: Exchange[] = [];
  const seen = new Set<string>();
  for (const [id, failing] of desk.suspects()) {
    for (const other of partnersOf(id, failing, byValue, desk)) {
      const key = id < other ? `${id} ${other}` : `${other} ${id}`;
      if (seen.has(key) || seen.size > most.pairs) continue;
      seen.add(key);
      const exchange = tryExchange(id, other, desk);
      if (exchange !== null) found.push(exchange);
    }
  }
  return found.sort((a, b) => b.failing.length - a.failing.length);
}

function figuresByValue(desk: Desk): Map<bigint, string[]> {
  const found = new Map<bigint, string[]>();
  for (const [id] of desk.suspects()) {
    const steps = desk.amount(id)?.steps;
    if (steps === undefined) continue;
    const same = found.get(steps);
    if (same === undefined) found.set(steps, [id]);
    else if (same.length < most.ofOneValue) same.push(id);
  }
  return found;
}

/** Figures that print what a failing relation asks of this one, and stand near it. */
function partnersOf(
  id: string,
  failing: readonly Failing[],
  byValue: ReadonlyMap<bigint, string[]>,
  desk: Desk,
): string[] {
  const figure = desk.figure(id);
  if (figure === undefined || !isLong(figure.value)) return [];
  const wanted = new Set<bigint>();
  for (const each of failing.slice(0, 8)) {
    const value = computedValue(figure, each, desk);
    const steps = value === null ? null : stepsOf(id, value, desk.room.amounts);
    if (steps !== null) wanted.add(steps);
  }
  return [...wanted]
    .flatMap((steps) => byValue.get(steps) ?? [])
    .filter((other) => other !== id && near(id, other, desk));
}

function isLong({ digits }: Decimal): boolean {
  return digits.toString().length >= fewestDigits;
}

/** In one row or column of a table, or in one passage of the text. */
function near(id: string, other: string, desk: Desk): boolean {
  const [a, b] = [desk.figure(id), desk.figure(other)];
  if (a === undefined || b === undefined || a.unit !== b.unit) return false;
  if (a.position !== null && b.position !== null) {
    const { table, row, column } = a.position;
    return table === b.position.table && (row === b.position.row || column === b.position.column);
  }
  return a.position === b.position && Math.abs(a.place.start - b.place.start) < nearInText;
}

/** A sentence or two, in characters. */
const nearInText = 200;

function tryExchange(id: string, other: string, desk: Desk): Exchange | null {
  const [first, second] = [desk.figure(id), desk.figure(other)];
  if (first === undefined || second === undefined || first.value.digits === second.value.digits) return null;
  const failing = [...new Set([...desk.failingOf(id), ...desk.failingOf(other)])];
  const values = new Map([
    [id, second.value],
    [other, first.value],
  ]);
  if (failing.length < 2 || !desk.mends(values, failing) || !desk.proves(values, failing)) return null;
  return { first, second, failing };
}
