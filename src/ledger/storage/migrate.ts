/** Brings a database to the schema of this program: each migration once, forward only. */
import { type Kysely, sql } from "kysely";
import { MIGRATIONS } from "./migrations/index.ts";
import type { DatabaseKind, Migration } from "./migrations/statements.ts";
import type { LedgerTransaction } from "./reader.ts";
import type { Schema } from "./schema.ts";

async function hasTable(db: Kysely<Schema>, kind: DatabaseKind, name: string): Promise<boolean> {
  const query =
    kind === "sqlite"
      ? sql`select 1 from sqlite_schema where type = 'table' and name = ${name}`
      : sql`select 1 where to_regclass(${name}) is not null`;
  return (await query.execute(db)).rows.length > 0;
}

/** Names of the migrations that a database has had; null for one that is no ledger. */
export async function migrationsOf(db: Kysely<Schema>, kind: DatabaseKind): Promise<string[] | null> {
  if (!(await hasTable(db, kind, "migrations"))) return null;
  const rows = await db.selectFrom("migrations").select("name").orderBy("name").execute();
  return rows.map(({ name }) => name);
}

async function apply(tx: LedgerTransaction, kind: DatabaseKind, migration: Migration): Promise<void> {
  const statements = migration.statements.map((each) => (typeof each === "string" ? each : each[kind]));
  // PostgreSQL takes them all at once, which is many round trips less; SQLite takes one at a time.
  const texts = kind === "postgres" ? [statements.join(";\n")] : statements;
  for (const text of texts) await sql.raw(text).execute(tx);
  await tx.insertInto("migrations").values({ name: migration.name }).execute();
}

/** Applies what is missing of `migrations` (all of this program's, unless told) in the transaction given: all or nothing. */
export async function migrate(
  tx: LedgerTransaction,
  kind: DatabaseKind,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  // Two programs that start at once do not both migrate. (On SQLite, a transaction that writes has the lock already.)
  if (kind === "postgres") await sql`select pg_advisory_xact_lock(hashtext('mingsuan'))`.execute(tx);
  await sql`create table if not exists migrations (name text primary key)`.execute(tx);
  const had = new Set(await migrationsOf(tx, kind));
  for (const migration of migrations) if (!had.has(migration.name)) await apply(tx, kind, migration);
}

/** True where the database has had a migration that this program does not know. */
export const isNewer = (had: readonly string[]): boolean =>
  had.some((name) => !MIGRATIONS.some((migration) => migration.name === name));
