/** Making, migrating and opening ledgers, and the refusals where that cannot be. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Kysely, sql } from "kysely";
import { afterAll, describe, expect, test } from "vitest";
import { genesisHash } from "../entries/index.ts";
import { appendEntries, createLedger, isRefusal, type LedgerTransaction, openLedger, verifyLedger } from "./index.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { dialectOf } from "./open.ts";
import type { Schema } from "./schema.ts";
import { openSqlite } from "./sqlite.ts";
import { onEveryDatabase } from "./testing/databases.ts";
import { addBase, buildTown, draft } from "./testing/town.ts";

const facts = { id: "one", name: "测试市", hashAlgorithm: "sha256", createdAt: "1999-01-01T00:00:00Z" } as const;

/** What goes into a ledger after each migration, so that the next ones find data. */
const DATA: Readonly<Record<string, (tx: LedgerTransaction) => Promise<unknown>>> = {
  "0001-base-data": async (tx) => {
    const { id, name, hashAlgorithm: hash_algorithm, createdAt: created_at } = facts;
    await tx.insertInto("ledger").values({ one: 1n, id, name, hash_algorithm, created_at }).execute();
    await buildTown(tx, 2, 2);
  },
  "0002-entries": async (tx) => {
    const hash = genesisHash("sha256", "one");
    await tx.insertInto("chain_head").values({ one: 1n, hash_algorithm: "sha256", sequence: 0n, hash }).execute();
    await appendEntries(tx, [draft("d1u1a", 7n), draft("d2u2b", 8n)]);
  },
  "0003-process": async (tx) => {
    await addBase(tx, "users", { id: "u", login: "u", name: "u", active: 1n, password_hash: null });
    const rest = { from_step: "", to_step: "", actor: "u", at: facts.createdAt, day: "1999-01-01", reason: "" };
    const hashes = { digest: "", detail: "{}", previous_hash: "", hash: "" };
    const rows = ["edit", "submit"].map((action, index) => ({
      ...{ department: "d1", year: 1999n, sequence: BigInt(index + 1), unit: "d1u1", action, stage: "first-up" },
      ...{ ...rest, ...hashes, transaction_id: action },
    }));
    await tx.insertInto("process_log").values(rows).execute();
  },
  "0004-process-moves": async () => undefined,
};

onEveryDatabase((database) => {
  test("every migration keeps the data that it finds, and the ledger verifies in the end", async () => {
    const place = await database.place();
    const kind = "file" in place ? "sqlite" : "postgres";
    const db = new Kysely<Schema>({ dialect: dialectOf(place, false) });
    for (const [index, { name }] of MIGRATIONS.entries()) {
      await db.transaction().execute(async (tx) => {
        await migrate(tx, kind, MIGRATIONS.slice(0, index + 1));
        await DATA[name]?.(tx);
      });
    }
    await db.destroy();
    expect(Object.keys(DATA)).toEqual(MIGRATIONS.map(({ name }) => name));
    const ledger = await openLedger(place);
    if (isRefusal(ledger)) throw new Error(ledger.message);
    expect(await verifyLedger(ledger)).toMatchObject({ broken: null, differences: [], head: { sequence: 2 } });
    expect(await ledger.db.selectFrom("units").select("id").orderBy("id").execute()).toHaveLength(4);
    const log = await ledger.db.selectFrom("process_log").select("action").orderBy("sequence").execute();
    expect(log.map(({ action }) => action)).toEqual(["edit", "submit"]);
    await ledger.close();
  });

  test("an older ledger is brought up to date when it is opened, but not when it is only to be read", async () => {
    const place = await database.place();
    const kind = "file" in place ? "sqlite" : "postgres";
    const db = new Kysely<Schema>({ dialect: dialectOf(place, false) });
    await db.transaction().execute(async (tx) => {
      await migrate(tx, kind, MIGRATIONS.slice(0, 2));
      await DATA["0001-base-data"]?.(tx);
      await DATA["0002-entries"]?.(tx);
    });
    await db.destroy();
    expect(await openLedger(place, { readOnly: true })).toMatchObject({ refused: "not-writable" });
    const ledger = await openLedger(place);
    if (isRefusal(ledger)) throw new Error(ledger.message);
    expect(await ledger.db.selectFrom("process_log").selectAll().execute()).toEqual([]);
    expect(await verifyLedger(ledger)).toMatchObject({ broken: null, head: { sequence: 2 } });
    await ledger.close();
  });

  test("a ledger is not made over another, nor opened where there is none or a newer one", async () => {
    const place = await database.place();
    if ("url" in place) expect(await openLedger(place)).toMatchObject({ refused: "not-a-ledger" });
    const made = await createLedger(place, facts);
    if (isRefusal(made)) throw new Error(made.message);
    expect(await createLedger(place, facts)).toMatchObject({ refused: "exists" });
    await made.db.insertInto("migrations").values({ name: "9999-from-the-future" }).execute();
    await made.close();
    const refused = await openLedger(place);
    expect(refused).toMatchObject({ refused: "newer-schema", message: expect.stringContaining("升级明算") });
  });

  test("a view stays what it was while another writes", async () => {
    const ledger = await database.ledger();
    await ledger.transaction((tx) => buildTown(tx));
    const other = await openLedger(ledger.place);
    if (isRefusal(other)) throw new Error(other.message);
    const heads = await ledger.snapshot(async (view) => {
      const head = () => view.selectFrom("chain_head").select("sequence").executeTakeFirst();
      const before = await head();
      await other.transaction((tx) => appendEntries(tx, [draft("d1u1a", 1n)]));
      return [before, await head()];
    });
    expect(heads).toEqual([{ sequence: 0n }, { sequence: 0n }]);
    expect(await ledger.db.selectFrom("chain_head").select("sequence").executeTakeFirst()).toEqual({ sequence: 1n });
    await other.close();
  });
});

