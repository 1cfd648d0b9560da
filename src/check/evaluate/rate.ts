/** Rates: 比上年增长5.2%, 下降14.53%. */
import {
  absoluteInterval,
  addIntervals,
  divideIntervals,
  type Interval,
  intersects,
  interval,
  liesBelow,
  point,
  subtractIntervals,
} from "../../figures/interval.ts";
import {
  absoluteRational,
  compareRationals,
  divideRationals,
  ONE,
  type Rational,
  signOf,
  subtractRationals,
} from "../../figures/rational.ts";
import type { Figure, RateRelation } from "../../statement/model.ts";
import { directionFault, directionWord } from "./direction.ts";
import { fails, type Outcome, unknown } from "./outcome.ts";
import { fitPercent } from "./percent.ts";
import { judgePercent, type PercentQuestion, zeroBase } from "./percentOutcome.ts";
import { baseValue, type Reading, type Room, reading, resolve, supplyUnits } from "./room.ts";
import { isRatio } from "./share.ts";
import { addable } from "./units.ts";
import { amount, label, named, percent, told, toldNext } from "./words.ts";

/** rate = |current − previous| ÷ previous; where the previous amount is not printed, current ∓ change takes its place. */
export function evaluateRate(relation: RateRelation, room: Room): Outcome {
  const rate = room.figure(relation.rate);
  const ids = [relation.current, relation.previous, relation.change].filter((id) => id !== null);
  const printed = resolve(room, ids);
  if (rate === undefined || printed === null || printed.length < 2 || !isRatio(rate)) return unknown;
  const supplied = supplyUnits(printed);
  if (!addable(supplied.figures)) return unknown;
  const find = (id: string | null) => supplied.figures.find((figure) => figure.id === id) ?? null;
  const [current, previous, change] = [find(relation.current), find(relation.previous), find(relation.change)];
  if (current === null) return unknown;
  const positive = unsigned(rate);
  if (previous !== null) {
    return againstPrevious(relation, positive, { current, previous, change }, supplied.guessed, room);
  }
  return change === null ? unknown : fromChange(relation, positive, { current, change }, supplied.guessed, room);
}

/** “下降-5%” is meant as “下降5%”. */
function unsigned(rate: Figure): Figure {
  return rate.value.digits < 0n ? { ...rate, value: { ...rate.value, digits: -rate.value.digits } } : rate;
}

interface Known {
  readonly current: Figure;
  readonly previous: Figure;
  readonly change: Figure | null;
}

function againstPrevious(relation: RateRelation, rate: Figure, known: Known, guessed: boolean, room: Room): Outcome {
  const { current, previous, change } = known;
  const figures = [rate, current, previous];
  if (previous.value.digits === 0n) {
    return zeroBase(figures, `${named(previous)}，基数为0，不应写增减率（印为${rate.printed}）。`);
  }
  const ratio = (read: Reading): Interval | null => {
    const quotient = divideIntervals(read(current), read(previous));
    if (quotient === null) return null;
    const rise = absoluteInterval(subtractIntervals(quotient, point(ONE)));
    const byChange = change === null ? null : divideIntervals(absoluteInterval(read(change)), read(previous));
    return byChange !== null && intersects(byChange, rise) ? overlap(byChange, rise) : rise;
  };
  const difference = subtractRationals(baseValue(current), baseValue(previous));
  const computed = divideRationals(absoluteRational(difference), absoluteRational(baseValue(previous))) ?? ONE;
  const question: PercentQuestion = {
    rule: "rate-does-not-fit",
    printed: rate,
    amounts: change === null ? [current, previous] : [current, previous, change],
    figures,
    guessed,
    room,
    ratio,
    computed,
    arithmetic: () => {
      const moved = `${directionWord(signOf(difference))}${amount(absoluteRational(difference), current)}`;
      const divided = `${moved}，除以${previous.printed}＝${percent(computed, rate.decimals + 2)}`;
      const from = label(previous) === label(rate) ? toldNext(previous, current) : told(previous, current);
      return `由${from}到${toldNext(current, previous)}，${divided}`;
    },
  };
  return wrongWay(relation, question, current, previous) ?? judgePercent(question);
}

