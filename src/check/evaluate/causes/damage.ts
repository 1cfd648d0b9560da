/** Tables in which too much fails to be told one by one: a reader is helped by one finding, not by a hundred. */
import type { Figure, Relation } from "../../../statement/model.ts";
import type { Fault } from "../../model.ts";
import { figuresOf } from "../solve.ts";
import type { Desk, Failing, Taken } from "./desk.ts";
import { damaged } from "./explain.ts";

/** So many findings about one table, or about the same tables, are still told one by one: unexplained, and explained ones. */
const most = { unexplained: 6, explained: 16 };

/** Puts the faults of badly damaged tables together, those first that nothing explains. */
export function groupDamage(failing: readonly Failing[], taken: Taken, desk: Desk): void {
  for (const faults of faultsByTables(failing, taken, desk)) {
    const unexplained = faults.filter(({ fault }) => fault.suggestion === null);
    const tooMany = faults.length - unexplained.length > most.explained;
    const chosen = tooMany ? faults : unexplained;
    if (!tooMany && unexplained.length <= most.unexplained) continue;
    const all = chosen.flatMap((each) => each.failing);
    const tables = tablesOf((all[0] as Failing).relation, desk);
    const certain = chosen.some(({ fault }) => fault.severity === "error") && !isMostlyFailing(all, desk);
    const fault = damaged(all, tables, certain);
    for (const each of all) taken.set(each, fault);
  }
}

interface Group {
  readonly fault: Fault;
  readonly failing: Failing[];
}

/** The faults by the tables in which the figures of their first relation stand; those of the text alone are left out. */
function faultsByTables(failing: readonly Failing[], taken: Taken, desk: Desk): Group[][] {
  const byFault = new Map<Fault, Group>();
  for (const each of failing) {
    const fault = taken.get(each) as Fault;
    const known = byFault.get(fault);
    if (known === undefined) byFault.set(fault, { fault, failing: [each] });
    else known.failing.push(each);
  }
  const groups = new Map<string, Group[]>();
  for (const group of byFault.values()) {
    const { relation } = group.failing[0] as Failing;
    const tables = tablesOf(relation, desk).map(({ position }) => position?.table ?? "");
    if (tables.every((table) => table === "")) continue;
    const key = `${relation.kind === "sum" ? "sum" : "other"} ${tables.join(" ")}`;
    const same = groups.get(key);
    if (same === undefined) groups.set(key, [group]);
    else same.push(group);
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

/** True when at least as many relations of their kind fail as hold: then the tables may be other than they were taken for. */
function isMostlyFailing(failing: readonly Failing[], desk: Desk): boolean {
  const { kind } = (failing[0] as Failing).relation;
  const holding = new Set<Relation>();
  for (const { relation } of failing) {
    for (const id of figuresOf(relation)) {
      for (const other of desk.holdingOf(id)) if (other.kind === kind && isTelling(other)) holding.add(other);
    }
  }
  return failing.length >= holding.size;
}

/** Sums of one part hold too easily to say anything. */
function isTelling(relation: Relation): boolean {
  return relation.kind !== "sum" || relation.parts.length > 1;
}
