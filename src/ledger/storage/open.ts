/** Makes and opens ledgers, on either database, with a clear refusal where that cannot be. */
import { existsSync } from "node:fs";
import { type Dialect, Kysely } from "kysely";
import { genesisHash, type HashAlgorithm, isAvailable } from "../entries/index.ts";
import { isNewer, migrate, migrationsOf } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import type { DatabaseKind } from "./migrations/statements.ts";
import { type Place, placeName, type Refusal, refusal, refusalOf } from "./place.ts";
import { openPostgres } from "./postgres.ts";
import type { LedgerTransaction, Reader } from "./reader.ts";
import type { Schema } from "./schema.ts";
import { openSqlite } from "./sqlite.ts";

/** What a ledger is from its making on. */
export interface LedgerFacts {
  /** Ties the chain to this ledger; made by the caller, by chance. */
  readonly id: string;
  readonly name: string;
  readonly hashAlgorithm: HashAlgorithm;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

export interface Ledger {
  readonly facts: LedgerFacts;
  readonly kind: DatabaseKind;
  readonly place: Place;
  /** For reading outside of transactions. Inside `transaction` use what it hands in: SQLite has one connection, and would wait for ever. */
  readonly db: Reader;
  /** Runs `work` in a transaction that writes; all or nothing. */
  transaction<T>(work: (tx: LedgerTransaction) => Promise<T>): Promise<T>;
  /** Runs `work` on one unchanging view of the data, whatever others write meanwhile. */
  snapshot<T>(work: (tx: LedgerTransaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** How Kysely reaches a place; a SQLite file is made when it is not there, unless `readOnly`. */
export function dialectOf(place: Place, readOnly: boolean): Dialect {
  return "file" in place ? openSqlite(place.file, readOnly).dialect : openPostgres(place.url);
}

function ledgerOf(db: Kysely<Schema>, place: Place, kind: DatabaseKind, facts: LedgerFacts): Ledger {
  const snapshot = () =>
    kind === "sqlite"
      ? db.transaction().setAccessMode("read only")
      : db.transaction().setAccessMode("read only").setIsolationLevel("repeatable read");
  return {
    facts,
    kind,
    place,
    db,
    transaction: (work) => db.transaction().execute(work),
    snapshot: (work) => snapshot().execute(work),
    close: () => db.destroy(),
  };
}

async function factsOf(db: Reader): Promise<LedgerFacts | null> {
  const row = await db.selectFrom("ledger").selectAll().executeTakeFirst();
  if (row === undefined) return null;
  return { id: row.id, name: row.name, hashAlgorithm: row.hash_algorithm as HashAlgorithm, createdAt: row.created_at };
}

/** Runs `work` on the database of a place; closes it and tells why where it is refused or fails. */
async function withDatabase(
  place: Place,
  readOnly: boolean,
  work: (db: Kysely<Schema>, kind: DatabaseKind) => Promise<Ledger | Refusal>,
): Promise<Ledger | Refusal> {
  let db: Kysely<Schema> | null = null;
  try {
    db = new Kysely<Schema>({ dialect: dialectOf(place, readOnly) });
    const result = await work(db, "file" in place ? "sqlite" : "postgres");
    if ("refused" in result) await db.destroy();
    return result;
  } catch (error) {
    await db?.destroy();
    const told = refusalOf(error, place);
    if (told === null) throw error;
    return told;
  }
}

const notPostgres = (place: Place): Refusal | null =>
  "url" in place && !/^postgres(?:ql)?:\/\//.test(place.url)
    ? refusal("not-postgres", "DATABASE_URL 应以 postgres:// 开头，例如 postgres://用户:密码@主机/数据库")
    : null;

/**
 * Makes a new ledger. Nothing that is there is touched: a file or a ledger that exists is a refusal.
 * Throws only what neither the user nor the caller can do anything about.
 */
export async function createLedger(place: Place, facts: LedgerFacts): Promise<Ledger | Refusal> {
  const wrong = notPostgres(place);
  if (wrong !== null) return wrong;
  if (!isAvailable(facts.hashAlgorithm)) {
    return refusal("no-hash", "这里的 Node.js（OpenSSL）没有 SM3 算法，请换用带 SM3 的版本，或用 --hash sha256");
  }
  if ("file" in place && existsSync(place.file)) {
    return refusal("exists", `${place.file} 已经存在，不会覆盖；请换一个文件名，或先移走它`);
  }
  return withDatabase(place, false, async (db, kind) => {
    if ((await migrationsOf(db, kind)) !== null) return refusal("exists", `${placeName(place)} 中已有账本，不会覆盖`);
    await db.transaction().execute(async (tx) => {
      await migrate(tx, kind);
      const { id, name, hashAlgorithm: hash_algorithm, createdAt: created_at } = facts;
      await tx.insertInto("ledger").values({ one: 1n, id, name, hash_algorithm, created_at }).execute();
      const hash = genesisHash(facts.hashAlgorithm, id);
      await tx.insertInto("chain_head").values({ one: 1n, hash_algorithm, sequence: 0n, hash }).execute();
    });
    return ledgerOf(db, place, kind, facts);
  });
}

/**
 * Opens a ledger, bringing an older schema up to date (but not where it is only to be read).
 * A missing file, a database without a ledger, a newer schema and a lock are refusals.
 */
export async function openLedger(
  place: Place,
  options: { readonly readOnly?: boolean } = {},
): Promise<Ledger | Refusal> {
  const wrong = notPostgres(place);
  if (wrong !== null) return wrong;
  if ("file" in place && !existsSync(place.file)) {
    return refusal("no-such-file", `没有账本文件 ${place.file}。要新建账本：mingsuan init --db ${place.file}`);
  }
  const readOnly = options.readOnly === true;
  return withDatabase(place, readOnly, async (db, kind) => {
    const had = await migrationsOf(db, kind);
    if (had === null) return refusal("not-a-ledger", `${placeName(place)} 中没有明算的账本。要新建账本：mingsuan init`);
    if (isNewer(had)) return refusal("newer-schema", `账本 ${placeName(place)} 由更新版本的明算建立，请先升级明算`);
    if (had.length < MIGRATIONS.length) {
      if (readOnly)
        return refusal(
          "not-writable",
          `账本 ${placeName(place)} 的格式较旧，请先用 mingsuan ledger show 打开一次以更新格式`,
        );
      await db.transaction().execute((tx) => migrate(tx, kind));
    }
    const facts = await factsOf(db);
    if (facts === null) return refusal("not-a-ledger", `${placeName(place)} 中的账本没有建完，请删去后重新建立`);
    return ledgerOf(db, place, kind, facts);
  });
}
