/** Sums: the total against its parts, complete (合计, 分别为) or not (其中). */
import { addIntervals, type Interval, negateInterval, point, subtractIntervals } from "../../figures/interval.ts";
import {
  addRationals,
  negateRational,
  type Rational,
  signOf,
  subtractRationals,
  ZERO,
} from "../../figures/rational.ts";
import type { SumRelation } from "../../statement/model.ts";
import type { Severity } from "../model.ts";
import { fails, holds, holdsLoosely, type Outcome, unknown } from "./outcome.ts";
import { baseValue, type Reading, type Room, resolve, supplyUnits, tryReadings } from "./room.ts";
import { CUT, isCutFrom, mixedDecimals, roundingAllowance } from "./rounding.ts";
import { isSlip } from "./slips.ts";
import { solveFor } from "./solve.ts";
import type { Sum, Term } from "./sumModel.ts";
import { describeInTable, isSingle, isTail, severityInTable } from "./tableSum.ts";
import { addable } from "./units.ts";
import { amount, difference, digits, label, shown, terms } from "./words.ts";

/** Most parts that are tried for a slip of the pen. */
const mostTried = 40;

/** total = Σ sign × part; for a partial breakdown only that the parts do not exceed the total. */
export function evaluateSum(relation: SumRelation, room: Room): Outcome {
  const signed = [relation.total, ...relation.parts];
  const ids = signed.map(({ figure }) => figure);
  const printed = resolve(room, ids);
  if (printed === null || relation.parts.length === 0) return unknown;
  const { figures, guessed } = supplyUnits(printed);
  if (!addable(figures)) return unknown;
  const [total, ...parts] = figures.map((figure, index) => ({ figure, sign: signed[index]?.sign ?? 1 }));
  if (total === undefined) return unknown;
  const sum = { relation, total, parts, excess: excessOf(total, parts) };
  const onlyExcess = relation.exhaustive === "partial";
  if (onlyExcess && !allNonNegative([total, ...parts])) return holds;
  const standing = tryReadings(figures, room, guessed, (read) => balances(sum, read, onlyExcess));
  if (standing === "unknown") return unknown;
  if (standing === "holds") return holds;
  const loosely = standing === "loosely";
  const fault = {
    rule: "sum-does-not-add-up",
    severity: loosely ? looseSeverity(sum) : severityOf(sum, room),
    figures: figures.map(({ id }) => id),
    describe: () => (inTable(relation) ? describeInTable(sum, room, loosely) : describe(sum, room, loosely)),
    numeric: true,
    tail: inTable(relation) && isTail(sum) && !isSingle(sum),
  };
  return loosely ? holdsLoosely(fault) : fails(fault);
}

function excessOf(total: Term, parts: readonly Term[]): Rational {
  const value = ({ figure, sign }: Term) => (sign < 0 ? negateRational(baseValue(figure)) : baseValue(figure));
  return subtractRationals(parts.map(value).reduce(addRationals, ZERO), value(total));
}

function balances({ total, parts }: Sum, read: Reading, onlyExcess: boolean): boolean {
  const room = ({ figure, sign }: Term): Interval => (sign < 0 ? negateInterval(read(figure)) : read(figure));
  const gap = subtractIntervals(parts.map(room).reduce(addIntervals, point(ZERO)), room(total));
  const low = signOf(gap.lo);
  const high = signOf(gap.hi);
  const notTooMuch = low < 0 || (low === 0 && !gap.loOpen);
  const notTooLittle = high > 0 || (high === 0 && !gap.hiOpen);
  return notTooMuch && (onlyExcess || notTooLittle);
}

function allNonNegative(all: readonly Term[]): boolean {
  return all.every(({ figure, sign }) => sign > 0 && figure.value.digits >= 0n);
}

/** What rounding of the shorter prints explains is worth a look; in a table, a difference in the last place is the usual thing. */
function looseSeverity(sum: Sum): Severity {
  const usual = inTable(sum.relation) && isTail(sum);
  return usual || sum.total.figure.dimension === "percent" ? "notice" : "warning";
}

function inTable({ structure }: SumRelation): boolean {
  return structure !== undefined;
}

/** Words after which a text may name only some of the parts. */
const SELECTIVE = /^(?:其中|包括|包含|主要|重点|（)/;

/**
 * How sure the fault is. A certain breakdown must add up. In a likely one (其中 with several parts) the parts may leave a rest
 * unnamed, or people may be counted in two groups; but a list that prints its zero items names all of them, and amounts cannot
 * exceed their total. A shortfall that one slip of the pen explains is very likely that slip; any other, after a word that may
 * name only some of the parts, is worth a look.
 */
function severityOf(sum: Sum, room: Room): Severity {
  const { relation, total, parts, excess } = sum;
  if (inTable(relation)) return severityInTable(sum);
  if (isCut(sum)) return "warning";
  if (relation.exhaustive === "certain") return "error";
  const people = total.figure.dimension === "count";
  const tooMuch = signOf(excess) > 0 && allNonNegative([total, ...parts]);
  if (relation.exhaustive === "partial") return people ? "warning" : "error";
  if (tooMuch) return people ? "warning" : "error";
  const namesZeros = parts.some(({ figure }) => figure.value.digits === 0n);
  if (parts.length >= 3 && namesZeros) return "error";
  return !SELECTIVE.test(relation.cue) || explainedBySlip(sum, room) ? "warning" : "notice";
}

/** The total of a text is the sum of longer parts without their decimals. */
function isCut({ total, parts, excess }: Sum): boolean {
  const longer = parts.some(({ figure }) => figure.decimals > total.figure.decimals);
  return longer && total.sign > 0 && isCutFrom(total.figure, addRationals(baseValue(total.figure), excess));
}

function explainedBySlip({ relation, total, parts }: Sum, room: Room): boolean {
  return [total, ...parts.slice(0, mostTried)].some(({ figure }) => {
    const meant = solveFor(relation, figure, room);
    return meant !== null && isSlip(figure.value, meant);
  });
}

function describe(sum: Sum, room: Room, loosely: boolean): string {
  const { total, parts, excess, relation } = sum;
  const whole = total.figure;
  const computed = addRationals(baseValue(whole), total.sign < 0 ? negateRational(excess) : excess);
  const name = label(whole) || "总数";
  const only = parts[0]?.figure;
  const gives =
    parts.length === 1 && only !== undefined
      ? `其中${label(only) || "一项"}就有${digits(only)}${only.unit}`
      : `其中各项相加为${terms(parts, whole.unit)}＝${amount(computed, whole)}`;
  const given = `${name}印为${shown(whole)}，${gives}，${difference(excess, whole)}。`;
  if (loosely) return `${given}${mixedDecimals(whole)}`;
  if (isCut(sum)) return `${given}${CUT}`;
  const figures = [whole, ...parts.map(({ figure }) => figure)];
  const rest = relation.exhaustive === "partial" ? "其中的部分不能大于总数。" : restUnnamed(sum);
  return `${given}${roundingAllowance(figures, room)}${rest}`;
}

function restUnnamed({ relation, excess }: Sum): string {
  const mayHaveRest = relation.exhaustive === "likely" && signOf(excess) < 0;
  return mayHaveRest ? "如果还有没列出的项目，应当写明。" : "";
}
