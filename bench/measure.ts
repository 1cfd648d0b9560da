/** Measuring for the benchmarks: medians over several runs, always beside a baseline measured in the same run, printed as a table. */
import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";

/** One line of a table: what was measured, in milliseconds, one number a run. */
export interface Series {
  readonly name: string;
  readonly runs: readonly number[];
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Runs a program and waits for its end; milliseconds from start to end, and what it printed. Throws when it cannot be run. */
export function timeProgram(command: string, args: readonly string[]): { ms: number; printed: string } {
  const began = performance.now();
  const done = spawnSync(command, args, { encoding: "utf8", maxBuffer: 256 * 1024 * 1024 });
  const ms = performance.now() - began;
  if (done.error) throw done.error;
  return { ms, printed: done.stdout };
}

/** True when the program can be started. */
export function hasProgram(command: string, arg: string): boolean {
  return spawnSync(command, [arg], { stdio: "ignore" }).error === undefined;
}

/**
 * Measures several things turn by turn, so that a machine that grows slow does so for all of them. Each function returns its own
 * milliseconds. The first round only warms the file caches and is not counted.
 */
export function measure(rounds: number, things: Readonly<Record<string, () => number>>): Series[] {
  const entries = Object.entries(things).map(([name, once]) => ({ name, once, runs: [] as number[] }));
  for (let round = 0; round <= rounds; round++) {
    for (const { once, runs } of entries) {
      const ms = once();
      if (round > 0) runs.push(ms);
    }
  }
  return entries;
}

/** Prints the series with median, smallest and largest, and the ratio of each median to that of the first, the baseline. */
export function printTable(title: string, series: readonly Series[]): void {
  const base = median(series[0]?.runs ?? []);
  const width = Math.max(...series.map(({ name }) => name.length));
  console.log(`\n${title} (median of ${series[0]?.runs.length ?? 0} runs)`);
  console.log(`${"".padEnd(width)}  ${"median".padStart(9)}  ${"least".padStart(9)}  ${"most".padStart(9)}  ratio`);
  for (const { name, runs } of series) {
    const columns = [median(runs), Math.min(...runs), Math.max(...runs)].map((ms) => `${ms.toFixed(1)} ms`.padStart(9));
    console.log(`${name.padEnd(width)}  ${columns.join("  ")}  ${(median(runs) / base).toFixed(2).padStart(5)}`);
  }
}
