/**
 * Reads and checks one file as the first thing a process does, then some more times. A part of bench/check.ts, which starts it.
 * Arguments: FILE TIMES. Prints one JSON line of milliseconds: the first reading and checking (cold), and the medians of the later
 * half (warm).
 */
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { checkStatement } from "../src/check/index.ts";
import { readStatement } from "../src/read/index.ts";
import { median } from "./measure.ts";

export interface Once {
  readonly characters: number;
  readonly figures: number;
  readonly relations: number;
  readonly coldRead: number;
  readonly coldCheck: number;
  readonly warmRead: number;
  readonly warmCheck: number;
  readonly peakMegabytes: number;
}

const [file = "", times = "0"] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(file));

async function once() {
  const began = performance.now();
  const statement = await readStatement(bytes);
  if ("refused" in statement) throw new Error(`${file}: ${statement.message.text}`);
  const read = performance.now();
  checkStatement(statement);
  return { statement, read: read - began, check: performance.now() - read };
}

const cold = await once();
const warm: { read: number; check: number }[] = [];
for (let i = 0; i < Number(times); i++) {
  const { read, check } = await once();
  warm.push({ read, check });
}
/** The later half: by then the code is compiled, whatever the size of the file. */
const settled = warm.slice(warm.length >> 1);
const result: Once = {
  characters: cold.statement.text.length,
  figures: cold.statement.figures.length,
  relations: cold.statement.relations.length,
  coldRead: cold.read,
  coldCheck: cold.check,
  warmRead: median(settled.map(({ read }) => read)),
  warmCheck: median(settled.map(({ check }) => check)),
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(result));
