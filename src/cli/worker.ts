/** The worker's entry: takes one job at a time, hands back its outcome. */
import { parentPort } from "node:worker_threads";
import { runJob } from "./job.ts";
import type { Job } from "./outcome.ts";

parentPort?.on("message", async (job: Job) => {
  parentPort?.postMessage(await runJob(job));
});
