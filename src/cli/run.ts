/** What `check` and `read` share: from paths to outcomes in order, written as they come, messages told, totals kept. */
import { availableParallelism } from "node:os";
import { LIMITS } from "../read/source.ts";
import { type FileList, listFiles } from "./files.ts";
import type { FileMessage, Job, Outcome, OutputFormat, Paper, Tally } from "./outcome.ts";
import { addTallies, failure, NOTHING } from "./outcome.ts";
import { paperOf, standardInput, write } from "./output.ts";
import { pathText } from "./pretty/header.ts";
import { printable } from "./pretty/width.ts";
import { makeProgress, type Progress } from "./progress.ts";
import { type Failing, runInWorkers, workerEntry } from "./workers.ts";

/** The options that both commands take, as commander hands them on. */
export interface RunOptions {
  readonly format: OutputFormat;
  readonly text?: boolean;
  readonly tables?: boolean;
  readonly table?: string;
  readonly open?: boolean;
  readonly jobs?: number;
  readonly color: boolean;
}

/** What the whole run came to. */
export interface RunResult {
  readonly tally: Tally;
  readonly unread: number;
  /** Files that were to be worked on, and paths that stood for none. */
  readonly asked: number;
  readonly paper: Paper;
}

/** Most seconds for one file, and most megabytes of heap for one worker. */
const BOUNDS = { seconds: 120, megabytes: 2048 } as const;

/** A file of more bytes is given to a worker even when it is the only one: only there can its time be bounded. */
const LARGE = 2 * 1024 * 1024;

const FAILING: Readonly<Record<Failing, string>> = {
  timeout: `读了 ${BOUNDS.seconds} 秒还没有读完，已停止；文件可能已损坏或过大，请拆分后再试`,
  "out-of-memory": "内存不够，没有读完；文件过大，请拆分后再试",
  crashed: "处理这个文件时程序意外中止；请把文件反馈给我们",
};

/** The jobs for the listed paths; standard input is read here, as workers have none. */
async function makeJobs(list: FileList, command: Job["command"], options: RunOptions, paper: Paper) {
  const tables =
    options.table !== undefined ? { only: options.table } : options.tables === true ? ("all" as const) : null;
  const shown = { text: options.text === true, tables, listOpen: options.open === true };
  const common = { command, format: options.format, ...shown, paper };
  const input = list.paths.includes("-") ? await standardInput(LIMITS.fileBytes) : null;
  const tooLarge = { path: "-", code: "too-large", text: "标准输入的内容超过大小上限，没有读取；请拆分后再试" };
  const refused = list.paths.includes("-") && input === null;
  const paths = refused ? list.paths.filter((path) => path !== "-") : list.paths;
  const jobs = paths.map((path): Job => ({ ...common, path, bytes: path === "-" ? input : null }));
  const largest = Math.max(list.largest, input?.length ?? 0);
  return { jobs, largest, messages: refused ? [...list.messages, tooLarge] : list.messages };
}

async function runHere(job: Job): Promise<Outcome> {
  const { runJob } = await import("./job.ts");
  return runJob(job);
}

/** One outcome after another, in the order of the jobs; in `size` workers, or for 0 in this thread. */
async function* outcomes(jobs: readonly Job[], size: number, progress: Progress): AsyncGenerator<Outcome> {
  const entry = workerEntry();
  if (entry !== null && size > 0) {
    const failed = (job: Job, why: Failing) => failure(job.path, why, FAILING[why]);
    yield* runInWorkers(jobs, { entry, size, ...BOUNDS, failed, finished: () => progress.step() });
    return;
  }
  for (const job of jobs) {
    yield await runHere(job);
    progress.step();
  }
}

/** Where the parts of the output go, and what stands around them. */
export interface Printer {
  open(): string;
  part(output: string, first: boolean): string;
  close(messages: readonly FileMessage[], result: RunResult): string;
  /** Called with each file's numbers as they come. */
  read?(tally: Tally): void;
}

const byPath = (a: FileMessage, b: FileMessage) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

function tell(messages: readonly FileMessage[]): void {
  for (const { path, text } of messages) process.stderr.write(`${pathText(path)}：${printable(text)}\n`);
}

/** On Ctrl-C while workers are at it: the progress line goes, then the program. */
function leaveOnInterrupt(progress: Progress): () => void {
  const leave = () => {
    progress.clear();
    process.exit(130);
  };
  process.once("SIGINT", leave);
  return () => process.removeListener("SIGINT", leave);
}

/** Works through all that `paths` stand for and writes it by `printer`. */
export async function runPaths(
  paths: readonly string[],
  command: Job["command"],
  options: RunOptions,
  printer: Printer,
): Promise<RunResult> {
  const paper = paperOf(options.format, options.color);
  const list = await makeJobs(await listFiles(paths), command, options, paper);
  const { jobs } = list;
  const messages = [...list.messages];
  tell(messages);
  const parallel = Math.min(options.jobs ?? availableParallelism(), jobs.length);
  const size = parallel > 1 || list.largest > LARGE ? parallel : 0;
  const progress = makeProgress(jobs.length, process.stderr);
  const stayDeaf = size > 0 ? leaveOnInterrupt(progress) : () => {};
  let tally = NOTHING;
  let first = true;
  await write(printer.open());
  for await (const outcome of outcomes(jobs, size, progress)) {
    progress.clear();
    tell(outcome.messages);
    messages.push(...outcome.messages);
    if (outcome.tally !== null) {
      tally = addTallies(tally, outcome.tally);
      printer.read?.(outcome.tally);
    }
    if (outcome.output !== null) {
      await write(printer.part(outcome.output, first));
      first = false;
    }
    progress.show();
  }
  progress.clear();
  stayDeaf();
  const asked = jobs.length + list.messages.length;
  const result = { tally, unread: asked - tally.files, asked, paper };
  await write(printer.close(messages.sort(byPath), result));
  return result;
}
