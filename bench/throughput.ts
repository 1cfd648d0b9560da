/**
 * npm run bench -- throughput [COUNT] [FILE…]: a folder of COUNT documents (200 unless told), copies of the given files, is checked with
 * one worker and with one for each core: documents per second, how many cores were busy, and the peak of memory. Without files: the
 * PDFs of ../shared/fixtures where that folder is there, else the examples.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { extname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath, pathToFileURL } from "node:url";

/** What a run used, as the process itself tells at its end. */
interface Usage {
  readonly cpuMilliseconds: number;
  readonly peakMegabytes: number;
}

const self = fileURLToPath(import.meta.url);

/** The child: the command on a folder, then what it used, as the last line of standard error. */
async function child(folder: string, jobs: number): Promise<void> {
  // The built command, as users have it: workers find their entry beside it.
  const built = pathToFileURL(join("dist", "cli", "check.js")).href;
  const { check } = (await import(built)) as typeof import("../src/cli/check.ts");
  await check([folder], { format: "json", color: false, failOn: "never", jobs });
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage: Usage = { cpuMilliseconds: (userCPUTime + systemCPUTime) / 1000, peakMegabytes: maxRSS / 1024 };
  process.stderr.write(`\n${JSON.stringify(usage)}\n`);
}

/** Checks `folder` of `count` documents in a process of its own and prints a line; returns documents per second. */
function run(folder: string, count: number, jobs: number): number {
  const began = performance.now();
  const args = [self, "--child", folder, String(jobs)];
  const { stderr, error } = spawnSync(process.execPath, args, {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  if (error) throw error;
  const ms = performance.now() - began;
  const usage = JSON.parse(stderr.trim().split("\n").at(-1) ?? "") as Usage;
  const perSecond = (count / ms) * 1000;
  const busy = (usage.cpuMilliseconds / ms).toFixed(2);
  console.log(
    `${jobs} worker${jobs > 1 ? "s" : " "}: ${count} documents in ${(ms / 1000).toFixed(1)} s, ` +
      `${perSecond.toFixed(1)} documents per second, ${busy} cores busy, peak memory ${usage.peakMegabytes.toFixed(0)} MB`,
  );
  return perSecond;
}

/** A folder with `count` copies of `files`, in turn. */
function folderOf(files: readonly string[], count: number): string {
  const folder = mkdtempSync(join(tmpdir(), "mingsuan-throughput-"));
  for (let i = 0; i < count; i++) {
    const file = files[i % files.length] ?? "";
    copyFileSync(file, join(folder, `${String(i).padStart(5, "0")}${extname(file)}`));
  }
  return folder;
}

function usualFiles(): string[] {
  const fixtures = join("..", "shared", "fixtures");
  const pdfs = existsSync(fixtures) ? readdirSync(fixtures).filter((name) => name.endsWith(".pdf")) : [];
  const from = pdfs.length > 0 ? fixtures : "examples";
  return (pdfs.length > 0 ? pdfs : readdirSync("examples")).map((name) => join(from, name));
}

function bench(args: readonly string[]): void {
  const counts = args.filter((argument) => /^\d+$/.test(argument));
  const given = args.filter((argument) => !/^\d+$/.test(argument));
  const files = given.length > 0 ? given : usualFiles();
  const count = Number(counts[0] ?? 200);
  const cores = availableParallelism();
  /** One worker needs only so many as make the start-up small. */
  const few = Math.min(count, Math.max(files.length, Math.ceil(count / 4)));
  const folders = [folderOf(files, few), folderOf(files, count)];
  try {
    const [one = 1, all = 1] = [run(folders[0] ?? "", few, 1), run(folders[1] ?? "", count, cores)];
    console.log(`${cores} workers against one: ${(all / one).toFixed(2)} times`);
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

const [first, ...rest] = process.argv.slice(2);
if (first === "--child") await child(rest[0] ?? "", Number(rest[1]));
else bench(process.argv.slice(2));
