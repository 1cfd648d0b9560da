/** For tests that hold on both databases: a fresh, empty place on each, gone at the end. Where PostgreSQL is absent, the run says so. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely, sql } from "kysely";
import { afterAll, describe, inject } from "vitest";
import { createLedger, isRefusal, type Ledger, type Place } from "../index.ts";
import { openPostgres } from "../postgres.ts";
import { knock } from "./door.ts";

/** One of the databases, as a suite uses it. */
export interface TestDatabase {
  readonly name: "SQLite" | "PostgreSQL";
  /** A place where nothing is yet. */
  place(): Promise<Place>;
  /** A new ledger, closed at the end of the file. */
  ledger(hash?: "sha256" | "sm3"): Promise<Ledger>;
}

function withLedgers(name: TestDatabase["name"], place: () => Promise<Place>): TestDatabase {
  const open: Ledger[] = [];
  afterAll(async () => {
    for (const ledger of open) await ledger.close();
  });
  const ledger = async (hashAlgorithm: "sha256" | "sm3" = "sha256") => {
    const facts = { id: randomUUID(), name: "测试市", hashAlgorithm, createdAt: "1999-01-01T00:00:00Z" };
    const made = await createLedger(await place(), facts);
    if (isRefusal(made)) throw new Error(made.message);
    open.push(made);
    return made;
  };
  return { name, place, ledger };
}

function sqlite(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), "mingsuan-ledger-"));
  const database = withLedgers("SQLite", async () => ({ file: join(folder, `${randomUUID()}.db`) }));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return database;
}

/** Every place is a schema of its own in the cluster's one database. */
function postgres(url: string): TestDatabase {
  const server = new Kysely<unknown>({ dialect: openPostgres(url) });
  const database = withLedgers("PostgreSQL", async () => {
    const schema = `t${randomUUID().replaceAll("-", "")}`;
    await sql`create schema ${sql.id(schema)}`.execute(server);
    return { url: `${url}&options=${encodeURIComponent(`-c search_path=${schema}`)}` };
  });
  afterAll(() => server.destroy());
  return database;
}

const answer = await knock(inject("postgresDoor"));
if ("absent" in answer) process.stderr.write(`left out on PostgreSQL: ${answer.absent}\n`);

/** Runs a suite on SQLite and, where it is installed, on PostgreSQL. */
export function onEveryDatabase(suite: (database: TestDatabase) => void): void {
  describe("on SQLite", () => suite(sqlite()));
  describe.skipIf("absent" in answer)("on PostgreSQL", () => suite(postgres("url" in answer ? answer.url : "")));
}
