/**
 * Faults with one cause are told as one. A figure whose one other value would mend every relation that fails with it, and break
 * none that holds, explains them all; where that value is the only one, it is named. Never a guess among several.
 */
import { compareDecimals, formatDecimal } from "../../figures/decimal.ts";
import type { Decimal } from "../../figures/model.ts";
import type { Figure, Relation } from "../../statement/model.ts";
import type { Fault } from "../model.ts";
import type { DraftFault } from "./outcome.ts";
import { evaluateRelation } from "./relation.ts";
import { type Room, withValue } from "./room.ts";
import { beforeSlip } from "./slips.ts";
import { figuresOf, solveFor } from "./solve.ts";
import { label } from "./words.ts";

export interface Failing {
  readonly relation: Relation;
  readonly fault: DraftFault;
}

/** Bounds on the search, so that a document with a thousand faults takes no longer than a thousand faults need. */
const most = { searches: 120, figuresOfOneRelation: 16, relationsOfOneFigure: 32, termsOfOneRelation: 64 };

interface Desk {
  readonly room: Room;
  /** All relations of the figures that are in doubt. */
  readonly relationsOf: ReadonlyMap<string, readonly Relation[]>;
  readonly holding: (relation: Relation) => boolean;
  searches: number;
}

/** One fault for each cause, in document order of the relations. */
export function mergeByCause(failing: readonly Failing[], relations: readonly Relation[], room: Room): Fault[] {
  const doubtful = failing.filter(isDoubtful);
  const failingIds = new Set(failing.map(({ relation }) => relation.id));
  const desk: Desk = {
    room,
    relationsOf: relationsOfDoubtful(doubtful, relations),
    holding: (relation) => !failingIds.has(relation.id),
    searches: 0,
  };
  const taken = new Map<Failing, Fault>();
  mergeShared(doubtful, desk, taken);
  mergeDirections(failing, taken);
  for (const each of failing) {
    if (!taken.has(each)) taken.set(each, single(each, desk));
  }
  return [...new Set(failing.map((each) => taken.get(each) as Fault))];
}

/** Whether another value of one of its figures could mend it, and it is short enough to try. */
function isDoubtful({ relation, fault }: Failing): boolean {
  return fault.numeric && fault.severity !== "notice" && figuresOf(relation).length <= most.termsOfOneRelation;
}

function relationsOfDoubtful(doubtful: readonly Failing[], relations: readonly Relation[]): Map<string, Relation[]> {
  const found = new Map<string, Relation[]>();
  for (const { relation } of doubtful) for (const id of figuresOf(relation)) found.set(id, []);
  for (const relation of found.size === 0 ? [] : relations) {
    for (const id of figuresOf(relation)) found.get(id)?.push(relation);
  }
  return found;
}

/** Two or more failing relations with a figure in common that alone explains them. */
function mergeShared(doubtful: readonly Failing[], desk: Desk, taken: Map<Failing, Fault>): void {
  const byFigure = new Map<string, Failing[]>();
  for (const each of doubtful) {
    for (const id of figuresOf(each.relation))
      byFigure.set(id, [...(byFigure.get(id) ?? []).slice(-most.relationsOfOneFigure), each]);
  }
  const shared = [...byFigure].filter(([, all]) => all.length > 1).sort(([, a], [, b]) => b.length - a.length);
  for (const [id, all] of shared) {
    const open = all.filter((each) => !taken.has(each));
    const figure = desk.room.figure(id);
    if (open.length < 2 || figure === undefined) continue;
    const remedies = remediesFor(figure, open, desk);
    if (remedies.length === 0) continue;
    const rivalled = rivalsOf(id, open).some((other) => {
      const rival = desk.room.figure(other);
      return rival !== undefined && remediesFor(rival, open, desk).length > 0;
    });
    const merged = together(open, rivalled ? null : figure, rivalled ? [] : remedies);
    for (const each of open) taken.set(each, merged);
  }
}

/** The other figures that all these relations have in common. */
function rivalsOf(id: string, failing: readonly Failing[]): string[] {
  const [first, ...rest] = failing.map(({ relation }) => new Set(figuresOf(relation)));
  const others = first === undefined ? [] : [...first].filter((other) => other !== id);
  return others.filter((other) => rest.every((figures) => figures.has(other)));
}

