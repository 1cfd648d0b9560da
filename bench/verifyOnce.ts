/**
 * Verifies one ledger as the only thing that a process does, so that its memory can be told. A part of bench/city.ts, which starts it.
 * Argument: a SQLite file or the address of a PostgreSQL. Prints one JSON line.
 */
import { existsSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { isRefusal, openLedger, verifyLedger } from "../src/ledger/storage/index.ts";

export interface VerifiedOnce {
  readonly sound: boolean;
  readonly entries: number;
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly peakMegabytes: number;
}

/** `maxRSS` of a new process begins with what its parent had; Linux tells the peak of the process itself. */
function peakKilobytes(): number {
  const status = "/proc/self/status";
  const own = existsSync(status) ? /VmHWM:\s*(\d+) kB/.exec(readFileSync(status, "utf8"))?.[1] : undefined;
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
}

const where = process.argv[2] ?? "";
const ledger = await openLedger(/^postgres/.test(where) ? { url: where } : { file: where });
if (isRefusal(ledger)) throw new Error(ledger.message);
const [cpu, wall] = [process.cpuUsage(), performance.now()];
const report = await verifyLedger(ledger);
const { user, system } = process.cpuUsage(cpu);
await ledger.close();
const result: VerifiedOnce = {
  sound: report.broken === null && report.differences.length === 0,
  entries: report.head.sequence,
  cpuMs: (user + system) / 1_000,
  wallMs: performance.now() - wall,
  peakMegabytes: peakKilobytes() / 1_024,
};
console.log(JSON.stringify(result));
