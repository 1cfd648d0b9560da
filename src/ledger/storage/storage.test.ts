/** The storage keeps entries and base data on both databases alike. */
import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { lineAmounts, STAGES } from "../entries/index.ts";
import type { Entry } from "../model.ts";
import {
  allEntries,
  appendEntries,
  explain,
  isRefusal,
  type Ledger,
  loadBudget,
  openLedger,
  readEntries,
  totals,
  verifyLedger,
} from "./index.ts";
import { onEveryDatabase } from "./testing/databases.ts";
import { addBase, buildTown, draft, lineRow, YEAR } from "./testing/town.ts";

const add = (ledger: Ledger, ...entries: Parameters<typeof draft>[]) =>
  ledger.transaction((tx) =>
    appendEntries(
      tx,
      entries.map((each) => draft(...each)),
    ),
  );

/** The whole chain, read in pages of a length. */
async function all(db: Ledger["db"], pageLength?: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const page of allEntries(db, pageLength)) entries.push(...page);
  return entries;
}

const count = async ({ db }: Ledger) => (await all(db, 3)).length;

/** Another connection to the same ledger, as another program has it. */
async function again(ledger: Ledger): Promise<Ledger> {
  const other = await openLedger(ledger.place);
  if (isRefusal(other)) throw new Error(other.message);
  return other;
}

