/** Brings a database to the schema of this program: each migration in a transaction of its own, once, forward only. */
import { type Kysely, sql } from "kysely";
import { MIGRATIONS } from "./migrations/index.ts";
import type { DatabaseKind, Migration } from "./migrations/statements.ts";
import type { Schema } from "./schema.ts";

/** Key of PostgreSQL's advisory lock, so that two programs that start at once do not both migrate. */
const LOCK = 20_260_101n;

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

async function apply(db: Kysely<Schema>, kind: DatabaseKind, migration: Migration): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (kind === "postgres") await sql`select pg_advisory_xact_lock(${sql.lit(Number(LOCK))})`.execute(tx);
    const had = await tx.selectFrom("migrations").select("name").where("name", "=", migration.name).execute();
    if (had.length > 0) return;
    for (const statement of migration.statements) {
      await sql.raw(typeof statement === "string" ? statement : statement[kind]).execute(tx);
    }
    await tx.insertInto("migrations").values({ name: migration.name }).execute();
  });
}

/** Applies what is missing of `migrations` (all of this program's, unless told). */
export async function migrate(
  db: Kysely<Schema>,
  kind: DatabaseKind,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  await sql`create table if not exists migrations (name text primary key)`.execute(db);
  const had = new Set(await migrationsOf(db, kind));
  for (const migration of migrations) if (!had.has(migration.name)) await apply(db, kind, migration);
}

/** True where the database has had a migration that this program does not know. */
export const isNewer = (had: readonly string[]): boolean =>
  had.some((name) => !MIGRATIONS.some((migration) => migration.name === name));
