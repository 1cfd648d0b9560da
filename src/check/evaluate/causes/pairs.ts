/**
 * Two figures at fault under one total: each breaks a relation of its own, and both break the one they share. Neither alone explains
 * all its relations, so both are tried together.
 */
import type { Decimal } from "../../../figures/model.ts";
import type { Figure } from "../../../statement/model.ts";
import type { Desk, Failing, Taken } from "./desk.ts";
import { together } from "./explain.ts";
import { computedValue } from "./values.ts";

const most = { partly: 80, relations: 12 };

/** A value that sets right some of the figure's failing relations and disturbs none that holds. */
interface Partly {
  readonly figure: Figure;
  readonly value: Decimal;
  readonly open: readonly Failing[];
  readonly mended: ReadonlySet<Failing>;
}

/** Takes the relations of every pair that is the only one to explain them. */
export function mendInPairs(desk: Desk, taken: Taken): void {
  const partly = findPartly(desk, taken);
  if (partly.length > most.partly) return;
  for (const [index, first] of partly.entries()) {
    const partners = partly.slice(index + 1).filter((second) => explains(first, second, desk, taken));
    const [second] = partners;
    if (second === undefined || partners.length > 1) continue;
    takeOne(second, desk, taken);
    takeOne(first, desk, taken);
  }
}

/** The relations that the value sets right by itself are told; those that need both figures go with them. */
function takeOne({ figure, value, open, mended }: Partly, desk: Desk, taken: Taken): void {
  const told = together([...mended], { figure, values: [value], slip: false, maybeSlip: false, gain: 0 }, desk);
  const fault = { ...told, relations: open.map(({ relation }) => relation.id) };
  for (const failing of open) taken.set(failing, fault);
}

function findPartly(desk: Desk, taken: Taken): Partly[] {
  return desk.suspects().flatMap(([id, all]) => {
    const figure = desk.figure(id);
    const open = all.filter((failing) => !taken.has(failing));
    if (figure === undefined || figure.hedge !== "none" || open.length < 2 || open.length > most.relations) return [];
    return open.flatMap((failing) => partlyBy(figure, failing, open, desk) ?? []);
  });
}

function partlyBy(figure: Figure, failing: Failing, open: readonly Failing[], desk: Desk): Partly | null {
  const value = computedValue(figure, failing, desk);
  if (value === null || (value.digits < 0n && figure.value.digits >= 0n)) return null;
  const values = new Map([[figure.id, value]]);
  if (!desk.spares(values, desk.holdingOf(figure.id))) return null;
  const mended = new Set(open.filter(({ relation }) => desk.inOrder(relation, values)));
  return mended.size === 0 || mended.size === open.length ? null : { figure, value, open, mended };
}

/** Whether the two together mend every failing relation of both, and no third relation is left over. */
function explains(first: Partly, second: Partly, desk: Desk, taken: Taken): boolean {
  if (first.figure === second.figure) return false;
  const all = [...new Set([...first.open, ...second.open])];
  const shared = first.open.filter((failing) => second.open.includes(failing));
  if (shared.length === 0 || all.some((failing) => taken.has(failing))) return false;
  if (shared.some((failing) => first.mended.has(failing) || second.mended.has(failing))) return false;
  const values = new Map([
    [first.figure.id, first.value],
    [second.figure.id, second.value],
  ]);
  return desk.mends(values, all) && desk.proves(values, all);
}
