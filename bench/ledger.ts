/**
 * npm run bench -- ledger [ENTRIES]: the ledger's storage on SQLite and, where it is installed, PostgreSQL: single edits in the batches
 * that an app sends, against bare inserts; then a city of 400 units whose entries grow tenfold twice, up to ENTRIES (800,000): appending,
 * consolidated totals against the plain sum of all entries, one department's budget, verifying, backup.
 */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { DatabaseSync } from "@photostructure/sqlite";
import { sql } from "kysely";
import type { NewEntry } from "../src/ledger/entries/index.ts";
import {
  appendEntries,
  backupLedger,
  type Ledger,
  loadBudget,
  type Place,
  totals,
  verifyLedger,
} from "../src/ledger/storage/index.ts";
import { startCluster } from "../src/ledger/storage/testing/cluster.ts";
import { buildTown, lineRow, YEAR } from "../src/ledger/storage/testing/town.ts";
import { emptyLedger } from "./emptyLedger.ts";
import { median } from "./measure.ts";

const UNITS = 400;
const UNITS_OF_DEPARTMENT = 8;
const ENTRIES_OF_LINE = 10;
const FUNCTIONS = 40;
const folder = mkdtempSync(join(tmpdir(), "mingsuan-bench-"));
const print = (what: string, value: string) => console.log(`  ${what.padEnd(52)}${value.padStart(16)}`);
const rate = (count: number, ms: number, what: string) => `${Math.round((count * 1_000) / ms)} ${what}/s`;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function medianOf(rounds: number, work: () => Promise<unknown>): Promise<number> {
  const runs: number[] = [];
  for (let round = 0; round <= rounds; round++) runs.push(await timed(work));
  return median(runs.slice(1));
}

const entry = (line: string, n: number): NewEntry => ({
  year: YEAR,
  stage: n % 3 === 0 ? "first-up" : n % 3 === 1 ? "second-up" : "second-down",
  kind: "draft",
  line,
  amountFen: BigInt((n * 7919) % 1_000_003),
  actor: `user${n % 97}`,
  at: "1999-01-02T03:04:05.678Z",
  reason: n % 5 === 0 ? "按照定员定额标准核定" : "",
  transaction: `t${n >> 4}`,
});

/** Single edits, each a transaction's part: batches of one, ten and a hundred, as typing, filling down and pasting send them. */
async function edits(ledger: Ledger, name: string): Promise<void> {
  await ledger.transaction((tx) => buildTown(tx));
  for (const [batch, times] of [
    [1, 300],
    [10, 200],
    [100, 40],
  ] as const) {
    const one = (n: number) =>
      ledger.transaction((tx) =>
        appendEntries(
          tx,
          Array.from({ length: batch }, () => entry("d1u1a", n)),
        ),
      );
    await one(0);
    const ms = await timed(async () => {
      for (let n = 0; n < times; n++) await one(n);
    });
    print(`${name}: edits in batches of ${batch}`, rate(batch * times, ms, "edits"));
  }
}

/** The same disk and the same durability without a ledger: bare rows, a commit for each ten. */
function bareInserts(): void {
  const database = new DatabaseSync(join(folder, "bare.db"));
  database.exec("pragma journal_mode = wal; pragma synchronous = full; create table t (a integer, b text)");
  const insert = database.prepare("insert into t values (?, ?)");
  const began = performance.now();
  for (let n = 0; n < 200; n++) {
    database.exec("begin immediate");
    for (let i = 0; i < 10; i++) insert.run(n, "x".repeat(250));
    database.exec("commit");
  }
  print("baseline: bare inserts in batches of 10", rate(2_000, performance.now() - began, "rows"));
  database.close();
}

