/** Requests name people, departments and units by id; people who write them know codes and logins. Both are taken. */
import type { Request } from "../../ledger/process/model.ts";
import { type Ledger, rowsOf } from "../../ledger/storage/index.ts";

export type Naming = (request: Request) => Request;

/** Knows what codes and logins mean; what is neither a code, a login nor an id stays as it is. */
export async function namingOf({
  db,
}: Ledger): Promise<{ readonly named: Naming; readonly knows: (actor: string) => boolean }> {
  const departments = await rowsOf(db, "departments", {}, ["id"]);
  const units = await rowsOf(db, "units", {}, ["id"]);
  const users = await rowsOf(db, "users", {}, ["id"]);
  const department = idsOf(departments.map(({ id, code }) => [id, code]));
  const unit = idsOf(units.map(({ id, code }) => [id, code]));
  const person = idsOf(users.map(({ id, login }) => [id, login]));
  const known = new Set(users.map(({ id }) => id));
  const withUnit = <T>(each: T): T =>
    typeof each === "object" && each !== null && "unit" in each && typeof each.unit === "string"
      ? { ...each, unit: unit(each.unit) }
      : each;
  const named: Naming = (request) => {
    const found = { ...withUnit(request), actor: person(request.actor), department: department(request.department) };
    if (found.action === "edit" && found.lines !== undefined) return { ...found, lines: found.lines.map(withUnit) };
    if ("remarks" in found) return { ...found, remarks: found.remarks.map(withUnit) };
    return found.action === "set-ceiling" ? { ...found, cells: found.cells.map(withUnit) } : found;
  };
  return { named, knows: (actor) => known.has(actor) };
}

/** From what something may be called to its id; an id goes before a code. */
function idsOf(pairs: readonly (readonly [id: string, other: string])[]): (word: string) => string {
  const ids = new Map([...pairs.map(([id, other]) => [other, id] as const), ...pairs.map(([id]) => [id, id] as const)]);
  return (word) => ids.get(word) ?? word;
}
