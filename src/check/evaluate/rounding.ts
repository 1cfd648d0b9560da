/** How far rounding alone can pull a calculation apart, in words: the allowance that a message names, and where it comes from. */
import {
  addRationals,
  compareRationals,
  multiplyRationals,
  type Rational,
  rational,
  signOf,
  subtractRationals,
  ZERO,
} from "../../figures/rational.ts";
import type { Figure } from "../../statement/model.ts";
import { baseFactor, baseValue, type Room, reading } from "./room.ts";
import { amount } from "./words.ts";

/** The most by which figures that are added and subtracted can be off together through rounding, in base units. */
function roundingError(figures: readonly Figure[], room: Room): Rational {
  const read = reading(figures, room, false);
  const widths = figures.map((figure) => {
    const { lo, hi } = read(figure);
    return subtractRationals(hi, lo);
  });
  return multiplyRationals(widths.reduce(addRationals, ZERO), rational(1n, 2n));
}

/** The allowance as a sentence; the first figure gives the unit. */
export function roundingAllowance(figures: readonly Figure[], room: Room): string {
  const like = figures[0];
  if (like === undefined) return "";
  const most = roundingError(figures, room);
  if (signOf(most) === 0) return like.dimension === "count" ? "个数没有四舍五入，应当正好相等。" : "应当正好相等。";
  const hedged = figures.some(({ hedge }) => hedge !== "none");
  const reason = hedged ? "按“约”“近”等字放宽、按印出的位数四舍五入" : `${figures.length}个数都按印出的位数四舍五入`;
  return `${reason}，合起来最多相差${amount(most, like)}，解释不了这个差额。`;
}

/** For what holds only when the shorter prints are rounded amounts. */
export function mixedDecimals(figure: Figure): string {
  const what = figure.dimension === "percent" ? "百分比" : "金额";
  return `各数印出的小数位不同：若位数少的${what}只是略去了末尾的0，就对不上；只有它经过四舍五入才对得上。`;
}

/** What the shorter of two prints says when it is the longer with its last places left off, not rounded: 328661 of 328661.81. */
export const CUT = "少印的是小数部分，像是直接舍去了小数，没有四舍五入。";

/** Whether a figure prints this amount, in base units, as a whole number with the decimals left off; a digit lost is another slip. */
export function isCutFrom(figure: Figure, exact: Rational): boolean {
  if (figure.hedge !== "none" || figure.decimals > 0 || figure.value.digits <= 0n) return false;
  const factor = baseFactor(figure);
  const over = subtractRationals(exact, baseValue(figure));
  return signOf(over) > 0 && compareRationals(over, factor) < 0;
}
