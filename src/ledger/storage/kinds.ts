/** The kinds of base rows that can be saved, with their keys: what is not the key is the content. */
import type { Schema } from "./schema.ts";

const keys = {
  regions: ["id"],
  departments: ["id"],
  units: ["id"],
  staff: ["unit", "year"],
  vehicles: ["unit", "year", "kind"],
  equipment: ["unit", "year", "kind", "from_fen"],
  duties: ["id"],
  offices: ["department", "unit", "year", "name"],
  projects: ["id"],
  project_duties: ["project", "duty"],
  targets: ["project", "year", "position"],
  lines: ["id"],
  procurement: ["id"],
  events: ["id"],
  texts: ["department", "unit", "year", "section"],
  reasons: ["department", "unit", "year", "concept", "fund"],
  previous_amounts: ["department", "unit", "year", "concept", "fund", "function_code", "economic_code"],
  users: ["id"],
  role_assignments: ["user_id", "role", "department", "unit"],
} as const satisfies { readonly [Table in keyof Schema]?: readonly (keyof Schema[Table])[] };

export type BaseKind = keyof typeof keys;

/** Columns of the key of each kind. */
export const KEYS: Readonly<Record<BaseKind, readonly string[]>> = keys;

/** Tables in an order in which every row finds what it refers to. */
export const TABLES_IN_ORDER = [
  "ledger",
  "chain_head",
  "regions",
  "departments",
  "units",
  "staff",
  "vehicles",
  "equipment",
  "duties",
  "offices",
  "projects",
  "project_duties",
  "targets",
  "lines",
  "procurement",
  "events",
  "texts",
  "reasons",
  "previous_amounts",
  "entries",
  "class_totals",
  "users",
  "role_assignments",
  "process_log",
] as const satisfies readonly (keyof Schema)[];
