/**
 * npm run bench -- mutation [--json] FILE…: changes each figure of the prose in turn as a slip of the hand would (last digit, swapped
 * pair, times ten, dropped point), checks again, and counts how often a new error or warning names the changed figure.
 */
import { availableParallelism } from "node:os";
import { runInWorkers } from "../src/cli/workers.ts";
import { reportText, type Summary, summarise } from "./mutation/report.ts";
import type { FigureTrials } from "./mutation/trial.ts";
import type { Part, PartResult } from "./mutation/worker.ts";

const size = availableParallelism();

/** The figures of one file with what became of them, in document order; every core takes its part of them. */
async function figuresOf(file: string): Promise<FigureTrials[]> {
  const jobs = Array.from({ length: size }, (_, part): Part => ({ file, part, parts: size }));
  const entry = new URL("./mutation/worker.js", import.meta.url);
  const failed = (_: Part, why: string): PartResult => ({ error: why });
  const parts: (readonly FigureTrials[])[] = [];
  for await (const result of runInWorkers(jobs, { entry, size, seconds: 3600, megabytes: 2048, failed })) {
    if ("error" in result) throw new Error(result.error);
    parts.push(result.figures);
  }
  const longest = Math.max(...parts.map((figures) => figures.length));
  return Array.from({ length: longest }, (_, i) => parts.flatMap((figures) => figures[i] ?? [])).flat();
}

async function measureFile(file: string): Promise<Summary> {
  const before = performance.now();
  const figures = await figuresOf(file);
  return summarise(file, figures, Math.round(performance.now() - before));
}

const args = process.argv.slice(2);
const json = args.includes("--json");
const files = args.filter((argument) => argument !== "--json");
if (files.length === 0) {
  console.error("npm run bench -- mutation [--json] FILE…");
  process.exitCode = 2;
}
const summaries: Summary[] = [];
for (const file of files) {
  try {
    const summary = await measureFile(file);
    summaries.push(summary);
    if (!json) console.log(reportText(summary));
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}
if (json) console.log(JSON.stringify(summaries, null, 1));
