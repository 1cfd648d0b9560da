/** The storage keeps entries and base data on both databases alike. */
import { expect, test } from "vitest";
import { genesisHash, verifyChain } from "../entries/index.ts";
import { allEntries, appendEntries, type Ledger, loadBudget, totals } from "./index.ts";
import { onEveryDatabase } from "./testing/databases.ts";
import { buildTown, draft, YEAR } from "./testing/town.ts";

const verify = async ({ db, facts }: Ledger) => {
  const end = await db.selectFrom("chain_head").select(["sequence", "hash"]).executeTakeFirstOrThrow();
  const head = { sequence: Number(end.sequence), hash: end.hash };
  return verifyChain(facts.hashAlgorithm, genesisHash(facts.hashAlgorithm, facts.id), allEntries(db, 3), head);
};

onEveryDatabase((database) => {
  test.each(["sha256", "sm3"] as const)(
    "entries get their places in the chain (%s), and the chain verifies",
    async (hash) => {
      const ledger = await database.ledger(hash);
      await ledger.transaction((tx) => buildTown(tx));
      for (const amount of [100n, -30n, 7n, 0n]) {
        await ledger.transaction((tx) => appendEntries(tx, [draft("d1u1a", amount), draft("d1u1b", amount * 2n)]));
      }
      const report = await verify(ledger);
      expect(report).toMatchObject({ broken: null, head: { sequence: 8 } });
      const query = { department: "d1", year: YEAR, stage: "first-up" } as const;
      const budget = await loadBudget(ledger.db, query);
      expect(budget?.lines.map(({ id, amountFen }) => [id, amountFen])).toEqual([
        ["d1u1a", 77n],
        ["d1u1b", 154n],
      ]);
      expect(await totals(ledger.db, { year: YEAR, stage: "first-up", by: ["function"] })).toEqual([
        { function: "2010301", amountFen: 77n },
        { function: "2010302", amountFen: 154n },
      ]);
      expect(await totals(ledger.db, { year: YEAR, stage: "first-up", by: [] })).toEqual([{ amountFen: 231n }]);
    },
  );
});
