/** What `check` and `read` share: from paths to outcomes in order, written as they come, messages told, totals kept. */
import { availableParallelism } from "node:os";
import { isOpen } from "../check/accepted.ts";
import type { KnownFinding } from "../check/baseline.ts";
import type { PathedFinding } from "../check/together.ts";
import type { OverviewRow } from "../write/report/html/overview.ts";
import { makeJobs, type RunOptions } from "./jobs.ts";
import type { FileMessage, Job, Outcome, Paper, Tally } from "./outcome.ts";
import { addTallies, failure, NOTHING } from "./outcome.ts";
import { paperOf, write } from "./output.ts";
import type { Pairing } from "./pairs.ts";
import { pathText } from "./pretty/header.ts";
import { printable } from "./pretty/width.ts";
import { makeProgress, type Progress } from "./progress.ts";
import type { PathedSheet } from "./scorecard.ts";
import { type Failing, runInWorkers, workerEntry } from "./workers.ts";

/** What the whole run came to. */
export interface RunResult {
  readonly tally: Tally;
  readonly unread: number;
  /** Files that were to be worked on, and paths that stood for none. */
  readonly asked: number;
  readonly paper: Paper;
  /** What the overview of the reports says of each file on which one was written. */
  readonly rows: readonly OverviewRow[];
  /** What the score card needs of each file, where it was asked for. */
  readonly scores: readonly PathedSheet[];
  readonly between: readonly PathedFinding[];
  readonly messages: readonly FileMessage[];
  /** The findings of each file, where they were asked for. */
  readonly found: ReadonlyMap<string, readonly KnownFinding[]>;
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

async function runHere(job: Job): Promise<Outcome> {
  const { runJob } = await import("./job.ts");
  return runJob(job);
}

/** One outcome after another, in the order of the jobs; in `size` workers, or for 0 in this thread. */
export async function* outcomes(jobs: readonly Job[], size: number, progress: Progress): AsyncGenerator<Outcome> {
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
  close(result: RunResult): string | Promise<string>;
  /** Called with each file's numbers as they come. */
  read?(tally: Tally): void;
}

const byPath = (a: FileMessage, b: FileMessage) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** Messages of files on standard error. */
export function tell(messages: readonly FileMessage[]): void {
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

/** The numbers of what was found between documents. */
function tallyBetween(between: readonly PathedFinding[]): Tally {
  const open = between.filter(({ finding }) => isOpen(finding));
  const count = (severity: string) => open.filter(({ finding }) => finding.severity === severity).length;
  const accepted = between.filter(({ finding }) => finding.accepted !== undefined).length;
  const rest = { accepted, known: between.length - open.length - accepted };
  return {
    ...NOTHING,
    ...rest,
    findings: { error: count("error"), warning: count("warning"), notice: count("notice") },
  };
}

/** What one run gathers while the outcomes come. */
class Run {
  readonly messages: FileMessage[] = [];
  readonly rows: OverviewRow[] = [];
  readonly scores: PathedSheet[] = [];
  readonly found = new Map<string, readonly KnownFinding[]>();
  tally = NOTHING;
  #pairing: Pairing | null = null;
  readonly #printer: Printer;

  constructor(printer: Printer) {
    this.#printer = printer;
  }

  tell(messages: readonly FileMessage[]): void {
    tell(messages);
    this.messages.push(...messages);
  }

  count(tally: Tally): void {
    this.tally = addTallies(this.tally, tally);
    this.#printer.read?.(tally);
  }

  async take(job: Job, outcome: Outcome): Promise<void> {
    this.tell(outcome.messages);
    if (outcome.tally !== null) this.count(outcome.tally);
    if (outcome.row !== undefined) this.rows.push(outcome.row);
    if (outcome.score !== undefined) this.scores.push({ path: job.path, sheet: outcome.score });
    if (outcome.found !== undefined) this.found.set(job.path, outcome.found);
    if (outcome.sheet === undefined) return;
    this.#pairing ??= new (await import("./pairs.ts")).Pairing();
    this.#pairing.add(job.path, outcome.sheet, job.command === "previous");
  }

  /** What was found between the documents, in the order of their paths. */
  async between(standing: RunOptions["standing"]): Promise<readonly PathedFinding[]> {
    if (this.#pairing === null) return [];
    const { findings, messages, paired } = this.#pairing.finish();
    this.tell(messages);
    if (standing === undefined) return this.#counted(findings);
    const { standingBetween } = await import("./standingBetween.ts");
    const marked = await standingBetween(findings, paired, standing);
    this.tell(marked.messages);
    for (const [path, found] of marked.found) this.found.set(path, [...(this.found.get(path) ?? []), ...found]);
    return this.#counted(marked.findings);
  }

  #counted(findings: readonly PathedFinding[]): readonly PathedFinding[] {
    if (findings.length > 0) this.count(tallyBetween(findings));
    return findings;
  }
}

/** Works through all that `paths` stand for and writes it by `printer`. */
export async function runPaths(
  paths: readonly string[],
  command: "check" | "read",
  options: RunOptions,
  printer: Printer,
): Promise<RunResult> {
  const paper = paperOf(options.format, options.color);
  const { jobs, largest, messages, asked } = await makeJobs(paths, command, options, paper);
  const run = new Run(printer);
  run.tell(messages);
  const parallel = Math.min(options.jobs ?? availableParallelism(), jobs.length);
  const size = parallel > 1 || largest > LARGE ? parallel : 0;
  const progress = makeProgress(jobs.length, process.stderr);
  const stayDeaf = size > 0 ? leaveOnInterrupt(progress) : () => {};
  let first = true;
  let done = 0;
  await write(printer.open());
  for await (const outcome of outcomes(jobs, size, progress)) {
    progress.clear();
    await run.take(jobs[done] as Job, outcome);
    done += 1;
    if (outcome.output !== null) {
      await write(printer.part(outcome.output, first));
      first = false;
    }
    progress.show();
  }
  progress.clear();
  stayDeaf();
  const between = await run.between(options.standing);
  const { rows, scores, found } = run;
  const gathered = { rows, scores, between, messages: run.messages.sort(byPath), found };
  const result = { tally: run.tally, unread: asked - run.tally.files, asked, paper, ...gathered };
  await write(await printer.close(result));
  return result;
}
