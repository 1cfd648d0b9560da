/**
 * Programs that are killed while they do what people ask: at the next start the ledger is whole, everything acknowledged is in it, and
 * what was asked when the program died is asked again and done once.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Ledger } from "../../storage/index.ts";
import { onEveryDatabase } from "../../storage/testing/databases.ts";
import type { Request } from "../model.ts";
import { buildWorld } from "../testing/database.ts";
import { draw, seedArbitrary } from "../testing/draw.ts";
import { follow, newOracle, prove } from "../testing/invariants.ts";
import { DAY } from "../testing/world.ts";

const PROGRAM = join("src", "ledger", "process", "testing", "crashing.mjs");
const built = (...path: string[]): string => pathToFileURL(join("dist", "ledger", ...path)).href;

/** After how many statements each program dies; more by MINGSUAN_PROCESS_RUNS. A commit of an edit is some twenty statements. */
const RUNS = Number.parseInt(process.env.MINGSUAN_PROCESS_RUNS ?? "40", 10);
/** A test of a long run may take long, in milliseconds. */
const LONGEST = 60_000 + RUNS * 2_000;
const POINTS = Array.from({ length: Math.ceil(RUNS / 16) }, (_, index) => 40 + index * 61);

beforeAll(() => {
  const ensure = "import('./scripts/build.mjs').then((build) => process.exit(build.ensureBuild() ? 0 : 1))";
  const { status, stderr } = spawnSync(process.execPath, ["-e", ensure], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
});

/** A program at work: what it answers, line by line, and null when it is dead. */
class Program {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  #failed = "";

  constructor({ place }: Ledger, point: number) {
    const where = [built("process", "storage", "process.js"), built("storage", "index.js"), JSON.stringify(place)];
    this.#child = spawn(process.execPath, [PROGRAM, ...where, DAY, String(point)], { stdio: ["pipe", "pipe", "pipe"] });
    this.#child.stdin?.on("error", () => undefined);
    this.#child.stderr?.setEncoding("utf8").on("data", (text) => {
      this.#failed += text;
    });
    this.#lines = createInterface({ input: this.#child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]();
  }

  async ask(request: Request): Promise<string | null> {
    const text = JSON.stringify(request, (_key, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));
    this.#child.stdin?.write(`${text}\n`);
    const { value, done } = await this.#lines.next();
    if (done) expect(this.#failed).toBe("");
    return done ? null : value;
  }
}

onEveryDatabase((database) => {
  test(
    "killed between any two statements: nothing acknowledged is lost, nothing is done twice",
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
