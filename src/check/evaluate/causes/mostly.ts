/**
 * A figure at fault in a relation that has a second fault: one value of it sets right two or more relations and disturbs none, and
 * what is left over is told by itself.
 */
import type { Desk, Failing } from "./desk.ts";
import { type Suspect, suspectOf } from "./suspects.ts";
import { computedValue } from "./values.ts";

export interface Mostly {
  readonly suspect: Suspect;
  readonly mended: readonly Failing[];
}

/** Relations of one figure that are tried. */
const most = 12;

/** The relations of a figure that one value mends, if at least two and more than any other value; null otherwise. */
export function mostlyMended(id: string, open: readonly Failing[], desk: Desk): Mostly | null {
  const figure = desk.figure(id);
  if (figure === undefined || open.length < 3 || open.length > most) return null;
  let best: readonly Failing[] = [];
  for (const each of open) {
    const value = computedValue(figure, each, desk);
    if (value === null) continue;
    const values = new Map([[id, value]]);
    const mended = open.filter(({ relation }) => desk.inOrder(relation, values));
    if (mended.length > best.length) best = mended;
  }
  if (best.length < 2) return null;
  const suspect = suspectOf(id, best, desk);
  return suspect === null ? null : { suspect, mended: best };
}
