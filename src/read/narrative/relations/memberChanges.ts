/** Where every member of a breakdown says how it changed, the changes add up to the total's change. */

import type { Discourse } from "../discourse.ts";
import { isLevel, mentionsNear } from "../discourse.ts";
import type { Mention, Passage } from "../model.ts";
import { type Breakdown, signed } from "./breakdown.ts";

/** The change stated for a level: by its name in the same paragraph, or the first after it before anything else is measured. */
export function changeOf(passage: Passage, level: Mention): Mention | null {
  const mentions = mentionsNear(passage, level.start);
  const named = mentions.find((next) => next.role === "change" && !next.aside && next.own === level.subject);
  if (named !== undefined && named.start > level.start) return named;
  const at = mentions.indexOf(level);
  for (const next of mentions.slice(at + 1)) {
    if (next.sentence > level.sentence + 1 || next.bracket !== level.bracket) return null;
    if (next.role === "change" && !next.aside) return next.own === "" || next.subject === level.subject ? next : null;
    if (isLevel(next)) return null;
  }
  return null;
}

export function findChangeSums(discourse: Discourse, breakdowns: readonly Breakdown[]): Breakdown[] {
  return breakdowns.flatMap((breakdown) => {
    if (breakdown.total.mention.role !== "level" || breakdown.exhaustive === "partial") return [];
    const of = (mention: Mention): Mention | null => changeOf(discourse.passageOf(mention), mention);
    const total = of(breakdown.total.mention);
    const parts = breakdown.parts.map((part) => of(part.mention));
    if (total === null || total.quantity === null || parts.some((part) => part === null)) return [];
    const changes = parts as Mention[];
    if (changes.some((part) => part.base?.year !== total.base?.year || part === total)) return [];
    if (changes.every((part) => part.quantity === null)) return [];
    return [
      { total: signed(total), parts: changes.map(signed), exhaustive: breakdown.exhaustive, cue: "各项增减额相加" },
    ];
  });
}
