/** Backups and restoring, from and to either database, while others write. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  appendEntries,
  backupLedger,
  isRefusal,
  type Ledger,
  openLedger,
  type Place,
  restoreLedger,
  verifyLedger,
} from "./index.ts";
import { openSqlite } from "./sqlite.ts";
import { onEveryDatabase } from "./testing/databases.ts";
import { buildTown, draft } from "./testing/town.ts";

const folder = mkdtempSync(join(tmpdir(), "mingsuan-backup-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const newFile = () => join(folder, `${++files}.db`);

async function opened<T>(place: Place, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const ledger = await openLedger(place);
  if (isRefusal(ledger)) throw new Error(ledger.message);
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

/** Everything in a ledger that a copy must have. */
async function content({ db, facts }: Ledger): Promise<unknown> {
  return [
    facts,
    await db.selectFrom("chain_head").selectAll().execute(),
    await db.selectFrom("entries").selectAll().orderBy("sequence").execute(),
    await db.selectFrom("class_totals").selectAll().orderBy("stage").orderBy("unit").orderBy("function_code").execute(),
    await db.selectFrom("units").selectAll().orderBy("id").execute(),
    await db.selectFrom("lines").selectAll().orderBy("id").execute(),
    await db.selectFrom("process_log").selectAll().orderBy("sequence").execute(),
  ];
}

async function fill(ledger: Ledger): Promise<void> {
  await ledger.transaction(async (tx) => {
    await buildTown(tx, 2, 3);
    const words = {
      unit: "",
      action: "freeze",
      stage: "first-up",
      from_step: "",
      to_step: "",
      actor: "u",
      at: "",
      day: "",
    };
    const log = {
      department: "d1",
      year: 1999n,
      reason: "批注",
      digest: "",
      detail: "{}",
      previous_hash: "",
      hash: "",
      ...words,
    };
    await tx
      .insertInto("process_log")
      .values([1n, 2n].map((sequence) => ({ ...log, sequence, transaction_id: `t${sequence}` })))
      .execute();
    await appendEntries(tx, [draft("d1u1a", 5n, { reason: "两上两下\n“引号”𠮷" }), draft("d2u3b", -7n)]);
    for (let n = 0; n < 3; n++)
      await appendEntries(
        tx,
        Array.from({ length: 700 }, () => draft("d1u2a", 1n)),
      );
  });
}

onEveryDatabase((database) => {
  describe("a backup", () => {
    test("is a ledger file with all that the ledger has, and is restored to either database", async () => {
      const ledger = await database.ledger("sm3");
      await fill(ledger);
      const file = newFile();
      expect(await backupLedger(ledger, file)).toMatchObject({ entries: 2_102 });
      const before = readFileSync(file);
      const whole = await content(ledger);
      expect(await opened({ file }, content)).toEqual(whole);
      for (const target of [await database.place(), { file: newFile() }]) {
        expect(await restoreLedger(file, target)).toMatchObject({ entries: 2_102 });
        expect(await opened(target, content)).toEqual(whole);
        await opened(target, async (copy) => {
          await copy.transaction((tx) => appendEntries(tx, [draft("d1u1a", 1n)]));
          expect(await verifyLedger(copy)).toMatchObject({ broken: null, head: { sequence: 2_103 } });
        });
        expect(await restoreLedger(file, target)).toMatchObject({ refused: "exists" });
      }
      expect(before.subarray(0, 16).toString()).toBe("SQLite format 3\0");
      expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
    });

    test("taken while others write is one moment's view, and verifies", async () => {
      const ledger = await database.ledger();
      await ledger.transaction((tx) => buildTown(tx));
      const writer = await openLedger(ledger.place);
      if (isRefusal(writer)) throw new Error(writer.message);
      let [acknowledged, ended] = [0, false];
      const writing = (async () => {
        while (!ended) {
          const entries = [draft("d1u1a", 3n), draft("d1u1b", -3n)];
          acknowledged = (await writer.transaction((tx) => appendEntries(tx, entries))).at(-1)?.sequence ?? 0;
          await new Promise(setImmediate);
        }
      })();
      while (acknowledged < 6) await new Promise(setImmediate);
      const before = acknowledged;
      const file = newFile();
      const copied = await backupLedger(ledger, file);
      ended = true;
      await writing;
      await writer.close();
      if (isRefusal(copied)) throw new Error(copied.message);
      expect(copied.entries).toBeGreaterThanOrEqual(before);
      expect(copied.entries % 2).toBe(0);
      expect(copied.entries).toBeLessThanOrEqual(acknowledged);
    });

    test("never takes the place of a file that is there", async () => {
      const ledger = await database.ledger();
      const file = newFile();
      writeFileSync(file, "dear");
      expect(await backupLedger(ledger, file)).toMatchObject({ refused: "exists" });
      expect(readFileSync(file, "utf8")).toBe("dear");
      expect(await backupLedger(ledger, join(folder, "no", "folder.db"))).toMatchObject({ refused: "not-writable" });
    });
  });

  test("a backup that was tampered with is not restored", async () => {
    const ledger = await database.ledger();
    await fill(ledger);
    const file = newFile();
    await backupLedger(ledger, file);
    const { database: raw } = openSqlite(file, false);
    raw.exec("drop trigger entries_no_update; update entries set amount_fen = 900 where sequence = 2");
    raw.close();
    const target = await database.place();
    const refused = await restoreLedger(file, target);
    expect(refused).toMatchObject({ refused: "broken-chain", message: expect.stringContaining("第 2 笔") });
    expect(await openLedger(target)).toMatchObject({ refused: "file" in target ? "no-such-file" : "not-a-ledger" });
  });

  test.each<[string, () => string, string]>([
    ["a file that is not there", newFile, "no-such-file"],
    ["a file that is no ledger", () => "package.json", "not-a-ledger"],
  ])("%s is not restored", async (_, file, refused) => {
    expect(await restoreLedger(file(), await database.place())).toMatchObject({ refused });
  });
});
