/**
 * npm run bench -- mutation [--json] FILE…: changes each figure of the prose in turn as a slip of the hand would (last digit, swapped
 * pair, times ten, dropped point), checks again, and counts how often a new error or warning names the changed figure.
 */
import { readFileSync } from "node:fs";
import { reportText, type Summary, summarise } from "./mutation/report.ts";
import { subjectOf } from "./mutation/subject.ts";
import { tryFigures } from "./mutation/trial.ts";

async function measureFile(file: string): Promise<Summary> {
  const subject = await subjectOf(readFileSync(file));
  const before = performance.now();
  const figures = await tryFigures(subject);
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
