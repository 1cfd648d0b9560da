/** Tables in which too much fails to be told one by one: a reader is helped by one finding, not by a hundred. */
import type { Figure, Relation } from "../../../statement/model.ts";
import type { Fault } from "../../model.ts";
import { figuresOf } from "../solve.ts";
import type { Desk, Failing, Taken } from "./desk.ts";
import { damaged } from "./explain.ts";

/** So many findings about one table, or about the same tables, are still told one by one. */
const most = 8;

/** Puts the faults of badly damaged tables together, those first that nothing explains. */
export function groupDamage(failing: readonly Failing[], taken: Taken, desk: Desk): void {
  for (const group of groupsOf(failing, desk)) {
    const faults = new Set(group.map((each) => taken.get(each) as Fault));
    if (faults.size <= most) continue;
    const unexplained = group.filter((each) => (taken.get(each) as Fault).suggestion === null);
    const chosen = faults.size - countOf(unexplained, taken) > most ? group : unexplained;
    if (chosen.length < 2) continue;
    const tables = tablesOf((chosen[0] as Failing).relation, desk);
    const fault = damaged(chosen, tables, isMostlyFailing(chosen, desk));
    for (const each of chosen) taken.set(each, fault);
  }
}

function countOf(failing: readonly Failing[], taken: Taken): number {
  return new Set(failing.map((each) => taken.get(each))).size;
}

/** Failing relations by the tables in which their figures stand; those of the text alone are left out. */
function groupsOf(failing: readonly Failing[], desk: Desk): Failing[][] {
  const groups = new Map<string, Failing[]>();
  for (const each of failing) {
    const tables = tablesOf(each.relation, desk).map(({ position }) => position?.table ?? "");
    if (tables.every((table) => table === "")) continue;
    const key = `${each.relation.kind === "sum" ? "sum" : "other"} ${tables.join(" ")}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()];
}

/** One figure for each table of a relation, at most three; the text counts as one. */
function tablesOf(relation: Relation, desk: Desk): Figure[] {
  const found = new Map<string, Figure>();
  for (const id of figuresOf(relation)) {
    const figure = desk.figure(id);
    const table = figure?.position?.table ?? "";
    if (figure !== undefined && !found.has(table)) found.set(table, figure);
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, figure]) => figure)
    .slice(0, 3);
}

/** True when at least as many relations of these figures fail as hold: then the table may be other than it was taken for. */
function isMostlyFailing(failing: readonly Failing[], desk: Desk): boolean {
  const holding = new Set(
    failing.flatMap(({ relation }) => figuresOf(relation).flatMap((id) => desk.holdingOf(id))).filter(isTelling),
  );
  return failing.length >= holding.size;
}

/** Relations of one part hold too easily to say anything. */
function isTelling(relation: Relation): boolean {
  return relation.kind === "sum" && relation.parts.length > 1;
}
