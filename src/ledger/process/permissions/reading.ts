/** What a person may look at: the right to read of the table of permissions, as a part of the ledger. */
import type { Stage } from "../../model.ts";
import type { Person } from "../model.ts";
import { levelOf, may, reachFor } from "./permissions.ts";

/** A part of the ledger: a unit, a department with its units, or (both absent) all of it. */
export interface ReadPart {
  readonly department?: string;
  readonly unit?: string;
}

export type Readable =
  | { readonly part: ReadPart }
  /** Not this; what there is instead, by id: several, or nothing. */
  | { readonly refused: true; readonly departments: readonly string[]; readonly units: readonly string[] };

/**
 * The part that a person may look at where they ask for one. Who asks for all and may read just one unit or department gets that.
 * @param department of the unit asked for, where one is
 */
export function readable(person: Person, stage: Stage, asked: ReadPart, department: string | null): Readable {
  const { departments, units } = placesOf(person, stage);
  const refused: Readable = { refused: true, departments, units };
  if (asked.unit !== undefined || asked.department !== undefined) {
    const place = { department: asked.department ?? department ?? "", unit: asked.unit ?? null };
    return (department === null || department === place.department) && may(person, "read", stage, place)
      ? { part: asked }
      : refused;
  }
  if (person.posts.some(({ role }) => reachFor(role, "read", stage) === "any")) return { part: {} };
  const [only, more] = [...departments.map((id) => ({ department: id })), ...units.map((id) => ({ unit: id }))];
  return only === undefined || more !== undefined ? refused : { part: only };
}

/** Departments and units that are a person's own. */
function placesOf({ posts }: Person, stage: Stage) {
  const own = posts.filter(({ role }) => reachFor(role, "read", stage) === "own");
  const ofUnits = own.filter(({ role }) => levelOf(role) === "unit");
  return {
    departments: [...new Set(own.filter((post) => !ofUnits.includes(post)).flatMap((post) => post.departments ?? []))],
    units: [...new Set(ofUnits.flatMap((post) => post.units ?? []))],
  };
}
