/**
 * SQLite as Kysely sees it: one connection, whole numbers as bigint, statements kept prepared. Write-ahead log with full synchronisation,
 * so that what is acknowledged survives a crash and a power cut; transactions that write take the lock at once, so none fails halfway.
 */
import { setTimeout as pause } from "node:timers/promises";
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from "@photostructure/sqlite";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
  sql,
  type TransactionSettings,
} from "kysely";
import { isLocked } from "./place.ts";
import type { Schema } from "./schema.ts";

/**
 * How long a transaction waits for another writer, in milliseconds; and how long a single statement does, which holds up the whole process.
 */
const PATIENCE_MS = 5_000;
const STATEMENT_PATIENCE_MS = 100;
/** Pause between two tries to begin, in milliseconds. */
const PAUSE_MS = 2;
/** Prepared statements kept at most. */
const KEPT = 200;

/** Bytes of pages kept in memory, as SQLite's negative KiB. */
const CACHE_KIB = -32_768;

type Parameter = string | bigint | null;

function statementOf(prepared: StatementSyncInstance): SqliteStatement {
  prepared.setReadBigInts(true);
  return {
    reader: prepared.columns().length > 0,
    all: (parameters) => prepared.all(...(parameters as Parameter[])),
    run: (parameters) => prepared.run(...(parameters as Parameter[])),
    iterate: (parameters) => prepared.iterate(...(parameters as Parameter[])),
  };
}

/** Keeps the statements used last prepared. */
class StatementCache implements SqliteDatabase {
  readonly #database: DatabaseSyncInstance;
  readonly #kept = new Map<string, SqliteStatement>();

  constructor(database: DatabaseSyncInstance) {
    this.#database = database;
  }

  prepare(sql: string): SqliteStatement {
    const statement = this.#kept.get(sql) ?? statementOf(this.#database.prepare(sql));
    this.#kept.delete(sql);
    this.#kept.set(sql, statement);
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value ?? "");
    return statement;
  }

  close(): void {
    this.#kept.clear();
    this.#database.close();
  }
}

/** Begins transactions without holding up the process while another connection writes: that may be one of this process. */
class LedgerSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const begin = settings?.accessMode === "read only" ? "begin" : "begin immediate";
    const end = performance.now() + PATIENCE_MS;
    for (;;) {
      try {
        await connection.executeQuery(CompiledQuery.raw(begin));
        return;
      } catch (error) {
        if (!isLocked(error) || performance.now() > end) throw error;
        await pause(PAUSE_MS);
      }
    }
  }
}

/**
 * Makes a file one that needs no others beside it, through the one connection that there is to it. To be done before that is closed:
 * the package lets go of a file only when its statements have been collected, and a connection that lingers would hold the file.
 */
export const settleFile = async (db: Kysely<Schema>): Promise<void> => {
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
  await sql`pragma journal_mode = delete`.execute(db);
};

/** Opens a SQLite file; it is made when it is not there, unless `readOnly`. Throws what SQLite says. */
export function openSqlite(file: string, readOnly: boolean): { dialect: Dialect; database: DatabaseSyncInstance } {
  const database = new DatabaseSync(file, {
    readOnly,
    timeout: STATEMENT_PATIENCE_MS,
    enableForeignKeyConstraints: true,
  });
  try {
    if (!readOnly) database.exec("pragma journal_mode = wal; pragma synchronous = full");
    database.exec(`pragma cache_size = ${CACHE_KIB}; pragma trusted_schema = off`);
    database.exec("select count(*) from sqlite_schema");
  } catch (error) {
    database.close();
    throw error;
  }
  const dialect: Dialect = {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new LedgerSqliteDriver({ database: new StatementCache(database) }),
    createIntrospector: (kysely: Kysely<unknown>) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
  return { dialect, database };
}
