/** `mingsuan compare A B`: two drafts, two years, budget and final accounts, or department and unit, side by side. */
import { compareStatements } from "../check/compare/index.ts";
import type { Comparison } from "../statement/comparison.ts";
import { comparisonJson } from "./comparisonJson.ts";
import type { OutputFormat } from "./outcome.ts";
import { paperOf, write } from "./output.ts";
import { comparisonText } from "./pretty/comparison.ts";
import type { ComparisonFormat } from "./reportFiles.ts";
import { tell } from "./run.ts";
import { readStatements } from "./statements.ts";

export interface CompareOptions {
  readonly format: OutputFormat;
  readonly all?: boolean;
  readonly color: boolean;
  readonly report?: readonly ComparisonFormat[];
  readonly out?: string;
}

async function writeFiles(comparison: Comparison, { report = [], out }: CompareOptions): Promise<boolean> {
  if (report.length === 0) return true;
  const { writeComparison } = await import("./comparisonFiles.ts");
  const { told, isWritten } = await writeComparison(comparison, report, out);
  process.stderr.write(told);
  return isWritten;
}

/** Compares two files; the exit status: 0, or 2 where one could not be read or a report not be written. */
export async function compare(pathA: string, pathB: string, options: CompareOptions): Promise<number> {
  const paper = paperOf(options.format, options.color);
  const { read, messages } = await readStatements([pathA, pathB], paper);
  tell(messages);
  const [a, b] = read;
  if (!a || !b) {
    process.stderr.write("两份文件要都读成才能对比\n");
    return 2;
  }
  const comparison = compareStatements(a, b);
  if (!(await writeFiles(comparison, options))) return 2;
  const json = options.format === "json";
  await write(
    json ? comparisonJson(comparison, messages) : comparisonText(comparison, paper, { all: options.all === true }),
  );
  return 0;
}
