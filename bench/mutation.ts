/**
 * npm run bench -- mutation [--json] [--everything] [--cells=N] FILE…: changes each figure of text and tables in turn as a slip of the
 * hand would (last digit, swapped pair, times ten, dropped point …), checks again, and counts how often a new error or warning names
 * the changed figure, and names it first. At most N cells of tables in each file (2000 unless told), evenly spread.
 */
import { availableParallelism } from "node:os";
import { runInWorkers } from "../src/cli/workers.ts";
import { reportText, type Summary, summarise } from "./mutation/report.ts";
import type { FigureTrials } from "./mutation/trial.ts";
import type { Part, PartResult } from "./mutation/worker.ts";

const size = availableParallelism();

/** The figures of one file with what became of them, in document order; every core takes its part of them. */
async function figuresOf(file: string, mostCells: number): Promise<FigureTrials[]> {
  const jobs = Array.from({ length: size }, (_, part): Part => ({ file, part, parts: size, mostCells }));
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

async function measureFile(file: string, mostCells: number): Promise<Summary> {
  const before = performance.now();
  const figures = await figuresOf(file, mostCells);
  return summarise(file, figures, Math.round(performance.now() - before));
}

const args = process.argv.slice(2);
const json = args.includes("--json");
const everything = args.includes("--everything");
const cells = /^--cells=([1-9]\d{0,6})$/.exec(args.find((argument) => argument.startsWith("--cells")) ?? "");
const files = args.filter((argument) => !argument.startsWith("--"));
if (files.length === 0) {
  console.error("npm run bench -- mutation [--json] [--everything] [--cells=N] FILE…");
  process.exitCode = 2;
}
const summaries: Summary[] = [];
for (const file of files) {
  try {
    const summary = await measureFile(file, Number(cells?.[1] ?? 2000));
    summaries.push(summary);
    if (!json) console.log(reportText(summary, everything));
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}
if (json) console.log(JSON.stringify(summaries, null, 1));
