/**
 * npm run bench -- act [SECONDS]: single edits through the process, each a request of one cell that is decided, entered, chained and
 * logged, on SQLite with synchronous=FULL and, where it is installed, PostgreSQL: one at a time, and in batches of 10 and 100, as an app
 * sends them that has many users; beside bare inserts of two rows an edit, with the same commits on the same disk. On a machine that
 * others use too, the processor's time says more than the clock's.
 */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { DatabaseSync } from "@photostructure/sqlite";
import type { Request } from "../src/ledger/process/model.ts";
import { openProcess, type Process } from "../src/ledger/process/storage/process.ts";
import { insertRows, type Ledger, type LedgerTransaction, type Place } from "../src/ledger/storage/index.ts";
import { startCluster } from "../src/ledger/storage/testing/cluster.ts";
import { buildTown, lineRow, YEAR } from "../src/ledger/storage/testing/town.ts";
import { emptyLedger } from "./emptyLedger.ts";

/** A large department: its units, and lines of each. */
const UNITS = 6;
const LINES = 500;
const BATCHES = [1, 10, 100] as const;
/** Edits a second that must be reached in batches. */
const WANTED = 1_000;

const folder = mkdtempSync(join(tmpdir(), "mingsuan-bench-act-"));
const print = (what: string, value: string) => console.log(`  ${what.padEnd(44)}${value.padStart(18)}`);

async function create(place: Place): Promise<Ledger> {
  const ledger = await emptyLedger(place);
  await ledger.transaction(build);
  return ledger;
}

async function build(tx: LedgerTransaction): Promise<void> {
  await buildTown(tx, 1, UNITS);
  for (let unit = 1; unit <= UNITS; unit++) {
    const id = `d1u${unit}`;
    const lines = Array.from({ length: LINES }, (_, n) => ({ ...lineRow(`${id}-${n}`, id), version: 1n }));
    await insertRows(tx, "lines", lines);
    const version = 1n;
    await insertRows(tx, "users", [
      { id: `p${unit}`, login: `p${unit}`, name: "经办", active: 1n, password_hash: null, version },
    ]);
    await insertRows(tx, "role_assignments", [
      { user_id: `p${unit}`, role: "preparer", department: "", unit: id, version },
    ]);
  }
}

/** The edits of a long day: each of another line than the last, each with the version that its writer has seen. */
class Typists {
  readonly #versions = new Map<string, number>();
  #count = 0;

  next(): Request {
    const n = this.#count++;
    const unit = (n % UNITS) + 1;
    const line = `d1u${unit}-${Math.floor(n / UNITS) % LINES}`;
    const expected = this.#versions.get(line) ?? 0;
    this.#versions.set(line, expected + 1);
    return {
      ...{
        id: `e${n}`,
        action: "edit",
        actor: `p${unit}`,
        year: YEAR,
        department: "d1",
        unit: `d1u${unit}`,
        reason: "",
      },
      cells: [{ line, amountFen: BigInt(10_000 + n), expected }],
    };
  }
}

async function editsPerSecond(process: Process, typists: Typists, batch: number, seconds: number): Promise<number> {
  const began = performance.now();
  let done = 0;
  while (performance.now() - began < seconds * 1_000) {
    const decisions = await Promise.all(Array.from({ length: batch }, () => process.act(typists.next())));
    const bad = decisions.find(({ outcome }) => outcome !== "accepted");
    if (bad !== undefined)
      throw new Error(JSON.stringify(bad, (_key, value) => (typeof value === "bigint" ? `${value}` : value)));
    done += batch;
  }
  return (done * 1_000) / (performance.now() - began);
}

/** The same commits without a ledger: two bare rows an edit. */
function bareInserts(batch: number, seconds: number): number {
  const database = new DatabaseSync(join(folder, `${randomUUID()}.db`));
  database.exec("pragma journal_mode = wal; pragma synchronous = full; create table t (a integer, b text)");
  const insert = database.prepare("insert into t values (?, ?)");
  const began = performance.now();
  let done = 0;
  while (performance.now() - began < seconds * 1_000) {
    database.exec("begin immediate");
    for (let n = 0; n < batch * 2; n++) insert.run(n, "x".repeat(250));
    database.exec("commit");
    done += batch;
  }
  const rate = (done * 1_000) / (performance.now() - began);
  database.close();
  return rate;
}

async function schemaOf(url: string): Promise<Place> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("create schema act");
  await client.end();
  return { url: `${url}&options=${encodeURIComponent("-c search_path=act")}` };
}

const seconds = Number(process.argv[2] ?? "3");
const cluster = await startCluster(true);
let missed = false;
try {
  if ("absent" in cluster) console.log(`left out on PostgreSQL: ${cluster.absent}`);
  console.log(`single edits through the process; a department of ${UNITS} units, ${UNITS * LINES} lines`);
  for (const batch of BATCHES)
    print(`baseline: bare inserts, batches of ${batch}`, `${Math.round(bareInserts(batch, 1))} edits/s`);
  const places: [string, Place][] = [["SQLite", { file: join(folder, "act.db") }]];
  if ("url" in cluster) places.push(["PostgreSQL", await schemaOf(cluster.url)]);
  for (const [name, place] of places) {
    const ledger = await create(place);
    const now = () => ({ at: "1999-01-02T03:04:05.678Z", day: "1999-01-02" });
    const { act, ...rest } = openProcess(ledger, { check: async () => [], now });
    const typists = new Typists();
    await editsPerSecond({ act, ...rest }, typists, 100, 0.5);
    for (const batch of BATCHES) {
      const before = process.cpuUsage();
      const rate = await editsPerSecond({ act, ...rest }, typists, batch, seconds);
      const { user, system } = process.cpuUsage(before);
      print(`${name}: batches of ${batch}`, `${Math.round(rate)} edits/s`);
      const each = (user + system) / 1_000 / rate / seconds;
      print("  of the processor's time", `${each.toFixed(2)} ms/edit`);
      if (name === "SQLite" && batch >= 100 && rate < WANTED) missed = true;
    }
    await ledger.close();
  }
} finally {
  if ("stop" in cluster) await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
if (missed) console.log(`less than ${WANTED} edits a second in batches on SQLite`);
process.exitCode = missed ? 1 : 0;
