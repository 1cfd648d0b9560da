/** The pool: results in order, and a fresh worker after one that threw, exited, ran out of memory or did not end. */
import { expect, test } from "vitest";
import { type Failing, runInWorkers } from "./workers.ts";

/** Does as each job says. */
const ENTRY = new URL(
  `data:text/javascript,${encodeURIComponent(`
import { parentPort } from "node:worker_threads";
parentPort.on("message", (job) => {
  if (job === "throw") throw new Error("thrown");
  if (job === "reject") Promise.reject(new Error("rejected"));
  else if (job === "exit") process.exit(3);
  else if (job === "hang") for (;;);
  else if (job === "hoard") { const kept = []; for (;;) kept.push(new Array(1e5).fill(job.length)); }
  else if (job.startsWith("slow")) setTimeout(() => parentPort.postMessage(job + " done"), 60);
  else parentPort.postMessage(job + " done");
});`)}`,
);

async function run(jobs: readonly string[], size: number, seconds = 30) {
  const failed = (job: string, why: Failing) => `${job} ${why}`;
  let finished = 0;
  const count = () => {
    finished += 1;
  };
  const results: string[] = [];
  const options = { entry: ENTRY, size, seconds, megabytes: 32, failed, finished: count };
  for await (const result of runInWorkers(jobs, options)) results.push(result);
  expect(finished).toBe(jobs.length);
  return results;
}

test("results come in the order of the jobs, whichever is done first", async () => {
  const jobs = ["slow 1", "2", "3", "slow 4", ...Array.from({ length: 30 }, (_, i) => `${i + 5}`)];
  expect(await run(jobs, 3)).toEqual(jobs.map((job) => `${job} done`));
});

test.each(["throw", "reject", "exit"])("a worker that dies (%s) costs its own job only", async (fate) => {
  expect(await run(["1", fate, "2", fate, "3"], 1)).toEqual([
    "1 done",
    `${fate} crashed`,
    "2 done",
    `${fate} crashed`,
    "3 done",
  ]);
});

test("a worker that runs out of memory costs its own job only", async () => {
  expect(await run(["1", "hoard", "2"], 1)).toEqual(["1 done", "hoard out-of-memory", "2 done"]);
});

test("a worker that does not end is ended", async () => {
  expect(await run(["hang"], 1, 0.2)).toEqual(["hang timeout"]);
});

test("one who stops listening leaves no worker behind", async () => {
  const failed = (job: string) => job;
  for await (const result of runInWorkers(["1", "hang"], {
    entry: ENTRY,
    size: 2,
    seconds: 30,
    megabytes: 32,
    failed,
  })) {
    expect(result).toBe("1 done");
    break;
  }
});
