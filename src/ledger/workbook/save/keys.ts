/** Ids of duties and projects in the ledger: their own where they are free or this budget's already, else made unlike all others. */
import { type Reader, rowsOf } from "../../storage/index.ts";
import type { PlacedBudget } from "../model.ts";
import type { Organisations } from "./organisations.ts";

/** Ids in the ledger by those of the budget. */
export interface Keys {
  readonly duties: ReadonlyMap<string, string>;
  readonly projects: ReadonlyMap<string, string>;
}

/** Decides by which ids duties and projects go. The same source gives the same ids again. */
export async function keysOf(db: Reader, placed: PlacedBudget, organisations: Organisations): Promise<Keys> {
  const { budget, place } = placed;
  const { department, unit, unitIds } = organisations;
  const only = budget.scope === "unit" ? (budget.units[0]?.code ?? "") : place.department.code;
  const duties = await resolved(
    budget.duties.map(({ id }) => ({
      id,
      owner: `${department} ${unit} ${budget.year}`,
      prefix: `${only}-${budget.year}`,
    })),
    async (ids) =>
      new Map(
        (await rowsOf(db, "duties", { id: ids }, ["id"])).map((row) => [
          row.id,
          `${row.department} ${row.unit} ${row.year}`,
        ]),
      ),
  );
  const projects = await resolved(
    budget.projects.map(({ id, unit: code }) => ({ id, owner: unitIds.get(code) ?? code, prefix: code })),
    async (ids) => new Map((await rowsOf(db, "projects", { id: ids }, ["id"])).map((row) => [row.id, row.unit])),
  );
  return { duties, projects };
}

interface Named {
  readonly id: string;
  readonly owner: string;
  /** Put before an id that belongs to another owner. */
  readonly prefix: string;
}

async function resolved(
  rows: readonly Named[],
  ownersOf: (ids: string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<Map<string, string>> {
  const owners = await ownersOf(rows.flatMap(({ id, prefix }) => [id, `${prefix}-${id}`]));
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, owner, prefix } of rows) {
    const free = (each: string) => !taken.has(each) && (owners.get(each) ?? owner) === owner;
    let chosen = free(id) ? id : `${prefix}-${id}`;
    while (!free(chosen)) chosen = `${chosen}-`;
    taken.add(chosen);
    found.set(id, chosen);
  }
  return found;
}
