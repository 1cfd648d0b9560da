/**
 * How long reading and checking take: a text of 10 kB, its growth at 10 and 100 times the length, and PDFs against
 * `pdftotext -layout`. Arguments: PDF files; without any, the middling and the largest of ../shared/fixtures where that folder is
 * there. "Cold" is the first file of a fresh process after its modules are loaded; "warm" is the median of the later half of many.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hasProgram, measure, median, printTable, timeProgram } from "./measure.ts";
import type { Once } from "./once.ts";

const node = process.execPath;
const child = fileURLToPath(new URL("./once.js", import.meta.url));
const rounds = 5;
const tenKilobytes = 10_000;

/** Several fresh processes that each read and check one file first, then `warmTimes` more times. */
function runs(file: string, warmTimes: number): Once[] {
  return Array.from({ length: rounds }, () => {
    const { printed } = timeProgram(node, [child, file, String(warmTimes)]);
    return JSON.parse(printed) as Once;
  });
}

/** Prints the size and, of each stage cold and warm, the median and the least; returns the least warm time of both stages together. */
function printStages(name: string, results: readonly Once[]): number {
  const all = (field: keyof Once): number[] => results.map((each) => each[field]);
  const ms = (runs: readonly number[]): string =>
    `${median(runs).toFixed(1)} ms (least ${Math.min(...runs).toFixed(1)})`;
  const sum = (one: readonly number[], other: readonly number[]): number[] =>
    one.map((value, i) => value + (other[i] ?? 0));
  const size = (field: keyof Once): string => String(median(all(field)));
  console.log(`${name}: ${size("characters")} characters, ${size("figures")} figures, ${size("relations")} relations`);
  const cold = sum(all("coldRead"), all("coldCheck"));
  const warm = sum(all("warmRead"), all("warmCheck"));
  console.log(`  cold  read ${ms(all("coldRead"))}, check ${ms(all("coldCheck"))}, together ${ms(cold)}`);
  console.log(`  warm  read ${ms(all("warmRead"))}, check ${ms(all("warmCheck"))}, together ${ms(warm)}`);
  console.log(`  peak memory ${median(all("peakMegabytes")).toFixed(0)} MB`);
  return Math.min(...warm);
}

/** A statement of about `bytes` bytes: the clean example, over and over. */
function textOf(bytes: number): string {
  const example = readFileSync("examples/2025-budget.txt", "utf8");
  const lines = example.split("\n");
  const out: string[] = [];
  for (let size = 0, i = 0; size < bytes; i++) {
    const line = lines[i % lines.length] ?? "";
    out.push(line);
    size += Buffer.byteLength(line) + 1;
  }
  return out.join("\n");
}

function benchText(folder: string): void {
  console.log(`\nText, at 1, 10 and 100 times ${tenKilobytes / 1000} kB (${rounds} fresh processes each)`);
  const perByte = [1, 10, 100].map((times) => {
    const file = join(folder, `${times}.txt`);
    writeFileSync(file, textOf(tenKilobytes * times));
    return printStages(`${times}×`, runs(file, Math.max(4, 100 / times))) / times;
  });
  const [one = Number.NaN, ...more] = perByte;
  console.log(
    `least warm time per byte against 1×: ${more.map((each) => (each / one).toFixed(2)).join(", ")} (1.00 is linear)`,
  );
}

/** The whole command against pdftotext, both with their start-up; then the stages after start-up. */
function benchPdf(file: string): void {
  const poppler = hasProgram("pdftotext", "-v");
  const title = `${basename(file)}: whole commands, start-up included`;
  const yardstick: Record<string, () => number> = poppler
    ? { "pdftotext -layout": () => timeProgram("pdftotext", ["-layout", file, "-"]).ms }
    : { "node -e 0 (no pdftotext here)": () => timeProgram(node, ["-e", "0"]).ms };
  const ours = () => timeProgram(node, ["dist/cli/main.js", "check", file]).ms;
  printTable(title, measure(rounds, { ...yardstick, "mingsuan check": ours }));
  printStages("after start-up", runs(file, 5));
}

/** Of the PDFs of a folder the one of middling size and the largest: all of them would take minutes. */
function twoOf(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".pdf")) : [];
  const sizes = names.map((name) => ({ path: join(folder, name), size: statSync(join(folder, name)).size }));
  const bySize = sizes.sort((a, b) => a.size - b.size).map(({ path }) => path);
  return [...new Set([bySize[bySize.length >> 1], bySize.at(-1)].flatMap((path) => path ?? []))];
}

const given = process.argv.slice(2);
const pdfs = given.length > 0 ? given : twoOf(join("..", "shared", "fixtures"));

const folder = mkdtempSync(join(tmpdir(), "mingsuan-bench-"));
try {
  benchText(folder);
  for (const pdf of pdfs) benchPdf(pdf);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
