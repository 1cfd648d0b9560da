/** The statements of named files, whole: for commands that work on few documents at once. */
import { LIMITS } from "../read/source.ts";
import type { Statement } from "../statement/model.ts";
import { listFiles } from "./files.ts";
import type { FileMessage, Job, Paper } from "./outcome.ts";
import { standardInput } from "./output.ts";
import { makeProgress } from "./progress.ts";
import { outcomes } from "./run.ts";

export interface ReadStatement {
  readonly path: string;
  readonly statement: Statement;
}

/** One for each path, null where it could not be read; and what was said of them. A folder stands for its only file. */
export interface ReadStatements {
  readonly read: readonly (ReadStatement | null)[];
  readonly messages: readonly FileMessage[];
}

async function fileOf(path: string): Promise<{ file: string | null; messages: readonly FileMessage[] }> {
  const { paths, messages } = await listFiles([path]);
  const [file, ...more] = paths;
  if (more.length === 0) return { file: file ?? null, messages };
  const text = `文件夹里有 ${paths.length} 个文件，这里只能给一个，请写明是哪一个`;
  return { file: null, messages: [...messages, { path, code: "not-one-file", text }] };
}

/** Reads each file in a worker of its own, so that its time and memory are bounded. */
export async function readStatements(paths: readonly string[], paper: Paper): Promise<ReadStatements> {
  const files = await Promise.all(paths.map(fileOf));
  const messages = files.flatMap((each) => each.messages);
  const input = files.some(({ file }) => file === "-") ? await standardInput(LIMITS.fileBytes) : null;
  const none = {
    format: "pretty",
    text: false,
    tables: null,
    listOpen: false,
    withFacts: false,
    report: null,
  } as const;
  const wanted = [...new Set(files.flatMap(({ file }) => file ?? []))].filter((file) => file !== "-" || input !== null);
  const jobs = wanted.map((path): Job => {
    return { ...none, command: "statement", path, bytes: path === "-" ? input : null, paper };
  });
  const found = new Map<string, Statement>();
  const progress = makeProgress(jobs.length, process.stderr);
  let done = 0;
  for await (const outcome of outcomes(jobs, jobs.length, progress)) {
    messages.push(...outcome.messages);
    if (outcome.statement !== undefined) found.set((jobs[done] as Job).path, outcome.statement);
    done += 1;
  }
  progress.clear();
  const read = files.map(({ file }): ReadStatement | null => {
    const statement = file === null ? undefined : found.get(file);
    return file === null || statement === undefined ? null : { path: file, statement };
  });
  return { read, messages };
}
