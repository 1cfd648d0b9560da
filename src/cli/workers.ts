/**
 * A small pool of worker threads: one job a worker at a time, each bounded in time and memory. A worker that dies or takes too long
 * costs its own job a message, and a fresh worker takes its place. Outcomes come in the order of the jobs.
 */
import { extname } from "node:path";
import { Worker } from "node:worker_threads";

/** Why a job has no result: its worker took too long, ran out of memory, or died. */
export type Failing = "timeout" | "out-of-memory" | "crashed";

export interface PoolOptions<Job, Result> {
  /** The module that every worker runs. */
  readonly entry: URL;
  /** How many workers at most. */
  readonly size: number;
  /** Most seconds for one job. */
  readonly seconds: number;
  /** Most megabytes of JavaScript heap for one worker. */
  readonly megabytes: number;
  /** The result of a job whose worker failed. */
  failed(job: Job, why: Failing): Result;
  /** Called as each job ends, in whatever order. */
  finished?(): void;
}

/** How far ahead of the output jobs are started, per worker: bounds the outcomes that wait for their turn. */
const AHEAD = 4;

/** Where the worker's entry lies beside this module; null where this Node cannot run it (TypeScript sources on an old Node). */
export function workerEntry(): URL | null {
  const extension = extname(import.meta.url);
  const runsTypeScript = Boolean((process.features as { typescript?: unknown }).typescript);
  return extension === ".ts" && !runsTypeScript ? null : new URL(`./worker${extension}`, import.meta.url);
}

class Slot<Job, Result> {
  #worker: Worker | null = null;
  readonly #options: PoolOptions<Job, Result>;

  constructor(options: PoolOptions<Job, Result>) {
    this.#options = options;
  }

  /** Runs one job to its end, whatever that is. */
  run(job: Job): Promise<Result> {
    const { entry, seconds, megabytes, failed } = this.#options;
    this.#worker ??= new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    const worker = this.#worker;
    return new Promise((resolve) => {
      const settle = (result: Result) => {
        clearTimeout(timer);
        for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener);
        resolve(result);
      };
      const drop = (why: Failing) => {
        this.#worker = null;
        settle(failed(job, why));
        worker.on("error", () => {}); // a late error of a worker that is being ended concerns nobody
        void worker.terminate();
      };
      const listeners = {
        message: settle,
        messageerror: () => drop("crashed"),
        error: (error: NodeJS.ErrnoException) =>
          drop(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "out-of-memory" : "crashed"),
        exit: () => drop("crashed"),
      };
      const timer = setTimeout(() => drop("timeout"), seconds * 1000);
      for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener);
      worker.postMessage(job);
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }
}

/** Runs `jobs` in workers and yields their results in order. Ending the iteration early ends the workers. */
export async function* runInWorkers<Job, Result>(
  jobs: Iterable<Job>,
  options: PoolOptions<Job, Result>,
): AsyncGenerator<Result> {
  const slots = Array.from({ length: options.size }, () => new Slot<Job, Result>(options));
  const idle = [...slots];
  const waiting: ((slot: Slot<Job, Result>) => void)[] = [];
  const submit = async (job: Job): Promise<Result> => {
    const slot = idle.pop() ?? (await new Promise<Slot<Job, Result>>((resolve) => waiting.push(resolve)));
    const result = await slot.run(job);
    options.finished?.();
    const next = waiting.shift();
    if (next === undefined) idle.push(slot);
    else next(slot);
    return result;
  };
  const started: Promise<Result>[] = [];
  try {
    for (const job of jobs) {
      started.push(submit(job));
      if (started.length >= options.size * AHEAD) yield await (started.shift() as Promise<Result>);
    }
    while (started.length > 0) yield await (started.shift() as Promise<Result>);
  } finally {
    await Promise.all(slots.map((slot) => slot.close()));
  }
}