onEveryDatabase((database) => {
  const town = async (departments = 1, units = 1) => {
    const ledger = await database.ledger();
    await ledger.transaction((tx) => buildTown(tx, departments, units));
    return ledger;
  };

  /** One for all tests that change nothing. */
  let unchanged: Promise<Ledger> | null = null;
  const unchangedTown = () => {
    unchanged ??= town();
    return unchanged;
  };

  describe("entries", () => {
    test.each(["sha256", "sm3"] as const)("get their places in the chain (%s), and it verifies", async (hash) => {
      const ledger = await database.ledger(hash);
      await ledger.transaction((tx) => buildTown(tx));
      for (const amount of [100n, -30n, 7n, 0n]) await add(ledger, ["d1u1a", amount], ["d1u1b", amount * 2n]);
      expect(await verifyLedger(ledger)).toMatchObject({ broken: null, head: { sequence: 8 }, differences: [] });
    });

    test("are all written or none: a transaction that fails leaves no trace and no gap", async () => {
      const ledger = await town();
      await add(ledger, ["d1u1a", 1n]);
      const failing = ledger.transaction(async (tx) => {
        await appendEntries(tx, [draft("d1u1a", 5n), draft("d1u1b", 5n)]);
        throw new Error("stop");
      });
      await expect(failing).rejects.toThrow("stop");
      await add(ledger, ["d1u1a", 2n]);
      expect(await verifyLedger(ledger)).toMatchObject({ broken: null, head: { sequence: 2 }, differences: [] });
    });

    test.each<[string, Parameters<typeof draft>, RegExp]>([
      ["of no line", ["nowhere", 1n], /no line nowhere/],
      ["of another year than their line", ["d1u1a", 1n, { year: YEAR + 1 }], /its entry of/],
      ["that cannot be kept as they are", ["d1u1a", 1n, { reason: "\0" }], /不能保存/],
    ])("%s are refused", async (_, entry, message) => {
      const ledger = await unchangedTown();
      await expect(add(ledger, ["d1u1a", 1n], entry)).rejects.toThrow(message);
      expect(await count(ledger)).toBe(0);
    });

    test.each([
      ["changed", sql`update entries set amount_fen = 2`],
      ["deleted", sql`delete from entries`],
    ])("cannot be %s", async (_, statement) => {
      const ledger = await town();
      await add(ledger, ["d1u1a", 1n]);
      await expect(statement.execute(ledger.db)).rejects.toThrow("append-only");
      expect(await verifyLedger(ledger)).toMatchObject({ broken: null, head: { sequence: 1 } });
    });

    test("of many writers at once stand one after another, none lost", async () => {
      const ledger = await town();
      const others = [await again(ledger), await again(ledger)];
      const writers = [ledger, ...others, ...others, ledger];
      const written = await Promise.all(
        writers.map(async (writer, w) => {
          const places: number[] = [];
          for (let n = 0; n < 5; n++) {
            const entries = await add(writer, ["d1u1a", BigInt(w)], ["d1u1b", 1n]);
            places.push(...entries.map(({ sequence }) => sequence));
          }
          return places;
        }),
      );
      expect(new Set(written.flat()).size).toBe(60);
      expect(await verifyLedger(ledger)).toMatchObject({ broken: null, head: { sequence: 60 }, differences: [] });
      for (const other of others) await other.close();
    });

    test("come by page, line, unit, stage and transaction", async () => {
      const ledger = await town(1, 2);
      await add(ledger, ["d1u1a", 1n], ["d1u2a", 2n, { transaction: "t2" }], ["d1u1b", 3n, { stage: "second-up" }]);
      const found = async (...query: [Parameters<typeof readEntries>[1], Parameters<typeof readEntries>[2]]) =>
        (await readEntries(ledger.db, ...query)).map(({ amountFen }) => amountFen);
      expect(await found({}, { limit: 2 })).toEqual([1n, 2n]);
      expect(await found({}, { limit: 2, after: 2 })).toEqual([3n]);
      expect(await found({ line: "d1u2a" }, { limit: 9 })).toEqual([2n]);
      expect(await found({ unit: "d1u1", year: YEAR }, { limit: 9 })).toEqual([1n, 3n]);
      expect(await found({ unit: "d1u1", stages: ["second-up"] }, { limit: 9 })).toEqual([3n]);
      expect(await found({ transaction: "t2" }, { limit: 9 })).toEqual([2n]);
    });
  });

  describe("sums", () => {
    test("by line, class, department and ledger are those of the entries, at every stage", async () => {
      const entry = fc.record({
        line: fc.constantFrom("d1u1a", "d1u1b", "d1u2a", "d2u1a", "d2u2b"),
        amount: fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
        stage: fc.constantFrom(...STAGES),
      });
      const oneRun = fc.asyncProperty(fc.array(entry, { maxLength: 25 }), async (drafts) => {
        const ledger = await town(2, 2);
        for (let n = 0; n < drafts.length; n += 6) {
          await add(
            ledger,
            ...drafts
              .slice(n, n + 6)
              .map((each) => [each.line, each.amount, { stage: each.stage }] as [string, bigint, object]),
          );
        }
        const entries = await all(ledger.db);
        for (const stage of STAGES) {
          const lines = lineAmounts(entries, stage);
          const sum = (part: string) =>
            [...lines].reduce((all, [id, fen]) => (id.startsWith(part) ? all + fen : all), 0n);
          const budget = await loadBudget(ledger.db, { department: "d1", year: YEAR, stage });
          expect(budget?.lines.map(({ id, amountFen }) => [id, amountFen])).toEqual(
            [...lines].filter(([id]) => id.startsWith("d1")).sort(([a], [b]) => (a < b ? -1 : 1)),
          );
          expect(await totals(ledger.db, { year: YEAR, stage, by: [] })).toEqual([{ amountFen: sum("") }]);
          const [d2] = await totals(ledger.db, { year: YEAR, stage, department: "d2", by: [] });
          expect(d2?.amountFen).toBe(sum("d2"));
          const explained = await explain(ledger.db, { year: YEAR, stage }, { limit: 100 });
          expect(new Map(explained.map(({ line, amountFen }) => [line.id, amountFen]))).toEqual(lines);
        }
        expect(await verifyLedger(ledger)).toMatchObject({ broken: null, differences: [] });
      });
      await fc.assert(oneRun, { numRuns: 3 });
    });

    test("are told apart by department, unit, fund and function, sorted", async () => {
      const ledger = await town(2, 1);
      await ledger.transaction((tx) =>
        addBase(tx, "lines", lineRow("x", "d1u1", { fund: "gov-fund", function_code: "2120801" })),
      );
      await add(ledger, ["d1u1a", 1n], ["d1u1b", 2n], ["d2u1a", 4n], ["x", 8n]);
      const of = { year: YEAR, stage: "first-up" } as const;
      expect(await totals(ledger.db, { ...of, by: ["fund", "function"] })).toEqual([
        { fund: "gov-fund", function: "2120801", amountFen: 8n },
        { fund: "gpb", function: "2010301", amountFen: 5n },
        { fund: "gpb", function: "2010302", amountFen: 2n },
      ]);
      expect(await totals(ledger.db, { ...of, by: ["department"] })).toEqual([
        { department: "d1", amountFen: 11n },
        { department: "d2", amountFen: 4n },
      ]);
      expect(await totals(ledger.db, { ...of, unit: "d2u1", by: ["unit"] })).toEqual([{ unit: "d2u1", amountFen: 4n }]);
      expect(await totals(ledger.db, { ...of, side: "revenue", by: ["fund"] })).toEqual([]);
    });

    test("that are not those of the entries are found", async () => {
      const ledger = await town();
      await add(ledger, ["d1u1a", 5n]);
      await ledger.db.updateTable("class_totals").set({ amount_fen: 7n }).where("unit", "=", "d1u1").execute();
      const report = await verifyLedger(ledger);
      expect(report).toMatchObject({ broken: null, differences: [{ unit: "d1u1", amount_fen: 2n }] });
    });
  });

  test("an amount is explained by its lines, entries and people", async () => {
    const ledger = await town();
    await ledger.transaction((tx) =>
      addBase(tx, "users", { id: "u1", login: "zhang", name: "张三", active: 1n, password_hash: null }),
    );
    await add(
      ledger,
      ["d1u1a", 500n],
      ["d1u1a", -100n, { actor: "u9", kind: "review", reason: "压减" }],
      ["d1u1b", 1n],
    );
    const query = { year: YEAR, stage: "second-up", function: "2010301", department: "d1" } as const;
    expect(await explain(ledger.db, query, { limit: 10 })).toMatchObject([
      {
        line: { id: "d1u1a" },
        amountFen: 400n,
        entries: [
          { sequence: 1, amountFen: 500n, actorName: "张三" },
          { sequence: 2, amountFen: -100n, actorName: "u9", reason: "压减" },
        ],
      },
    ]);
    expect(await explain(ledger.db, { year: YEAR, stage: "execution" }, { limit: 10 })).toEqual([]);
    expect(await explain(ledger.db, query, { limit: 10, after: "d1u1a" })).toEqual([]);
  });
});