/** One wrong direction word can break both the change and the rate beside it. */
function mergeDirections(failing: readonly Failing[], taken: Map<Failing, Fault>): void {
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
    const merged = { ...plain(first), relations: all.map(({ relation }) => relation.id), figures };
    for (const each of all) taken.set(each, merged);
  }
}

function plain({ relation, fault }: Failing): Fault {
  const { rule, severity, figures } = fault;
  return { rule, severity, figures, relations: [relation.id], message: fault.describe(), suggestion: null };
}

function together(all: readonly Failing[], suspect: Figure | null, remedies: readonly Decimal[]): Fault {
  const worst = all.find(({ fault }) => fault.severity === "error") ?? (all[0] as Failing);
  const ids = all.flatMap(({ fault }) => fault.figures);
  const [remedy] = remedies;
  const unique = suspect !== null && remedies.length === 1 && remedy !== undefined;
  return {
    ...plain(worst),
    relations: all.map(({ relation }) => relation.id),
    figures: [...new Set(suspect === null ? ids : [suspect.id, ...ids])],
    message: all.map(({ fault }, index) => `（${index + 1}）${fault.describe()}`).join(""),
    suggestion: unique ? suggest(suspect, remedy, "以上各式都成立") : null,
  };
}

/**
 * A relation that fails alone. The one figure in it that another value would mend, if there is just one, comes first. A percentage
 * can always be worked out anew, which says nothing of whether it or an amount is wrong: its value is in the message only.
 */
function single(failing: Failing, desk: Desk): Fault {
  const fault = plain(failing);
  const ids = figuresOf(failing.relation);
  if (!isDoubtful(failing) || ids.length > most.figuresOfOneRelation) return fault;
  const mendable = ids.flatMap((id) => {
    const figure = desk.room.figure(id);
    const remedies = figure === undefined ? [] : remediesFor(figure, [failing], desk);
    return figure === undefined || remedies.length === 0 ? [] : [{ figure, remedies }];
  });
  const [only, another] = mendable;
  if (only === undefined || another !== undefined) return fault;
  const [remedy, second] = only.remedies;
  const recomputed = only.figure.dimension === "percent" || only.figure.dimension === "times";
  const named = remedy !== undefined && second === undefined && !recomputed;
  return {
    ...fault,
    figures: [...new Set([only.figure.id, ...fault.figures])],
    suggestion: named ? suggest(only.figure, remedy, "这个式子就成立，与文中其他数也不矛盾") : null,
  };
}

function suggest(figure: Figure, value: Decimal, result: string): string {
  const mended = `${formatDecimal(value)}${figure.unitPrinted || figure.unit}`;
  return `若把${label(figure)}${figure.printed}改为${mended}，${result}。请核对原始数据后更正。`;
}

/**
 * Values of the figure that mend all these failing relations and break no other: what the relations themselves compute, and
 * only where they cannot (an amount cannot be had from a rounded percentage), what one slip of the pen explains.
 */
function remediesFor(figure: Figure, failing: readonly Failing[], desk: Desk): Decimal[] {
  desk.searches += 1;
  if (desk.searches > most.searches || figure.hedge !== "none") return [];
  const others = (desk.relationsOf.get(figure.id) ?? []).filter(desk.holding).slice(0, most.relationsOfOneFigure);
  const fits = (value: Decimal) => {
    const room = withValue(desk.room, figure.id, value);
    return (
      failing.every(({ relation }) => mended(relation, room)) &&
      others.every((relation) => !broken(relation, room, desk))
    );
  };
  const computed = failing.flatMap(({ relation }) => solveFor(relation, figure, desk.room) ?? []);
  const found = distinct(computed.filter((value) => value.digits >= 0n || figure.value.digits < 0n)).filter(fits);
  return computed.length > 0 ? found : distinct(beforeSlip(figure.value)).filter(fits);
}

function mended(relation: Relation, room: Room): boolean {
  const { verdict, fault } = evaluateRelation(relation, room);
  return verdict === true && (fault === undefined || fault.severity === "notice");
}

function broken(relation: Relation, room: Room, desk: Desk): boolean {
  const after = evaluateRelation(relation, room);
  if (after.verdict === false) return evaluateRelation(relation, desk.room).verdict === true;
  return false;
}

function distinct(values: readonly Decimal[]): Decimal[] {
  const sorted = [...values].sort(compareDecimals);
  return sorted.filter((value, index) => index === 0 || compareDecimals(value, sorted[index - 1] as Decimal) !== 0);
}
