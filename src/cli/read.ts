/** `mingsuan read`: shows what was read of the files, without judging it. */

import type { RunOptions } from "./jobs.ts";
import { ENVELOPE } from "./json.ts";
import { type Printer, runPaths } from "./run.ts";

/** Shows all that `paths` stand for; the exit status: 0, or 2 when nothing could be read. */
export async function read(paths: readonly string[], options: RunOptions): Promise<number> {
  const json = options.format === "json";
  const printer: Printer = {
    open: () => (json ? ENVELOPE.open : ""),
    part: (output, first) => (json && !first ? ENVELOPE.between + output : output),
    close: ({ messages }) => (json ? ENVELOPE.close(messages) : ""),
  };
  const { tally } = await runPaths(paths, "read", options, printer);
  return tally.files === 0 ? 2 : 0;
}