async function buildCity(ledger: Ledger, entries: number): Promise<number> {
  const linesOfUnit = Math.ceil(entries / ENTRIES_OF_LINE / UNITS);
  const lines: string[] = [];
  await ledger.transaction(async (tx) => {
    await buildTown(tx, UNITS / UNITS_OF_DEPARTMENT, UNITS_OF_DEPARTMENT);
    for (const { id: unit } of await tx.selectFrom("units").select("id").execute()) {
      const rows = Array.from({ length: linesOfUnit }, (_, n) => {
        const function_code = `${2_010_301 + (n % FUNCTIONS) * 100}`;
        return {
          ...lineRow(`${unit}-${n}`, unit, { function_code, fund: n % 9 === 0 ? "gov-fund" : "gpb" }),
          version: 1n,
        };
      });
      await tx.insertInto("lines").values(rows).execute();
      for (const { id } of rows) lines.push(id);
    }
  });
  return timed(async () => {
    for (let start = 0; start < entries; start += 2_000) {
      const part = Array.from({ length: Math.min(2_000, entries - start) }, (_, i) =>
        entry(lines[(start + i) % lines.length] ?? "", start + i),
      );
      await ledger.transaction((tx) => appendEntries(tx, part));
    }
  });
}

/** What the totals would cost without those kept beside the entries. */
const plainSum = (ledger: Ledger) =>
  sql`select fund, function_code, cast(sum(amount_fen) as bigint) from entries join lines on lines.id = entries.line
    where entries.year = ${BigInt(YEAR)} and side = 'expenditure' group by fund, function_code`.execute(ledger.db);

async function city(ledger: Ledger, name: string, entries: number): Promise<void> {
  console.log(`\n${name}, ${UNITS} units, ${entries} entries`);
  print("appending, in transactions of 2,000", rate(entries, await buildCity(ledger, entries), "entries"));
  if (ledger.kind === "postgres") await sql`analyze`.execute(ledger.db);
  const of = { year: YEAR, stage: "second-down" } as const;
  const ms = (time: number) => `${time.toFixed(1)} ms`;
  print("baseline: plain sum of all entries by function", ms(await medianOf(3, () => plainSum(ledger))));
  print(
    "totals by function and fund",
    ms(await medianOf(9, () => totals(ledger.db, { ...of, by: ["fund", "function"] }))),
  );
  print("totals by department", ms(await medianOf(9, () => totals(ledger.db, { ...of, by: ["department"] }))));
  const one = { ...of, department: "d7" };
  const budget = await loadBudget(ledger.db, one);
  const lines = budget?.lines.length ?? 0;
  print(
    `budget of a department of ${UNITS_OF_DEPARTMENT} units, ${lines} lines`,
    ms(await medianOf(5, () => loadBudget(ledger.db, one))),
  );
  print("verifying the chain and the totals", ms(await timed(() => verifyLedger(ledger))));
  const file = join(folder, `${randomUUID()}.db`);
  print("backup, verified", ms(await timed(() => backupLedger(ledger, file))));
}

const most = Number(process.argv[2] ?? "800000");
const cluster = await startCluster(true);
if ("absent" in cluster) console.log(`left out on PostgreSQL: ${cluster.absent}`);
const places: [string, () => Promise<Place>][] = [
  ["SQLite", async () => ({ file: join(folder, `${randomUUID()}.db`) })],
];
if ("url" in cluster) {
  let schemas = 0;
  places.push([
    "PostgreSQL",
    async () => {
      const { default: pg } = await import("pg");
      const client = new pg.Client({ connectionString: cluster.url });
      await client.connect();
      await client.query(`create schema s${++schemas}`);
      await client.end();
      return { url: `${cluster.url}&options=${encodeURIComponent(`-c search_path=s${schemas}`)}` };
    },
  ]);
}
try {
  console.log("single edits, every batch a transaction that reaches the disk");
  bareInserts();
  for (const [name, place] of places) {
    const ledger = await emptyLedger(await place());
    await edits(ledger, name);
    await ledger.close();
  }
  for (const entries of [most / 100, most / 10, most]) {
    for (const [name, place] of places) {
      const ledger = await emptyLedger(await place());
      await city(ledger, name, entries);
      await ledger.close();
    }
  }
} finally {
  if ("stop" in cluster) await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
