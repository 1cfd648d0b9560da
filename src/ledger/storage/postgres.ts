/** PostgreSQL as Kysely sees it: a pool of connections, whole numbers as bigint. */
import { type Dialect, PostgresDialect } from "kysely";
import pg from "pg";

/** Ids of the types int2, int4, int8: all are read as bigint, as SQLite's are. */
const WHOLE_NUMBERS: ReadonlySet<number> = new Set([
  pg.types.builtins.INT2,
  pg.types.builtins.INT4,
  pg.types.builtins.INT8,
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format?: "text" | "binary") =>
    WHOLE_NUMBERS.has(id) && format !== "binary"
      ? BigInt
      : pg.types.getTypeParser(id, format)) as typeof pg.types.getTypeParser,
};

/** A dialect over a pool; nothing is connected until the first query. */
export function openPostgres(url: string): Dialect {
  const pool = new pg.Pool({ connectionString: url, types, max: 10, connectionTimeoutMillis: 10_000 });
  // An idle connection that the server ends is replaced at the next query; without a listener it would end the process.
  pool.on("error", () => undefined);
  return new PostgresDialect({ pool });
}
