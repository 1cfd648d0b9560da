/** The words for up and down, and the fault of a word that contradicts the figures. */
import { absoluteRational, signOf, subtractRationals } from "../../figures/rational.ts";
import type { Direction, Figure } from "../../statement/model.ts";
import type { DraftFault } from "./outcome.ts";
import { baseValue } from "./room.ts";
import { amount, told, toldNext } from "./words.ts";

/** 增加, 减少 or 持平. */
export function directionWord(direction: Direction): string {
  return direction > 0 ? "增加" : direction < 0 ? "减少" : "持平";
}

/** The text says `direction`, the two figures say otherwise. `sizeFits`: the printed size of the change is right. */
export function directionFault(
  direction: Direction,
  current: Figure,
  previous: Figure,
  others: readonly Figure[],
  sizeFits: boolean,
): DraftFault {
  const difference = subtractRationals(baseValue(current), baseValue(previous));
  const actual = directionWord(signOf(difference));
  return {
    rule: "direction-word-wrong",
    severity: "error",
    figures: [current, previous, ...others].map(({ id }) => id),
    numeric: !sizeFits,
    describe: () => {
      const moved = signOf(difference) === 0 ? "没有变化" : `${actual}${amount(absoluteRational(difference), current)}`;
      return `由${told(previous, current)}到${toldNext(current, previous)}，实际${moved}，文字写的却是“${directionWord(direction)}”。`;
    },
  };
}
