/**
 * Faults with one cause are told as one. First what explains most: a column that slid, two figures in each other's place, a figure
 * whose one other value would mend every relation that fails with it and break none that holds. What many faults of one table leave
 * unexplained is one finding. Never a guess among several.
 */
import { addRationals, compareRationals, rational, signOf } from "../../figures/rational.ts";
import type { Relation } from "../../statement/model.ts";
import type { Fault, Severity } from "../model.ts";
import { groupDamage } from "./causes/damage.ts";
import { Desk, type Failing, isDoubtful, type Taken } from "./causes/desk.ts";
import { findExchanges } from "./causes/exchange.ts";
import { exchanged, plain, shifted, together } from "./causes/explain.ts";
import { mostlyMended } from "./causes/mostly.ts";
import { mendInPairs } from "./causes/pairs.ts";
import { joinSameGaps } from "./causes/sameGap.ts";
import { findShifts } from "./causes/shift.ts";
import { isTelling } from "./causes/slipKinds.ts";
import { likeliest, type Suspect, suspectOf } from "./causes/suspects.ts";
import { computedValue } from "./causes/values.ts";
import { baseValue, type Room } from "./room.ts";
import { figuresOf } from "./solve.ts";

export type { Failing } from "./causes/desk.ts";

/** One fault for each cause, in document order of the relations. */
export function mergeByCause(failing: readonly Failing[], relations: readonly Relation[], room: Room): Fault[] {
  if (failing.length === 0) return [];
  const desk = new Desk(failing, relations, room);
  const taken: Taken = new Map();
  takeShifts(desk, taken);
  takeExchanges(desk, taken);
  takeShared(desk, taken);
  mendInPairs(desk, taken);
  takeMostly(desk, taken);
  takeDirections(failing, taken);
  takeSingles(failing, desk, taken);
  joinSameGaps(failing, taken, desk);
  groupDamage(failing, taken, desk);
  return [...new Set(failing.map((each) => taken.get(each) as Fault))];
}

function takeShifts(desk: Desk, taken: Taken): void {
  for (const shift of findShifts(desk)) {
    const open = openOf(shift.failing, taken);
    if (open.length < 3) continue;
    take(open, shifted({ ...shift, failing: open }, desk), taken);
  }
}

/** An exchange is the cause only if it explains more than any one figure does. */
function takeExchanges(desk: Desk, taken: Taken): void {
  for (const exchange of findExchanges(desk)) {
    const open = openOf(exchange.failing, taken);
    if (open.length < exchange.failing.length) continue;
    const inAll = commonFigures(open);
    if (inAll.some((id) => suspectOf(id, open, desk) !== null)) continue;
    take(open, exchanged(exchange, desk), taken);
  }
}

/** Two or more failing relations with a figure in common that alone explains them. */
function takeShared(desk: Desk, taken: Taken): void {
  for (const [id, all] of desk.suspects()) {
    const open = openOf(all, taken);
    if (open.length < 2) continue;
    const suspect = suspectOf(id, open, desk);
    if (suspect === null) continue;
    const rivals = commonFigures(open).flatMap((other) =>
      other === id ? suspect : (suspectOf(other, open, desk) ?? []),
    );
    const only = proven(likeliest(rivals), open, desk);
    const told = together(open, only, desk);
    take(open, isFromNothing(only, open) ? { ...told, severity: asWarning(told.severity) } : told, taken);
  }
}

/** As `takeShared`, where a relation of the figure has a second fault; only if no other figure could be it. */
function takeMostly(desk: Desk, taken: Taken): void {
  for (const [id, all] of desk.suspects()) {
    const found = mostlyMended(id, openOf(all, taken), desk);
    if (found === null) continue;
    const { suspect, mended } = found;
    const rivals = commonFigures(mended).filter((other) => other !== id && suspectOf(other, mended, desk) !== null);
    if (rivals.length === 0) take(mended, together(mended, proven(suspect, mended, desk), desk), taken);
  }
}

/** A printed 0 of which a table's sums ask for a large amount may stand in a row that was not read as it is meant. */
function isFromNothing(suspect: Suspect | null, failing: readonly Failing[]): boolean {
  const zero = suspect === null || suspect.figure.value.digits === 0n;
  return zero && failing.every(({ relation }) => relation.kind === "sum" && relation.structure !== undefined);
}

/** The suspect with only such values as the general evaluation confirms. */
function proven(suspect: Suspect | null, failing: readonly Failing[], desk: Desk): Suspect | null {
  if (suspect === null) return null;
  const values = suspect.values.filter((value) => desk.proves(new Map([[suspect.figure.id, value]]), failing));
  return { ...suspect, values };
}

/** The figures that all these relations have in common. */
function commonFigures(failing: readonly Failing[]): string[] {
  const [first, ...rest] = failing.map(({ relation }) => new Set(figuresOf(relation)));
  return first === undefined ? [] : [...first].filter((id) => rest.every((figures) => figures.has(id)));
}

