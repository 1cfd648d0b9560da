/**
 * Programs that are killed while they do what people ask: at the next start the ledger is whole, everything acknowledged is in it, and
 * what was asked when the program died is asked again and done once.
 */
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { onEveryDatabase } from "../../storage/testing/databases.ts";
import type { Request } from "../model.ts";
import { buildWorld } from "../testing/database.ts";
import { draw, seedArbitrary } from "../testing/draw.ts";
import { follow, newOracle, prove } from "../testing/invariants.ts";
import { CRASH_POINTS, ensureBuild, Program } from "../testing/program.ts";

/** A test of a long run may take long, in milliseconds. */
const LONGEST = 60_000 + CRASH_POINTS * 20_000;
/** After how many statements each program dies. A commit of an edit is some twenty statements: all places in it come up. */
const POINTS = Array.from({ length: CRASH_POINTS }, (_, index) => 40 + ((index * 61) % 173));

beforeAll(ensureBuild);

onEveryDatabase((database) => {
  test(
    "killed at random: nothing acknowledged is lost, nothing is done twice",
    async () => {
      const seeds = fc.sample(seedArbitrary, { numRuns: 4_000, seed: 7 });
      const ledger = await database.ledger();
      await buildWorld(ledger);
      const oracle = newOracle();
      const accepted = new Map<string, Request>();
      let asked = 0;
      let waiting: Request | null = null;
      for (const point of POINTS) {
        const program = new Program(ledger, point);
        for (;;) {
          const seed = seeds[asked % seeds.length];
          if (waiting === null && seed !== undefined) waiting = draw(seed, oracle, [], `r${asked}`);
          if (waiting === null) break;
          asked += 1;
          const verdict = oracle.verdict(waiting);
          const outcome = await program.ask(waiting);
          if (outcome === null) break;
          expect({ waiting, verdict, outcome }).toMatchObject({
            outcome: verdict === null ? "accepted" : verdict === "repeat" ? "repeated" : "refused",
          });
          if (outcome === "accepted") accepted.set(waiting.id, waiting);
          await follow(ledger, oracle, accepted);
          waiting = null;
        }
        // Written or not, nobody was told; if it was written it must be what was asked, and asking again must not do it again.
        if (waiting !== null) await follow(ledger, oracle, new Map([...accepted, [waiting.id, waiting]]));
        await prove(ledger, oracle);
      }
      expect(oracle.version).toBeGreaterThan(POINTS.length);
    },
    LONGEST,
  );
});
