/**
 * Saves base data with optimistic versions: who changes a row says which version was seen. Where another was faster, nothing is
 * overwritten, and both values come back.
 */
import { sql } from "kysely";
import { type BaseKind, KEYS } from "./kinds.ts";
import type { LedgerTransaction, Reader } from "./reader.ts";
import type { Schema } from "./schema.ts";

/** A base row as it is handed in: without its version. */
export type BaseRow<Kind extends BaseKind> = Omit<Schema[Kind], "version">;

export interface Saved {
  readonly saved: true;
  /** The version that the row now has. */
  readonly version: number;
}

/** Nothing was written: the row is not of the version that was expected. */
export interface Conflict<Kind extends BaseKind> {
  readonly saved: false;
  readonly mine: BaseRow<Kind>;
  /** The row as it is now; null where it is gone. */
  readonly theirs: Schema[Kind] | null;
}

const pairs = (row: object, columns: readonly string[], glue: "and" | ",") =>
  sql.join(
    columns.map((column) => sql`${sql.ref(column)} = ${(row as Record<string, unknown>)[column]}`),
    glue === "and" ? sql` and ` : sql`, `,
  );

/** The row of a key as it is now, with its version; null where there is none. */
export async function findBase<Kind extends BaseKind>(
  db: Reader,
  kind: Kind,
  key: Partial<BaseRow<Kind>>,
): Promise<Schema[Kind] | null> {
  const query = sql<Schema[Kind]>`select * from ${sql.table(kind)} where ${pairs(key, KEYS[kind], "and")}`;
  return (await query.execute(db)).rows[0] ?? null;
}

async function insert(tx: LedgerTransaction, kind: BaseKind, row: object): Promise<boolean> {
  const columns = Object.keys(row);
  const values = sql.join(columns.map((column) => sql`${(row as Record<string, unknown>)[column]}`));
  const names = sql.join([...columns, "version"].map((name) => sql.ref(name)));
  const key = sql.join(KEYS[kind].map((name) => sql.ref(name)));
  const query = sql<{ version: bigint }>`insert into ${sql.table(kind)} (${names}) values (${values}, ${1n})
    on conflict (${key}) do nothing returning version`;
  return (await query.execute(tx)).rows.length > 0;
}

async function update(tx: LedgerTransaction, kind: BaseKind, row: object, seen: bigint): Promise<boolean> {
  const content = Object.keys(row).filter((column) => !KEYS[kind].includes(column));
  const set = content.length === 0 ? sql`` : sql`${pairs(row, content, ",")}, `;
  const query = sql<{ version: bigint }>`update ${sql.table(kind)} set ${set}version = version + 1
    where ${pairs(row, KEYS[kind], "and")} and version = ${seen} returning version`;
  return (await query.execute(tx)).rows.length > 0;
}

/**
 * Writes a base row.
 * @param expectedVersion the version that was seen; 0 for a row that is not there yet
 * @returns the new version, or the conflict with both values. A row that breaks a rule of the database (an unknown unit, a kind that is
 *   not in the list, other classes for a line with entries) throws.
 */
export async function saveBase<Kind extends BaseKind>(
  tx: LedgerTransaction,
  kind: Kind,
  row: BaseRow<Kind>,
  expectedVersion: number,
): Promise<Saved | Conflict<Kind>> {
  const seen = BigInt(expectedVersion);
  const written = seen === 0n ? await insert(tx, kind, row) : await update(tx, kind, row, seen);
  if (written) return { saved: true, version: expectedVersion + 1 };
  return { saved: false, mine: row, theirs: await findBase(tx, kind, row as Partial<BaseRow<Kind>>) };
}

/** Takes a base row away that nothing refers to; false where it is not of the version that was expected. */
export async function removeBase<Kind extends BaseKind>(
  tx: LedgerTransaction,
  kind: Kind,
  key: Partial<BaseRow<Kind>>,
  expectedVersion: number,
): Promise<boolean> {
  const query = sql<{ version: bigint }>`delete from ${sql.table(kind)}
    where ${pairs(key, KEYS[kind], "and")} and version = ${BigInt(expectedVersion)} returning version`;
  return (await query.execute(tx)).rows.length > 0;
}
