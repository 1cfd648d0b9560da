/** What shares and rates have in common: the verdict on a printed percentage and its message. */
import type { Interval } from "../../figures/interval.ts";
import {
  absoluteRational,
  formatRational,
  type Rational,
  rational,
  subtractRationals,
} from "../../figures/rational.ts";
import type { Figure } from "../../statement/model.ts";
import type { Severity } from "../model.ts";
import { type DraftFault, fails, type Outcome, unknown } from "./outcome.ts";
import { type Fit, fitPercent } from "./percent.ts";
import { baseFactor, baseValue, hasMixedDecimals, type Reading, type Room, reading } from "./room.ts";
import { mixedDecimals } from "./rounding.ts";
import { label } from "./words.ts";

export interface PercentQuestion {
  readonly rule: string;
  readonly printed: Figure;
  /** The figures whose interval the ratio is made of. */
  readonly amounts: readonly Figure[];
  /** All figures of the relation, the percentage first. */
  readonly figures: readonly Figure[];
  readonly guessed: boolean;
  readonly room: Room;
  ratio(read: Reading): Interval | null;
  /** The calculation as printed, and its result as a plain fraction. */
  arithmetic(): string;
  readonly computed: Rational;
}

/** Tests the ratio tightly, then loosely: see ../precision.ts. */
export function judgePercent(question: PercentQuestion): Outcome {
  const { amounts, room, printed, guessed } = question;
  const compare = (tightly: boolean): Fit | null => {
    const ratio = question.ratio(reading(amounts, room, tightly));
    return ratio === null ? null : fitPercent(printed, ratio, room);
  };
  const tight = compare(true);
  if (tight === null) return unknown;
  if (tight === "rounded" || tight === "either") return { verdict: true, digits: tight };
  if (guessed) return unknown;
  if (tight === "cut" || tight === "forced") return lastDigit(question, tight);
  const loose = hasMixedDecimals(amounts, room) ? compare(false) : tight;
  if (loose === null) return unknown;
  if (loose !== "misses")
    return { verdict: true, fault: misfit(question, "warning", mixedDecimals(amountLike(amounts))) };
  return fails(misfit(question, "error", ""));
}

function amountLike(amounts: readonly Figure[]): Figure {
  return amounts[0] as Figure;
}

function lastDigit(question: PercentQuestion, fit: Exclude<Fit, "misses" | "rounded" | "either">): Outcome {
  const why =
    fit === "cut"
      ? "印出的是舍去后面各位的结果，按四舍五入末位应进1。"
      : "同一总数的各项占比印出来正好合计100%，这一项像是为了凑整调过末位。";
  return { verdict: true, digits: fit === "cut" ? "cut" : "either", fault: misfit(question, "notice", why) };
}

function misfit(question: PercentQuestion, severity: Severity, why: string): DraftFault {
  const { printed, figures, computed, rule } = question;
  return {
    rule,
    severity,
    figures: figures.map(({ id }) => id),
    numeric: true,
    describe: () => {
      const factor = baseFactor(printed);
      const inUnit = rational(computed.numerator * factor.denominator, computed.denominator * factor.numerator);
      const rounded = `${formatRational(inUnit, printed.decimals)}${printed.unit}`;
      const name = label(printed);
      const reason = why || room(printed, computed);
      return `${name}印为${printed.printed}，按印出的数算：${question.arithmetic()}，四舍五入是${rounded}。${reason}`;
    },
  };
}

function room(printed: Figure, computed: Rational): string {
  const off = absoluteRational(subtractRationals(baseValue(printed), computed));
  const points = formatRational(rational(off.numerator * 100n, off.denominator), Math.max(2, printed.decimals));
  return `相差约${points}个百分点，各数四舍五入的误差解释不了。`;
}

/** Nothing can be divided by zero: no verdict, and a notice where a percentage is printed all the same. */
export function zeroBase(figures: readonly Figure[], message: string): Outcome {
  return {
    verdict: null,
    fault: {
      rule: "rate-from-zero",
      severity: "notice",
      figures: figures.map(({ id }) => id),
      describe: () => message,
      numeric: false,
    },
  };
}
