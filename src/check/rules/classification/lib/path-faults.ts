/** All faults of the names by which the text of a statement calls functional classes. */
import { nameKey } from "../../../../codes/index.ts";
import type { Statement } from "../../../../statement/model.ts";
import { codedRows } from "./coded-rows.ts";
import { pathsIn } from "./paths.ts";
import { faultsOf, type PathFault } from "./resolve.ts";

export type { PathFault } from "./resolve.ts";

/** An item's amount stands at most so far behind its path. */
const REACH = 250;

const known = new WeakMap<Statement, readonly PathFault[]>();

/** In document order. Looked for once a statement. */
export function pathFaults(statement: Statement): readonly PathFault[] {
  const before = known.get(statement);
  if (before !== undefined) return before;
  const faults = pathsIn(statement)
    .flatMap((path) => faultsOf(path, statement.facts.year))
    .filter((fault) => fault.kind !== "elsewhere" || !isInTables(fault, statement));
  known.set(statement, faults);
  return faults;
}

/** True when a name printed right before an offset is already found to be no name of its class. */
export function isNameAtFault(statement: Statement, name: string, before: number): boolean {
  const key = nameKey(name);
  return pathFaults(statement).some(
    ({ step }) => step.start <= before && before - step.start <= REACH && nameKey(step.name) === key,
  );
}

/** The document's own tables have the name where the text has it: what the classification lacks is then not the text's fault. */
function isInTables({ step, path }: PathFault, statement: Statement): boolean {
  const above = path[path.indexOf(step) - 1]?.name ?? "";
  return codedRows(statement).some(({ row }) => row.label === step.name && row.path.at(-2) === above);
}
