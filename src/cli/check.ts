/** `mingsuan check`: reads every figure of the files, proves every relation, prints what is wrong. */
import type { Severity } from "../check/model.ts";
import type { RunOptions } from "./jobs.ts";
import { ENVELOPE } from "./json.ts";
import type { Tally } from "./outcome.ts";
import { togetherText } from "./pretty/together.ts";
import { hintText, totalsText } from "./pretty.ts";
import { isOfOneFile, REPORT_FOLDER } from "./reportFiles.ts";
import { type Printer, type RunResult, runPaths } from "./run.ts";
import { type StandingOptions, standingsOf } from "./standings.ts";

export interface CheckOptions extends RunOptions, StandingOptions {
  readonly failOn: Severity | "never";
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "notice"];

/** True when `tally` has a finding at least as severe as `level`. */
export function fails(tally: Tally, level: CheckOptions["failOn"]): boolean {
  if (level === "never") return false;
  return SEVERITIES.slice(0, SEVERITIES.indexOf(level) + 1).some((severity) => tally.findings[severity] > 0);
}

const JSON_PRINTER: Printer = {
  open: () => ENVELOPE.open,
  part: (output, first) => (first ? output : ENVELOPE.between + output),
  close: ({ messages, between }) => ENVELOPE.closeChecked(messages, between),
};

const prettyPrinter = ({ fingerprints = false }: CheckOptions): Printer => ({
  open: () => "",
  part: (output) => output,
  close: ({ tally, unread, asked, paper, between }) =>
    togetherText(between, paper, fingerprints) +
    (asked > 1 ? totalsText(tally, unread, paper) : "") +
    (fails(tally, "notice") ? hintText(paper) : ""),
});

/** Nothing but the score card. */
const SCORE_PRINTER: Printer = {
  open: () => "",
  part: () => "",
  close: async ({ scores, paper, between }) => {
    if (scores.length === 0) return "";
    return (await import("./scorecard.ts")).scorecard(scores, between, paper);
  },
};

/** Makes the folder for the reports; false, with a message, where it cannot be made. */
async function readyForReports({ report, out }: CheckOptions): Promise<boolean> {
  if (report === undefined) return true;
  const { makeFolder } = await import("./reportFiles.ts");
  const fault = await makeFolder(out ?? REPORT_FOLDER);
  if (fault !== null) process.stderr.write(`${fault}\n`);
  return fault === null;
}

/** Writes what stands over the reports, and says where they are. */
async function finishReports(result: RunResult, { report, out }: CheckOptions): Promise<void> {
  if (report === undefined) return;
  const folder = out ?? REPORT_FOLDER;
  const { writeOverview } = await import("./overview.ts");
  process.stderr.write(await writeOverview(result, report.filter(isOfOneFile), folder));
  if (!report.includes("scorecard") || result.scores.length === 0) return;
  const { writeScorecard } = await import("./scorecard.ts");
  process.stderr.write(await writeScorecard(result.scores, result.between, folder));
}

/** Checks all that `paths` stand for; the exit status: 0 clean, 1 findings at `failOn` or above, 2 nothing could be read. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const printer: Printer = {
    ...(options.format === "json" ? JSON_PRINTER : options.scorecard === true ? SCORE_PRINTER : prettyPrinter(options)),
    read: (tally) => {
      // Set as soon as it is known: the reader of the output may go before the end.
      if (fails(tally, options.failOn)) process.exitCode = 1;
    },
  };
  const standings = await standingsOf(paths, options);
  if (typeof standings === "string") {
    process.stderr.write(`${standings}\n`);
    return 2;
  }
  if (!(await readyForReports(options))) return 2;
  const { standing } = standings;
  const result = await runPaths(paths, "check", { ...options, standing }, printer);
  await finishReports(result, options);
  process.stderr.write(await standings.finish(result.found));
  const { tally } = result;
  if (tally.files === 0) return 2;
  return fails(tally, options.failOn) ? 1 : 0;
}
