/** Which part of a ledger a command means: departments and units by code or id, the year, the stage; and whether who asks may see it. */
import type { Stage } from "../../ledger/model.ts";
import type { Person } from "../../ledger/process/model.ts";
import { type Readable, readable } from "../../ledger/process/permissions/reading.ts";
import { readPeople } from "../../ledger/process/storage/load.ts";
import type { Reader } from "../../ledger/storage/index.ts";
import type { PlaceOptions } from "./place.ts";

export interface ScopeOptions extends PlaceOptions {
  readonly year?: number;
  readonly stage: Stage;
  readonly department?: string;
  readonly unit?: string;
  /** Who asks, by id or login; absent: who holds the ledger itself, and sees all of it. */
  readonly as?: string;
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

/** Department and unit meant; or a message that there is no such one, or that who asks may not see it. */
export async function scopeOf(db: Reader, options: ScopeOptions): Promise<Scope | string> {
  const { department, unit, as } = options;
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
  return as === undefined ? scope : await seenBy(db, scope, options.stage, as);
}

/** The person of an id, or else of a login, with the posts they hold; null where there is none. */
export async function personNamed(db: Reader, named: string): Promise<Person | null> {
  const query = db.selectFrom("users").select("id");
  const rows = await query.where((eb) => eb.or([eb("id", "=", named), eb("login", "=", named)])).execute();
  // The login of one may be the id of another.
  const { id } = rows.find((row) => row.id === named) ?? rows[0] ?? {};
  return id === undefined ? null : ((await readPeople(db, [id])).get(id) ?? null);
}

export const noPerson = (named: string): string => `账本中没有登记人员 ${named}，请核对人员编号或登录名`;

async function seenBy(db: Reader, asked: Scope, stage: Stage, as: string): Promise<Scope | string> {
  const person = await personNamed(db, as);
  if (person === null) return noPerson(as);
  const row =
    asked.unit === undefined
      ? undefined
      : await db.selectFrom("units").select("department").where("id", "=", asked.unit).executeTakeFirst();
  const found = readable(person, stage, asked, row?.department ?? null);
  return "part" in found ? found.part : await refusal(db, person, found);
}

/** Codes named in a message at most. */
const MOST_NAMED = 8;

async function refusal(
  db: Reader,
  { name, posts }: Person,
  { departments, units }: Extract<Readable, { readonly refused: true }>,
): Promise<string> {
  const codes = async (table: "departments" | "units", ids: readonly string[]) =>
    ids.length === 0
      ? []
      : await db
          .selectFrom(table)
          .select("code")
          .where("id", "in", [...ids])
          .execute();
  const named = [
    ...(await codes("departments", departments)).map(({ code }) => `--department ${code}`),
    ...(await codes("units", units)).map(({ code }) => `--unit ${code}`),
  ];
  const isAdministrator = posts.some(({ role }) => role === "administrator");
  if (named.length === 0) return `${name}无权查看预算金额${isAdministrator ? "（系统管理员不看金额）" : ""}`;
  const more = named.length > MOST_NAMED ? `等 ${named.length} 处` : "";
  return `${name}无权查看所指的部门、单位；可以查看的请用 ${named.slice(0, MOST_NAMED).join("、")}${more} 指明`;
}