/** The words say up and the figures say down: the word is wrong if the size fits, else the rate is out altogether. */
function wrongWay(
  relation: RateRelation,
  question: PercentQuestion,
  current: Figure,
  previous: Figure,
): Outcome | null {
  if (relation.direction === 0 || question.guessed) return null;
  const read = reading(question.amounts, question.room, false);
  const [now, before] = [read(current), read(previous)];
  const against = relation.direction > 0 ? liesBelow(now, before) : liesBelow(before, now);
  if (!against || signOf(subtractRationals(baseValue(current), baseValue(previous))) === 0) return null;
  const ratio = question.ratio(read);
  const fits = ratio !== null && fitPercent(question.printed, ratio, question.room) !== "misses";
  if (fits) return fails(directionFault(relation.direction, current, previous, [question.printed], true));
  const misfit = judgePercent(question);
  if (misfit.fault === undefined) return misfit;
  const fault = misfit.fault;
  const word = directionWord(relation.direction);
  return fails({
    ...fault,
    severity: "error",
    describe: () => `${fault.describe()}文字写的是“${word}”，方向也与两个数不符。`,
  });
}

function fromChange(
  relation: RateRelation,
  rate: Figure,
  { current, change }: { current: Figure; change: Figure },
  guessed: boolean,
  room: Room,
): Outcome {
  const down = relation.direction < 0;
  const size = absoluteRational(baseValue(change));
  const base = down ? addUp(baseValue(current), size) : subtractRationals(baseValue(current), size);
  const figures = [rate, current, change];
  if (relation.direction !== 0 && signOf(base) === 0) {
    const sign = down ? "＋" : "－";
    const basis = `${named(current)}${sign}${amount(size, change)}＝0`;
    return zeroBase(figures, `由${basis}，上年基数为0，不应写增减率（印为${rate.printed}）。`);
  }
  const ratio = (read: Reading): Interval | null => rateFromChange(read(current), absoluteInterval(read(change)), down);
  const computed = divideRationals(size, base) ?? ONE;
  return judgePercent({
    rule: "rate-does-not-fit",
    printed: rate,
    amounts: [current, change],
    figures,
    guessed,
    room,
    ratio,
    computed,
    arithmetic: () => {
      const before = `${named(current)}${down ? "＋" : "－"}${change.printed}＝${amount(base, current)}`;
      const divided = `${change.printed}÷${amount(base, current)}＝${percent(computed, rate.decimals + 2)}`;
      return `上年应为${before}，${divided}`;
    },
  });
}

/** change ÷ (current ∓ change), corner by corner: it grows with the change and falls as the current amount grows. */
function rateFromChange(current: Interval, change: Interval, down: boolean): Interval | null {
  const ends = (amounts: Interval, now: "lo" | "hi") => {
    const size = now === "lo" ? amounts.hi : amounts.lo;
    const moved = point(now === "lo" ? change.lo : change.hi);
    const base = down ? addIntervals(point(size), moved) : subtractIntervals(point(size), moved);
    return divideIntervals(moved, base);
  };
  const low = ends(current, "lo");
  const high = ends(current, "hi");
  if (low === null || high === null || signOf(high.hi) < 0 || compareRationals(low.lo, high.hi) > 0) return null;
  return interval(low.lo, high.hi, current.hiOpen || change.loOpen, current.loOpen || change.hiOpen);
}

function addUp(a: Rational, b: Rational): Rational {
  return subtractRationals(a, { numerator: -b.numerator, denominator: b.denominator });
}

/** What two intervals that meet have in common. */
function overlap(a: Interval, b: Interval): Interval {
  const low = compareRationals(a.lo, b.lo);
  const high = compareRationals(a.hi, b.hi);
  return interval(
    low >= 0 ? a.lo : b.lo,
    high <= 0 ? a.hi : b.hi,
    low > 0 ? a.loOpen : low < 0 ? b.loOpen : a.loOpen || b.loOpen,
    high < 0 ? a.hiOpen : high > 0 ? b.hiOpen : a.hiOpen || b.hiOpen,
  );
}
