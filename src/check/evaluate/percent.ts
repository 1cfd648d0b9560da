/** A printed percentage against the interval of the ratio that it states. */
import { addIntervals, type Interval, intersects, interval, point } from "../../figures/interval.ts";
import { addRationals, negateRational, type Rational, signOf } from "../../figures/rational.ts";
import type { Figure } from "../../statement/model.ts";
import { baseValue, placeValue, type Room, reading } from "./room.ts";

/** How a percentage fits: rounded; cut off instead; one last unit beside (forced to add up to 100%); or not at all. */
export type Fit = "rounded" | "either" | "cut" | "forced" | "misses";

/** `ratio` is a plain fraction (0.5 for 50%). Its sign is compared as it is. */
export function fitPercent(figure: Figure, ratio: Interval, room: Room): Fit {
  const printed = reading([figure], room, false)(figure);
  const rounds = intersects(printed, ratio);
  if (figure.hedge !== "none") return rounds ? "either" : "misses";
  const cuts = intersects(cutOff(figure), ratio);
  if (rounds) return cuts ? "either" : "rounded";
  if (cuts) return "cut";
  const unit = placeValue(figure);
  const beside = [unit, negateRational(unit)].some((step) => intersects(addIntervals(printed, point(step)), ratio));
  return beside && room.fullShares.has(figure.id) ? "forced" : "misses";
}

/** All ratios that give the printed digits when the rest is cut off: 99.86 is [99.86%, 99.87%). */
function cutOff(figure: Figure): Interval {
  const value = baseValue(figure);
  const further = addRationals(value, multiplySign(placeValue(figure), signOf(value) < 0));
  return signOf(value) < 0 ? interval(further, value, true, false) : interval(value, further, false, true);
}

function multiplySign(value: Rational, negative: boolean): Rational {
  return negative ? negateRational(value) : value;
}
