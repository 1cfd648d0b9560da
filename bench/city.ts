/**
 * npm run bench -- city [SCALE] [EVERY]: makes the fictional city on SQLite and, where it is installed, PostgreSQL; then the sums of the
 * city by function, one department loaded and composed, and every budget of the last two years (or each EVERYth) composed by every
 * profile and checked: no error may come of it. What is found else is counted by rule. Processor time, but for totals.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { checkStatement } from "../src/check/index.ts";
import { COMPOSED_PROFILES, composeDraft } from "../src/ledger/compose/index.ts";
import { buildCity, type Scale, townOf } from "../src/ledger/demo/index.ts";
import { budgetBefore } from "../src/ledger/process/storage/before.ts";
import { requestDigest } from "../src/ledger/process/storage/process.ts";
import {
  createLedger,
  isRefusal,
  type Ledger,
  loadBudget,
  type Place,
  totals,
  verifyLedger,
} from "../src/ledger/storage/index.ts";
import { startCluster } from "../src/ledger/storage/testing/cluster.ts";
import { statementFromDraft } from "../src/read/draft/index.ts";
import { median } from "./measure.ts";

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

async function create(place: Place): Promise<Ledger> {
  const facts = { id: "bench", name: "bench", hashAlgorithm: "sha256", createdAt: "1999-01-01T00:00:00Z" } as const;
  const ledger = await createLedger(place, facts);
  if (isRefusal(ledger)) throw new Error(ledger.message);
  return ledger;
}

async function measureLedger(name: string, ledger: Ledger, scale: Scale): Promise<void> {
  const { departments, years } = townOf(scale);
  const made = await timed(() => buildCity(ledger, scale, requestDigest));
  print(`${name}: made, ${made.result} entries (cpu / clock)`, told(made));
  const year = years[0] as number;
  const walls: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    const sums = () => totals(ledger.db, { year, stage: "second-down", by: ["function"] });
    walls.push((await timed(sums)).wall);
  }
  print(`${name}: city's totals by function (clock)`, `${median(walls.slice(1)).toFixed(1)} ms`);
  const department = departments[0]?.id as string;
  const load = () => loadBudget(ledger.db, { department, year, stage: "second-down" });
  await load();
  print(`${name}: one department's budget loaded`, told(await timed(load)));
  print(`${name}: verified`, told(await timed(() => verifyLedger(ledger))));
}

/** Composes by every profile and checks every budget; what is found is counted. */
async function checkAll(ledger: Ledger, scale: Scale, every: number): Promise<void> {
  const { departments, years } = townOf(scale);
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

const scale = Number.parseInt(process.argv[2] ?? "2", 10) as Scale;
const every = Number.parseInt(process.argv[3] ?? "1", 10);
console.log(`city of scale ${scale}, load ${loadavg()[0]?.toFixed(1)}`);
const sqlite = await create({ file: join(folder, "city.db") });
await measureLedger("SQLite", sqlite, scale);
await checkAll(sqlite, scale, every);
await sqlite.close();
const cluster = await startCluster(true);
if ("absent" in cluster) console.log(`PostgreSQL: ${cluster.absent}`);
else {
  const ledger = await create({ url: cluster.url });
  await measureLedger("PostgreSQL", ledger, scale);
  await ledger.close();
  await cluster.stop();
}
rmSync(folder, { recursive: true, force: true });
