/**
 * npm run bench -- city [SCALE] [EVERY]: makes the fictional city on SQLite and, where it is installed, PostgreSQL: one department, a tenth
 * of the departments, all; of each its size, the sums by function against the plain sum of the entries, one department composed out of it,
 * the proof and its memory, and how the times grow with the entries. Then every budget of the last two years (or each EVERYth; 0: none) is
 * composed by every profile and checked: no error may come of it. What is found else is counted by rule.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { sql } from "kysely";
import pg from "pg";
import { checkStatement } from "../src/check/index.ts";
import { COMPOSED_PROFILES, composeDraft } from "../src/ledger/compose/index.ts";
import { buildCity, partOfTown, type Scale, type Town, townOf } from "../src/ledger/demo/index.ts";
import type { Budget } from "../src/ledger/model.ts";
import { budgetBefore } from "../src/ledger/process/storage/before.ts";
import { requestDigest } from "../src/ledger/process/storage/process.ts";
import { type Ledger, loadBudget, totals } from "../src/ledger/storage/index.ts";
import { startCluster } from "../src/ledger/storage/testing/cluster.ts";
import { statementFromDraft } from "../src/read/draft/index.ts";
import { emptyLedger } from "./emptyLedger.ts";
import { median, timeProgram } from "./measure.ts";
import type { VerifiedOnce } from "./verifyOnce.ts";

const ROUNDS = 5;
const folder = mkdtempSync(join(tmpdir(), "mingsuan-city-"));
const print = (what: string, value: string) => console.log(`  ${what.padEnd(56)}${value.padStart(18)}`);

/** Milliseconds of the processor and of the clock. */
async function timed<T>(work: () => Promise<T>): Promise<{ cpu: number; wall: number; result: T }> {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / 1_000, wall: performance.now() - wall, result };
}

const told = ({ cpu, wall }: { cpu: number; wall: number }) => `${cpu.toFixed(0)} / ${wall.toFixed(0)} ms`;

/** Bytes that a ledger takes. */
async function sizeOf({ db, kind }: Ledger): Promise<number> {
  const pages = sql<{
    bytes: bigint;
  }>`select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()`;
  const whole = sql<{ bytes: bigint }>`select pg_database_size(current_database()) as bytes`;
  const { rows } = await (kind === "sqlite" ? pages : whole).execute(db);
  return Number(rows[0]?.bytes ?? 0);
}

/** What the sums by function would cost without those kept beside the entries. */
const plainSums = ({ db }: Ledger, year: number) =>
  sql`select function_code, cast(sum(amount_fen) as bigint) from entries join lines on lines.id = entries.line
    where entries.year = ${BigInt(year)} and stage in ('first-up', 'second-up', 'second-down') and side = 'expenditure'
    group by function_code`.execute(db);

async function medianWall(rounds: number, work: () => Promise<unknown>): Promise<number> {
  const walls: number[] = [];
  for (let round = 0; round <= rounds; round += 1) walls.push((await timed(work)).wall);
  return median(walls.slice(1));
}

function verifiedAlone(place: string): VerifiedOnce {
  const { printed } = timeProgram(process.execPath, [join(import.meta.dirname, "verifyOnce.js"), place]);
  return JSON.parse(printed);
}

/** What was measured of a ledger, to be held against a larger one. */
interface Measured {
  readonly entries: number;
  readonly times: Readonly<Record<string, number>>;
}

async function measureLedger(name: string, ledger: Ledger, town: Town, place: string): Promise<Measured> {
  const { departments, years } = town;
  const units = departments.reduce((sum, each) => sum + each.units.length, 0);
  const made = await timed(() => buildCity(ledger, town, requestDigest));
  const entries = made.result;
  console.log(
    `\n${name}: ${departments.length} departments, ${units} units, ${years.length} years, ${entries} entries`,
  );
  print("made (cpu / clock)", told(made));
  if (ledger.kind === "postgres") await sql`analyze`.execute(ledger.db);
  print("size", `${((await sizeOf(ledger)) / 1e6).toFixed(0)} MB`);
  const year = years[0] as number;
  const stage = "second-down";
  const sums = await medianWall(8, () => totals(ledger.db, { year, stage, by: ["function"] }));
  const plain = await medianWall(2, () => plainSums(ledger, year));
  print("totals of the city by function (clock)", `${sums.toFixed(1)} ms`);
  print("baseline: plain sum of the entries (clock)", `${plain.toFixed(1)} ms`);
  const department = departments[0]?.id as string;
  const load = () => loadBudget(ledger.db, { department, year, stage });
  const budget = (await load()) as Budget;
  const one = async () => composeDraft((await load()) ?? budget, null);
  await repeated(ROUNDS, one);
  const loaded = await timed(() => repeated(ROUNDS, load));
  const composed = await timed(() => repeated(ROUNDS, one));
  const compose = composed.cpu / ROUNDS;
  print(`one department of ${budget.lines.length} lines: loaded (cpu)`, `${(loaded.cpu / ROUNDS).toFixed(1)} ms`);
  print("  loaded and composed (cpu)", `${compose.toFixed(1)} ms`);
  const alone = verifiedAlone(place);
  if (!alone.sound || alone.entries !== entries) throw new Error("the ledger does not verify");
  print("verified, in a process of its own (cpu / clock)", told({ cpu: alone.cpuMs, wall: alone.wallMs }));
  print("  its memory at most", `${alone.peakMegabytes.toFixed(0)} MB`);
  return {
    entries,
    times: { made: made.cpu, "totals by function": sums, "one composed": compose, verified: alone.cpuMs },
  };
}