function openOf(failing: readonly Failing[], taken: Taken): Failing[] {
  return failing.filter((each) => !taken.has(each));
}

function take(failing: readonly Failing[], fault: Fault, taken: Taken): void {
  for (const each of failing) taken.set(each, fault);
}

/** One wrong direction word can break both the change and the rate beside it. */
function takeDirections(failing: readonly Failing[], taken: Taken): void {
  const byPair = new Map<string, Failing[]>();
  for (const each of failing) {
    if (each.fault.rule !== "direction-word-wrong" || taken.has(each)) continue;
    const pair = each.fault.figures.slice(0, 2).join(" ");
    byPair.set(pair, [...(byPair.get(pair) ?? []), each]);
  }
  for (const all of byPair.values()) {
    const [first] = all;
    if (first === undefined || all.length < 2) continue;
    const figures = [...new Set(all.flatMap(({ fault }) => fault.figures))];
    take(all, { ...plain(first), relations: all.map(({ relation }) => relation.id), figures }, taken);
  }
}

/** What is left: relations of which each fails alone. */
function takeSingles(failing: readonly Failing[], desk: Desk, taken: Taken): void {
  const open = new Set(openOf(failing, taken));
  const settled = new Set([...taken.values()].flatMap(({ suggestion, figures }) => (suggestion ? figures[0] : [])));
  for (const each of open) {
    const found = isDoubtful(each) ? suspectOfOne(each, desk, open) : null;
    const suspect = found !== null && settled.has(found.figure.id) ? null : found;
    const told = suspect === null ? plain(each, isDoubtful(each) ? desk : null) : together([each], suspect, desk);
    taken.set(each, isProved(each, suspect, desk) ? told : { ...told, severity: asWarning(told.severity) });
  }
}

/**
 * A sum of a table that fails alone, with no slip in any of its terms to explain it, may as well be a table read otherwise than it
 * is meant: very likely wrong, but not certain.
 */
function isProved(failing: Failing, suspect: Suspect | null, desk: Desk): boolean {
  if (failing.relation.structure === undefined || failing.relation.kind !== "sum") return true;
  return suspect?.slip === true || isSlipOfOne(failing, desk) || isBeyondItsTotal(failing, desk);
}

/**
 * Rows under a code add up to more than its row, and something else bears the row out: no row that was missed in reading explains
 * that, since it would only add to them. The total of 302 in a row of its own, or a column set one row off.
 */
function isBeyondItsTotal({ relation }: Failing, desk: Desk): boolean {
  if (relation.kind !== "sum" || relation.structure !== "children" || relation.exhaustive !== "certain") return false;
  const values = [relation.total, ...relation.parts].map(({ figure, sign }) =>
    sign > 0 ? desk.figure(figure) : undefined,
  );
  const [total, ...parts] = values.map((figure) => (figure === undefined ? null : baseValue(figure)));
  const amounts = parts.filter((part) => part !== null);
  if (total == null || amounts.length < parts.length || amounts.some((part) => signOf(part) < 0)) return false;
  const sum = amounts.reduce(addRationals, rational(0n));
  return compareRationals(sum, total) > 0 && desk.holdingOf(relation.total.figure).length > 0;
}

function asWarning(severity: Severity): Severity {
  return severity === "error" ? "warning" : severity;
}

function isSlipOfOne(failing: Failing, desk: Desk): boolean {
  return figuresOf(failing.relation).some((id) => {
    const figure = desk.figure(id);
    const meant = figure === undefined ? null : computedValue(figure, failing, desk);
    return figure !== undefined && meant !== null && isTelling(figure.value, meant);
  });
}

/** A small difference may be rounding: only where a second relation becomes exact as well is one figure named for it. */
const fewestForTail = 2;

/**
 * The one figure of a relation for which most speaks; if another open relation asks it to be something else, it cannot be told. A
 * percentage can always be worked out anew, which says nothing of whether it or an amount is wrong: its value is in the message only.
 */
function suspectOfOne(failing: Failing, desk: Desk, open: ReadonlySet<Failing>): Suspect | null {
  const suspects = figuresOf(failing.relation).flatMap((id) => suspectOf(id, [failing], desk) ?? []);
  const only = proven(likeliest(suspects), [failing], desk);
  if (only === null || (failing.fault.tail === true && only.gain < fewestForTail)) return null;
  if (desk.failingOf(only.figure.id).some((other) => other !== failing && open.has(other))) return null;
  if (!only.slip && failing.relation.structure !== undefined && !isLeftAlone(only, failing, desk)) return null;
  const { dimension } = only.figure;
  return dimension === "percent" || dimension === "times" ? { ...only, values: [] } : only;
}

/** True when other relations speak for every other figure of a sum: not only that it cannot be less than nothing. */
function isLeftAlone({ figure }: Suspect, { relation }: Failing, desk: Desk): boolean {
  return figuresOf(relation).every((id) => id === figure.id || desk.holdingOf(id).length > 0);
}
