/** Which part of a ledger a command means: departments and units by code or id, the year, the stage. */
import type { Stage } from "../../ledger/model.ts";
import type { Reader } from "../../ledger/storage/index.ts";
import type { PlaceOptions } from "./place.ts";

export interface ScopeOptions extends PlaceOptions {
  readonly year?: number;
  readonly stage: Stage;
  readonly department?: string;
  readonly unit?: string;
}

export interface Scope {
  readonly department?: string;
  readonly unit?: string;
}

async function idOf(db: Reader, table: "departments" | "units", named: string): Promise<string | null> {
  const query = db.selectFrom(table).select("id");
  const rows = await query.where((eb) => eb.or([eb("code", "=", named), eb("id", "=", named)])).execute();
  return rows[0]?.id ?? null;
}

/** Department and unit meant, or a message that there is no such one. */
export async function scopeOf(db: Reader, options: ScopeOptions): Promise<Scope | string> {
  const { department, unit } = options;
  const scope: { department?: string; unit?: string } = {};
  if (department !== undefined) {
    const id = await idOf(db, "departments", department);
    if (id === null) return `账本中没有部门 ${department}。全部部门见 mingsuan ledger show --year 年度 --by department`;
    scope.department = id;
  }
  if (unit !== undefined) {
    const id = await idOf(db, "units", unit);
    if (id === null) return `账本中没有单位 ${unit}。全部单位见 mingsuan ledger show --year 年度 --by unit`;
    scope.unit = id;
  }
  return scope;
}
