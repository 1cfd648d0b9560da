/** Random people do random things at once, through two programs, on both databases; what is stored must be what the oracle allows. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { onEveryDatabase } from "../../storage/testing/databases.ts";
import type { Request } from "../model.ts";
import { buildWorld, processOf } from "../testing/database.ts";
import { draw, seedArbitrary } from "../testing/draw.ts";
import { follow, newOracle, prove } from "../testing/invariants.ts";
import { YEAR } from "../testing/world.ts";
import { readRecords } from "./log.ts";

/** More by MINGSUAN_PROCESS_RUNS. */
const RUNS = Math.ceil(Number.parseInt(process.env.MINGSUAN_PROCESS_RUNS ?? "40", 10) / 40);

/** A test of a long run may take long, in milliseconds. */
const LONGEST = 60_000 + RUNS * 60_000;

/** How many requests are sent at once, and what they are drawn from. */
const groups = fc.array(fc.array(seedArbitrary, { minLength: 1, maxLength: 4 }), {
  minLength: 60,
  maxLength: 90,
  size: "max",
});

/** What the process must answer where the oracle says so. */
const outcomeOf = (verdict: string | null) =>
  verdict === null ? "accepted" : verdict === "repeat" ? "repeated" : "refused";

onEveryDatabase((database) => {
  test(
    "what people do at once ends as if done one after another, and nothing forbidden is done",
    async () => {
      await fc.assert(
        fc.asyncProperty(groups, async (all) => {
          const ledger = await database.ledger();
          await buildWorld(ledger);
          const doors = [processOf(ledger), processOf(ledger)];
          const oracle = newOracle();
          const past: Request[] = [];
          const accepted = new Map<string, Request>();
          for (const [turn, seeds] of all.entries()) {
            const requests = seeds.map((seed, index) => draw(seed, oracle, past, `r${turn}.${index}`));
            const [alone] = requests.length === 1 ? requests.map((request) => oracle.verdict(request)) : [];
            const decisions = await Promise.all(requests.map((request, index) => doors[index % 2]?.act(request)));
            for (const [index, decision] of decisions.entries()) {
              const request = requests[index] as Request;
              past.push(request);
              if (alone !== undefined)
                expect({ request, alone, ...decision }).toMatchObject({ outcome: outcomeOf(alone) });
              if (decision?.outcome !== "accepted") continue;
              expect(accepted.has(request.id)).toBe(false);
              accepted.set(request.id, request);
            }
            await follow(ledger, oracle, accepted);
          }
          const { records } = await readRecords(ledger.db, "d1", YEAR);
          expect(records.map(({ transaction }) => transaction).sort()).toEqual([...accepted.keys()].sort());
          await prove(ledger, oracle);
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
    },
    LONGEST,
  );
});
