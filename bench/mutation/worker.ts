/** One worker of the mutation benchmark: tries every so-many-th figure of a file. */
import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { subjectOf } from "./subject.ts";
import { type FigureTrials, tryFigures } from "./trial.ts";

/** Figures `part`, `part + parts`, `part + 2 × parts` … of the prose of `file`. */
export interface Part {
  readonly file: string;
  readonly part: number;
  readonly parts: number;
}

/** What became of them, or why the file could not be read. */
export type PartResult = { readonly figures: readonly FigureTrials[] } | { readonly error: string };

parentPort?.on("message", async ({ file, part, parts }: Part) => {
  let result: PartResult;
  try {
    result = { figures: await tryFigures(await subjectOf(readFileSync(file)), part, parts) };
  } catch (error) {
    result = { error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(result);
});
