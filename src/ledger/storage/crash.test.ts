/** Programs that are killed while they write: nothing that was acknowledged is lost, nothing is half written, the chain verifies. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { allEntries, type Ledger, verifyLedger } from "./index.ts";
import { onEveryDatabase } from "./testing/databases.ts";
import { buildTown, YEAR } from "./testing/town.ts";

const PROGRAM = join("src", "ledger", "storage", "testing", "crashing.mjs");
const STORAGE = pathToFileURL(join("dist", "ledger", "storage", "index.js")).href;
/** An append is seven statements: begin, place, classes, entries, totals, hash, commit. */
const POINTS = [1, 2, 3, 4, 5, 6, 7];

beforeAll(() => {
  const ensure = "import('./scripts/build.mjs').then((build) => process.exit(build.ensureBuild() ? 0 : 1))";
  const { status, stderr } = spawnSync(process.execPath, ["-e", ensure], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
});

const start = (ledger: Ledger, point: number): ChildProcess =>
  spawn(process.execPath, [PROGRAM, STORAGE, JSON.stringify(ledger.place), `writer${point}`, String(point)]);

/** What a program acknowledged before it died; for one that does not kill itself, it is killed after its fifth word. */
function acknowledgedBy(child: ChildProcess, killed: boolean): Promise<string[]> {
  let said = "";
  let failed = "";
  child.stdout?.setEncoding("utf8").on("data", (text) => {
    said += text;
    if (killed && said.split("\n").length > 5) child.kill("SIGKILL");
  });
  child.stderr?.setEncoding("utf8").on("data", (text) => {
    failed += text;
  });
  return new Promise((resolve, reject) => {
    child.once("exit", (_, signal) => {
      if (signal === "SIGKILL") resolve(said.trimEnd().split("\n"));
      else reject(new Error(`ended by itself: ${failed}`));
    });
  });
}

onEveryDatabase((database) => {
  test("killed between any two statements of a transaction, and at any moment", async () => {
    const ledger = await database.ledger();
    await ledger.transaction((tx) => buildTown(tx));
    const points = [...POINTS, 0];
    const acknowledged = await Promise.all(points.map((point) => acknowledgedBy(start(ledger, point), point === 0)));
    const report = await verifyLedger(ledger);
    expect(report).toMatchObject({ broken: null, differences: [] });
    const written = new Map<string, { sums: bigint; entries: number }>();
    const places = new Set<string>();
    for await (const page of allEntries(ledger.db)) {
      for (const { transaction, amountFen, sequence, hash, year } of page) {
        const so = written.get(transaction) ?? { sums: 0n, entries: 0 };
        written.set(transaction, { sums: so.sums + amountFen, entries: so.entries + 1 });
        places.add(`${sequence} ${hash}`);
        expect(year).toBe(YEAR);
      }
    }
    expect(acknowledged.flat().filter((each) => !places.has(each))).toEqual([]);
    expect([...written.values()].filter(({ sums, entries }) => sums !== 0n || entries !== 2)).toEqual([]);
    for (const point of POINTS) {
      expect(acknowledged[points.indexOf(point)]).toHaveLength(2);
      // Committed is written, though nobody was told.
      expect(written.has(`writer${point}-3`)).toBe(point === 7);
    }
  });
});
