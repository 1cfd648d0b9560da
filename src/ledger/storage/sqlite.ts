/**
 * SQLite as Kysely sees it: one connection, whole numbers as bigint, statements kept prepared. Write-ahead log with full synchronisation,
 * so that what is acknowledged survives a crash and a power cut; transactions that write take the lock at once, so none fails halfway.
 */
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
  type TransactionSettings,
} from "kysely";

/** How long to wait for another process's lock, in milliseconds. */
const PATIENCE_MS = 5_000;
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

class LedgerSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const begin = settings?.accessMode === "read only" ? "begin" : "begin immediate";
    await connection.executeQuery(CompiledQuery.raw(begin));
  }
}

/** Opens a SQLite file; it is made when it is not there, unless `readOnly`. Throws what SQLite says. */
export function openSqlite(file: string, readOnly: boolean): { dialect: Dialect; database: DatabaseSyncInstance } {
  const database = new DatabaseSync(file, { readOnly, timeout: PATIENCE_MS, enableForeignKeyConstraints: true });
  try {
    if (!readOnly) database.exec("pragma journal_mode = wal; pragma synchronous = full");
    database.exec(`pragma cache_size = ${CACHE_KIB}; pragma trusted_schema = off`);
    database.prepare("select count(*) from sqlite_schema").get();
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