async function repeated(times: number, work: () => Promise<unknown>): Promise<void> {
  for (let round = 0; round < times; round += 1) await work();
}

/** Growth of each time beside that of the entries, from one size to the next: 1.0 is linear, less is better. */
function printGrowth(sizes: readonly Measured[]): void {
  for (const [index, large] of sizes.entries()) {
    const small = sizes[index - 1];
    if (small === undefined) continue;
    const grown = large.entries / small.entries;
    console.log(
      `  from ${small.entries} to ${large.entries} entries, ${grown.toFixed(1)} × as many; times grew by, and as a part of that:`,
    );
    for (const [what, ms] of Object.entries(large.times)) {
      const ratio = ms / (small.times[what] ?? Number.NaN);
      print(`  ${what}`, `${ratio.toFixed(1)} ×, ${(ratio / grown).toFixed(2)}`);
    }
  }
}

/** Composes by every profile and checks every budget; what is found is counted. */
async function checkAll(ledger: Ledger, { departments, years }: Town, every: number): Promise<void> {
  const found = new Map<string, { count: number; example: string }>();
  let [statements, compose, check] = [0, 0, 0];
  const owners = departments.flatMap(({ id, units }) => [
    { department: id },
    ...units.map((unit) => ({ department: id, unit: unit.id })),
  ]);
  for (const [index, owner] of owners.entries()) {
    if (index % every !== 0) continue;
    for (const year of years.slice(-2)) {
      const budget = await loadBudget(ledger.db, { ...owner, year, stage: "second-down" });
      if (budget === null) continue;
      const before = await budgetBefore(ledger.db, { ...owner, year });
      for (const profile of COMPOSED_PROFILES) {
        const composed = await timed(() => statementFromDraft(composeDraft({ ...budget, profile }, before)));
        const checked = await timed(async () => checkStatement(composed.result));
        statements += 1;
        compose += composed.cpu;
        check += checked.cpu;
        for (const { severity, rule, message } of checked.result.findings) {
          const key = `${severity} ${rule} (${profile})`;
          const known = found.get(key) ?? { count: 0, example: `${budget.organisation} ${year}: ${message}` };
          found.set(key, { ...known, count: known.count + 1 });
        }
      }
    }
  }
  print(
    `${statements} statements: composed, checked, each (cpu)`,
    `${(compose / statements).toFixed(0)}, ${(check / statements).toFixed(0)} ms`,
  );
  for (const [key, { count, example }] of [...found].sort())
    console.log(`  ${key}: ${count}\n      ${example.slice(0, 260)}`);
  if ([...found.keys()].some((key) => key.startsWith("error"))) process.exitCode = 1;
}

/** Ledgers of growing parts of the city; the whole one last, which is left open. */
async function measureAll(name: string, town: Town, placeOf: (part: number) => Promise<string>): Promise<Ledger> {
  const parts = [...new Set([1, Math.ceil(town.departments.length / 10), town.departments.length])];
  const sizes: Measured[] = [];
  for (const [index, departments] of parts.entries()) {
    const where = await placeOf(index);
    const ledger = await emptyLedger(where.startsWith("postgres") ? { url: where } : { file: where });
    const years = departments === 1 ? 2 : town.years.length;
    sizes.push(await measureLedger(name, ledger, partOfTown(town, departments, years), where));
    if (departments === town.departments.length) {
      printGrowth(sizes);
      return ledger;
    }
    await ledger.close();
  }
  throw new Error("a town without departments");
}

const scale = Number.parseInt(process.argv[2] ?? "2", 10) as Scale;
const every = Number.parseInt(process.argv[3] ?? "1", 10);
console.log(`city of scale ${scale}, load ${loadavg()[0]?.toFixed(1)}`);
const town = townOf(scale);
const sqlite = await measureAll("SQLite", town, async (part) => join(folder, `city${part}.db`));
if (every > 0) await checkAll(sqlite, town, every);
await sqlite.close();
const cluster = await startCluster(true);
if ("absent" in cluster) console.log(`PostgreSQL: ${cluster.absent}`);
else {
  const databaseOf = async (part: number) => {
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    await client.query(`create database city${part}`);
    await client.end();
    const url = new URL(cluster.url);
    url.pathname = `/city${part}`;
    return url.href;
  };
  await (await measureAll("PostgreSQL", town, databaseOf)).close();
  await cluster.stop();
}
rmSync(folder, { recursive: true, force: true });
