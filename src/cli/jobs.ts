/** From the paths on the command line to the jobs for the workers; standard input is read here, as workers have none. */
import { LIMITS } from "../read/source.ts";
import { listFiles } from "./files.ts";
import type { FileMessage, Job, OutputFormat, Paper, StandingJob } from "./outcome.ts";
import { standardInput } from "./output.ts";
import { type AskedReport, isOfOneFile, planReports, REPORT_FOLDER } from "./reportFiles.ts";

/** The options that both commands take, as commander hands them on, and those of one of them. */
export interface RunOptions {
  readonly format: OutputFormat;
  readonly text?: boolean;
  readonly tables?: boolean;
  readonly table?: string;
  readonly open?: boolean;
  readonly obligations?: boolean;
  readonly previous?: readonly string[];
  readonly jobs?: number;
  readonly color: boolean;
  readonly report?: readonly AskedReport[];
  readonly scorecard?: boolean;
  readonly out?: string;
  readonly fingerprints?: boolean;
  /** What each file's findings are held against. */
  readonly standing?: (path: string) => StandingJob;
}

export interface Jobs {
  readonly jobs: readonly Job[];
  readonly messages: readonly FileMessage[];
  /** Size of the largest file, in bytes. */
  readonly largest: number;
  /** Files that were to be worked on, and paths that stood for none; other years' documents are not among them. */
  readonly asked: number;
}

function tablesAsked({ table, tables }: RunOptions): Job["tables"] {
  if (table !== undefined) return { only: table };
  return tables === true ? "all" : null;
}

/** The jobs for `paths`, and after them those for the documents of another year that are to be held against them. */
export async function makeJobs(
  paths: readonly string[],
  command: "check" | "read",
  options: RunOptions,
  paper: Paper,
): Promise<Jobs> {
  const list = await listFiles(paths);
  const earlier = await listFiles((options.previous ?? []).filter((path) => path !== "-"));
  const input = list.paths.includes("-") ? await standardInput(LIMITS.fileBytes) : null;
  const tooLarge = { path: "-", code: "too-large", text: "标准输入的内容超过大小上限，没有读取；请拆分后再试" };
  const refused = list.paths.includes("-") && input === null;
  const named = refused ? list.paths.filter((path) => path !== "-") : list.paths;
  const previous = earlier.paths.filter((path) => !named.includes(path));
  const withFacts = command === "check" && named.length + previous.length > 1;
  const lists = { listOpen: options.open === true, listObligations: options.obligations === true };
  const shown = { text: options.text === true, tables: tablesAsked(options), ...lists };
  const asked = options.report ?? [];
  const withScore = options.scorecard === true || asked.includes("scorecard");
  const told = { ...shown, fingerprints: options.fingerprints === true };
  const common = { ...told, format: options.format, withFacts, withScore, paper };
  const reports = planReports(named, previous, asked.filter(isOfOneFile), options.out ?? REPORT_FOLDER);
  const jobs = named.map((path): Job => {
    const own = { bytes: path === "-" ? input : null, report: reports.get(path) ?? null };
    return { ...common, command, path, ...own, ...(options.standing ? { standing: options.standing(path) } : {}) };
  });
  const readOnly = previous.map((path): Job => ({ ...common, command: "previous", path, bytes: null, report: null }));
  const messages = refused ? [...list.messages, tooLarge] : list.messages;
  return {
    jobs: [...jobs, ...readOnly],
    messages: [...messages, ...earlier.messages],
    largest: Math.max(list.largest, earlier.largest, input?.length ?? 0),
    asked: jobs.length + messages.length,
  };
}
