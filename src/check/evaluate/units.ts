/** Which figures can be added or compared: money with money, and counts of the same kind of thing. */
import { moneyFactor, unitScale } from "../../figures/units.ts";
import type { Figure } from "../../statement/model.ts";

/** Measure words that count the same things. */
const sameThings: readonly (readonly string[])[] = [
  ["人", "名", "位"],
  ["个", "家", "所", "户"],
  ["台", "套", "台（套）", "件", "台（件、套）"],
  ["次", "场", "期", "批", "批次", "场次", "班次"],
];
const kindOf = new Map(sameThings.flatMap((words, kind) => words.map((word) => [word, kind] as const)));

/** True when all figures can stand in one sum or comparison. A bare number (no unit) fits nothing. */
export function addable(figures: readonly Figure[]): boolean {
  const [first, ...rest] = figures;
  const shared = first === undefined ? null : kindOfThing(first);
  return shared !== null && rest.every((figure) => kindOfThing(figure) === shared);
}

/** What a figure counts, so that only the same things are added; null when it fits nothing. */
export function kindOfThing({ dimension, unit }: Figure): string | null {
  if (dimension === "none") return null;
  if (dimension === "money") return moneyFactor(unit) === null ? null : "money";
  if (dimension === "percent" || dimension === "times" || dimension === "points") return dimension;
  const { base } = unitScale(unit);
  const things = kindOf.get(base);
  return things === undefined ? `${dimension} ${base}` : `things ${things}`;
}