describe("a file that is no ledger", () => {
  const folder = mkdtempSync(join(tmpdir(), "mingsuan-open-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (content?: string) => {
    const path = join(folder, randomUUID());
    if (content !== undefined) writeFileSync(path, content);
    return path;
  };
  const otherDatabase = () => {
    const path = file();
    const { database } = openSqlite(path, false);
    database.exec("create table poems (text text)");
    database.close();
    return path;
  };

  test.each<[string, () => string, string, string]>([
    ["is missing", () => file(), "no-such-file", "mingsuan init"],
    [
      "is text",
      () => file("a poem, long enough to be more than the header of a database".repeat(20)),
      "not-a-ledger",
      "核对文件名",
    ],
    ["is short", () => file("hi"), "not-a-ledger", "核对文件名"],
    ["is empty", () => file(""), "not-a-ledger", "mingsuan init"],
    ["is a folder", () => folder, "not-writable", "打不开"],
    ["is another program's database", otherDatabase, "not-a-ledger", "没有明算的账本"],
  ])("and %s is refused, with what to do", async (_, make, refused, words) => {
    const result = await openLedger({ file: make() });
    expect(result).toMatchObject({ refused, message: expect.stringContaining(words) });
  });

  test("is not made where it cannot be", async () => {
    const result = await createLedger({ file: join(folder, "no", "such", "folder.db") }, facts);
    expect(result).toMatchObject({ refused: "not-writable", message: expect.stringContaining("文件夹") });
  });

  test("that another program holds is waited for", async () => {
    const place = { file: file() };
    const made = await createLedger(place, facts);
    if (isRefusal(made)) throw new Error(made.message);
    const { database } = openSqlite(place.file, false);
    database.exec("begin immediate");
    const late = made.transaction((tx) => sql`select 1`.execute(tx));
    await pause(30);
    database.exec("commit");
    await expect(late).resolves.toBeDefined();
    database.close();
    await made.close();
  });
});

test.each([
  ["postgres://someone:secret@127.0.0.1:1/town", "no-connection", "127.0.0.1:1/town"],
  ["mysql://127.0.0.1/town", "not-postgres", "postgres://"],
])("the address %s is refused, without its password", async (url, refused, words) => {
  const result = await openLedger({ url });
  expect(result).toMatchObject({ refused, message: expect.stringContaining(words) });
  expect(JSON.stringify(result)).not.toContain("secret");
});
