/** Evaluates every relation of a statement once, and tells the faults apart by cause and by the rule that reports them. */
import { grouped } from "../../codes/collections.ts";
import { addRationals, compareRationals, ONE, type Rational, ZERO } from "../../figures/rational.ts";
import type { Figure, Relation, Statement } from "../../statement/model.ts";
import type { Evaluation, Severity, Verdict } from "../model.ts";
import { findHabits } from "../precision.ts";
import { amountsOf } from "./amounts.ts";
import { besideIn } from "./beside.ts";
import { type Failing, mergeByCause } from "./causes.ts";
import { plainlyHolds } from "./fast.ts";
import { holds, type Outcome } from "./outcome.ts";
import { evaluateRelation } from "./relation.ts";
import { baseValue, type Room } from "./room.ts";

/** So many percentages that only rounding explains show that the document rounds. */
const roundingHabit = 5;

/** Linear in the number of figures and relations; the search for causes is bounded. */
export function evaluateRelations(statement: Statement): Evaluation {
  const room = makeRoom(statement);
  const verdicts = new Map<string, Verdict>();
  const outcomes: Evaluated[] = [];
  for (const relation of statement.relations) {
    const plain = plainlyHolds(relation, room.amounts);
    const outcome = plain ? holds : evaluateRelation(relation, room);
    verdicts.set(relation.id, outcome.verdict);
    if (!plain) outcomes.push({ relation, outcome });
  }
  const faults = mergeByCause(failingOf(outcomes), statement.relations, room);
  return { verdicts, faults: grouped(faults, ({ rule }) => rule) };
}

/** The figures of a statement with what the document's habits say of them. */
export function makeRoom(statement: Statement): Room {
  const { figure, ...ofFigures } = figureRoomOf(statement.figures);
  const tables = new Map(statement.tables.map((table) => [table.id, table]));
  const fullShares = findFullShares(statement.relations, figure);
  return { ...ofFigures, figure, table: (id) => tables.get(id), fullShares };
}

type FigureRoom = Pick<Room, "figure" | "beside" | "amounts" | "droppedZeros" | "usualDecimals">;

/** What only the figures decide: relations are derived, evaluated and judged in rooms of the same ones. */
const rooms = new WeakMap<readonly Figure[], FigureRoom>();

function figureRoomOf(figures: readonly Figure[]): FigureRoom {
  const known = rooms.get(figures);
  if (known !== undefined) return known;
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const { droppedZeros, usualDecimals } = findHabits(figures);
  const amounts = amountsOf(figures, droppedZeros, usualDecimals);
  const made = {
    figure: (id: string) => byId.get(id),
    beside: besideIn(figures),
    amounts,
    droppedZeros,
    usualDecimals,
  };
  rooms.set(figures, made);
  return made;
}

/** Shares of one whole, two or more, that are printed to add up to exactly 100%. */
function findFullShares(relations: readonly Relation[], figure: (id: string) => Figure | undefined): Set<string> {
  const byWhole = new Map<string, Map<string, Rational>>();
  for (const relation of relations) {
    const share = relation.kind === "share" ? figure(relation.share) : undefined;
    if (relation.kind !== "share" || share === undefined) continue;
    const shares = byWhole.get(relation.whole) ?? new Map<string, Rational>();
    byWhole.set(relation.whole, shares.set(share.id, baseValue(share)));
  }
  const full = new Set<string>();
  for (const shares of byWhole.values()) {
    const sum = [...shares.values()].reduce(addRationals, ZERO);
    if (shares.size < 2 || compareRationals(sum, ONE) !== 0) continue;
    for (const id of shares.keys()) full.add(id);
  }
  return full;
}

interface Evaluated {
  readonly relation: Relation;
  readonly outcome: Outcome;
}

/** The relations with a fault. A lone percentage that was cut off in a document that rounds is named as the odd one out. */
function failingOf(outcomes: readonly Evaluated[]): Failing[] {
  const rounded = outcomes.filter(({ outcome }) => outcome.digits === "rounded").length;
  const cut = outcomes.filter(({ outcome }) => outcome.digits === "cut").length;
  const oddOneOut = rounded >= roundingHabit && cut === 1;
  return outcomes.flatMap(({ relation, outcome }) => {
    const { digits } = outcome;
    if (outcome.fault === undefined) return [];
    const fault = { ...outcome.fault, severity: withinScope(outcome.fault.severity, relation) };
    if (digits !== "cut" || !oddOneOut) return [{ relation, fault }];
    const describe = () => `${fault.describe()}本文另有${rounded}处百分比都是四舍五入的，只有这一处不是。`;
    return [{ relation, fault: { ...fault, describe } }];
  });
}

/** Where it is not certain that a relation is meant at all, a failure proves less. */
function withinScope(severity: Severity, { scope }: Relation): Severity {
  if (scope === "possible") return "notice";
  return scope === "likely" && severity === "error" ? "warning" : severity;
}
