/**
 * A scripted year, in which the program is killed after the first statement of every request, after the second, and so on until it lives
 * to answer: whatever the place, nothing is lost, nothing is done twice, nothing is half done, and the year ends as if nothing had been.
 * In the suite only some places are tried; CRASH_POINTS=all tries them all.
 */
import { beforeAll, expect, test } from "vitest";
import type { Ledger } from "../../storage/index.ts";
import { onEveryDatabase } from "../../storage/testing/databases.ts";
import type { Request } from "../model.ts";
import { buildWorld, processOf } from "../testing/database.ts";
import { follow, newOracle, prove } from "../testing/invariants.ts";
import type { Oracle } from "../testing/oracle.ts";
import { CRASH_POINTS, EVERY_STATEMENT, ensureBuild, Program } from "../testing/program.ts";
import { scriptedYear } from "../testing/year.ts";
import type { Process } from "./process.ts";

const YEAR_OF_REQUESTS = scriptedYear();
/** No request takes more statements than this. */
const MOST_STATEMENTS = 60;
const LONGEST = EVERY_STATEMENT ? 7_200_000 : 60_000 + CRASH_POINTS * 20_000;

beforeAll(ensureBuild);

/** Which statements of the request at a position are killed after; null: every one. */
function pointsAt(index: number): readonly number[] | null {
  if (EVERY_STATEMENT) return null;
  const every = YEAR_OF_REQUESTS.length / CRASH_POINTS;
  const first = Math.ceil(index / every);
  const count = Math.max(0, Math.ceil((index + 1) / every) - first);
  return Array.from({ length: count }, (_, n) => 1 + (((first + n) * 11 + index) % 14));
}

interface Run {
  readonly ledger: Ledger;
  /** A program that lives on beside those that die. */
  readonly process: Process;
  readonly oracle: Oracle;
  readonly sent: Map<string, Request>;
  kills: number;
}

/** Kills a program in the midst of a request; true when it lived long enough to answer. */
async function killed(run: Run, asked: Request | readonly Request[], point: number): Promise<boolean> {
  const { ledger, oracle } = run;
  const requests = "length" in asked ? asked : [asked];
  const before = oracle.version;
  const program = new Program(ledger, point);
  const outcome = await program.ask(asked);
  program.end();
  for (const request of requests) run.sent.set(request.id, request);
  await follow(ledger, oracle, run.sent);
  expect([0, requests.length]).toContain(oracle.version - before);
  await prove(ledger, oracle);
  if (outcome === null) {
    run.kills += 1;
    return false;
  }
  expect(["accepted", "repeated"]).toEqual(expect.arrayContaining([...new Set(outcome.split(" "))]));
  expect(requests.every(({ id }) => oracle.done.has(id))).toBe(true);
  return true;
}

/** Does a request in this program. */
async function done({ ledger, process, oracle, sent }: Run, asked: Request | readonly Request[]): Promise<void> {
  const requests = "length" in asked ? asked : [asked];
  for (const request of requests) sent.set(request.id, request);
  const decisions = await process.together(async () => ({ requests }));
  for (const { outcome } of decisions) expect(["accepted", "repeated"]).toContain(outcome);
  await follow(ledger, oracle, sent);
}

onEveryDatabase((database) => {
  test(
    "killed between any two statements of a whole year",
    async () => {
      const ledger = await database.ledger();
      await buildWorld(ledger);
      const run: Run = { ledger, process: processOf(ledger), oracle: newOracle(), sent: new Map(), kills: 0 };
      for (const [index, asked] of YEAR_OF_REQUESTS.entries()) {
        const points = pointsAt(index) ?? Array.from({ length: MOST_STATEMENTS }, (_, n) => n + 1);
        let answered = false;
        for (const point of points) if (!answered) answered = await killed(run, asked, point);
        await done(run, asked);
        if (EVERY_STATEMENT) expect({ asked, answered }).toEqual({ asked, answered: true });
      }
      await prove(ledger, run.oracle);
      expect([...run.oracle.units.values()].map(({ place }) => place)).toEqual([11, 11]);
      expect(run.oracle.version).toBe(YEAR_OF_REQUESTS.flat().length);
      if (CRASH_POINTS > 3) process.stderr.write(`${database.name}: killed ${run.kills} times\n`);
    },
    LONGEST,
  );
});
